package import Facts
package import Governance
package import Improvement
package import Storage

/// What is recorded already: the facts that an import is compared with.
package struct RecordedFacts: Sendable {
    package var plans: [Entry<PlanDescribed>] = []
    package var scales: [Entry<RatingScale>] = []
    package var nodes: [Entry<NodeDescribed>] = []
    package var retirements: [Entry<Retirement>] = []
    package var responsibilities: [Entry<Responsibility>] = []
    package var measures: [Entry<ImpactMeasure>] = []
    package var milestones: [Entry<Milestone>] = []
    package var deadlineChanges: [Entry<DeadlineChange>] = []
    package var observations: [Entry<Observation>] = []
    package var progressRatings: [Entry<ProgressRating>] = []
    package var impactRatings: [Entry<ImpactRating>] = []
    package var updates: [Entry<ProgressUpdate>] = []
    package var groups: [Entry<GroupDescribed>] = []
    package var memberships: [Entry<Membership>] = []
    package var steps: [Entry<ReportingStep>] = []
    package var abbreviations: [Entry<Abbreviation>] = []

    /// Nothing recorded: a new area.
    package init() {}

    /// Everything in the ledger that a plan's import may touch.
    package static func read(from ledger: Ledger) async throws -> RecordedFacts {
        var facts = RecordedFacts()
        facts.plans = try await ledger.entries()
        facts.scales = try await ledger.entries()
        facts.nodes = try await ledger.entries()
        facts.retirements = try await ledger.entries()
        facts.responsibilities = try await ledger.entries()
        facts.measures = try await ledger.entries()
        facts.milestones = try await ledger.entries()
        facts.deadlineChanges = try await ledger.entries()
        facts.observations = try await ledger.entries()
        facts.progressRatings = try await ledger.entries()
        facts.impactRatings = try await ledger.entries()
        facts.updates = try await ledger.entries()
        facts.groups = try await ledger.entries()
        facts.memberships = try await ledger.entries()
        facts.steps = try await ledger.entries()
        facts.abbreviations = try await ledger.entries()
        return facts
    }
}
