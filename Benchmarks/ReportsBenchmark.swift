import Documents
import Facts
import Governance
import Imports
import Improvement
import Publishing
import Reports
import Storage

/// How long the plan report of 1,000 measures takes in each format, once its facts are read.
@Sendable func measureReports() async throws -> [Row] {
    try await withFolder { folder in
        let stores = try openArea(folder)
        try await GeneratedPlan(measures: 1_000, rounds: 2).write(to: stores.ledger)
        let facts = try await PlanFacts(from: stores.ledger)
        let governance = try await GovernanceFacts(from: stores.ledger)
        try await stores.close()
        let input = PlanReportInput(
            plan: GeneratedPlan.id, facts: facts, governance: governance, asAt: AsAt(GeneratedPlan.lastDay),
            previous: AsAt(GeneratedPlan.lastDay.adding(months: -1)), issue: IssueParticulars())
        var rows: [Row] = []
        for format in [FileFormat.html, .docx, .odt, .pdf] {
            var size = 0
            let took = try await seconds {
                size = try await publish(try planUpdate(input), as: format, moment: 1_793_000_000).count
            }
            rows.append(Row("plan-report-1000-measures-\(format.rawValue)", took, "s"))
            rows.append(Row("plan-report-1000-measures-\(format.rawValue)-size", Double(size) / 1_048_576, "MB"))
            note("plan report as \(format.rawValue): \(took) s")
        }
        return rows
    }
}
