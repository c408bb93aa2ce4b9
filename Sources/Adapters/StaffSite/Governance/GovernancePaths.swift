import Web

/// The addresses of the groups, the reporting cycle and the glossary.
enum GovernancePaths {
    static let groups = "/groups"
    static let newGroup = "/groups/new"
    static let group = "/groups/{group}"
    static let cycle = "/reporting-cycle"
    static let newStep = "/reporting-cycle/new"
    static let words = "/words-list"
    static let newWord = "/words-list/new"
    static let word = "/words-list/{word}"

    static func group(_ id: String) -> String { "/groups/\(percentEncoded(bare(id)))" }
    static func word(_ id: String) -> String { "/words-list/\(percentEncoded(bare(id)))" }

    /// What stands after the first word of a subject: `group/steering` is at `/groups/steering`.
    static func bare(_ subject: String) -> String {
        subject.split(separator: "/", maxSplits: 1).last.map(String.init) ?? subject
    }
}
