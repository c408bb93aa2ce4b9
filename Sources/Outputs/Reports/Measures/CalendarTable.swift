package import Documents
import Facts
package import Measures

/// The availability calendar as a table.
///
/// - Parameter isGrouped: whether the periods of a measure that are late without a word share a row.
package func calendarTable(
    _ calendar: AvailabilityCalendar, isGrouped: Bool = true, link: (String) -> String
) -> Table {
    let rows = grouped(calendar.rows, isGrouped).map { group -> [Table.Cell] in
        let row = group[0]
        let chip: Chip =
            switch row.state {
            case .late: Chip("Late", .red)
            case .expected: Chip("Expected later", .amber)
            case .due: Chip("Due", .grey)
            }
        return [
            [.link(row.measure.name, to: link(row.id))], [.text(periodWords(group))], [.text(row.due.words)],
            [.text(row.expected?.words ?? "")], [.chip(chip)], [.text(row.reason ?? "")],
            [.text(row.latest?.words ?? "None")],
        ]
    }
    return Table(
        caption: "Readings that are not here yet",
        columns: [
            .init("Measure"), .init("Period"), .init("Usual day"), .init("Expected"), .init("How it stands"),
            .init("Why it is late"), .init("Latest reading"),
        ], rows: rows)
}

/// Rows of the same measure that are late and of which nothing was said, together in the place of the first.
private func grouped(_ rows: [AvailabilityCalendar.Row], _ isGrouped: Bool) -> [[AvailabilityCalendar.Row]] {
    guard isGrouped else { return rows.map { [$0] } }
    let silent = { (row: AvailabilityCalendar.Row) in
        row.state == .late && row.expected == nil && row.reason == nil
    }
    let together = Dictionary(grouping: rows.filter(silent), by: \.id)
    var told: Set<String> = []
    return rows.compactMap { row in
        guard silent(row) else { return [row] }
        return told.insert(row.id).inserted ? together[row.id] : nil
    }
}

private func periodWords(_ group: [AvailabilityCalendar.Row]) -> String {
    guard group.count > 1, let first = group.first, let last = group.last else { return group[0].period.words }
    return "\(first.period.words) to \(last.period.words), \(group.count) readings"
}
