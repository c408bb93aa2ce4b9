package import Documents
import Facts
package import Measures

/// The scorecard as a table.
///
/// - Parameters:
///   - link: The address of a measure's page.
///   - comparedWith: The period that the change is since; nothing means each measure's own reading before.
package func scorecardTable(
    _ card: Scorecard, caption: String, comparedWith: MeasurePeriod? = nil, link: (String) -> String
) -> Table {
    let before = comparedWith?.words ?? "the reading before"
    let rows = card.rows.map { row -> [Table.Cell] in
        [
            [.link(row.measure.name, to: link(row.id))], [.text(row.measure.theme ?? "")],
            [.text(row.status.period?.words ?? "")], [.text(value(row))], [.text(target(row))],
            [.text(row.compared.map { row.printing.words($0.value) } ?? "")],
            [.text(row.change.map(row.printing.signed) ?? "")],
            statusCell(row.status),
        ]
    }
    return Table(
        caption: caption,
        columns: [
            .init("Measure"), .init("Theme"), .init("Period"), .init("Value", isNumeric: true),
            .init("Target", isNumeric: true), .init(before.capitalisedFirst, isNumeric: true),
            .init("Change", isNumeric: true), .init("Status"),
        ], rows: rows)
}

private func value(_ row: Scorecard.Row) -> String {
    guard let reading = row.status.reading else { return "" }
    return row.printing.words(reading.value) + (reading.isProvisional ? " (provisional)" : "")
}

private func target(_ row: Scorecard.Row) -> String {
    row.status.target.map { row.printing.words($0.value) } ?? ""
}

/// The status with, beside a person's judgement, its reason and the computed status.
private func statusCell(_ status: MeasureStatus) -> Table.Cell {
    guard let override = status.override else { return [.chip(status.chip)] }
    return [
        .chip(status.chip), .lineBreak,
        .text("Judged: \(override.reason). Computed: \(status.computed.words)."),
    ]
}

/// The scorecard's columns and rows as plain text, for a file.
package func scorecardRows(_ card: Scorecard) -> [[String]] {
    let head = [
        "id", "code", "measure", "theme", "unit", "period", "value", "numerator", "denominator", "provisional",
        "target",
        "target_period", "compared_period", "compared_value", "change", "status", "computed_status", "override_reason",
    ]
    return [head]
        + card.rows.map { row in
            let (reading, target) = (row.status.reading, row.status.target)
            return [
                row.id, row.measure.code, row.measure.name, row.measure.theme ?? "", row.measure.unitName,
                reading?.period.code ?? "", reading?.value.text ?? "", reading?.numerator?.text ?? "",
                reading?.denominator?.text ?? "", reading.map { $0.isProvisional ? "yes" : "no" } ?? "",
                target?.value.text ?? "", target?.period.code ?? "", row.compared?.period.code ?? "",
                row.compared?.value.text ?? "", row.change?.text ?? "", row.status.shown.words,
                row.status.computed.words, row.status.override?.reason ?? "",
            ]
        }
}
