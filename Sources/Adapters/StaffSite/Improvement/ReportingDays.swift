import Facts
import Reports
import Web

/// The last and the next reporting day of a plan.
struct ReportingDays {
    let last: Day
    let next: Day
}

extension Visit {
    /// The day of the plan's last issued update, or else the last quarter's end; and the end of the quarter that follows.
    func reportingDays(of plan: String, on day: Day) async throws -> ReportingDays {
        let editions = try await issued.editions(series: ReportName.planUpdate.series(of: plan))
        let last = editions.map(\.day).filter { $0 <= day }.max() ?? day.quarter.first.adding(days: -1)
        return ReportingDays(last: last, next: day.quarter.last)
    }
}
