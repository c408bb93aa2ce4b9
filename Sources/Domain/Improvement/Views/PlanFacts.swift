package import Facts

/// Every entry that the views of plans are made from, as it was read from the ledger.
///
/// It may hold several plans; each view takes the lines of the one it is asked about.
package struct PlanFacts: Equatable, Sendable {
    package var plans: [Entry<PlanDescribed>] = []
    package var scales: [Entry<RatingScale>] = []
    package var nodes: [Entry<NodeDescribed>] = []
    package var retirements: [Entry<Retirement>] = []
    package var responsibilities: [Entry<Responsibility>] = []
    package var measures: [Entry<ImpactMeasure>] = []
    package var milestones: [Entry<Milestone>] = []
    package var reached: [Entry<MilestoneReached>] = []
    package var deadlineChanges: [Entry<DeadlineChange>] = []
    package var progress: [Entry<ProgressRating>] = []
    package var impact: [Entry<ImpactRating>] = []
    package var forum: [Entry<ForumRating>] = []
    package var updates: [Entry<ProgressUpdate>] = []
    package var evidence: [Entry<Evidence>] = []
    package var observations: [Entry<Observation>] = []
    package var signOffs: [Entry<SignOff>] = []
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
        let approved = approvedLines(approvals, asAt.onAnyDay)
        return keeping { approved.contains($0) }
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
