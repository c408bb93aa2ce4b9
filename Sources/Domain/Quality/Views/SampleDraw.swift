import Facts
import Statistics

/// A plan that a sample may be drawn from.
package struct HeldPlan: Hashable, Sendable {
    /// The case's random id.
    package let id: String
    /// Who looks after it; nothing for a plan that nobody does.
    package let officer: String?
    package init(_ id: String, officer: String?) {
        self.id = id
        self.officer = officer
    }
}

/// A plan as drawn.
package struct DrawnPlan: Equatable, Sendable {
    package let plan: HeldPlan
    package let fact: SampledPlan
}

extension AuditRound {
    /// The sample of these plans: the same for the same plans and seed, in whatever order they are given.
    ///
    /// With a share, each officer's plans are drawn from by themselves, the share rounded up, so that every officer
    /// with a plan has at least one read; plans that nobody looks after are drawn from like an officer's. With a size,
    /// all are drawn from together. The part that is marked twice is rounded up as well.
    ///
    /// - Parameter subject: The round's own.
    package func sample(of plans: [HeldPlan], round subject: String) -> [DrawnPlan] {
        let drawn = share.map { share in
            Dictionary(grouping: Set(plans)) { $0.officer ?? "" }.sorted { $0.key < $1.key }.flatMap { officer, held in
                shuffled(held, salt: officer).prefix(partOf(held.count, percent: share))
            }
        }
        let chosen = drawn ?? Array(shuffled(Array(Set(plans)), salt: "").prefix(size ?? 0))
        let order = shuffled(chosen, salt: "order")
        let twice = partOf(order.count, percent: self.twice)
        return order.enumerated().map { place, plan in
            DrawnPlan(
                plan: plan,
                fact: .drawn(into: subject, place: place + 1, officer: plan.officer, isTwice: place < twice))
        }
    }

    /// So much percent of a count, rounded up.
    private func partOf(_ count: Int, percent: Int) -> Int { (count * percent + 99) / 100 }

    // From the ids in order, so that the order in which plans come makes no difference.
    private func shuffled(_ plans: [HeldPlan], salt: String) -> [HeldPlan] {
        var plans = plans.sorted { $0.id < $1.id }
        var generator = SeededGenerator(seed: mixed(salt, into: UInt64(bitPattern: Int64(seed))))
        for place in plans.indices.dropLast() {
            plans.swapAt(place, place + generator.below(plans.count - place))
        }
        return plans
    }
}

/// FNV-1a of Fowler, Noll and Vo, so that each officer's draw has a stream of its own.
private func mixed(_ text: String, into seed: UInt64) -> UInt64 {
    text.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

extension SeededGenerator {
    /// A whole number from 0 up to, and not including, the limit; each as likely as any other.
    fileprivate mutating func below(_ limit: Int) -> Int {
        let limit = UInt64(max(1, limit))
        // The last, incomplete run of the limit would favour small numbers, so what falls in it is drawn again.
        let end = UInt64.max - UInt64.max % limit
        while true {
            let drawn = bits()
            if drawn < end { return Int(drawn % limit) }
        }
    }
}
