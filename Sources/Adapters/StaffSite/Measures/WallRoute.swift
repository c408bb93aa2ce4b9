import Documents
import Facts
import Hummingbird
import Measures
import Reports
import Web

/// The measures of a theme, large, the gravest first: for a screen or a sheet in a meeting.
@Sendable func showWall(_ visit: Visit) async throws -> Response {
    try await visit.cached {
        let query = try visit.asAtQuery()
        let moment = try await visit.measures()
        var choice = try ScorecardChoice(visit.query)
        if visit.query["sort"].isEmpty { choice.sort = .status }
        let page = WallPage(scorecard(moment, choice), moment, theme: choice.theme, query)
        return try await visit.sheet(
            page, title: "Measures for a meeting", crumbs: [Link("Measures", MeasurePaths.scorecard + query.suffix)],
            asAt: query)
    }
}

/// What is due, expected or late.
@Sendable func showAvailability(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let calendar = availabilityCalendar(try await visit.measures())
    let link = { MeasurePaths.of($0) + query.suffix }
    let table = calendarTable(calendar, link: link)
    if visit.query["format"] == "csv" {
        return visit.csv(calendarTable(calendar, isGrouped: false, link: link).csvText, name: "availability.csv")
    }
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
