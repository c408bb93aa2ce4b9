import Facts
import Hummingbird
import Improvement
import Web

/// The plan itself: on a page, as at any day, as a file.
let planRoutes: [Route] = [
    .get(PlanPaths.plans, .signedIn, listPlans),
    .get(PlanPaths.plan, .signedIn, showPlan),
]

@Sendable private func showPlan(_ visit: Visit) async throws -> Response {
    let name = try visit.parameter("plan")
    if name.hasSuffix(".csv") { return try await planFile(visit, id: String(name.dropLast(4))) }
    return try await visit.cached {
        let plan = try await visit.plan()
        let previous = try previousDay(visit.query, asAt: plan.query.asAt.day)
        let page = planPage(plan, visit, previous: previous)
        return try await visit.sheet(
            page, title: plan.title, crumbs: [Link("Plans", PlanPaths.plans)], asAt: plan.query)
    }
}

private func planPage(_ plan: PlanReading, _ visit: Visit, previous: Day) -> PlanPage {
    let grid = Grid(plan)
    let query = GridQuery(visit.query)
    let tables = grid.tables(query)
    let shown = tables.reduce(0) { $0 + $1.rows.count }
    let rated = plan.outline.levelName(plan.outline.lastLevel)
    let path = PlanPaths.of(plan: plan.id)
    return PlanPage(
        title: plan.title, purpose: plan.outline.described.purpose, tabs: PlanTab.tabs(plan, current: .grid),
        tools: tools(plan, visit), csv: "\(path).csv\(queryText(visit.query))", isPlanEmpty: grid.rows.isEmpty,
        emptyState: EmptyState(
            "The lines of this plan will stand here, with their ratings. Start at the top, or bring the plan in from files with ‘cairn import plan’."
        ),
        summary: SummaryTable(plan, previous: previous) ?? SummaryTable(caption: "", columns: [], rows: []),
        asAt: AsAtForm(
            action: path, day: plan.query.asAt.day.description, known: plan.query.asAt.upTo.map(String.init) ?? "",
            previous: previous.description),
        filters: grid.filterForm(query),
        found: query.isFiltered
            ? "\(shown) of \(countWords(grid.rows.count, rated))" : countWords(shown, rated).capitalisedFirst,
        areas: tables, oddities: plan.outline.problems.map(\.words))
}

private func tools(_ plan: PlanReading, _ visit: Visit) -> [Link] {
    guard plan.query.isToday else { return [] }
    var tools: [Link] = []
    if visit.mayRecord(NodeDescribed.kind, of: plan.id) {
        tools.append(Link("Add \(withArticle(plan.outline.levelName(0)))", PlanPaths.page("lines/new", of: plan.id)))
        tools.append(Link("Edit the plan’s text", PlanPaths.page("edit", of: plan.id)))
    }
    return tools
}

private func planFile(_ visit: Visit, id: String) async throws -> Response {
    let query = try visit.asAtQuery()
    let facts = try await visit.planFacts()
    guard let moment = planMoment(facts, plan: id, asAt: query.asAt) else {
        throw Refusal.notFound("There is no plan ‘\(id)’.")
    }
    let csv = Grid(PlanReading(id: id, facts: facts, moment: moment, query: query)).csv(GridQuery(visit.query))
    return visit.csv(csv, name: "\(id)-\(query.asAt.day).csv")
}

/// The day whose figures stand in brackets: the one asked for, or else a quarter before.
func previousDay(_ query: FormFields, asAt day: Day) throws(Problems) -> Day {
    let typed = query["previous"]
    if typed.isEmpty { return quarterBefore(day) }
    guard let previous = Day(dayOrMonth: typed) else {
        throw Problems("previous", "‘\(typed)’ is not a day. Write a day like 2022-11-30 after ‘previous=’")
    }
    return previous
}

/// The same query again, to put behind another address.
func queryText(_ query: FormFields) -> String {
    let pairs = query.names.flatMap { name in
        query.all(name).filter { !$0.isEmpty }.map { "\(percentEncoded(name))=\(percentEncoded($0))" }
    }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
}

extension Visit {
    /// Sends rows as a file for spreadsheets.
    func csv(_ text: String, name: String) -> Response {
        file(Array(text.utf8), mediaType: "text/csv; charset=utf-8", name: name)
    }
}

extension PlanOutline.Oddity {
    /// What to put right, in a sentence.
    var words: String {
        switch self {
        case .orphan(let subject, let parent):
            "Line \(subject) stands under \(parent), which the plan has not. It is shown at the top."
        case .ring(let subjects): "Lines \(subjects.joined(separator: ", ")) stand under one another in a ring."
        case .duplicateRef(let ref, let subjects): "\(subjects.count) lines are printed with reference \(ref)."
        case .namelessLevel(let subject, let level):
            "Line \(subject) is at level \(level + 1), which the plan has no name for."
        case .unknownScale(let scale):
            "Rating scale ‘\(scale)’ is not described, so blue, green, amber, red and grey are used."
        }
    }
}
