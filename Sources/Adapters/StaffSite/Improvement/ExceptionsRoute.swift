import Documents
import Facts
import Hummingbird
import Improvement
import Web

/// The lines that give cause: off track, late, with a date moved or a risk told.
@Sendable func showExceptions(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let previous = try previousDay(visit.query, asAt: plan.query.asAt.day)
    let before = AsAt(previous, upTo: plan.query.asAt.upTo)
    guard let found = exceptions(plan.facts, plan: plan.id, asAt: plan.query.asAt, previous: before) else {
        throw Refusal.notFound("There is no such plan.")
    }
    let table = exceptionsTable(found, plan)
    if visit.query["format"] == "csv" {
        return visit.csv(table.csvText, name: "\(plan.id)-exceptions-\(plan.query.asAt.day).csv")
    }
    let rated = plan.outline.levelName(plan.outline.lastLevel)
    let page = ReadingPage(
        "Exceptions",
        lede:
            "\(countWords(found.rows.count, rated).capitalisedFirst) of \(found.rows.count + found.onTrack.count) give cause, compared with \(previous.words).",
        tabs: PlanTab.tabs(plan, current: .exceptions), form: previousForm("exceptions", plan, previous),
        files: found.rows.isEmpty ? [] : [visit.csvLink], blocks: found.rows.isEmpty ? [] : [.table(table)],
        emptyState: found.rows.isEmpty
            ? EmptyState(
                "Nothing gives cause. Lines that are off track, late or at risk, and dates that moved, will stand here."
            ) : nil)
    return try await visit.page(page, title: "Exceptions", crumbs: plan.crumbs, asAt: plan.query)
}

/// The form by which a page is compared with another day.
func previousForm(_ page: String, _ plan: PlanReading, _ previous: Day) -> FilterForm {
    let field = FieldRow(text: [TextField("previous", "Compared with", value: previous.description, width: "width-10")])
    return FilterForm(
        action: PlanPaths.page(page, of: plan.id), fields: [field], kept: plan.query.kept, clear: "", isOn: false)
}

private func exceptionsTable(_ found: Exceptions, _ plan: PlanReading) -> Table {
    let rows = found.rows.map { row -> [Table.Cell] in
        let causes = Exceptions.Cause.allCases.filter(row.causes.contains).map(\.words).joined(separator: ", ")
        let risk = row.update?.fact.risk.map { [Inline.lineBreak, .text("Risk: \($0)")] } ?? []
        let action = row.update?.fact.riskAction.map { [Inline.lineBreak, .text("Action: \($0)")] } ?? []
        let said = row.update.map { [Inline.text($0.fact.narrative)] } ?? [.text("No update")]
        return [
            plan.cell(row.line), [.text(causes)], ratingCell(row.progress), ratingCell(row.previous), dates(row),
            said + risk + action, [.text(plan.outline.leads(of: row.line.subject).joined(separator: "; "))],
        ]
    }
    return Table(
        caption: "Lines that give cause, the worst first in each area",
        columns: [
            .words("Line"), .words("Why"), .words("Progress"), .words("Was"), .words("Dates"), .words("Latest update"),
            .words("Lead"),
        ], rows: rows)
}

private func dates(_ row: Exceptions.Row) -> Table.Cell {
    var cell: Table.Cell = []
    func add(_ words: String) { cell += (cell.isEmpty ? [] : [.lineBreak]) + [.text(words)] }
    for milestone in row.late {
        add("\(milestone.due.words(isMonth: milestone.isMonth)): \(milestone.state.words.lowercased())")
    }
    for milestone in row.changed {
        if let move = milestone.moves.last { add("Moved from \(move.from.words) to \(move.to.words): \(move.reason)") }
        if let asked = milestone.pending { add("Asked to move to \(asked.to.words): \(asked.reason)") }
    }
    return cell
}

extension Exceptions.Cause {
    /// What people call it.
    var words: String {
        switch self {
        case .offTrack: "Off track"
        case .concern: "Some concern"
        case .late: "Late"
        case .deadlineChanged: "Date moved"
        case .risk: "Risk"
        }
    }
}
