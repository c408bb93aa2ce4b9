package import Facts

/// Every entry that the views of plans are made from, as it was read from the ledger.
///
/// It may hold several plans; each view takes the lines of the one it is asked about.
package struct PlanFacts: Equatable, Sendable {
    /// What the plans are for, and how they are built.
    package var plans: [Entry<PlanDescribed>] = []
    /// How they are rated.
    package var scales: [Entry<RatingScale>] = []
    /// Their lines.
    package var nodes: [Entry<NodeDescribed>] = []
    /// Which lines are no longer worked on.
    package var retirements: [Entry<Retirement>] = []
    /// Who answers for them.
    package var responsibilities: [Entry<Responsibility>] = []
    /// How they are measured.
    package var measures: [Entry<ImpactMeasure>] = []
    /// Their dated steps.
    package var milestones: [Entry<Milestone>] = []
    /// Which of those were reached.
    package var reached: [Entry<MilestoneReached>] = []
    /// Which dates were asked to move.
    package var deadlineChanges: [Entry<DeadlineChange>] = []
    /// How far the work has come.
    package var progress: [Entry<ProgressRating>] = []
    /// What difference it made, as leads judge it.
    package var impact: [Entry<ImpactRating>] = []
    /// What difference it made, as the forums judge it.
    package var forum: [Entry<ForumRating>] = []
    /// What happened, in words.
    package var updates: [Entry<ProgressUpdate>] = []
    /// What shows it.
    package var evidence: [Entry<Evidence>] = []
    /// The numbers given for it.
    package var observations: [Entry<Observation>] = []
    /// Which bodies agreed to the plans.
    package var signOffs: [Entry<SignOff>] = []
    /// Which recorded lines may be shown or take effect.
    package var approvals: [Entry<Approval>] = []

    /// Nothing recorded yet.
    package init() {}
}

extension PlanFacts {
    /// The same facts without what needs approval and has none: what a public page or a formal report may say.
    ///
    /// What counts is whether the line is approved at all, not on which day: a report as at the end of February is
    /// approved in March.
    ///
    /// - Parameter asAt: approvals recorded after its ledger line are not known yet.
    package func published(_ asAt: AsAt) -> PlanFacts {
        let decisions = Decisions(approvals, asAt)
        return keeping(decisions.isApproved)
    }

    /// The same facts without what was refused. A refused line says nothing: only the history still shows it.
    package func withoutRefused(_ decisions: Decisions) -> PlanFacts { keeping { !decisions.isRefused($0) } }

    private func keeping(_ isKept: (Int) -> Bool) -> PlanFacts {
        var kept = self
        kept.progress = progress.keeping(isKept)
        kept.impact = impact.keeping(isKept)
        kept.updates = updates.keeping(isKept)
        kept.evidence = evidence.keeping(isKept)
        kept.deadlineChanges = deadlineChanges.keeping(isKept)
        return kept
    }
}
