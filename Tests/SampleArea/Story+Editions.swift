import Documents
import Facts
import Governance
import Imports
import Improvement
import Reports
import Storage

extension Story {
    /// Issues the statement of action's reports, as they stood.
    func issue(asAt day: Day, previous: AsAt?, on issued: Day) async throws {
        let head = try await stores.ledger.head()
        let facts = try await PlanFacts(from: stores.ledger)
        let governance = try await GovernanceFacts(from: stores.ledger)
        for report in ReportName.issuable where report != .exception {
            let series = report.series(of: SampleArea.plan)
            var particulars = IssueParticulars()
            particulars.edition = (try await stores.issued.editions(series: series).last?.number ?? 0) + 1
            particulars.issuedOn = issued
            particulars.ledgerLine = head.line
            particulars.headHash = head.hash
            particulars.softwareVersion = "sample"
            let input = PlanReportInput(
                plan: SampleArea.plan, facts: facts, governance: governance, asAt: AsAt(day, upTo: head.line),
                previous: previous, issue: particulars)
            guard let document = try report.document(input) else { continue }
            let edition = NewEdition(
                series: series, title: document.title, day: day, previous: previous?.day, head: head,
                software: "sample", files: try files(document, report, input))
            _ = try await stores.issued.issue(edition, by: hand(.programmeManager, issued))
        }
    }

    private func files(
        _ document: Document, _ report: ReportName, _ input: PlanReportInput
    ) throws -> [(format: String, mediaType: String, bytes: [UInt8])] {
        let page = ("html", "text/html; charset=utf-8", Array(document.html().utf8))
        guard report == .planUpdate else { return [page] }
        return [
            page, ("csv", "text/csv; charset=utf-8", Array(try planSummaryCSV(input).utf8)),
            ("json", "application/json", Array(try planSummaryJSON(input).text.utf8)),
        ]
    }
}
