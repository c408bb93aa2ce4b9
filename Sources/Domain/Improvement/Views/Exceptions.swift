package import Facts

/// What a steering group is told by exception: the lines that give cause, and the list of those that do not.
package struct Exceptions: Equatable, Sendable {
    /// The scale that the plan is rated by.
    package let scale: RatingScale
    /// The rated lines that give cause, worst first within each area.
    package let rows: [Row]
    /// The rated lines that give none, in the plan's order.
    package let onTrack: [PlanLine]

    /// One line that gives cause.
    package struct Row: Equatable, Sendable {
        /// The line.
        package let line: PlanLine
        /// Its latest progress rating.
        package let progress: GivenRating?
        /// What it was rated at the moment before, if that moment was given.
        package let previous: GivenRating?
        /// Which way the rating moved since; nothing if it did not.
        package let movement: PlanComparison.Movement?
        /// Every cause that it gives.
        package let causes: Set<Cause>
        /// Its late milestones, by date.
        package let late: [PlannedMilestone]
        /// Its milestones whose date moved since the moment before, or is asked to move.
        package let changed: [PlannedMilestone]
        /// The latest update, for its words and its risk.
        package let update: Given<ProgressUpdate>?
    }

    /// Why a line is an exception.
    package enum Cause: String, CaseIterable, Codable, Sendable {
        case offTrack, concern, late, deadlineChanged, risk
    }
}

/// The exceptions of a plan as at a day.
///
/// - Parameter previous: The last report's moment: a date that moved after its day is an exception, and ratings are
///   compared with it. Without one, every date that ever moved is.
package func exceptions(_ facts: PlanFacts, plan: String, asAt: AsAt, previous: AsAt? = nil) -> Exceptions? {
    let moments = planMoments(facts, plan: plan, at: [asAt] + (previous.map { [$0] } ?? []))
    guard let now = moments[0] else { return nil }
    let before = moments.dropFirst().first ?? nil
    let view = milestones(now, soon: daysThatAreSoon)
    let byLine = Dictionary(uniqueKeysWithValues: view.lines.map { ($0.line.subject, $0.milestones) })
    let updates = now.facts.updates.latestEntries(asAt)
    var rows: [Exceptions.Row] = []
    var onTrack: [PlanLine] = []
    for line in now.outline.ratedLines {
        let update = Given(updates[line.subject], now.decisions)
        let row = exceptionRow(line, now, before, byLine[line.subject] ?? [], update)
        if row.causes.isEmpty { onTrack.append(line) } else { rows.append(row) }
    }
    return Exceptions(scale: now.outline.scale, rows: worstFirst(rows, now.outline), onTrack: onTrack)
}

private func exceptionRow(
    _ line: PlanLine, _ now: PlanMoment, _ before: PlanMoment?, _ milestones: [PlannedMilestone],
    _ update: Given<ProgressUpdate>?
) -> Exceptions.Row {
    let standing = now.standing(of: line.subject)
    let late = standing == .done ? [] : milestones.filter { $0.state.isOpen && $0.state.daysLate != nil }
    let changed = milestones.filter { milestone in
        milestone.pending != nil || milestone.moves.contains { $0.tookEffect(after: before?.asAt.day) }
    }
    var causes = Set<Exceptions.Cause>()
    if standing == .offTrack { causes.insert(.offTrack) }
    if standing == .concern { causes.insert(.concern) }
    if !late.isEmpty { causes.insert(.late) }
    if !changed.isEmpty { causes.insert(.deadlineChanged) }
    if update?.fact.risk != nil && standing != .done { causes.insert(.risk) }
    let progress = now.rating(.progress, of: line.subject)
    let previous = before?.rating(.progress, of: line.subject)
    let hasMoved = before != nil && previous?.code != progress?.code
    return Exceptions.Row(
        line: line, progress: progress, previous: previous,
        movement: hasMoved ? movement(from: previous, to: progress, now.outline.scale) : nil, causes: causes,
        late: late,
        changed: changed, update: update)
}

private func worstFirst(_ rows: [Exceptions.Row], _ outline: PlanOutline) -> [Exceptions.Row] {
    let byArea = Dictionary(grouping: rows, by: \.line.area)
    return outline.areas.flatMap { area in
        let ranked = (byArea[area.subject] ?? []).enumerated().sorted { left, right in
            let (one, two) = (left.element.rank, right.element.rank)
            return one == two ? left.offset < right.offset : one < two
        }
        return ranked.map(\.element)
    }
}

extension Exceptions.Row {
    fileprivate var rank: Int { Exceptions.Cause.allCases.firstIndex { causes.contains($0) } ?? .max }
}

extension PlannedMilestone.Move {
    fileprivate func tookEffect(after day: Day?) -> Bool {
        guard let day else { return true }
        return (decision?.day ?? self.day) > day
    }
}
