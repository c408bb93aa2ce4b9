import Documents
import Facts
import Measures
import Statistics

/// The periods of a measure that a page shows, the latest first.
private let mostPeriods = 12

/// The published figures of the measures that are filled from the counts of cases, each under a heading of its own;
/// nothing when there are none. Only what is final and approved is among them, and what is small says so.
func caseFigures(_ known: PublicMeasures) -> [Block] {
    known.moment.ids.flatMap { id -> [Block] in
        let links = known.moment.links(of: id)
        guard links.contains(where: { $0.sort == .view && $0.target.hasPrefix("cases ") }) else {
            return []
        }
        return measureBlocks(id, known)
    }
}

private func measureBlocks(_ id: String, _ known: PublicMeasures) -> [Block] {
    let readings = known.moment.readings(of: id).compactMap(\.fact)
    let hidden = known.hidden[id] ?? []
    guard let measure = known.moment.measures[id], !readings.isEmpty || !hidden.isEmpty else { return [] }
    let printing = known.moment.printing(of: id)
    let shown = readings.map { reading in (reading.period, cells(reading, printing.words(reading.value), measure)) }
    let secret = hidden.map { period in (period, [SmallNumbers.mark, SmallNumbers.mark, SmallNumbers.mark, ""]) }
    let rows = (shown + secret).sorted { $0.0 > $1.0 }.prefix(mostPeriods)
    let table = Table(
        caption: "\(measure.name), the latest period first",
        columns: [.init("Period")] + ["Value", "Number", "Out of"].map { .init($0, isNumeric: true) }
            + [.init("Where it comes from")],
        rows: rows.map { period, cells in ([period.words] + cells).map { [.text($0)] } })
    let small = SmallNumbers.inForce(on: known.query.asAt.day)
    return [.heading(level: 3, measure.name), .text(measure.definition), .table(table)]
        + (hidden.isEmpty ? [] : [.note([.text(small.note)])])
}

private func cells(_ reading: Reading, _ printed: String, _ measure: MeasureDescribed) -> [String] {
    [
        printed, reading.numerator?.grouped ?? "", reading.denominator?.grouped ?? "",
        reading.source ?? measure.source ?? "",
    ]
}
