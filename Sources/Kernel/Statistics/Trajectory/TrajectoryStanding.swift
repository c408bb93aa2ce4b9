package import Facts

/// Where a value stands against its trajectory on a day, and what it would take to arrive.
package struct TrajectoryStanding: Equatable, Sendable {
    /// The latest reading by the day.
    package let latest: DatedValue
    /// Where the trajectory says it should be on the reading's day; nothing before the trajectory starts.
    package let expected: Double?
    /// The milestone aimed at: the first after the day, or else the last of all.
    package let aim: DatedValue
    /// The steady rate that would reach it in time; nothing when its day has come.
    package let needed: Rate?
    /// The fastest rate in the same direction ever kept up for as long as is left, or for the whole history when that is
    /// shorter.
    package let fastest: Rate?
    /// Whether the aim's value is reached already.
    package let isReached: Bool

    /// How far the reading is from where it should be; above nought when higher.
    package var gap: Double? { expected.map { latest.value - $0 } }

    /// Whether the rate needed has ever been kept up; nothing when either is unknown.
    package var hasBeenReached: Bool? {
        guard !isReached else { return true }
        guard let needed, let fastest else { return nil }
        return needed.perDay >= 0 ? fastest.perDay >= needed.perDay : fastest.perDay <= needed.perDay
    }
}

/// Judges readings against a trajectory as at a day; nothing when there is no reading by then.
///
/// - Parameter isUpBetter: whether a value above the aim has reached it; else one below.
package func trajectoryStanding(
    of readings: [DatedValue], on trajectory: Trajectory, asAt day: Day, isUpBetter: Bool
) -> TrajectoryStanding? {
    let known = readings.filter { $0.day <= day }.sorted { $0.day < $1.day }
    guard let latest = known.last, let first = known.first, let last = trajectory.milestones.last else { return nil }
    let aim = trajectory.next(after: day) ?? last
    // What is left counts from the day of the question: a late reading leaves less time, not more.
    let needed = aim.day > day ? rateNeeded(from: DatedValue(day, latest.value), to: aim) : nil
    let history = latest.day.days(since: first.day)
    let left = needed.map { min($0.to.days(since: $0.from), history) } ?? history
    return TrajectoryStanding(
        latest: latest, expected: trajectory.expected(on: latest.day), aim: aim, needed: needed,
        fastest: fastestRate(in: known, isUp: (needed?.perDay ?? (isUpBetter ? 1 : -1)) >= 0, atLeast: left),
        isReached: isUpBetter ? latest.value >= aim.value : latest.value <= aim.value)
}
