package import Facts

/// How a list stands: how many wait, how long the longest has waited, and how that compares with what was promised.
package struct WaitingNow: Equatable, Sendable {
    /// The list's subject.
    package let list: String
    /// What it is.
    package let described: ListDescribed
    /// The snapshots that stand, by their days.
    package let snapshots: [Dated]
    /// The promises with what became of them, by their days.
    package let milestones: [Promise]
    /// The longest wait that the promises, joined by straight lines, allow on the day of the latest one told.
    package let expectedWeeks: Double?

    /// A snapshot with its day and the ledger line that says so.
    package struct Dated: Equatable, Sendable {
        /// The day of the count.
        package let day: Day
        /// The ledger line that says so.
        package let line: Int
        /// What was told.
        package let snapshot: WaitingSnapshot
    }

    /// A longest wait promised by a day.
    package struct Promise: Equatable, Sendable {
        /// What was promised.
        package let milestone: ListDescribed.Milestone
        /// What became of it by the day.
        package let state: State

        /// What can become of a promise.
        package enum State: Equatable, Sendable {
            /// The longest wait told for the day or for the first time after it, in weeks.
            case met(Figure, on: Day)
            case missed(Figure, on: Day)
            /// Past, and no longest wait was told on or after its day.
            case notTold
            /// Its day is still to come.
            case ahead
        }
    }

    /// The latest snapshot that tells how many wait.
    package var counted: Dated? { snapshots.last { $0.snapshot.waiting != nil } }
    /// The latest snapshot that tells the longest wait.
    package var longest: Dated? { snapshots.last { $0.snapshot.longestWeeks != nil } }
    /// The latest snapshot in bands.
    package var banded: Dated? { snapshots.last { $0.snapshot.bands != nil } }
    /// The next promise whose day is still to come.
    package var next: Promise? { milestones.first { $0.state == .ahead } }
}

/// How a list stands as at a day, or nothing if there is no such list then.
package func waitingNow(_ facts: WaitingFacts, list: String, asAt: AsAt) -> WaitingNow? {
    guard let described = (facts.lists.latest(asAt) as [String: ListDescribed])[list] else { return nil }
    let snapshots = facts.snapshots.filter { $0.subject == list }.standing(asAt).compactMap { entry in
        entry.fact.map { WaitingNow.Dated(day: entry.day, line: entry.line, snapshot: $0) }
    }
    let promises = (described.milestones ?? []).map { milestone in
        WaitingNow.Promise(milestone: milestone, state: state(of: milestone, snapshots, today: asAt.day))
    }
    let longest = snapshots.last { $0.snapshot.longestWeeks != nil }
    return WaitingNow(
        list: list, described: described, snapshots: snapshots, milestones: promises,
        expectedWeeks: longest.flatMap { expectedWeeks(on: $0.day, described.milestones ?? [], snapshots) })
}

/// Every list as it stands, by name.
package func waitingLists(_ facts: WaitingFacts, asAt: AsAt) -> [WaitingNow] {
    let known: [String: ListDescribed] = facts.lists.latest(asAt)
    return known.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }.compactMap {
        waitingNow(facts, list: $0.key, asAt: asAt)
    }
}

private func state(
    of milestone: ListDescribed.Milestone, _ snapshots: [WaitingNow.Dated], today: Day
) -> WaitingNow.Promise.State {
    let told = snapshots.first { $0.day >= milestone.due && $0.snapshot.longestWeeks != nil }
    guard let told, let weeks = told.snapshot.longestWeeks else { return milestone.due > today ? .ahead : .notTold }
    return weeks <= milestone.weeks ? .met(weeks, on: told.day) : .missed(weeks, on: told.day)
}

/// Between the first longest wait told and each promise the wait is expected to come down in a straight line.
private func expectedWeeks(
    on day: Day, _ milestones: [ListDescribed.Milestone], _ snapshots: [WaitingNow.Dated]
) -> Double? {
    var points = milestones.map { (day: $0.due, weeks: $0.weeks.double) }
    if let start = snapshots.first(where: { $0.snapshot.longestWeeks != nil }), let weeks = start.snapshot.longestWeeks,
        points.first.map({ start.day < $0.day }) ?? false
    {
        points.insert((start.day, weeks.double), at: 0)
    }
    guard let after = points.firstIndex(where: { $0.day >= day }) else { return points.last?.weeks }
    if after == 0 { return points[0].day == day ? points[0].weeks : nil }
    let (from, to) = (points[after - 1], points[after])
    let share = Double(day.days(since: from.day)) / Double(to.day.days(since: from.day))
    return from.weeks + share * (to.weeks - from.weeks)
}
