import ArgumentParser
import Facts
import Storage

/// `cairn edition`: reports that have left the building.
struct EditionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition",
        abstract: "Issue a report for good, list what was issued, and see what is known differently since.",
        discussion: "Example: cairn edition list plan-update --area A.cairn",
        subcommands: [IssueEdition.self, ListEditions.self, CompareEdition.self])
}

/// One edition, as the commands tell it.
struct EditionTold: Encodable {
    let series: String, number: Int, title: String
    let day: Day, previous: Day?
    let line: Int, headHash: String, issuedAt: String
    let files: [File]

    struct File: Encodable {
        let format: String, sha256: String, bytes: Int
    }

    init(_ edition: Edition) {
        series = edition.series
        number = edition.number
        title = edition.title
        day = edition.day
        previous = edition.previous
        line = edition.line
        headHash = edition.headHash
        issuedAt = edition.issuedAt
        files = edition.files.map { File(format: $0.format, sha256: $0.hash, bytes: $0.size) }
    }

    var words: String {
        "\(series) edition \(number), as at \(day.words), ledger line \(line): "
            + files.map(\.format).joined(separator: ", ")
    }
}
