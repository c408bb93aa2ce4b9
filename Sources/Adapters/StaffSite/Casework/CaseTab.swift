import Access
import Casework
import Web

/// The looks at the caseload.
enum CaseTab: CaseIterable {
    case caseload, officers, advice, consultations, reviews, phase, panels, disputes, complaints, moves, timeliness

    private var thing: String {
        switch self {
        case .panels: PanelMeeting.kind
        case .complaints: Complaint.kind
        default: CaseStep.kind
        }
    }

    private var link: Link {
        switch self {
        case .caseload: Link("Caseload", CaseworkPaths.caseload)
        case .officers: Link("Officers", CaseworkPaths.officers)
        case .advice: Link("Advice", CaseworkPaths.advice)
        case .consultations: Link("Consultations", CaseworkPaths.consultations)
        case .reviews: Link("Annual reviews", CaseworkPaths.reviews)
        case .phase: Link("Phase transfers", CaseworkPaths.phase)
        case .panels: Link("Panels", CaseworkPaths.panels)
        case .complaints: Link("Complaints", CaseworkPaths.complaints)
        case .disputes: Link("Mediation and appeals", CaseworkPaths.disputes)
        case .moves: Link("Moves", CaseworkPaths.moves)
        case .timeliness: Link("Timeliness", CaseworkPaths.timeliness)
        }
    }

    /// The looks that the viewer may take.
    static func tabs(_ current: CaseTab, for viewer: Viewer) -> [Tab] {
        allCases.filter { may(viewer, .read, $0.thing) }.map {
            Tab(text: $0.link.text, url: $0.link.url, isCurrent: $0 == current)
        }
    }
}

extension Visit {
    /// The looks at the caseload, with the one that is shown.
    func caseTabs(_ current: CaseTab) -> [Tab] { CaseTab.tabs(current, for: viewer) }
}
