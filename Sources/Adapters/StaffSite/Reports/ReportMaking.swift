import Documents
import Facts
import Reports
import Storage
import Web

/// A report made from what is known at one ledger line: the document, and the files that are data.
struct ReportMaking {
    let document: Document
    let plainFiles: [(format: String, mediaType: String, bytes: [UInt8])]

    /// - Parameter number: the edition's number in its series; nothing for a preview.
    init(
        plan: PlanReading, report: ReportName, asAt: AsAt, previous: Day, head: LedgerHead, number: Int?, visit: Visit
    ) async throws {
        let told = try await visit.issued.editions(series: report.series(of: plan.id)).last { $0.day == previous }
        var issue = IssueParticulars()
        issue.edition = number
        issue.issuedOn = visit.today
        issue.ledgerLine = head.line
        issue.headHash = head.hash
        issue.softwareVersion = visit.site.version
        let input = PlanReportInput(
            plan: plan.id, facts: plan.facts, governance: try await visit.governanceFacts(), asAt: asAt,
            previous: AsAt(previous, upTo: told?.line ?? asAt.upTo), issue: issue)
        guard let document = try report.document(input) else {
            throw Refusal.notFound("‘\(report.title)’ is data, and is not issued as a document.")
        }
        self.document = document
        // Data that is not for everybody stays out of the page for everybody.
        guard report != .progress else {
            plainFiles = []
            return
        }
        plainFiles = [
            ("csv", "text/csv; charset=utf-8", Array(try planSummaryCSV(input).utf8)),
            ("json", "application/json", Array(try planSummaryJSON(input).text.utf8)),
        ]
    }
}
