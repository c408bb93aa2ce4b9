import Web

/// The pages about a plan, in the order of its navigation.
enum PlanTab: String, CaseIterable {
    case grid = ""
    case attention
    case approvals
    case compare
    case exceptions
    case statusChanges = "status-changes"
    case history
    case reports
    case signOffs = "sign-offs"

    private var words: String {
        switch self {
        case .grid: "Plan on a page"
        case .attention: "Needs attention"
        case .approvals: "Approvals"
        case .compare: "Compare"
        case .exceptions: "Exceptions"
        case .statusChanges: "Ratings over time"
        case .history: "History"
        case .reports: "Reports"
        case .signOffs: "Sign-offs"
        }
    }

    private func url(of plan: String) -> String {
        self == .grid ? PlanPaths.of(plan: plan) : PlanPaths.page(rawValue, of: plan)
    }

    /// The navigation of a plan's pages, each as at the same day.
    static func tabs(_ plan: PlanReading, current: PlanTab) -> [Tab] {
        allCases.map { Tab(text: $0.words, url: $0.url(of: plan.id) + plan.query.suffix, isCurrent: $0 == current) }
    }
}
