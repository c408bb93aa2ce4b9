/// What somebody is trusted with in an area. Source: the role table of the design, section 5.
package enum Role: String, CaseIterable, Codable, Sendable {
    case programmeManager
    /// Leads the plan nodes that the holding's scope names.
    case actionLead
    case boardMember
    case forumMember
    case caseOfficer
    case caseManager
    case healthAdviser
    /// Of the school that the scope names.
    case schoolStaff
    /// Of the services that the scope names.
    case provider
    case dataOfficer
    case commissioner
    case democraticServices
    /// Reads all but identities, and verifies.
    case auditor
    case administrator
}

extension Role {
    /// Whether the role is only ever for named subjects.
    package var isAlwaysScoped: Bool { [.actionLead, .schoolStaff, .provider].contains(self) }

    /// What people call it.
    package var words: String {
        switch self {
        case .programmeManager: "Programme manager"
        case .actionLead: "Action lead"
        case .boardMember: "Board member"
        case .forumMember: "Forum member"
        case .caseOfficer: "Case officer"
        case .caseManager: "Case manager"
        case .healthAdviser: "Health adviser"
        case .schoolStaff: "School staff"
        case .provider: "Service provider"
        case .dataOfficer: "Data officer"
        case .commissioner: "Commissioner"
        case .democraticServices: "Democratic services officer"
        case .auditor: "Auditor"
        case .administrator: "Administrator"
        }
    }
}
