package import Facts

/// What waits for a decision, and what was refused and has not been put right.
package struct ApprovalQueue: Equatable, Sendable {
    /// In the plan's order, and for each line in the order of recording.
    package let waiting: [Item]
    /// In the same order; each has its refusal.
    package let refused: [Item]

    /// One recorded line that needs approval.
    package struct Item: Equatable, Sendable {
        /// The line of the plan that it is about.
        package let line: PlanLine
        /// The subject of the fact: the line's, or a milestone's. The approval must have the same.
        package let subject: String
        /// The ledger line to decide on.
        package let ledgerLine: Int
        /// The kind of the fact.
        package let kind: String
        /// The day from which it is true.
        package let day: Day
        /// When it was recorded, as ISO 8601 text in UTC.
        package let recordedAt: String
        /// The id of the person who recorded it; somebody else should decide.
        package let author: String
        /// What it says, part by part; nothing when it takes back the line that it replaces.
        package let says: [HistoryItem.Said]
        /// The ledger line that it corrects or takes back.
        package let replaces: Int?
        /// The refusal with its note.
        package let decision: Decision?
    }

    /// What waits, line by line of the plan, so that one decision can take all of a line's together.
    package var waitingByLine: [(line: PlanLine, items: [Item])] {
        var groups: [(line: PlanLine, items: [Item])] = []
        for item in waiting {
            if let last = groups.indices.last, groups[last].line.subject == item.line.subject {
                groups[last].items.append(item)
            } else {
                groups.append((item.line, [item]))
            }
        }
        return groups
    }
}

/// What waits for a decision on one plan, and what was refused and has not been put right.
package func approvalQueue(_ facts: PlanFacts, plan: String, asAt: AsAt) -> ApprovalQueue? {
    planOutline(facts, plan: plan, asAt: asAt).map { approvalQueue(facts, $0, asAt) }
}

func approvalQueue(_ facts: PlanFacts, _ outline: PlanOutline, _ asAt: AsAt) -> ApprovalQueue {
    var making = QueueMaking(outline, facts.milestones, Decisions(facts.approvals, asAt), asAt)
    making.add(facts.progress) { $0.says(outline.scale) }
    making.add(facts.impact) { $0.says(outline.scale) }
    making.add(facts.updates) { $0.says }
    making.add(facts.evidence) { $0.says }
    making.add(facts.deadlineChanges) { $0.says }
    let items = making.items.sorted { ($0.place, $0.item.ledgerLine) < ($1.place, $1.item.ledgerLine) }.map(\.item)
    return ApprovalQueue(waiting: items.filter { $0.decision == nil }, refused: items.filter { $0.decision != nil })
}

private struct QueueMaking {
    var items: [(place: Int, item: ApprovalQueue.Item)] = []
    private let outline: PlanOutline
    private let nodes: [String: String]
    private let decisions: Decisions
    private let asAt: AsAt

    init(_ outline: PlanOutline, _ milestones: [Entry<Milestone>], _ decisions: Decisions, _ asAt: AsAt) {
        self.outline = outline
        self.decisions = decisions
        self.asAt = asAt
        let latest: [String: Milestone] = milestones.latest(asAt)
        nodes = latest.mapValues(\.node)
    }

    mutating func add<F: Fact>(_ entries: [Entry<F>], saying: (F) -> [HistoryItem.Said]) {
        for entry in entries.unreplaced(asAt) {
            let decision = decisions[entry.line]
            if decision?.isApproved ?? false { continue }
            // Taking back what the public never saw needs nobody's approval.
            if entry.isEmpty, !wasApproved(entry.replaces) { continue }
            let subject = nodes[entry.subject] ?? entry.subject
            guard let place = outline.places[subject] else { continue }
            let item = ApprovalQueue.Item(
                line: outline.lines[place], subject: entry.subject, ledgerLine: entry.line, kind: F.kind,
                day: entry.day,
                recordedAt: entry.recordedAt, author: entry.author, says: entry.fact.map(saying) ?? [],
                replaces: entry.replaces, decision: decision)
            items.append((place, item))
        }
    }

    private func wasApproved(_ line: Int?) -> Bool { line.flatMap { decisions[$0] }?.isApproved ?? false }
}
