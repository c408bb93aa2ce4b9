package import Facts

/// What is due from one lead, the most urgent first.
package struct WorkDue: Equatable, Sendable {
    /// Everything there is to do, the earliest due first.
    package let items: [Item]

    /// One thing to do.
    package struct Item: Equatable, Sendable {
        /// What there is to do.
        package let kind: Kind
        /// The line that it is about.
        package let line: PlanLine
        /// The milestone's subject, when it is about one.
        package let milestone: PlannedMilestone?
        /// The day by which it is due.
        package let due: Day
        /// How many days are left; negative when it is late.
        package let daysLeft: Int
        /// What was sent back, with the note that says why.
        package let returned: Returned?
    }

    /// What there is to do.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// Something was not approved: put it right or take it back.
        case returned
        case milestoneLate
        case milestoneDue
        /// An update is owed for the next report.
        case update
    }

    /// Something that was not approved.
    package struct Returned: Equatable, Sendable {
        /// The ledger line that was refused.
        package let line: Int
        /// The kind of its fact.
        package let kind: String
        /// What it said, part by part.
        package let says: [HistoryItem.Said]
        /// Why it was refused.
        package let note: String
        /// The day of the refusal.
        package let day: Day
    }

    /// The things of one kind.
    package func of(_ kind: Kind) -> [Item] { items.filter { $0.kind == kind } }
}

/// What is due from a lead on one plan.
///
/// - Parameters:
///   - scope: The subjects that the lead holds; each also holds what stands under it. An empty scope is the whole plan.
///   - lastReport: What was said on or before that day is no longer news.
///   - nextReport: The day by which updates are due; milestones due by then are listed.
package func workDue(
    _ facts: PlanFacts, plan: String, scope: [String], asAt: AsAt, lastReport: Day, nextReport: Day
) -> WorkDue? {
    guard let moment = planMoment(facts, plan: plan, asAt: asAt) else { return nil }
    let mine = linesHeld(moment.outline, scope)
    let held = Set(mine.map(\.subject))
    let queue = approvalQueue(facts, moment.outline, asAt).refused.filter { held.contains($0.line.subject) }
    var items = queue.compactMap { returned($0, asAt.day) }
    items += milestonesDue(moment, held, through: nextReport)
    items += updatesOwed(moment, mine, since: lastReport, by: nextReport)
    let ordered = items.enumerated().sorted { left, right in
        let (one, two) = (left.element, right.element)
        return one.due == two.due ? left.offset < right.offset : one.due < two.due
    }
    return WorkDue(items: ordered.map(\.element))
}

/// The lines in use that a scope holds, in the plan's order.
package func linesHeld(_ outline: PlanOutline, _ scope: [String]) -> [PlanLine] {
    let scope = Set(scope)
    guard !scope.isEmpty, !scope.contains(outline.plan) else { return outline.lines.filter(\.isInUse) }
    var held = Set<String>()
    for line in outline.lines where scope.contains(line.subject) || line.parent.map(held.contains) ?? false {
        held.insert(line.subject)
    }
    return outline.lines.filter { $0.isInUse && held.contains($0.subject) }
}

private func returned(_ item: ApprovalQueue.Item, _ today: Day) -> WorkDue.Item? {
    guard let decision = item.decision else { return nil }
    let returned = WorkDue.Returned(
        line: item.ledgerLine, kind: item.kind, says: item.says, note: decision.note, day: decision.day)
    return WorkDue.Item(
        kind: .returned, line: item.line, milestone: nil, due: decision.day, daysLeft: decision.day.days(since: today),
        returned: returned)
}

private func milestonesDue(_ moment: PlanMoment, _ held: Set<String>, through last: Day) -> [WorkDue.Item] {
    let today = moment.asAt.day
    return milestones(moment, soon: max(0, last.days(since: today))).lines.flatMap { row in
        guard held.contains(row.line.subject), moment.standing(of: row.line.subject) != .done else {
            return [WorkDue.Item]()
        }
        return row.milestones.compactMap { milestone in
            let kind: WorkDue.Kind
            switch milestone.state {
            case .late: kind = .milestoneLate
            case .dueSoon: kind = .milestoneDue
            case .reached, .reachedLate, .upcoming: return nil
            }
            return WorkDue.Item(
                kind: kind, line: row.line, milestone: milestone, due: milestone.due,
                daysLeft: milestone.due.days(since: today), returned: nil)
        }
    }
}

private func updatesOwed(_ moment: PlanMoment, _ mine: [PlanLine], since: Day, by due: Day) -> [WorkDue.Item] {
    let updates = moment.facts.updates.latestEntries(moment.asAt)
    return mine.compactMap { line in
        let standing = moment.standing(of: line.subject)
        guard line.level == moment.outline.lastLevel, standing != .done, standing != .notDue else { return nil }
        if let day = updates[line.subject]?.day, day > since { return nil }
        return WorkDue.Item(
            kind: .update, line: line, milestone: nil, due: due, daysLeft: due.days(since: moment.asAt.day),
            returned: nil)
    }
}
