import Reports
import Web

/// The addresses of a plan's reports and editions.
enum ReportPaths {
    static let reports = "\(PlanPaths.plan)/reports"
    static let preview = "\(PlanPaths.plan)/reports/{report}"
    static let editions = "\(PlanPaths.plan)/editions"
    static let edition = "\(PlanPaths.plan)/editions/{report}/{number}"
    static let making = "\(PlanPaths.plan)/editions/making/{draft}"
    static let file = "\(PlanPaths.plan)/editions/{report}/{number}/{format}"

    static func reports(of plan: String) -> String { PlanPaths.page("reports", of: plan) }
    static func preview(_ report: ReportName, of plan: String) -> String {
        PlanPaths.page("reports/\(report.seriesName)", of: plan)
    }
    static func editions(of plan: String) -> String { PlanPaths.page("editions", of: plan) }

    static func making(_ draft: String, of plan: String) -> String {
        PlanPaths.page("editions/making/\(draft)", of: plan)
    }

    static func edition(_ number: Int, _ report: ReportName, of plan: String) -> String {
        PlanPaths.page("editions/\(report.seriesName)/\(number)", of: plan)
    }
}
