package import Facts

/// The values of one measure, day by day, with what a control chart must know about it.
package struct SPCSeries: Sendable {
    /// In any order; sorted when the chart is worked out.
    package var points: [Point]
    package var direction: Direction
    /// What was aimed at, and from when; the latest that has begun counts for a point.
    package var targets: [Target]
    /// Days from which a person asked for a new mean and new limits. A day that no point has does nothing.
    package var rebases: [Rebase]
    /// A baseline: only so many first rows of each group feed the mean and limits.
    package var fixAfter: Int?
    /// What the values cannot go beyond, such as 0 to 100: limits are drawn no further, though worked out as they are.
    package var naturalLowest: Double?
    package var naturalHighest: Double?

    package init(
        _ points: [Point], direction: Direction, targets: [Target] = [], rebases: [Rebase] = [], fixAfter: Int? = nil,
        naturalLowest: Double? = nil, naturalHighest: Double? = nil
    ) {
        self.points = points
        self.direction = direction
        self.targets = targets
        self.rebases = rebases
        self.fixAfter = fixAfter
        self.naturalLowest = naturalLowest
        self.naturalHighest = naturalHighest
    }

    /// The value of one day; a missing one is told too, because a gap breaks a moving range.
    package struct Point: Equatable, Sendable {
        package let day: Day
        package let value: Double?
        /// Why the point is shown but left out of the mean, the limits and the rules. Nothing: it is not.
        package let ghosted: String?
        package init(_ day: Day, _ value: Double?, ghosted: String? = nil) {
            self.day = day
            self.value = value
            self.ghosted = ghosted
        }
    }

    /// Which way is better.
    package enum Direction: String, CaseIterable, Sendable {
        case increase, decrease, neutral
    }

    /// A value aimed at.
    package struct Target: Equatable, Sendable {
        /// The first day it counts; nothing means always.
        package let from: Day?
        package let value: Double
        package init(_ value: Double, from: Day? = nil) {
            self.from = from
            self.value = value
        }
    }

    /// A new start for mean and limits, asked for by a person.
    package struct Rebase: Equatable, Sendable {
        package let day: Day
        /// Why, in that person's words.
        package let reason: String
        package init(_ day: Day, reason: String) {
            self.day = day
            self.reason = reason
        }
    }
}

extension SPCSeries {
    /// The target that counts on a day.
    package func target(on day: Day) -> Double? {
        var found: Target?
        for target in targets where target.from.map({ $0 <= day }) ?? true {
            if let old = found?.from, let new = target.from, new < old { continue }
            if found?.from != nil && target.from == nil { continue }
            found = target
        }
        return found?.value
    }

    /// The points in order of day, or what is wrong with the series.
    func ordered(_ options: SPCOptions) throws(Problems) -> [Point] {
        var problems = Problems()
        let isOrdered = zip(points, points.dropFirst()).allSatisfy { $0.day < $1.day }
        let sorted = isOrdered ? points : points.sorted { $0.day < $1.day }
        for (point, next) in zip(sorted, sorted.dropFirst()) where point.day == next.day {
            problems.add("\(point.day)", "Give one value for each day: \(point.day.words) is there twice")
        }
        for point in points where point.value?.isFinite == false {
            problems.add("\(point.day)", "Give a number, or leave the value of \(point.day.words) out")
        }
        for target in targets where !target.value.isFinite { problems.add("target", "Give the target as a number") }
        if let fixAfter, fixAfter < options.shortestBaseline {
            problems.add("fixAfter", "A baseline needs at least \(options.shortestBaseline) points, not \(fixAfter)")
        }
        guard problems.isEmpty else { throw problems }
        return sorted
    }
}
