package import Facts

/// A list and what is expected of it: who waits, who will come, and what can be done, week by week.
package struct WaitingScenario: Equatable, Sendable {
    /// The first day.
    package var start: Day
    /// Days from the start to the end; referrals come on the start, the end and every day between.
    package var days: Int
    /// Those who wait at the start, by their day of referral, in any order.
    package var waiting: [Day]
    /// Referrals expected in each week; the last number goes on.
    package var referrals: [Double]
    /// Slots in each week; the last number goes on.
    package var capacity: [Double]
    /// The share of slots that nobody is seen in: not attended, cancelled late. 0 to 1.
    package var lostShare = 0.0
    /// The chance, for each day, that somebody who waits leaves without being seen. 0 to 1.
    package var withdrawalChance = 0.0
    /// Who is seen next.
    package var rule = WaitingRule()

    /// A scenario first come first served, in which nothing is lost and nobody withdraws.
    package init(
        start: Day, days: Int, waiting: [Day] = [], referrals: [Double], capacity: [Double]
    ) {
        self.start = start
        self.days = days
        self.waiting = waiting
        self.referrals = referrals
        self.capacity = capacity
    }

    /// The last day.
    package var end: Day { start.adding(days: days) }
}

/// Who is seen next. By itself: whoever has waited longest.
package struct WaitingRule: Equatable, Sendable {
    /// The share of referrals in each priority group, the first to be seen first; who is in none comes last.
    package var groups: [Double]
    /// The share of slots kept for whoever has waited longest, whatever the group. 0 to 1.
    package var reservedShare: Double

    /// A rule; by default everybody in turn.
    package init(groups: [Double] = [], reservedShare: Double = 0) {
        self.groups = groups
        self.reservedShare = reservedShare
    }

    /// The group that a share from 0 to 1 falls into, 0 being seen first.
    func group(at share: Double) -> Int {
        var left = share
        for (group, size) in groups.enumerated() {
            left -= size
            if left < 0 { return group }
        }
        return groups.count
    }

    /// Whether the slot with this number, from 0, is kept for the longest wait; the kept ones are evenly spread.
    func isReserved(_ slot: Int) -> Bool {
        (Double(slot + 1) * reservedShare).rounded(.down) > (Double(slot) * reservedShare).rounded(.down)
    }
}

/// The number for a week; the last one goes on, and there is nothing when there are none.
func rate(_ weekly: [Double], inWeek week: Int) -> Double {
    weekly.isEmpty ? 0 : weekly[min(max(0, week), weekly.count - 1)]
}

/// The days, counted from 0, of slots whose number changes by the week, evenly spread within each.
///
/// - Parameter days: how many days there are, as for `evenSlots(days:perDay:)`, which this is when every week is alike.
package func evenSlots(days: Int, perWeek: [Double]) -> [Int] {
    guard let first = perWeek.first, days > 0 else { return [] }
    if perWeek.allSatisfy({ $0 == first }) { return evenSlots(days: days, perDay: first / 7) }
    var (slots, before) = ([Int](), 0.0)
    for week in 0...((days - 1) / 7) {
        let perDay = rate(perWeek, inWeek: week) / 7
        let length = Double(min(7, days - 1 - 7 * week))
        // One slot belongs to the very beginning; the rest to the moment at which the running total comes to them.
        while perDay > 0, Double(slots.count) <= before + perDay * length + 1e-10 {
            let day = Double(7 * week) + max(0, Double(slots.count) - before) / perDay
            slots.append(Int(min(day - 1e-10, Double(days - 1)).rounded(.up)))
        }
        before += perDay * length
    }
    return slots
}
