package import Facts

/// What was told of a day at a ledger line, and is known differently of that same day now.
///
/// Only a moment that names a ledger line can have told anything: without one, there is nothing to restate.
package struct Restatement: Equatable, Sendable {
    /// Ratings of the day that have been corrected, taken back or recorded late.
    package let ratings: [PlanComparison.RatingMove]
    /// Figures of the day that have been corrected or taken back.
    package let figures: [Figure]
    /// How many lines had each progress rating as told, and have it as known now, for the ratings that differ.
    package let counts: [Count]

    /// One observation as it was told and as it is known now.
    package struct Figure: Equatable, Sendable {
        /// The line that it is about.
        package let line: PlanLine
        /// What was told.
        package let told: Given<Observation>
        /// What stands in its place; nothing when it was taken back.
        package let known: Given<Observation>?
    }

    /// The count of one rating as it was told and as it is known now.
    package struct Count: Equatable, Sendable {
        /// The step of the scale.
        package let step: RatingScale.Step
        /// The count as it was told.
        package let told: Int
        /// The count as it is known now.
        package let known: Int
    }

    /// Whether all that was told still holds.
    package var isEmpty: Bool { ratings.isEmpty && figures.isEmpty && counts.isEmpty }

    static let none = Restatement(ratings: [], figures: [], counts: [])
}

/// What was told as at a moment and is known differently by a later ledger line.
///
/// - Parameters:
///   - told: The earlier moment, with the ledger line at which it was told.
///   - known: Only its ledger line counts; the day is that of the earlier moment.
package func restatement(_ facts: PlanFacts, plan: String, told: AsAt, known: AsAt) -> Restatement {
    let knownNow = AsAt(told.day, upTo: known.upTo)
    guard told.upTo != nil, told != knownNow, let then = planMoment(facts, plan: plan, asAt: told),
        let now = planMoment(facts, plan: plan, asAt: knownNow)
    else { return .none }
    return Restatement(
        ratings: RatingKind.allCases.flatMap { ratingMoves(then, now, $0) }, figures: restatedFigures(then, now),
        counts: restatedCounts(then, now))
}

private func restatedFigures(_ then: PlanMoment, _ now: PlanMoment) -> [Restatement.Figure] {
    let standing = now.facts.observations.standing(now.asAt)
    let stillStands = Set(standing.map(\.line))
    let replacing = Dictionary(
        now.facts.observations.lazy.filter { now.asAt.knows($0.line) }.compactMap { entry in
            entry.replaces.map { ($0, entry) }
        }, uniquingKeysWith: { $1 })
    return then.facts.observations.standing(then.asAt).compactMap { entry in
        guard !stillStands.contains(entry.line), let line = now.outline.line(entry.subject),
            let told = Given(entry, then.decisions)
        else { return nil }
        var last = replacing[entry.line]
        while let next = last.flatMap({ replacing[$0.line] }) { last = next }
        return Restatement.Figure(line: line, told: told, known: Given(last, now.decisions))
    }
}

private func restatedCounts(_ then: PlanMoment, _ now: PlanMoment) -> [Restatement.Count] {
    let (told, known) = (progressCounts(then), progressCounts(now))
    return now.outline.scale.steps.compactMap { step in
        let (before, after) = (told[step.code] ?? 0, known[step.code] ?? 0)
        return before == after ? nil : Restatement.Count(step: step, told: before, known: after)
    }
}

/// How many rated lines have each progress rating of the scale, by its code.
func progressCounts(_ moment: PlanMoment) -> [String: Int] {
    let steps = moment.outline.scale.steps
    return moment.outline.ratedLines.reduce(into: [:]) { counts, line in
        if let place = moment.place(.progress, of: line.subject) { counts[steps[place].code, default: 0] += 1 }
    }
}
