package import Documents
import Facts
package import Measures

/// The availability calendar as a table.
package func calendarTable(_ calendar: AvailabilityCalendar, link: (String) -> String) -> Table {
    let rows = calendar.rows.map { row -> [Table.Cell] in
        let chip: Chip =
            switch row.state {
            case .late: Chip("Late", .red)
            case .expected: Chip("Expected later", .amber)
            case .due: Chip("Due", .grey)
            }
        return [
            [.link(row.measure.name, to: link(row.id))], [.text(row.period.words)], [.text(row.due.words)],
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
