package import Access

/// One of the people of Ardenshire who may sign in. Every one of them is invented.
package struct CastMember: Equatable, Sendable {
    package let role: Role
    package let name: String
    package let email: String
    /// The subjects that the role is for, when it is not for the whole area.
    package let scope: [String]
}

extension SampleArea {
    /// The password of every sign-in. It guards nothing real.
    package static let password = "ardenshire demo 2023"

    /// One person for each role, in the order of the role table.
    package static let cast: [CastMember] = [
        member(.programmeManager, "Asha Verity"),
        member(.actionLead, "Owen Larkspur", scope: ["wsoa/1.1", "wsoa/5"]),
        member(.boardMember, "Margit Holloway"),
        member(.forumMember, "Delphine Amory"),
        member(.caseOfficer, "Tobias Finch-Hale"),
        member(.caseManager, "Rowena Astley"),
        member(.healthAdviser, "Idris Penhallow"),
        member(.schoolStaff, "Cordelia Wick", scope: [school]),
        member(.provider, "Jonty Brackenbury", scope: [service]),
        member(.dataOfficer, "Priya Lindqvist"),
        member(.commissioner, "Lionel Marchbank"),
        member(.democraticServices, "Hester Quill"),
        member(.auditor, "Ambrose Tull"),
        member(.administrator, "Saffron Deeley"),
    ]

    /// The invented school whose SENCO may sign in.
    package static let school = "school/hazel-grove"
    /// The invented service whose provider may sign in.
    package static let service = "service/arden-sibs"

    /// The person who holds a role in the sample area.
    package static func person(_ role: Role) -> CastMember? { cast.first { $0.role == role } }

    private static func member(_ role: Role, _ name: String, scope: [String] = []) -> CastMember {
        let words = role.rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
        return CastMember(role: role, name: name, email: "\(words)@ardenshire.example", scope: scope)
    }
}
