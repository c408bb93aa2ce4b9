package import Facts

/// One round of reading plans: which plans, how many of each officer's, and by what criteria.
///
/// The subject is `audit/` and a short name. The seed makes the sample: the same plans, share and seed give the same
/// sample for ever.
package struct AuditRound: Fact {
    package static let kind = "quality.round"
    package let title: String
    /// The criteria set's name.
    package let set: String
    /// The first and the last day of the weeks looked at: a Monday and a Sunday.
    package let first: Day
    package let last: Day
    /// Which plans: `issued` for those sent as final in these days, `held` for all that officers maintain at their end.
    package let plans: Pool
    /// How much of each officer's plans is read, in whole percent, at least one of each; or nothing for `size`.
    package let share: Int?
    /// How many plans are read in all, whoever looks after them; or nothing for `share`.
    package let size: Int?
    /// How much of the sample is marked twice, blind, in whole percent.
    package let twice: Int
    package let seed: Int

    /// Which plans a sample is drawn from.
    package enum Pool: String, Codable, CaseIterable, Sendable {
        case issued, held
    }

    /// The subject of a round's facts.
    package static func subject(_ name: String) -> String { "audit/\(name)" }
}

extension AuditRound {
    /// What was typed.
    package struct Typed: Sendable {
        package var title, set, day, weeks, plans, share, size, twice, seed: String
        package init(
            title: String, set: String = "ehc-plan", day: String, weeks: String = "1", plans: String = "issued",
            share: String = "10", size: String = "", twice: String = "20", seed: String = "1"
        ) {
            self.title = title
            self.set = set
            self.day = day
            self.weeks = weeks
            self.plans = plans
            self.share = share
            self.size = size
            self.twice = twice
            self.seed = seed
        }
    }

    /// Checks what was typed; any day of the first week will do.
    ///
    /// - Parameters:
    ///   - sets: The names of the criteria sets there are.
    ///   - today: The weeks must have begun.
    package static func checked(_ typed: Typed, sets: [String], today: Day) throws(Problems) -> AuditRound {
        var problems = Problems()
        longText(typed.title, "title", "Enter a name for the round", "Name", most: 80, &problems)
        if !sets.contains(typed.set) { problems.add("set", "Choose the criteria to mark by") }
        let monday = Day(typed.day).map { $0.adding(days: 1 - $0.weekday) }
        if monday == nil { problems.add("day", "Enter a real day of the first week, like 2026-03-02") }
        if let monday, monday > today { problems.add("day", "The first week must have begun") }
        if let monday, monday < firstPlans { problems.add("day", "There were no EHC plans before \(firstPlans.words)") }
        let weeks = whole(typed.weeks, 1...53, "weeks", "Number of weeks", &problems)
        let pool = Pool(rawValue: typed.plans)
        if pool == nil { problems.add("plans", "Choose which plans to draw from") }
        let (share, size) = amount(typed, &problems)
        let twice = whole(typed.twice, 0...100, "twice", "Percentage marked twice", &problems)
        let seed = whole(typed.seed, 0...999_999_999, "seed", "Seed", &problems)
        guard problems.isEmpty, let monday, let weeks, let pool, let twice, let seed else { throw problems }
        return AuditRound(
            title: typed.title, set: typed.set, first: monday, last: monday.adding(days: weeks * 7 - 1), plans: pool,
            share: share, size: size, twice: twice, seed: seed)
    }

    private static func amount(_ typed: Typed, _ problems: inout Problems) -> (share: Int?, size: Int?) {
        if typed.share.isBlank == typed.size.isBlank {
            problems.add("share", "Enter a percentage of each officer’s plans, or a number of plans in all, not both")
            return (nil, nil)
        }
        if typed.size.isBlank {
            return (whole(typed.share, 1...100, "share", "Percentage of each officer’s plans", &problems), nil)
        }
        return (nil, whole(typed.size, 1...500, "size", "Number of plans", &problems))
    }
}

private func whole(
    _ text: String, _ range: ClosedRange<Int>, _ field: String, _ name: String, _ problems: inout Problems
) -> Int? {
    if let number = Int(text), range.contains(number) { return number }
    problems.add(field, "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
}
