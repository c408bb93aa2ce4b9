package import Facts

/// A board or working group: what it is for and to whom it reports. The subject is the group's id.
package struct GroupDescribed: Fact {
    package static let kind = "governance.group"

    package let name: String
    package let purpose: String?
    /// The id of the group above it.
    package let reportsTo: String?
    package let order: Int

    package static func checked(
        name: String, purpose: String = "", reportsTo: String = "", order: Int
    ) throws(Problems) -> GroupDescribed {
        if name.isBlank { throw Problems("name", "Enter the group's name") }
        return GroupDescribed(name: name, purpose: purpose.nonBlank, reportsTo: reportsTo.nonBlank, order: order)
    }
}

/// Everyone who sits on a group, by role and organisation. The subject is the group's id.
package struct Membership: Fact {
    package static let kind = "governance.membership"

    package let seats: [Seat]

    package struct Seat: Codable, Equatable, Sendable {
        package let role: String
        package let organisation: String
        package init(role: String, organisation: String) {
            self.role = role
            self.organisation = organisation
        }
    }

    package static func checked(_ seats: [Seat]) throws(Problems) -> Membership {
        guard seats.allSatisfy({ !$0.role.isBlank }) else { throw Problems("role", "Enter the role of each member") }
        return Membership(seats: seats)
    }
}
