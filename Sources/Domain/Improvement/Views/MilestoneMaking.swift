import Facts

/// Puts a milestone's description, its moves and its reaching together.
struct MilestoneMaking {
    private let asAt: AsAt
    private let described: [Entry<Milestone>]
    private let moves: [String: [PlannedMilestone.Move]]
    private let reached: [String: Entry<MilestoneReached>]
    private let effective: Set<Int>

    init(_ facts: PlanFacts, _ decisions: Decisions, _ asAt: AsAt) {
        self.asAt = asAt
        described = facts.milestones.standing(asAt)
        reached = facts.reached.latestEntries(asAt)
        let changes = facts.deadlineChanges.standing(asAt)
        // A date moves from the day on which the move was approved, not from the day it was asked for.
        effective = Self.effective(changes, facts.approvals, asAt)
        moves = Dictionary(grouping: changes, by: \.subject).mapValues { changes in
            changes.compactMap { Self.move($0, decisions) }
        }
    }

    private static func effective(
        _ changes: [Entry<DeadlineChange>], _ approvals: [Entry<Approval>], _ asAt: AsAt
    ) -> Set<Int> {
        let asked = Set(changes.map(\.line))
        guard !asked.isEmpty else { return [] }
        // Whatever corrects or takes back a decision is passed on with the decisions that name the lines.
        let about = approvals.filter { entry in
            entry.replaces != nil || entry.fact.map { !asked.isDisjoint(with: $0.lines) } ?? true
        }
        return approvedLines(about, asAt)
    }

    private static func move(_ entry: Entry<DeadlineChange>, _ decisions: Decisions) -> PlannedMilestone.Move? {
        entry.fact.map {
            PlannedMilestone.Move(
                from: $0.from, to: $0.to, isMonth: $0.isMonth ?? false, reason: $0.reason, day: entry.day,
                line: entry.line, author: entry.author,
                decision: decisions[entry.line])
        }
    }

    /// Every milestone, by the date it is due now and then by its subject.
    func all(soon: Int) -> [PlannedMilestone] {
        var first: [String: Milestone] = [:]
        var last: [String: Milestone] = [:]
        for entry in described {
            guard let fact = entry.fact else { continue }
            if first[entry.subject] == nil { first[entry.subject] = fact }
            last[entry.subject] = fact
        }
        let all = last.compactMap { subject, fact in
            first[subject].map { planned(subject, firstAgreed: $0, fact, soon: soon) }
        }
        return all.sorted { left, right in
            left.due == right.due ? comesBefore(left.subject, right.subject) : left.due < right.due
        }
    }

    private func planned(
        _ subject: String, firstAgreed: Milestone, _ described: Milestone, soon: Int
    ) -> PlannedMilestone {
        let asked = moves[subject] ?? []
        let taken = asked.filter { effective.contains($0.line) }
        let due = taken.last?.to ?? firstAgreed.due
        let reached = reached[subject].flatMap(Self.reached)
        return PlannedMilestone(
            subject: subject, described: described, firstDue: firstAgreed.due, due: due,
            isMonth: taken.last?.isMonth ?? firstAgreed.isMonth, moves: taken,
            pending: asked.last { !effective.contains($0.line) }, reached: reached,
            state: state(due: due, reached: reached?.day, soon: soon))
    }

    private static func reached(_ entry: Entry<MilestoneReached>) -> PlannedMilestone.Reached? {
        entry.fact.map { fact in
            PlannedMilestone.Reached(
                day: entry.day, value: fact.value, note: fact.note, line: entry.line, author: entry.author)
        }
    }

    private func state(due: Day, reached: Day?, soon: Int) -> PlannedMilestone.State {
        if let reached { return reached <= due ? .reached : .reachedLate(days: reached.days(since: due)) }
        let days = due.days(since: asAt.day)
        if days < 0 { return .late(days: -days) }
        return days <= soon ? .dueSoon(days: days) : .upcoming(days: days)
    }
}
