import Web

/// Every address of the measures' pages, written once. The public site has `/measures`.
enum MeasurePaths {
    static let scorecard = "/scorecard"
    static let wall = "/scorecard/wall"
    static let availability = "/scorecard/availability"
    static let approvals = "/scorecard/approvals"
    static let statusWords = "/scorecard/status-words"
    static let newMeasure = "/scorecard/new"
    static let measure = "/scorecard/{measure}"

    static func of(_ id: String) -> String { "/scorecard/\(percentEncoded(id))" }

    static func page(_ name: String, of id: String) -> String { "\(of(id))/\(name)" }
}
