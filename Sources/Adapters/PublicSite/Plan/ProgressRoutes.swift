import Documents
import Facts
import Hummingbird
import Improvement
import Web

/// The public progress report as a page.
let progressRoutes: [Route] = [
    .get(PublicPaths.progress, .everyone) { visit in
        try await visit.cached {
            let plans = try await visit.publicPlans()
            let page = ProgressPage(plans)
            return try await visit.sheet(page, title: "Progress", asAt: plans.query)
        }
    }
]

/// What moved forward, what is late and what is done about it.
struct ProgressPage: Page {
    static let template = "plan/progress"
    let reports: [Report]
    let isEmpty: Bool
    let empty = EmptyState("Progress will stand here once the plan has been published.")

    /// One plan's report.
    struct Report: Sendable {
        let title: String
        let subtitle: String
        let bodyHTML: String
    }

    init(_ plans: PublicPlans) {
        reports = plans.plans.compactMap { plan in
            planMoment(plans.facts, plan: plan.id, asAt: plans.asAt).map { moment in
                Report(
                    title: moment.outline.described.title, subtitle: plans.latestDay.map { "at \($0.words)" } ?? "",
                    bodyHTML: progressBlocks(plans, moment).htmlFragment)
            }
        }
        isEmpty = reports.isEmpty
    }
}

/// Each area with its counts and its latest news.
private func progressBlocks(_ plans: PublicPlans, _ moment: PlanMoment) -> [Block] {
    guard let summary = quantitativeSummary(plans.facts, plan: moment.outline.plan, asAt: plans.asAt) else { return [] }
    let updates: [String: Entry<ProgressUpdate>] = plans.facts.updates.latestEntries(plans.asAt)
    return summary.areas.flatMap { scope -> [Block] in
        guard let area = scope.area else { return [] }
        let counts = scope.ratings.filter { $0.count > 0 }.flatMap { row -> [Inline] in
            [.chip(row.step.chip), .text(" \(row.count)  ")]
        }
        let news = moment.outline.branch(of: area.subject).compactMap { line in updates[line.subject].map { (line, $0) }
        }
        .sorted { ($0.1.day, $0.1.line) > ($1.1.day, $1.1.line) }.prefix(newsPerArea)
        let items = news.map { line, entry -> [Inline] in
            let address = PublicPaths.plan(line.subject) + plans.query.suffix
            return [.link("\(line.ref) \(line.title)", to: address), .text(": \(entry.fact?.narrative ?? "")")]
        }
        let list = items.isEmpty ? [] : [Block.list(isNumbered: false, Array(items))]
        return [.heading(level: 2, "\(area.ref) \(area.title)"), .paragraph(counts)] + list
    }
}

/// How many of an area's latest updates are told.
private let newsPerArea = 3
