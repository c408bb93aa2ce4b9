import ArgumentParser
import Facts
import Foundation
import Storage

/// `cairn export`: every line of the ledger, for whoever wants to read it without Cairn.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write out every line of the ledger.",
        discussion: "Example: cairn export --area A.cairn --format csv --out lines.csv")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv
    }

    @OptionGroup var area: AreaOptions
    @Option(help: "jsonl (one JSON object on each line) or csv.") var format = Format.jsonl
    @Option(name: .customLong("out"), help: "The file to write. Standard output if left out.") var target: String?

    func run() async throws {
        let stores = try await area.open()
        let out = try OutFile(target)
        if format == .csv { try out.write(Line.csvTitles) }
        var last = 0
        while true {
            let lines = try await stores.ledger.lines(after: last, limit: 1_000)
            guard let end = lines.last else { break }
            for line in lines.map(Line.init) { try out.write(format == .csv ? line.csv : try jsonText(line)) }
            last = end.line
        }
        try await stores.close()
        try out.close()
    }
}

/// One ledger line as it is exported.
private struct Line: Encodable {
    let line: Int
    let kind: String, subject: String, day: Day
    let body: String?
    let replaces: Int?
    let source: String?, reference: String?
    let author: String, recordedAt: String
    let isErased: Bool

    init(_ line: LedgerLine) {
        self.line = line.line
        kind = line.kind
        subject = line.subject
        day = line.day
        body = line.body
        replaces = line.replaces
        source = line.source?.source
        reference = line.source?.reference
        author = line.author
        recordedAt = line.recordedAt
        isErased = line.isErased
    }

    static let csvTitles = "line,kind,subject,day,body,replaces,source,reference,author,recordedAt,isErased"

    var csv: String {
        let cells = [
            "\(line)", kind, subject, "\(day)", body ?? "", replaces.map(String.init) ?? "", source ?? "",
            reference ?? "", author, recordedAt, isErased ? "yes" : "no",
        ]
        return cells.map(quoted).joined(separator: ",")
    }

    private func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\r\n".contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
