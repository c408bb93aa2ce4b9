package import Facts

/// A day from which new limits might tell more. A person decides, and says why; nothing is rebased without that.
package struct RebaseSuggestion: Equatable, Sendable {
    package let day: Day
    /// Points since that day, all on one side of the mean.
    package let points: Int
    package let isHigh: Bool
    /// As the person is asked.
    package let words: String
}

/// Where the last group has moved for good: a shift that lasts to the end, long enough for limits that are no trial.
///
/// Source of the practice: Making Data Count, which recalculates only after a sustained change with a known cause.
package func rebaseSuggestion(_ result: SPCResult) -> RebaseSuggestion? {
    guard let last = result.points.last, let group = result.groups.last,
        let shift = last.causes.last(where: { $0.rule == .shift }), shift.window.lowerBound > group.rows.lowerBound,
        shift.window.count >= result.options.trialBelow
    else { return nil }
    let day = result.points[shift.window.lowerBound].day
    let side = shift.isHigh ? "above" : "below"
    return RebaseSuggestion(
        day: day, points: shift.window.count, isHigh: shift.isHigh,
        words: """
            Since \(day.words) all \(shift.window.count) values lie \(side) the mean. If you know what changed, \
            ask for new limits from that day and say why.
            """)
}
