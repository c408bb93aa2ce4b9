import Facts
import Quality
import Testing

@Suite struct `A round's sample` {
    /// Numbers that look random and are the same for the same seed.
    struct Lots {
        var state: UInt64
        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private func plans(_ seed: Int) -> [HeldPlan] {
        var lots = Lots(state: UInt64(seed))
        return (0..<(1 + lots.below(120))).map { number in
            let officer = lots.below(7)
            return HeldPlan("case-\(number)", officer: officer == 0 ? nil : "officer-\(officer)")
        }
    }

    @Test(arguments: 1...60)
    func `is the same for the same seed, in whatever order the plans come`(seed: Int) throws {
        let plans = plans(seed)
        let round = try Reading.spring(share: "\(1 + seed % 100)", seed: "\(seed)")
        let sample = round.sample(of: plans, round: Reading.round)
        #expect(sample == round.sample(of: plans.reversed(), round: Reading.round))
        #expect(sample == round.sample(of: plans + plans, round: Reading.round))
        #expect(sample.map(\.fact.place) == Array(1...sample.count))
        #expect(Set(sample.map(\.plan)).isSubset(of: plans) && Set(sample.map(\.plan.id)).count == sample.count)
    }

    @Test(arguments: 1...60)
    func `reads at least one plan of every officer who has any, and no more than the share rounded up`(
        seed: Int
    ) throws {
        let plans = plans(seed)
        let share = 1 + seed * 7 % 100
        let sample = try Reading.spring(share: "\(share)", seed: "\(seed)").sample(of: plans, round: Reading.round)
        for (officer, held) in Dictionary(grouping: plans, by: \.officer) {
            let read = sample.count { $0.plan.officer == officer }
            #expect(read == (held.count * share + 99) / 100 && read >= 1, "\(officer ?? "nobody")")
        }
    }

    @Test func `another seed gives another sample, and every plan has its chance`() throws {
        let plans = (0..<20).map { HeldPlan("case-\($0)", officer: "tobias") }
        var drawn: [String: Int] = [:]
        for seed in 0..<400 {
            let sample = try Reading.spring(seed: "\(seed)").sample(of: plans, round: Reading.round)
            for one in sample { drawn[one.plan.id, default: 0] += 1 }
        }
        // Two of twenty, 400 times: 40 each on average, and six standard deviations are 36.
        #expect(drawn.count == 20 && drawn.values.allSatisfy { (4...76).contains($0) }, "\(drawn)")
    }

    @Test func `one officer's new plan changes nobody else's sample`() throws {
        let mine = (0..<30).map { HeldPlan("a-\($0)", officer: "tobias") }
        let theirs = (0..<30).map { HeldPlan("b-\($0)", officer: "rowena") }
        let round = try Reading.spring()
        func drawn(_ plans: [HeldPlan]) -> Set<String> {
            Set(round.sample(of: plans, round: Reading.round).map(\.plan.id).filter { $0.hasPrefix("a-") })
        }
        #expect(drawn(mine + theirs) == drawn(mine + theirs + [HeldPlan("b-30", officer: "rowena")]))
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 2), (50, 5), (100, 9)])
    func `so much of it is marked twice, rounded up`(twice: Int, count: Int) throws {
        let plans = (0..<90).map { HeldPlan("case-\($0)", officer: "tobias") }
        let sample = try Reading.spring(twice: "\(twice)").sample(of: plans, round: Reading.round)
        #expect(sample.count == 9 && sample.count { $0.fact.isTwice } == count)
    }

    @Test func `a size is drawn from all together`() throws {
        let plans = (0..<90).map { HeldPlan("case-\($0)", officer: "officer-\($0 % 40)") }
        let round = try Reading.spring(share: "", size: "25")
        #expect(round.sample(of: plans, round: Reading.round).count == 25)
        #expect(round.sample(of: Array(plans.prefix(7)), round: Reading.round).count == 7)
        #expect(round.sample(of: [], round: Reading.round).isEmpty)
    }

    @Test func `a round's weeks run from Monday to Sunday`() throws {
        let round = try Reading.spring()
        #expect(round.first == "2026-03-02" && round.last == "2026-03-08")
    }

    @Test func `what was typed wrong is told all at once`() {
        let typed = AuditRound.Typed(
            title: " ", set: "none", day: "2026-02-30", weeks: "0", plans: "all", share: "10", size: "5", twice: "101",
            seed: "-1")
        #expect {
            try AuditRound.checked(typed, sets: ["ehc-plan"], today: Reading.today)
        } throws: {
            ($0 as? Problems)?.list.map(\.field)
                == ["title", "set", "day", "weeks", "plans", "share", "twice", "seed"]
        }
        for day in ["2026-03-23", "2014-08-25"] {
            #expect(throws: Problems.self) {
                try AuditRound.checked(.init(title: "A", day: day), sets: ["ehc-plan"], today: Reading.today)
            }
        }
    }
}
