package import Facts

/// What changed in a plan between two moments: two days, two ledger lines, or two editions.
package struct PlanComparison: Equatable, Sendable {
    /// The earlier moment.
    package let from: AsAt
    /// The later moment.
    package let to: AsAt
    /// Lines in use now that were not then, in order.
    package let added: [PlanLine]
    /// Lines in use then that are retired now.
    package let retired: [PlanLine]
    /// Lines in use then that the plan does not know at all any more, as they were.
    package let gone: [PlanLine]
    /// Lines printed with another reference.
    package let renumbered: [Restated]
    /// Lines with other words.
    package let reworded: [Restated]
    /// Lines that stand under another line.
    package let moved: [Restated]
    /// Ratings that are not what they were.
    package let ratings: [RatingMove]
    /// Dates that are not what they were.
    package let deadlines: [DeadlineMove]
    /// Milestones reached since.
    package let reached: [MilestoneOfLine]
    /// Updates that stand now and were not there then, in the plan's order.
    package let updates: [UpdateOfLine]
    /// What was told at the earlier moment and is known differently now.
    package let restated: Restatement

    /// One line as it was and as it is.
    package struct Restated: Equatable, Sendable {
        /// The line as it was.
        package let was: PlanLine
        /// The line as it is.
        package let now: PlanLine
    }

    /// One line's rating as it was and as it is.
    package struct RatingMove: Equatable, Sendable {
        /// The line, as it is now.
        package let line: PlanLine
        /// Which of the three ratings.
        package let kind: RatingKind
        /// The rating as it was.
        package let was: GivenRating?
        /// The rating as it is.
        package let now: GivenRating?
        /// Which way it moved.
        package let movement: Movement
    }

    /// Which way a rating moved, by the order of the scale: the first step is the best.
    package enum Movement: String, Equatable, Sendable {
        case better, worse
        /// Rated now and not before.
        case first
        /// Rated before and not now.
        case withdrawn
        /// From or to a step that says the work is not due, or a code that the scale has not.
        case neither
    }

    /// One milestone's date as it was and as it is.
    package struct DeadlineMove: Equatable, Sendable {
        /// The line, as it is now.
        package let line: PlanLine
        /// The milestone, as it is now.
        package let milestone: PlannedMilestone
        /// The date that counted then.
        package let was: Day
        /// The date that counts now.
        package let now: Day
    }

    /// A milestone with its line.
    package struct MilestoneOfLine: Equatable, Sendable {
        /// The line, as it is now.
        package let line: PlanLine
        /// The milestone, as it is now.
        package let milestone: PlannedMilestone
    }

    /// An update with its line.
    package struct UpdateOfLine: Equatable, Sendable {
        /// The line, as it is now.
        package let line: PlanLine
        /// The update.
        package let update: Given<ProgressUpdate>
    }
}

/// Compares a plan at two moments; nothing if it was not in force at one of them.
package func planComparison(_ facts: PlanFacts, plan: String, from: AsAt, to: AsAt) -> PlanComparison? {
    let moments = planMoments(facts, plan: plan, at: [from, to])
    guard let was = moments[0], let now = moments[1] else { return nil }
    let pairs = now.outline.lines.compactMap { line in
        was.outline.line(line.subject).map { PlanComparison.Restated(was: $0, now: line) }
    }
    let dates = milestoneMoves(was, now)
    return PlanComparison(
        from: from, to: to,
        added: now.outline.lines.filter { $0.isInUse && !(was.outline.line($0.subject)?.isInUse ?? false) },
        retired: pairs.filter { $0.was.isInUse && !$0.now.isInUse }.map(\.now),
        gone: was.outline.lines.filter { $0.isInUse && now.outline.line($0.subject) == nil },
        renumbered: pairs.filter { $0.was.ref != $0.now.ref },
        reworded: pairs.filter { $0.was.wording != $0.now.wording },
        moved: pairs.filter { $0.was.parent != $0.now.parent },
        ratings: RatingKind.allCases.flatMap { ratingMoves(was, now, $0) },
        deadlines: dates.moves, reached: dates.reached, updates: newUpdates(was, now),
        restated: restatement(facts, plan: plan, told: from, known: to))
}

func ratingMoves(_ was: PlanMoment, _ now: PlanMoment, _ kind: RatingKind) -> [PlanComparison.RatingMove] {
    now.outline.lines.compactMap { line in
        let (before, after) = (was.rating(kind, of: line.subject), now.rating(kind, of: line.subject))
        guard before?.code != after?.code else { return nil }
        return PlanComparison.RatingMove(
            line: line, kind: kind, was: before, now: after,
            movement: movement(from: before, to: after, now.outline.scale))
    }
}

/// Which way a rating moved. A step that says 'not due' is neither better nor worse than another.
func movement(from: GivenRating?, to: GivenRating?, _ scale: RatingScale) -> PlanComparison.Movement {
    guard let from else { return .first }
    guard let to else { return .withdrawn }
    guard let before = scale.place(from.code), let after = scale.place(to.code),
        scale.steps[before].stands != .notDue, scale.steps[after].stands != .notDue
    else { return .neither }
    return after < before ? .better : .worse
}

private func milestoneMoves(
    _ was: PlanMoment, _ now: PlanMoment
) -> (moves: [PlanComparison.DeadlineMove], reached: [PlanComparison.MilestoneOfLine]) {
    let before = milestones(was, soon: daysThatAreSoon).lines.flatMap(\.milestones)
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.subject, $0) })
    var moves: [PlanComparison.DeadlineMove] = []
    var reached: [PlanComparison.MilestoneOfLine] = []
    for row in milestones(now, soon: daysThatAreSoon).lines {
        for milestone in row.milestones {
            let old = known[milestone.subject]
            if let old, old.due != milestone.due {
                moves.append(.init(line: row.line, milestone: milestone, was: old.due, now: milestone.due))
            }
            if milestone.reached != nil && old?.reached == nil {
                reached.append(.init(line: row.line, milestone: milestone))
            }
        }
    }
    return (moves, reached)
}

private func newUpdates(_ was: PlanMoment, _ now: PlanMoment) -> [PlanComparison.UpdateOfLine] {
    let known = Set(was.facts.updates.standing(was.asAt).map(\.line))
    let fresh = now.facts.updates.standing(now.asAt).filter { !known.contains($0.line) }
    let byLine = Dictionary(grouping: fresh, by: \.subject)
    return now.outline.lines.flatMap { line in
        (byLine[line.subject] ?? []).compactMap { entry in
            Given(entry, now.decisions).map { PlanComparison.UpdateOfLine(line: line, update: $0) }
        }
    }
}

extension PlanLine {
    /// Everything in words that describes it.
    fileprivate var wording: [String?] {
        [title, described.audience, described.statement, described.resources, described.evidence, described.completion]
            + (described.outcomes ?? []) + (described.details ?? []).flatMap { [$0.label, $0.text] }
    }
}
