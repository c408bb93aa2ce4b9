package import Facts

/// Every entry that the views of governance are made from, as it was read from the ledger.
package struct GovernanceFacts: Equatable, Sendable {
    /// What the area is called and promises.
    package var areas: [Entry<LocalArea>] = []
    /// The boards and groups.
    package var groups: [Entry<GroupDescribed>] = []
    /// Who sits on them.
    package var memberships: [Entry<Membership>] = []
    /// The reporting cycle.
    package var steps: [Entry<ReportingStep>] = []
    /// The short forms.
    package var abbreviations: [Entry<Abbreviation>] = []

    /// Nothing recorded yet.
    package init() {}
}

/// The local area as it was described on a day, or nothing if it was not.
package func localArea(_ facts: GovernanceFacts, asAt: AsAt) -> LocalArea? {
    let latest: [String: LocalArea] = facts.areas.latest(asAt)
    return latest[LocalArea.subject]
}
