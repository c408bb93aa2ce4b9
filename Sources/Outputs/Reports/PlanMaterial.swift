import Facts
import Governance
import Improvement

/// A plan read once for a report: its lines, their dates and words, and its numbers.
struct PlanMaterial {
    let input: PlanReportInput
    let facts: PlanFacts
    let outline: PlanOutline
    let page: PlanOnAPage
    let summary: ComparedSummary
    let glossary: Glossary
    /// Whether any forum has rated any line, so that reports have a column for it.
    let forumsHaveRated: Bool
    private let milestones: [String: [PlannedMilestone]]
    private let updates: [String: Entry<ProgressUpdate>]
    private let evidence: [String: [Evidence]]
    private let approved: Set<Int>

    init(_ input: PlanReportInput) throws(Refusal) {
        let facts = input.facts(at: input.asAt)
        guard let outline = planOutline(facts, plan: input.plan, asAt: input.asAt),
            let page = planOnAPage(facts, plan: input.plan, asAt: input.asAt),
            let dates = Improvement.milestones(facts, plan: input.plan, asAt: input.asAt),
            let summary = comparedSummary(input)
        else { throw input.noPlan }
        self.input = input
        self.facts = facts
        self.outline = outline
        self.page = page
        self.summary = summary
        glossary = Governance.glossary(input.governance, asAt: input.asAt)
        forumsHaveRated = page.areas.contains { $0.rows.contains { $0.forum != nil } }
        milestones = Dictionary(dates.lines.map { ($0.line.subject, $0.milestones) }, uniquingKeysWith: { $1 })
        let standing = facts.withoutRefused(Decisions(facts.approvals, input.asAt))
        updates = standing.updates.latestEntries(input.asAt)
        let shown = standing.evidence.standing(input.asAt)
        approved = input.includesUnapproved ? approvedLines(facts.approvals, input.asAt.onAnyDay) : []
        evidence = Dictionary(grouping: shown, by: \.subject).mapValues { $0.compactMap(\.fact) }
    }

    func milestones(of line: PlanLine) -> [PlannedMilestone] { milestones[line.subject] ?? [] }

    func update(of line: PlanLine) -> Entry<ProgressUpdate>? { updates[line.subject] }

    func evidence(of line: PlanLine) -> [Evidence] { evidence[line.subject] ?? [] }

    /// What the rated lines are called: 'measure'.
    var unit: String { outline.levelName(outline.lastLevel) }

    /// The line's own text, or that of the nearest line above that has it.
    func nearest(_ line: PlanLine, _ text: (NodeDescribed) -> String?) -> String? {
        if let own = text(line.described) { return own }
        for above in outline.path(to: line.subject).reversed() {
            if let words = text(above.described) { return words }
        }
        return nil
    }

    /// Whether a fact still waits for approval, in a draft.
    func waits<F>(_ entry: Entry<F>) -> Bool {
        input.includesUnapproved && F.needsApproval && !approved.contains(entry.line)
    }

    /// Whether a rating still waits for approval, in a draft.
    func waits(_ rating: GivenRating?) -> Bool { input.includesUnapproved && rating?.approval.isUnapproved ?? false }
}
