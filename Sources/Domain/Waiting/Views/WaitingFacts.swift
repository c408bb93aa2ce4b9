package import Facts

/// Every entry that the views of waiting lists are made from, as it was read from the ledger. It may hold many lists.
package struct WaitingFacts: Equatable, Sendable {
    /// What the lists are.
    package var lists: [Entry<ListDescribed>] = []
    /// How they stood.
    package var snapshots: [Entry<WaitingSnapshot>] = []
    /// What happened on them.
    package var activity: [Entry<WaitingActivity>] = []
    /// What is planned for them.
    package var capacity: [Entry<CapacityPlanned>] = []
    /// What came to nothing.
    package var lost: [Entry<LostSlots>] = []

    /// Nothing recorded yet.
    package init() {}

    /// What is about one list alone.
    package func of(_ list: String) -> WaitingFacts {
        var own = WaitingFacts()
        own.lists = lists.filter { $0.subject == list }
        own.snapshots = snapshots.filter { $0.subject == list }
        own.activity = activity.filter { $0.subject == list }
        own.capacity = capacity.filter { $0.subject == list }
        own.lost = lost.filter { $0.subject == list }
        return own
    }
}

/// What was told of periods, one for each, the later entry for a period told twice; by their last days.
func byPeriod<F: Fact>(
    _ entries: [Entry<F>], _ asAt: AsAt, _ period: (F) -> ClosedRange<Day>
) -> [F] {
    var latest: [ClosedRange<Day>: (line: Int, fact: F)] = [:]
    for entry in entries.standing(asAt) {
        guard let fact = entry.fact else { continue }
        let key = period(fact)
        if (latest[key]?.line ?? 0) < entry.line { latest[key] = (entry.line, fact) }
    }
    return latest.sorted { ($0.key.upperBound, $0.key.lowerBound) < ($1.key.upperBound, $1.key.lowerBound) }
        .map(\.value.fact)
}
