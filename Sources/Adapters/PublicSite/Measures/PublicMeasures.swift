import Facts
import Governance
import Measures
import Statistics
import Web

/// What the public may see of the measures: final and approved readings, without what tells of very few people.
struct PublicMeasures: Sendable {
    let moment: MeasureMoment
    let hidden: [String: [MeasurePeriod]]
    let query: AsAtQuery
    let area: String
}

extension Visit {
    /// Every approved and final entry about measures. Somebody signed in sees no more here than the public does.
    func publicMeasures(only id: String? = nil) async throws -> PublicMeasures {
        let query = try asAtQuery()
        var facts = MeasureFacts()
        facts.measures = try await ledger.entries()
        facts.targets = try await ledger.entries()
        facts.readings = try await ledger.entries()
        facts.commentary = try await ledger.entries()
        facts.statusWords = try await ledger.entries()
        facts.overrides = try await ledger.entries()
        facts.rebases = try await ledger.entries()
        facts.links = try await ledger.entries()
        facts.neighbours = try await ledger.entries()
        facts.benchmarks = try await ledger.entries()
        facts.approvals = try await ledger.entries()
        let areas: [Entry<LocalArea>] = try await ledger.entries()
        let area = areas.standing(query.asAt).last?.fact?.name ?? site.name
        let small = SmallNumbers.inForce(on: query.asAt.day)
        let (guarded, hidden) = facts.published(query.asAt).final.guarded(small, area: area)
        let shown = id.map(guarded.only) ?? guarded
        return PublicMeasures(
            moment: measureMoment(shown, asAt: query.asAt), hidden: hidden, query: query, area: area)
    }
}
