import Facts
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

extension Visit {
    /// The editions issued of a plan's reports, each of which told what its lines were then.
    ///
    /// - Parameter last: Editions that tell of a later day are left out.
    func editions(of plan: String, through last: Day = .last) async throws -> [Link] {
        var links: [Link] = []
        for report in ReportName.issuable {
            let editions = try await issued.editions(series: report.series(of: plan))
            links += editions.filter { $0.day <= last }.map { edition in
                Link(
                    "\(edition.title), as at \(edition.day.words)",
                    ReportPaths.edition(edition.number, report, of: plan))
            }
        }
        return links
    }
}
