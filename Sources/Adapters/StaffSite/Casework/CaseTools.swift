import Casework
import Facts
import Web

/// What may be recorded on a case, under short headings; what comes next stands first.
struct ToolGroup: Sendable, Equatable {
    let heading: String
    let tools: [Link]
}

extension CaseFile {
    /// The ways to record something, in the order in which they are likely to be wanted where the case stands.
    var toolGroups: [ToolGroup] {
        let now = next
        let groups = [
            ("What comes next", now),
            ("Decisions and disputes", Tool.disputes.filter { !now.contains($0) }),
            ("Who and where", Tool.person.filter { !now.contains($0) }),
        ]
        return groups.map { heading, tools in
            ToolGroup(heading: heading, tools: tools.map { Link($0.words, CaseworkPaths.page($0.page, of: id)) })
        }
    }

    private var next: [Tool] {
        var next: [Tool] = [.event, .letter, .document]
        if isOpen && officer == nil { next.append(.officer) }
        if ["requested", "assessing", "draft"].contains(state.code) { next += [.panel, .exception] }
        if disputes.contains(where: { $0.stage == .appeal }) { next.append(.hearing) }
        return next
    }
}

/// One way to record something on a case.
private enum Tool {
    case event, letter, document, exception, officer, placement, need, hearing, panel, complaint, description, identity

    static let disputes: [Tool] = [.panel, .exception, .hearing, .complaint]
    static let person: [Tool] = [.officer, .placement, .need, .description, .identity]

    var words: String {
        switch self {
        case .event: "Record what happened"
        case .letter: "Write a letter"
        case .document: "Keep a document"
        case .exception: "Record an exception"
        case .officer: "Say who looks after it"
        case .placement: "Record a placement"
        case .need: "Record needs"
        case .hearing: "Record a hearing"
        case .panel: "Put before a panel"
        case .complaint: "Record a complaint"
        case .description: "Year and district"
        case .identity: "Put identity right"
        }
    }

    var page: String {
        switch self {
        case .event: "events/new"
        case .letter: "letters"
        case .document: "documents/new"
        case .exception: "exceptions/new"
        case .officer: "officers/new"
        case .placement: "placements/new"
        case .need: "needs/new"
        case .hearing: "hearings/new"
        case .panel: "panel-items/new"
        case .complaint: "complaints/new"
        case .description: "descriptions/new"
        case .identity: "identity/new"
        }
    }
}
