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
        reports = []
        isEmpty = true
    }
}
