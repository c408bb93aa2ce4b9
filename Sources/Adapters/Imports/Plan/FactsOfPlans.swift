package import Governance
package import Improvement
package import Storage

// What views and reports of plans are made from, read whole.

extension PlanFacts {
    /// Every fact of every plan in the ledger.
    package init(from ledger: Ledger) async throws {
        self.init()
        plans = try await ledger.entries()
        scales = try await ledger.entries()
        nodes = try await ledger.entries()
        retirements = try await ledger.entries()
        responsibilities = try await ledger.entries()
        measures = try await ledger.entries()
        milestones = try await ledger.entries()
        reached = try await ledger.entries()
        deadlineChanges = try await ledger.entries()
        progress = try await ledger.entries()
        impact = try await ledger.entries()
        forum = try await ledger.entries()
        updates = try await ledger.entries()
        evidence = try await ledger.entries()
        observations = try await ledger.entries()
        signOffs = try await ledger.entries()
        approvals = try await ledger.entries()
    }
}

extension GovernanceFacts {
    /// Every fact of the area and its groups in the ledger.
    package init(from ledger: Ledger) async throws {
        self.init()
        areas = try await ledger.entries()
        groups = try await ledger.entries()
        memberships = try await ledger.entries()
        steps = try await ledger.entries()
        abbreviations = try await ledger.entries()
    }
}
