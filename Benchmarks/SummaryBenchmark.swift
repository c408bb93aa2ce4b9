import Facts
import Improvement
import Storage

/// The counts of a plan with 1,000 measures and 20 updates of each: from the open ledger, first and again.
@Sendable func measureSummary() async throws -> [Row] {
    try await withFolder { folder in
        let stores = try openArea(folder)
        try await GeneratedPlan(measures: 1_000, rounds: 20).write(to: stores.ledger)
        try await stores.close()
        let fresh = try openArea(folder)
        let first = try await seconds { try await summarise(fresh.ledger) }
        let again = try await seconds { try await summarise(fresh.ledger) }
        try await fresh.close()
        return [
            Row("plan-summary-1000-measures-20-updates-first", first, "s"),
            Row("plan-summary-1000-measures-20-updates-again", again, "s"),
        ]
    }
}

private func summarise(_ ledger: Ledger) async throws {
    let facts = try await improvementFacts(ledger)
    let asAt = AsAt(GeneratedPlan.lastDay)
    let summary = quantitativeSummary(
        facts, plan: GeneratedPlan.id, asAt: asAt, previous: AsAt(GeneratedPlan.lastDay.adding(months: -1)))
    guard summary?.overall.total == 1_000 else { throw Unexpected("the summary does not count 1,000 measures") }
}

/// What the views of a plan are made from.
func improvementFacts(_ ledger: Ledger) async throws -> PlanFacts {
    var facts = PlanFacts()
    facts.plans = try await ledger.entries()
    facts.scales = try await ledger.entries()
    facts.nodes = try await ledger.entries()
    facts.retirements = try await ledger.entries()
    facts.responsibilities = try await ledger.entries()
    facts.measures = try await ledger.entries()
    facts.milestones = try await ledger.entries()
    facts.reached = try await ledger.entries()
    facts.deadlineChanges = try await ledger.entries()
    facts.progress = try await ledger.entries()
    facts.impact = try await ledger.entries()
    facts.forum = try await ledger.entries()
    facts.updates = try await ledger.entries()
    facts.evidence = try await ledger.entries()
    facts.observations = try await ledger.entries()
    facts.signOffs = try await ledger.entries()
    facts.approvals = try await ledger.entries()
    return facts
}

/// A run that did not do what it measures.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
