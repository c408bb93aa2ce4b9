import Documents
import Facts
import Hummingbird
import Improvement
import Web

/// Every plan of the area.
struct PlansPage: Page {
    static let template = "improvement/plans"
    let plans: [Row]
    let isEmpty: Bool
    let emptyState: EmptyState
    let start: [Link]
    let files: [Link]

    /// One plan with its counts by rating.
    struct Row: Sendable {
        let title: String
        let url: String
        let shape: String
        let counts: [Count]
    }

    /// How many lines have one rating.
    struct Count: Sendable {
        let chip: [ChipView]
        let words: String
    }
}

@Sendable func listPlans(_ visit: Visit) async throws -> Response {
    if visit.query["format"] == "csv" { return try await plansFile(visit) }
    return try await visit.cached {
        let query = try visit.asAtQuery()
        let facts = try await visit.planFacts()
        let ids = facts.plans.latestEntries(query.asAt).keys.sorted()
        let mayStart = visit.mayRecord(PlanDescribed.kind)
        let start = Link("Start a plan", PlanPaths.newPlan)
        let page = PlansPage(
            plans: ids.compactMap { planRow($0, facts, query) }, isEmpty: ids.isEmpty,
            emptyState: EmptyState(
                "Your area’s improvement plans will stand here. Start one, or bring one in from files with ‘cairn import plan’.",
                start: mayStart ? start : nil), start: mayStart && !ids.isEmpty ? [start] : [],
            files: ids.isEmpty ? [] : [visit.csvLink])
        return try await visit.sheet(page, title: "Plans", asAt: query)
    }
}

/// Every plan and rating with its count, for a spreadsheet.
private func plansFile(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let facts = try await visit.planFacts()
    let rows = facts.plans.latestEntries(query.asAt).keys.sorted().flatMap { id -> [[Table.Cell]] in
        guard let outline = planOutline(facts, plan: id, asAt: query.asAt),
            let summary = quantitativeSummary(facts, plan: id, asAt: query.asAt)
        else { return [] }
        return summary.overall.ratings.map { rating in
            [
                [.text(id)], [.text(outline.described.title)], [.text(rating.step.word)], [.text("\(rating.count)")],
                [.text(rating.percent.map { "\($0)" } ?? "")],
            ]
        }
    }
    let table = Table(
        caption: "Plans", columns: ["Plan", "Title", "Rating", "Count", "Percent"].map { .words($0) }, rows: rows)
    return visit.csv(table.csvText, name: "plans.csv")
}

private func planRow(_ id: String, _ facts: PlanFacts, _ query: AsAtQuery) -> PlansPage.Row? {
    guard let outline = planOutline(facts, plan: id, asAt: query.asAt),
        let summary = quantitativeSummary(facts, plan: id, asAt: query.asAt)
    else { return nil }
    let shape = zip(summary.overall.counts, summary.levels).map { countWords($0, $1) }
    let counts = summary.overall.ratings.filter { $0.count > 0 }.map {
        PlansPage.Count(chip: [$0.step.chip], words: shareWords($0.count, $0.percent))
    }
    return PlansPage.Row(
        title: outline.described.title, url: PlanPaths.of(plan: id) + query.suffix,
        shape: shape.joined(separator: ", ").capitalisedFirst, counts: counts)
}
