package import Facts

/// A round with its sample, as it stood.
package struct RoundAudit: Sendable {
    /// The round's subject.
    package let id: String
    package let round: AuditRound
    /// The day on which the sample was drawn.
    package let drawn: Day
    /// As in force when the sample was drawn.
    package let criteria: CriteriaSet
    package let scale: GradeScale
    /// In the order of the sample.
    package let plans: [AuditedPlan]

    package func plan(_ id: String) -> AuditedPlan? { plans.first { $0.id == id } }

    /// The weighted score of a plan whose marks are settled.
    package func score(_ plan: AuditedPlan) -> WeightedScore? {
        plan.settledMarks.flatMap { WeightedScore($0, criteria, scale) }
    }
}

/// Every round as it stood, the latest week first.
package func roundAudits(_ facts: QualityFacts, asAt: AsAt) -> [RoundAudit] {
    let sampled = Dictionary(grouping: facts.samples.standing(asAt)) { $0.fact?.round ?? "" }
    let marked = Dictionary(grouping: facts.markings.standing(asAt)) { Place($0.fact?.round, $0.subject) }
    let agreed = Dictionary(grouping: facts.moderations.standing(asAt)) { Place($0.fact?.round, $0.subject) }
    return facts.rounds.latestEntries(asAt).values.compactMap { entry -> RoundAudit? in
        guard let round = entry.fact else { return nil }
        let then = AsAt(entry.day, upTo: asAt.upTo)
        guard let criteria = facts.criteriaSet(round.set, asAt: then) else { return nil }
        let plans = (sampled[entry.subject] ?? []).compactMap { drawn -> AuditedPlan? in
            let place = Place(entry.subject, drawn.subject)
            return drawn.fact.map {
                AuditedPlan(
                    id: drawn.subject, sample: $0, markings: onePerHand(marked[place] ?? []),
                    moderation: agreed[place]?.last)
            }
        }
        return RoundAudit(
            id: entry.subject, round: round, drawn: entry.day, criteria: criteria,
            scale: facts.gradeScale(asAt: then), plans: plans.sorted { $0.sample.place < $1.sample.place })
    }.sorted { ($0.round.last, $0.id) > ($1.round.last, $1.id) }
}

/// One plan in one round.
private struct Place: Hashable {
    let round: String
    let plan: String
    init(_ round: String?, _ plan: String) {
        self.round = round ?? ""
        self.plan = plan
    }
}

// Somebody's last word counts, in the place of their first.
private func onePerHand(_ entries: [Entry<Marking>]) -> [Entry<Marking>] {
    var kept: [Entry<Marking>] = []
    for entry in entries.sorted(by: { $0.line < $1.line }) {
        if let place = kept.firstIndex(where: { $0.author == entry.author }) {
            kept[place] = entry
        } else {
            kept.append(entry)
        }
    }
    return kept
}
