import Web

/// Every address of the pages about plan quality, written once.
enum QualityPaths {
    static let quality = "/quality"
    static let newRound = "/quality/new"
    static let rounds = "/quality/rounds"
    static let round = "/quality/rounds/{round}"
    static let results = "/quality/rounds/{round}/results"
    static let plan = "/quality/rounds/{round}/plans/{case}"
    static let overTime = "/quality/over-time"
    static let training = "/quality/training"
    static let themes = "/quality/themes"
    static let theme = "/quality/themes/{theme}"
    static let criteria = "/quality/criteria"
    static let set = "/quality/criteria/{set}"
    static let criterion = "/quality/criteria/{set}/{criterion}"
    static let grades = "/quality/grades"

    /// The page of a round, from its subject: `audit/spring-2026` is at `/quality/rounds/spring-2026`.
    static func of(_ round: String) -> String { "\(rounds)/\(percentEncoded(GovernancePaths.bare(round)))" }
    static func plan(_ id: String, in round: String) -> String { "\(of(round))/plans/\(percentEncoded(id))" }
    static func set(_ name: String) -> String { "\(criteria)/\(percentEncoded(name))" }
    static func criterion(_ code: String, of set: String) -> String { "\(self.set(set))/\(percentEncoded(code))" }
    static func theme(_ code: String) -> String { "\(themes)/\(percentEncoded(code))" }
}

/// The looks at plan quality.
enum QualityTab: CaseIterable {
    case rounds, overTime, training, criteria

    private var link: Link {
        switch self {
        case .rounds: Link("Rounds", QualityPaths.quality)
        case .overTime: Link("Over time", QualityPaths.overTime)
        case .training: Link("Training", QualityPaths.training)
        case .criteria: Link("Criteria", QualityPaths.criteria)
        }
    }

    static func tabs(_ current: QualityTab, _ query: AsAtQuery) -> [Tab] {
        allCases.map { Tab(text: $0.link.text, url: $0.link.url + query.suffix, isCurrent: $0 == current) }
    }
}

let qualityCrumbs = [Link("Plan quality", QualityPaths.quality)]
