import Facts
import Governance
import Hummingbird
import Improvement
import Storage
import Web

/// What the area promises, and how it is doing.
struct HomePage: Page {
    static let template = "home/home"
    let area: String
    let promise: [String]
    let plans: [PlanCard]
    let hasPlans: Bool
    let empty: EmptyState
    let ways: [Way]

    /// One plan in a few numbers.
    struct PlanCard: Sendable {
        let title: String
        let url: String
        let total: String
        let unit: String
        let latest: String
        let counts: [Count]
        let chartHTML: String
    }

    /// How many lines have one rating.
    struct Count: Sendable {
        let chip: ChipView
        let count: String
        let percent: String
        let meaning: String
    }

    /// A way into the site.
    struct Way: Sendable {
        let title: String
        let url: String
        let words: String
    }
}

/// The first page.
let homeRoutes: [Route] = [
    .get(PublicPaths.home, .everyone) { visit in try await visit.cached { try await home(visit) } }
]

private func home(_ visit: Visit) async throws -> Sheet {
    let plans = try await visit.publicPlans()
    let area = try await visit.ledger.entries(LocalArea.self).latest(plans.asAt)[LocalArea.subject]
    let name = area?.name ?? visit.site.name
    let page = HomePage(
        area: name, promise: paragraphs(area?.promise), plans: plans.plans.compactMap { card($0.id, plans) },
        hasPlans: !plans.plans.isEmpty,
        empty: EmptyState("The improvement plan will stand here once it has been published."), ways: ways)
    return try await visit.sheet(page, title: "How we are doing", asAt: plans.query)
}

private func card(_ id: String, _ plans: PublicPlans) -> HomePage.PlanCard? {
    guard let moment = planMoment(plans.facts, plan: id, asAt: plans.asAt),
        let summary = quantitativeSummary(plans.facts, plan: id, asAt: plans.asAt)
    else { return nil }
    let unit = moment.outline.levelName(moment.outline.lastLevel)
    let counts = summary.overall.ratings.filter { $0.count > 0 }.map { row in
        HomePage.Count(
            chip: ChipView(row.step.chip), count: String(row.count), percent: row.percent.map { "\($0)%" } ?? "",
            meaning: row.step.meaning)
    }
    let scopes = summary.areas.compactMap { scope in scope.area.map { ("\($0.ref) \($0.title)", scope) } }
    return HomePage.PlanCard(
        title: moment.outline.described.title, url: PublicPaths.plan(id) + plans.query.suffix,
        total: String(summary.overall.total), unit: plural(unit), latest: plans.latestDay(of: id).map(\.words) ?? "",
        counts: counts,
        chartHTML: ratingChart("Progress in each \(moment.outline.levelName(0))", scopes, unit: unit))
}

private let ways = [
    HomePage.Way(
        title: "The plan, line by line", url: PublicPaths.plan,
        words: "What we said we would do, why, who leads it and how far it has come."),
    HomePage.Way(
        title: "Progress since last time", url: PublicPaths.progress,
        words: "What moved forward, what is late and what we do about it."),
    HomePage.Way(
        title: "Your legal timetable", url: PublicPaths.timetable,
        words: "Enter the days you know and get the legal dates of an assessment or plan. Nothing is kept."),
    HomePage.Way(
        title: "How decisions are made", url: PublicPaths.decisions,
        words: "What must be decided about an assessment or plan, by when, and how many decisions we have made in time."
    ),
    HomePage.Way(
        title: "Who decides", url: PublicPaths.groups,
        words: "The boards and groups behind the plan, and the roles that sit on them."),
    HomePage.Way(
        title: "Published reports", url: PublicPaths.editions,
        words: "Every report we have issued, exactly as it went out."),
    HomePage.Way(
        title: "Open data", url: PublicPaths.data, words: "The same facts as tables to download and use again."),
    HomePage.Way(
        title: "What the words mean", url: PublicPaths.words, words: "Every abbreviation on these pages, spelt out."),
]
