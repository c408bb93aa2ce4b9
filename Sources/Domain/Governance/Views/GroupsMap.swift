package import Facts

/// The boards and groups of the partnership, each followed by those that report to it.
package struct GroupsMap: Equatable, Sendable {
    /// Every group, each followed by those that report to it.
    package let groups: [Group]

    /// One board or group with its members by role.
    package struct Group: Equatable, Sendable {
        /// The group's subject, such as `group/steering`.
        package let id: String
        /// The fact that describes it.
        package let described: GroupDescribed
        /// How many groups it reports up through.
        package let depth: Int
        /// The group it is shown under; nothing at the top.
        package let reportsTo: String?
        /// Everyone who sits on it, in the order given.
        package let seats: [Membership.Seat]
    }

    /// The group with this id.
    package func group(_ id: String) -> Group? { groups.first { $0.id == id } }

    /// The groups that report straight to this one, in order.
    package func reporting(to id: String) -> [Group] { groups.filter { $0.reportsTo == id } }
}

/// The groups as at a day. A group whose superior is unknown, or that reports to itself in a ring, is shown at the top.
package func groupsMap(_ facts: GovernanceFacts, asAt: AsAt) -> GroupsMap {
    let described: [String: GroupDescribed] = facts.groups.latest(asAt)
    let members: [String: Membership] = facts.memberships.latest(asAt)
    let inOrder = described.sorted { ($0.value.order, $0.value.name, $0.key) < ($1.value.order, $1.value.name, $1.key) }
    let under = Dictionary(grouping: inOrder) { $0.value.reportsTo ?? "" }
    var groups: [GroupsMap.Group] = []
    var placed = Set<String>()
    func place(_ top: (key: String, value: GroupDescribed)) {
        var waiting = [(id: top.key, group: top.value, depth: 0, above: String?.none)]
        while let next = waiting.popLast() {
            guard placed.insert(next.id).inserted else { continue }
            groups.append(
                GroupsMap.Group(
                    id: next.id, described: next.group, depth: next.depth, reportsTo: next.above,
                    seats: members[next.id]?.seats ?? []))
            for below in (under[next.id] ?? []).reversed() {
                waiting.append((below.key, below.value, next.depth + 1, next.id))
            }
        }
    }
    for group in inOrder where group.value.reportsTo.map({ described[$0] == nil }) ?? true { place(group) }
    for group in inOrder { place(group) }
    return GroupsMap(groups: groups)
}

/// The reporting cycle as at a day, in its order.
package func reportingCycle(_ facts: GovernanceFacts, asAt: AsAt) -> [ReportingStep] {
    let latest: [String: ReportingStep] = facts.steps.latest(asAt)
    return latest.sorted { ($0.value.order, $0.key) < ($1.value.order, $1.key) }.map(\.value)
}
