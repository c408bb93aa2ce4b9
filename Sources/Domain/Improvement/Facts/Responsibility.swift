package import Facts

/// Everyone who answers for one line of the plan, by role and organisation. Never by name.
package struct Responsibility: Fact {
    package static let kind = "improvement.responsibility"

    package let seats: [Seat]

    package struct Seat: Codable, Equatable, Sendable {
        package let part: Part
        /// The job, such as 'Head of SEND and Inclusion'.
        package let role: String
        package let organisation: String?
        /// The plan's own short code for the owner, if it uses one.
        package let code: String?
        package init(_ part: Part, role: String, organisation: String? = nil, code: String? = nil) {
            self.part = part
            self.role = role
            self.organisation = organisation
            self.code = code
        }
    }

    package enum Part: String, Codable, CaseIterable, Sendable {
        /// The senior responsible officer.
        case senior
        case lead
        case partner
    }

    package static func checked(_ seats: [Seat]) throws(Problems) -> Responsibility {
        guard !seats.isEmpty, seats.allSatisfy({ !$0.role.isBlank }) else {
            throw Problems("role", "Enter the role of each person who answers for this")
        }
        return Responsibility(seats: seats)
    }
}
