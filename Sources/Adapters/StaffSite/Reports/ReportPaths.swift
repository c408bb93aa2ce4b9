import Web

/// The reports that a plan has, by the name of their series.
enum PlanReport: String, CaseIterable {
    case update = "plan-update"
    case exceptions = "exception-report"
    case publicProgress = "public-progress"

    var words: String {
        switch self {
        case .update: "Plan update"
        case .exceptions: "Exception report"
        case .publicProgress: "Public progress page"
        }
    }

    /// The series under which its editions are kept.
    func series(of plan: String) -> String { "\(plan)/\(rawValue)" }
}

/// The addresses of a plan's reports and editions.
enum ReportPaths {
    static let reports = "\(PlanPaths.plan)/reports"
    static let preview = "\(PlanPaths.plan)/reports/{report}"
    static let editions = "\(PlanPaths.plan)/editions"
    static let edition = "\(PlanPaths.plan)/editions/{report}/{number}"
    static let making = "\(PlanPaths.plan)/editions/making/{draft}"
    static let file = "\(PlanPaths.plan)/editions/{report}/{number}/{format}"

    static func reports(of plan: String) -> String { PlanPaths.page("reports", of: plan) }
    static func preview(_ report: PlanReport, of plan: String) -> String {
        PlanPaths.page("reports/\(report.rawValue)", of: plan)
    }
    static func editions(of plan: String) -> String { PlanPaths.page("editions", of: plan) }

    static func making(_ draft: String, of plan: String) -> String {
        PlanPaths.page("editions/making/\(draft)", of: plan)
    }

    static func edition(_ number: Int, _ report: PlanReport, of plan: String) -> String {
        PlanPaths.page("editions/\(report.rawValue)/\(number)", of: plan)
    }
}
