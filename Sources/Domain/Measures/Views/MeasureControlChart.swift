package import Facts
package import Statistics

/// A measure's readings as a control chart, with the chart's own new starts.
package struct MeasureControlChart: Sendable {
    package let result: SPCResult
    /// The periods of the points, in the same order.
    package let periods: [MeasurePeriod]
    package let rebases: [Rebase]
    /// What figures alone suggest; only a person decides.
    package let suggestion: RebaseSuggestion?
    /// Readings left out because their periods are unlike the others.
    package let leftOut: Int
}

/// The control chart of a measure's readings for periods like the latest one; nothing without readings.
///
/// - Throws: `Problems` of the series.
package func controlChart(
    of id: String, in moment: MeasureMoment, options: SPCOptions = .nhsr
) throws(Problems) -> MeasureControlChart? {
    guard let story = measureStory(of: id, in: moment), let last = story.periods.last?.reading else { return nil }
    let readings = story.periods.map(\.reading)
    let alike = readings.filter { $0.period.shape == last.period.shape }
    let target = story.status.target.map { [SPCSeries.Target($0.value.double)] } ?? []
    let rebases = story.rebases.filter { rebase in alike.contains { $0.period == rebase.period } }
    let series = SPCSeries(
        alike.map { SPCSeries.Point($0.period.last, $0.value.double) }, direction: direction(story.measure),
        targets: target, rebases: rebases.map { SPCSeries.Rebase($0.period.last, reason: $0.reason) },
        naturalLowest: story.measure.unit.bounds.lowest, naturalHighest: story.measure.unit.bounds.highest)
    let result = try spc(series, options: options)
    return MeasureControlChart(
        result: result, periods: alike.map(\.period), rebases: rebases, suggestion: rebaseSuggestion(result),
        leftOut: readings.count - alike.count)
}

private func direction(_ measure: MeasureDescribed) -> SPCSeries.Direction {
    switch measure.direction {
    case .higher: .increase
    case .lower: .decrease
    case .neither: .neutral
    }
}
