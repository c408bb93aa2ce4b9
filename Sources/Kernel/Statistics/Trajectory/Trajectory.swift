package import Facts

/// A value on a day.
package struct DatedValue: Equatable, Sendable {
    package let day: Day
    package let value: Double
    package init(_ day: Day, _ value: Double) {
        self.day = day
        self.value = value
    }
}

/// The way from a baseline to a target: dated milestones joined by straight lines.
package struct Trajectory: Equatable, Sendable {
    /// In order of day; the first is where it starts.
    package let milestones: [DatedValue]

    /// - Throws: `Problems` when there is no milestone, a day has two, or a value is not finite.
    package init(_ milestones: [DatedValue]) throws(Problems) {
        let sorted = milestones.sorted { $0.day < $1.day }
        var problems = Problems()
        if sorted.isEmpty { problems.add("milestones", "Give at least one dated milestone") }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.day == next.day {
            problems.add("\(one.day)", "Give one milestone for \(one.day.words), not two")
        }
        for one in sorted where !one.value.isFinite {
            problems.add("\(one.day)", "Give the milestone of \(one.day.words) as a number")
        }
        guard problems.isEmpty else { throw problems }
        self.milestones = sorted
    }

    /// Where the straight lines say the value should be. Nothing before the first milestone; the last one's value after
    /// it, because a target reached is to be kept.
    package func expected(on day: Day) -> Double? {
        guard let first = milestones.first, let last = milestones.last, day >= first.day else { return nil }
        guard day < last.day else { return last.value }
        for (one, next) in zip(milestones, milestones.dropFirst()) where day < next.day {
            let share = Double(day.days(since: one.day)) / Double(next.day.days(since: one.day))
            return one.value + share * (next.value - one.value)
        }
        return last.value
    }

    /// The first milestone after a day.
    package func next(after day: Day) -> DatedValue? { milestones.first { $0.day > day } }
}
