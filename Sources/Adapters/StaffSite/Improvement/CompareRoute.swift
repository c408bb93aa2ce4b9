import Documents
import Facts
import Hummingbird
import Improvement
import Reports
import Storage
import Web

/// What changed in a plan between two days, or between two editions of its report.
@Sendable func showComparison(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let editions = try await visit.issued.editions(series: ReportName.planUpdate.series(of: plan.id))
    let from = try moment("from", visit, editions) ?? AsAt(quarterBefore(plan.query.asAt.day))
    let to = try moment("to", visit, editions) ?? plan.query.asAt
    let comparison = planComparison(plan.facts, plan: plan.id, from: from, to: to)
    let blocks = comparison.map { ComparisonDrawing(plan: plan, comparison: $0).blocks } ?? []
    let page = ReadingPage(
        "Compare", lede: "What changed from \(momentWords(from)) to \(momentWords(to)).",
        tabs: PlanTab.tabs(plan, current: .compare), form: compareForm(plan, visit, from, to, editions), blocks: blocks,
        emptyState: comparison == nil
            ? EmptyState("The plan was not in force on both days. Choose a later first day.")
            : blocks.isEmpty ? EmptyState("Nothing changed between the two.") : nil)
    return try await visit.look(page, crumbs: plan.crumbs, file: "\(plan.id)-\(from.day)-to-\(to.day)")
}

/// A moment from the address: a day, or `edition-3` for what was told in an edition.
private func moment(_ name: String, _ visit: Visit, _ editions: [Edition]) throws(Problems) -> AsAt? {
    let typed = visit.query[name]
    if typed.isEmpty { return nil }
    if let edition = editions.first(where: { "edition-\($0.number)" == typed }) {
        return AsAt(edition.day, upTo: edition.line)
    }
    guard let day = Day(dayOrMonth: typed) else {
        throw Problems(name, "‘\(typed)’ is not a day. Write a day like 2023-03-31 after ‘\(name)=’")
    }
    return AsAt(day)
}

private func momentWords(_ moment: AsAt) -> String {
    moment.day.words + (moment.upTo.map { " as known at ledger line \($0)" } ?? "")
}

private func compareForm(
    _ plan: PlanReading, _ visit: Visit, _ from: AsAt, _ to: AsAt, _ editions: [Edition]
) -> FilterForm {
    func field(_ name: String, _ label: String, _ now: AsAt) -> FieldRow {
        let typed = visit.query[name].isEmpty ? now.day.description : visit.query[name]
        let list = editions.map { "edition-\($0.number)" }.joined(separator: ", ")
        let hint = editions.isEmpty ? "A day, like 2023-03-31" : "A day, or \(list)"
        return FieldRow(text: [TextField(name, label, hint: hint, value: typed, width: "width-10")])
    }
    return FilterForm(
        action: PlanPaths.page("compare", of: plan.id), fields: [field("from", "From", from), field("to", "To", to)],
        kept: [], clear: "", isOn: false)
}
