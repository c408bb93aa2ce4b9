package import Facts

/// A control chart worked out: each point judged, each group's limits, and what the whole says.
package struct SPCResult: Sendable {
    package let points: [Point]
    package let groups: [Group]
    package let direction: SPCSeries.Direction
    package let options: SPCOptions
    /// Whether there are points enough for limits, rules and icons.
    package let showsLimits: Bool
    /// What the last row says; nothing when limits are not shown.
    package let variation: SPCVariation?
    /// How the last target stands to the last limits; nothing without a target, a direction or limits.
    package let assurance: SPCAssurance?
    /// Rules that could not be asked everywhere, and why.
    package let untested: [Untested]

    /// One row of the series.
    package struct Point: Sendable {
        package let day: Day
        package let value: Double?
        package let ghosted: String?
        /// Which group it belongs to: how many rebases have come, its own day's included.
        package let group: Int
        package let mean: Double?
        package let lower: Double?
        package let upper: Double?
        package let target: Double?
        /// -1 below the mean, 0 on it, 1 above; nothing when unknown.
        package let side: Int?
        package let isOutside: Bool?
        /// Beyond two thirds of the way to a limit, and not outside.
        package let isNear: Bool?
        /// Every rule that flags it, in the order of the rules.
        package internal(set) var causes: [SpecialCause] = []
        /// The one of them that settles its type.
        package internal(set) var deciding: SpecialCause?
        package internal(set) var type = SPCPointType.commonCause
    }

    /// The rows between one rebase and the next.
    package struct Group: Sendable {
        /// How many rebases have come before or at its first row.
        package let number: Int
        /// The places of its rows, counted from 0.
        package let rows: Range<Int>
        package let mean: Double?
        package let lower: Double?
        package let upper: Double?
        /// Average of the moving ranges that were kept.
        package let averageRange: Double?
        /// Rows without a value.
        package let missing: Int
        /// Whether there are too few rows for limits to be more than a trial.
        package let isTrial: Bool
        /// Why a person asked for new limits here; nothing for the first group.
        package let reason: String?
        /// Where the limits are drawn, kept within the natural bounds.
        package let drawnLower: Double?
        package let drawnUpper: Double?

        /// Whether a limit is drawn short of where it lies, because a value cannot go there.
        package var isClipped: Bool { drawnLower != lower || drawnUpper != upper }
    }

    /// A rule that could not be asked of every point.
    package struct Untested: Equatable, Sendable {
        package let rule: SPCRule
        /// Points with a value that no whole window of known points holds.
        package let points: Int
        /// As a reader is told it.
        package let words: String
    }

    /// How many rows have no value.
    package var missing: Int { groups.reduce(0) { $0 + $1.missing } }

    package func count(_ type: SPCPointType, in group: Group) -> Int { points[group.rows].count { $0.type == type } }
}
