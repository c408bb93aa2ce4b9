import Web

/// Every address of the waiting lists' pages, written once.
enum WaitingPaths {
    static let lists = "/waiting"
    static let newList = "/waiting/new"
    static let list = "/waiting/{list}"
    static let whatIf = "/waiting/{list}/what-if"

    /// The page of a list, from its subject: `waiting/autism` is at `/waiting/autism`.
    static func of(_ subject: String) -> String { "/waiting/\(percentEncoded(GovernancePaths.bare(subject)))" }

    static func page(_ name: String, of subject: String) -> String { "\(of(subject))/\(name)" }

    /// The subject of the list that the address names.
    static func subject(_ name: String) -> String { "waiting/\(name)" }
}
