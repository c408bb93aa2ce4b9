import Documents
import Facts
import Hummingbird
import Measures
import Reports
import Web

/// Most measures on the wall at once.
private let mostOnWall = 24

/// The measures of a theme, large, the gravest first: for a screen or a sheet in a meeting.
@Sendable func showWall(_ visit: Visit) async throws -> Response {
    try await visit.cached {
        let query = try visit.asAtQuery()
        let moment = try await visit.measures()
        var choice = try ScorecardChoice(visit.query)
        if visit.query["sort"].isEmpty { choice.sort = .status }
        let card = scorecard(moment, choice)
        let themes = ChoiceField(
            "theme", "Theme", offers: [.init("", "All")] + moment.themes.map { .init($0, $0) },
            chosen: [choice.theme ?? ""])
        let page = ReadingPage(
            choice.theme ?? "Measures for a meeting",
            lede: "\(min(card.rows.count, mostOnWall)) of \(card.rows.count) measures, those off target first.",
            form: FilterForm(
                action: MeasurePaths.wall, fields: [FieldRow(select: [themes])], kept: query.kept, clear: "",
                isOn: false),
            blocks: card.rows.prefix(mostOnWall).flatMap { wallBlocks($0, moment, query) },
            emptyState: card.rows.isEmpty ? EmptyState("The measures of this theme will stand here.") : nil)
        return try await visit.sheet(
            page, title: "Measures for a meeting", crumbs: [Link("Measures", MeasurePaths.scorecard + query.suffix)],
            asAt: query)
    }
}

private func wallBlocks(_ row: Scorecard.Row, _ moment: MeasureMoment, _ query: AsAtQuery) -> [Block] {
    var latest: [Inline] = [.chip(row.status.chip)]
    if let reading = row.status.reading {
        latest += [.text(" "), .strong(row.printing.words(reading.value)), .text(" in \(reading.period.words)")]
    }
    if let change = row.change, let before = row.compared {
        latest.append(.text(", \(row.printing.signed(change)) since \(before.period.words)"))
    }
    var blocks: [Block] = [.heading(level: 2, row.measure.name), .paragraph(latest)]
    if let override = row.status.override { blocks.append(.text("Judged: \(override.reason).")) }
    if let picture = measurePicture(row.id, moment) { blocks.append(.figure(picture)) }
    blocks.append(.paragraph([.link("All of \(row.measure.name)", to: MeasurePaths.of(row.id) + query.suffix)]))
    return blocks
}

/// What is due, expected or late.
@Sendable func showAvailability(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let calendar = availabilityCalendar(try await visit.measures())
    let table = calendarTable(calendar) { MeasurePaths.of($0) + query.suffix }
    if visit.query["format"] == "csv" { return visit.csv(table.csvText, name: "availability.csv") }
    let late = calendar.rows.count { $0.state == .late }
    let page = ReadingPage(
        "When figures are due",
        lede: "\(late) \(late == 1 ? "reading is" : "readings are") late, \(calendar.rows.count - late) to come.",
        files: calendar.rows.isEmpty ? [] : [visit.csvLink], blocks: calendar.rows.isEmpty ? [] : [.table(table)],
        emptyState: calendar.rows.isEmpty
            ? EmptyState("Readings that are not here yet will stand here, with their days.") : nil)
    return try await visit.page(
        page, title: "When figures are due", crumbs: [Link("Measures", MeasurePaths.scorecard + query.suffix)],
        asAt: query)
}
