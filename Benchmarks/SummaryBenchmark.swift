import Facts
import Imports
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
    let facts = try await PlanFacts(from: ledger)
    let asAt = AsAt(GeneratedPlan.lastDay)
    let summary = quantitativeSummary(
        facts, plan: GeneratedPlan.id, asAt: asAt, previous: AsAt(GeneratedPlan.lastDay.adding(months: -1)))
    guard summary?.overall.total == 1_000 else { throw Unexpected("the summary does not count 1,000 measures") }
}

/// A run that did not do what it measures.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
