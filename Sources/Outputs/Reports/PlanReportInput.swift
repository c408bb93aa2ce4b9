package import Facts
package import Governance
package import Improvement

/// What every report of a plan is made from.
package struct PlanReportInput: Sendable {
    /// The plan's id.
    package var plan: String
    package var facts: PlanFacts
    package var governance: GovernanceFacts
    package var asAt: AsAt
    /// The last report's moment. With its ledger line, the figures in brackets are those that it told, and a figure
    /// known differently since is called out.
    package var previous: AsAt?
    package var issue: IssueParticulars
    /// Whether what still waits for approval is in it too; the report then says that it is a draft.
    package var includesUnapproved: Bool

    package init(
        plan: String, facts: PlanFacts, governance: GovernanceFacts = GovernanceFacts(), asAt: AsAt,
        previous: AsAt? = nil, issue: IssueParticulars = IssueParticulars(), includesUnapproved: Bool = false
    ) {
        self.plan = plan
        self.facts = facts
        self.governance = governance
        self.asAt = asAt
        self.previous = previous
        self.issue = issue
        self.includesUnapproved = includesUnapproved
    }

    /// The facts that the report may use at a moment.
    func facts(at moment: AsAt) -> PlanFacts { includesUnapproved ? facts : facts.published(moment) }

    /// The refusal for a plan that was not in force.
    var noPlan: Refusal { .notFound("There is no plan '\(plan)' on \(asAt.day.words).") }
}

/// What stands on a report's first page to prove where it comes from.
package struct IssueParticulars: Equatable, Sendable {
    /// Who publishes it; the area's own name when nothing is given.
    package var publisher: String?
    /// The number of the edition in its series, once it is issued.
    package var edition: Int?
    package var issuedOn: Day?
    /// The last ledger line that was known.
    package var ledgerLine: Int?
    /// The hash of that line, as hexadecimal digits.
    package var headHash: String?
    package var softwareVersion: String?

    /// Nothing said.
    package init() {}
}
