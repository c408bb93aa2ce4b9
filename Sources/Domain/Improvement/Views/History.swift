package import Facts

/// One entry of a line's history: what was said, when, by whom, and what has become of it.
package struct HistoryItem: Equatable, Sendable {
    /// The ledger line.
    package let line: Int
    /// The plan line's subject, or one of its milestones'.
    package let subject: String
    /// The fact's kind.
    package let kind: String
    /// The day from which it is true.
    package let day: Day
    /// When it was recorded, as ISO 8601 text in UTC.
    package let recordedAt: String
    /// The id of the person who recorded it.
    package let author: String
    /// What it said, part by part; nothing when it takes another entry back.
    package let says: [Said]
    /// The line that it corrects or takes back.
    package let replaces: Int?
    /// The line that corrects it or takes it back.
    package let replacedBy: Int?
    /// Where it stands with those who approve.
    package let approval: ApprovalState
    /// Who decided on it and when, if anybody has.
    package let decision: Decision?

    /// One part of what was said.
    package struct Said: Equatable, Sendable {
        /// What the part is called: Rating, Reason, Due.
        package let label: String
        /// What it says.
        package let text: String
    }

    /// Whether it only takes back the line that it replaces.
    package var isTakingBack: Bool { says.isEmpty && replaces != nil }
    /// Whether nothing has been put in its place.
    package var isCurrent: Bool { replacedBy == nil && !isTakingBack }
}

/// Every entry about one line and its milestones that was recorded by the ledger line and dated by the day.
func lineHistory(_ facts: PlanFacts, of line: PlanLine, scale: RatingScale, asAt: AsAt) -> [HistoryItem] {
    let milestones = Set(facts.milestones.lazy.filter { $0.fact?.node == line.subject }.map(\.subject))
    var history = HistoryMaking(milestones.union([line.subject]), Decisions(facts.approvals, asAt), asAt)
    history.add(facts.nodes) { $0.says }
    history.add(facts.retirements) { $0.says }
    history.add(facts.responsibilities) { $0.says }
    history.add(facts.measures) { $0.says }
    history.add(facts.milestones) { $0.says }
    history.add(facts.reached) { $0.says }
    history.add(facts.deadlineChanges) { $0.says }
    history.add(facts.progress) { $0.says(scale) }
    history.add(facts.impact) { $0.says(scale) }
    history.add(facts.forum) { $0.says(scale) }
    history.add(facts.updates) { $0.says }
    history.add(facts.evidence) { $0.says }
    history.add(facts.observations) { $0.says }
    history.add(facts.signOffs) { $0.says }
    history.add(facts.approvals) { $0.says }
    return history.items.sorted { $0.line < $1.line }
}

private struct HistoryMaking {
    var items: [HistoryItem] = []
    private let subjects: Set<String>
    private let decisions: Decisions
    private let asAt: AsAt

    init(_ subjects: Set<String>, _ decisions: Decisions, _ asAt: AsAt) {
        self.subjects = subjects
        self.decisions = decisions
        self.asAt = asAt
    }

    mutating func add<F: Fact>(_ entries: [Entry<F>], saying: (F) -> [HistoryItem.Said]) {
        let known = entries.filter { subjects.contains($0.subject) }.history(asAt)
        let replacedBy = Dictionary(known.compactMap { entry in entry.replaces.map { ($0, entry.line) } }) { $1 }
        items += known.map { entry in
            HistoryItem(
                line: entry.line, subject: entry.subject, kind: F.kind, day: entry.day, recordedAt: entry.recordedAt,
                author: entry.author, says: entry.fact.map(saying) ?? [], replaces: entry.replaces,
                replacedBy: replacedBy[entry.line], approval: decisions.state(of: entry),
                decision: F.needsApproval ? decisions[entry.line] : nil)
        }
    }
}
