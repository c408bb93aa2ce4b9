import Facts
import Governance
import Imports
import Improvement
import Reports
import Storage
import Web

/// One plan with all that its reports are made from.
struct PlanReading {
    let plan: String
    let facts: PlanFacts
    let governance: GovernanceFacts
    let head: LedgerHead

    /// Reads the plan named, or the only one there is.
    init(_ named: String?, from ledger: Ledger) async throws {
        head = try await ledger.head()
        facts = try await PlanFacts(from: ledger)
        governance = try await GovernanceFacts(from: ledger)
        plan = try Self.choose(named, among: Set(facts.plans.map(\.subject)).sorted())
    }

    private static func choose(_ named: String?, among plans: [String]) throws -> String {
        guard let only = plans.first else { throw CannotDo("There is no plan yet. See: cairn import plan --help") }
        if let named {
            guard plans.contains(named) else {
                throw CannotDo("There is no plan '\(named)'. There is: \(plans.joined(separator: ", ")).")
            }
            return named
        }
        guard plans.count == 1 else {
            throw CannotDo("There are several plans. Choose one with --plan: \(plans.joined(separator: ", ")).")
        }
        return only
    }

    /// What a report of a moment is made from.
    func input(asAt: AsAt, previous: AsAt?, edition: Int? = nil) -> PlanReportInput {
        var issue = IssueParticulars()
        issue.edition = edition
        issue.issuedOn = Moment.now().today
        issue.ledgerLine = head.line
        issue.headHash = head.hash
        issue.softwareVersion = software
        return PlanReportInput(
            plan: plan, facts: facts, governance: governance, asAt: asAt, previous: previous, issue: issue)
    }
}
