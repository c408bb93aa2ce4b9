import Documents
import Facts
import Governance
import Hummingbird
import Improvement
import Reports
import Web

/// The public progress report as a page.
let progressRoutes: [Route] = [
    .get(PublicPaths.progress, .everyone) { visit in
        let told = try await visit.lastTold(before: try visit.asAtQuery().asAt.day)
        let lines = told.values.map { "\($0)" }.sorted()
        return try await visit.cached(with: lines.joined()) {
            let plans = try await visit.publicPlans()
            let page = try ProgressPage(plans, try await visit.governanceFacts(), told)
            return try await visit.sheet(page, title: "Progress", asAt: plans.query)
        }
    }
]

/// What moved forward, what is late and what is done about it.
struct ProgressPage: Page {
    static let template = "plan/progress"
    let reports: [Report]
    let isEmpty: Bool
    let empty: EmptyState = EmptyState("Progress will stand here once the plan has been published.")

    /// One plan's report.
    struct Report: Sendable {
        let title: String
        let subtitle: String
        let bodyHTML: String
    }

    /// - Parameter lastTold: the moment of each plan’s last public report, by the plan’s id.
    init(_ plans: PublicPlans, _ governance: GovernanceFacts, _ lastTold: [String: AsAt]) throws(Refusal) {
        var reports: [Report] = []
        for plan in plans.plans {
            let input = PlanReportInput(
                plan: plan.id, facts: plans.facts, governance: governance, asAt: plans.asAt, previous: lastTold[plan.id]
            )
            let document = try progressReport(input)
            let title = plan.described.title
            let blocks = document.blocks.map { $0.naming(title, isNeeded: plans.plans.count > 1) }
            reports.append(Report(title: title, subtitle: document.subtitle, bodyHTML: blocks.htmlFragment))
        }
        self.reports = reports
        isEmpty = reports.isEmpty
    }
}

extension Visit {
    /// When each plan’s progress was last told in public before the day, and what was known then.
    fileprivate func lastTold(before day: Day) async throws -> [String: AsAt] {
        var told: [String: AsAt] = [:]
        for plan in Set(try await ledger.entries(PlanDescribed.self).map(\.subject)) {
            let editions = try await issued.editions(series: ReportName.progress.series(of: plan))
            told[plan] = editions.last { $0.day < day }.map { AsAt($0.day, upTo: $0.line) }
        }
        return told
    }
}

extension Block {
    /// A table's caption with the plan before it, so that each table on a page of several plans has a name of its own.
    fileprivate func naming(_ plan: String, isNeeded: Bool) -> Block {
        guard isNeeded, case .table(let table) = self else { return self }
        return .table(
            Table(
                caption: "\(plan): \(table.caption)", columns: table.columns, rows: table.rows,
                namesRows: table.namesRows))
    }
}
