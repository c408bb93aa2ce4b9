package import Facts

/// A list about which only a few numbers are known: waits evenly spread up to the longest, referrals evenly spread.
package struct EvenList: Equatable, Sendable {
    /// The first day.
    package let start: Day
    /// How many wait on it.
    package let waitingNow: Int
    /// The longest wait now, in weeks.
    package let oldestWeeks: Double
    /// How many are referred each week from then on.
    package let referralsPerWeek: Double
    /// How many weeks are looked at.
    package let weeks: Int

    /// A list known by these numbers alone.
    package init(start: Day, waitingNow: Int, oldestWeeks: Double, referralsPerWeek: Double, weeks: Int) {
        self.start = start
        self.waitingNow = waitingNow
        self.oldestWeeks = oldestWeeks
        self.referralsPerWeek = referralsPerWeek
        self.weeks = weeks
    }

    /// The day on which the last week has passed.
    package var end: Day { start.adding(days: 7 * weeks) }

    /// How long each one has waited at the start, in days, the shortest first; at least one day.
    package var startingWaits: [Int] { evenWaits(waitingNow, oldestWeeks: oldestWeeks) }

    /// Everybody who waits or will be referred, by their day of referral.
    package var referrals: [Day] {
        let earlier = startingWaits.map { start.adding(days: -$0) }
        let count = Int((referralsPerWeek * Double(weeks)).rounded(.down))
        let later = (0..<max(0, count)).map { index in
            start.adding(days: Int(((Double(index) + 0.5) * 7 / referralsPerWeek).rounded(.down)))
        }
        return (earlier + later).sorted()
    }
}

/// The waits, in days, of a number of people evenly spread from none to the longest; halves are rounded to even.
package func evenWaits(_ count: Int, oldestWeeks: Double) -> [Int] {
    (0..<max(0, count)).map { index in
        let days = (Double(index) + 0.5) * oldestWeeks * 7 / Double(count)
        return max(1, Int(days.rounded(.toNearestOrEven)))
    }
}

/// How many wait at the end of a week, and how long the longest has waited.
package struct WaitingWeek: Equatable, Sendable {
    /// Weeks since the start.
    package let week: Int
    /// How many wait.
    package let queue: Int
    /// 0 when nobody waits.
    package let longestWaitDays: Int
}

extension EvenList {
    /// The list week by week at a constant capacity, first come first served.
    package func trajectory(capacityPerWeek: Double) -> [WaitingWeek] {
        let referrals = referrals
        let slots = evenSlots(days: 7 * weeks, perDay: capacityPerWeek / 7).map { start.adding(days: $0) }
        var (came, left, slot) = (0, 0, 0)
        return (0...max(0, weeks)).map { week in
            let day = start.adding(days: 7 * week)
            while slot < slots.count, slots[slot] <= day {
                if left < referrals.count, slots[slot] > referrals[left] { left += 1 }
                slot += 1
            }
            while came < referrals.count, referrals[came] <= day { came += 1 }
            let longest = left < came ? day.days(since: referrals[left]) : 0
            return WaitingWeek(week: week, queue: came - left, longestWaitDays: longest)
        }
    }

    /// The least capacity, to a tenth a week, with which nobody has waited longer than the target at the end.
    ///
    /// Nothing when even all the referrals' worth of slots in the first week would not do.
    package func leastCapacity(forTargetWeeks target: Double) -> Double? {
        func meets(_ tenths: Int) -> Bool {
            let last = trajectory(capacityPerWeek: Double(tenths) / 10).last
            return Double(last?.longestWaitDays ?? 0) <= target * 7
        }
        var enough = 1
        while !meets(enough) {
            enough *= 2
            if enough > 20 * (referrals.count + 1) { return nil }
        }
        var short = enough / 2
        if short == 0 { return meets(0) ? 0 : 0.1 }
        while enough - short > 1 {
            let middle = (enough + short) / 2
            if meets(middle) { enough = middle } else { short = middle }
        }
        return Double(enough) / 10
    }
}
