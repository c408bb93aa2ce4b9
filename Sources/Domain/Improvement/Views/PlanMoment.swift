package import Facts

/// A plan at one moment: its outline, and what was last said of each of its lines. Most views begin from it.
///
/// What was refused is left out; what still waits for approval is in, and says so.
package struct PlanMoment: Equatable, Sendable {
    /// The moment.
    package let asAt: AsAt
    /// The plan's lines in order.
    package let outline: PlanOutline
    /// The facts without what was refused.
    let facts: PlanFacts
    let decisions: Decisions
    private let progress: [String: Entry<ProgressRating>]
    private let impact: [String: Entry<ImpactRating>]
    private let forum: [String: Entry<ForumRating>]

    fileprivate init(_ outline: PlanOutline, _ facts: PlanFacts, _ decisions: Decisions, _ asAt: AsAt) {
        self.asAt = asAt
        self.outline = outline
        self.facts = facts
        self.decisions = decisions
        progress = facts.progress.latestEntries(asAt)
        impact = facts.impact.latestEntries(asAt)
        forum = facts.forum.latestEntries(asAt)
    }

    /// The line's latest rating of one kind.
    package func rating(_ kind: RatingKind, of subject: String) -> GivenRating? {
        switch kind {
        case .progress: GivenRating(progress[subject], outline.scale, decisions)
        case .impact: GivenRating(impact[subject], outline.scale, decisions)
        case .forum: GivenRating(forum[subject], outline.scale, decisions)
        }
    }

    /// The day of the line's latest rating of one kind.
    func day(_ kind: RatingKind, of subject: String) -> Day? {
        switch kind {
        case .progress: progress[subject]?.day
        case .impact: impact[subject]?.day
        case .forum: forum[subject]?.day
        }
    }

    /// What the line's latest progress rating says about the work.
    func standing(of subject: String) -> RatingScale.Standing? {
        progress[subject]?.fact.flatMap { outline.scale.step($0.code)?.stands }
    }

    /// The place in the scale of the line's latest rating of one kind; nothing when it is unrated.
    func place(_ kind: RatingKind, of subject: String) -> Int? {
        let code =
            switch kind {
            case .progress: progress[subject]?.fact?.code
            case .impact: impact[subject]?.fact?.code
            case .forum: forum[subject]?.fact?.code
            }
        return code.flatMap(outline.scale.place)
    }
}

/// A plan at one moment, or nothing if no such plan was known to be in force.
package func planMoment(_ facts: PlanFacts, plan: String, asAt: AsAt) -> PlanMoment? {
    planMoments(facts, plan: plan, at: [asAt])[0]
}

/// A plan at several moments. What is known at one ledger line is gone through once for all of its days.
func planMoments(_ facts: PlanFacts, plan: String, at moments: [AsAt]) -> [PlanMoment?] {
    var known: [Int?: (decisions: Decisions, facts: PlanFacts)] = [:]
    return moments.map { asAt in
        if known[asAt.upTo] == nil {
            let decisions = Decisions(facts.approvals, asAt)
            known[asAt.upTo] = (decisions, decisions.hasRefusals ? facts.withoutRefused(decisions) : facts)
        }
        guard let (decisions, facts) = known[asAt.upTo], let outline = planOutline(facts, plan: plan, asAt: asAt)
        else { return nil }
        return PlanMoment(outline, facts, decisions, asAt)
    }
}
