import Facts

/// What one indicator of a line was found to be, day by day.
package struct ObservationSeries: Equatable, Sendable {
    /// What was counted.
    package let indicator: String
    /// The unit it was counted in.
    package let unit: String?
    /// The findings that stand, by their days.
    package let points: [Given<Observation>]

    /// The latest finding.
    package var latest: Given<Observation>? { points.last }

    /// The series of one line, in the order in which each was first observed.
    static func all(_ entries: [Entry<Observation>], _ asAt: AsAt) -> [ObservationSeries] {
        struct Name: Hashable { let indicator: String, unit: String? }
        var order: [Name] = []
        var points: [Name: [Given<Observation>]] = [:]
        let undecided = Decisions([], asAt)
        for entry in entries.standing(asAt) {
            guard let given = Given(entry, undecided) else { continue }
            let name = Name(indicator: given.fact.indicator, unit: given.fact.unit)
            if points[name] == nil { order.append(name) }
            points[name, default: []].append(given)
        }
        return order.map { ObservationSeries(indicator: $0.indicator, unit: $0.unit, points: points[$0] ?? []) }
    }
}
