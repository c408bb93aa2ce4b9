package import Facts

/// Every entry that the views of governance are made from, as it was read from the ledger.
package struct GovernanceFacts: Equatable, Sendable {
    package var areas: [Entry<LocalArea>] = []
    package var groups: [Entry<GroupDescribed>] = []
    package var memberships: [Entry<Membership>] = []
    package var steps: [Entry<ReportingStep>] = []
    package var abbreviations: [Entry<Abbreviation>] = []

    /// Nothing recorded yet.
    package init() {}
}

/// The local area as it was described on a day, or nothing if it was not.
package func localArea(_ facts: GovernanceFacts, asAt: AsAt) -> LocalArea? {
    let latest: [String: LocalArea] = facts.areas.latest(asAt)
    return latest[LocalArea.subject]
}
