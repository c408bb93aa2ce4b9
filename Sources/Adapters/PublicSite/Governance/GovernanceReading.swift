import Facts
import Governance
import Web

extension Visit {
    /// Every entry about the area, its groups and its words.
    func governanceFacts() async throws -> GovernanceFacts {
        var facts = GovernanceFacts()
        facts.areas = try await ledger.entries()
        facts.groups = try await ledger.entries()
        facts.memberships = try await ledger.entries()
        facts.steps = try await ledger.entries()
        facts.abbreviations = try await ledger.entries()
        return facts
    }
}
