import Web

/// The looks at the caseload.
enum CaseTab: CaseIterable {
    case caseload, officers, advice, consultations, reviews, phase, disputes, timeliness

    private var link: Link {
        switch self {
        case .caseload: Link("Caseload", CaseworkPaths.caseload)
        case .officers: Link("Officers", CaseworkPaths.officers)
        case .advice: Link("Advice", CaseworkPaths.advice)
        case .consultations: Link("Consultations", CaseworkPaths.consultations)
        case .reviews: Link("Annual reviews", CaseworkPaths.reviews)
        case .phase: Link("Phase transfers", CaseworkPaths.phase)
        case .disputes: Link("Mediation and appeals", CaseworkPaths.disputes)
        case .timeliness: Link("Timeliness", CaseworkPaths.timeliness)
        }
    }

    static func tabs(_ current: CaseTab) -> [Tab] {
        allCases.map { Tab(text: $0.link.text, url: $0.link.url, isCurrent: $0 == current) }
    }
}
