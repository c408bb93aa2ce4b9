import Facts
import Foundation

extension ImportReport {
    /// How many findings a printed report lists before it only counts them.
    package static let longestList = 200

    /// The report as lines of text: what will be added, then the findings, the gravest first.
    package var text: String {
        var lines = adding.isEmpty ? ["Nothing to add."] : ["To add:"] + adding.map { "  \($0.count) \($0.what)" }
        if already > 0 { lines.append("Already recorded: \(already)") }
        lines += uses
        let untaken = columns.filter { $0.takenAs == nil && $0.filled > 0 }
        lines += untaken.map { "left: \($0.file), column '\($0.column)': not known, left alone." }
        let ordered = Finding.Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
        lines += ordered.prefix(Self.longestList).map(\.words)
        if ordered.count > Self.longestList { lines.append("and \(ordered.count - Self.longestList) more findings") }
        lines.append(Finding.Severity.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", "))
        return lines.joined(separator: "\n")
    }

    // One line for each file: what each of its columns was taken for.
    private var uses: [String] {
        let taken = columns.filter { $0.filled > 0 && $0.takenAs != nil && $0.takenAs != "left" }
        let files = taken.map(\.file).reduce(into: [String]()) { files, file in
            if !files.contains(file) { files.append(file) }
        }
        return files.map { file in
            let words = taken.filter { $0.file == file }.map { "'\($0.column)' as \($0.takenAs ?? "")" }
            return "taken: \(file): \(words.joined(separator: "; "))."
        }
    }

    /// The whole report as JSON, keys in order.
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// Every finding as CSV: severity, file, row, column, value, message, mend.
    package var csv: String {
        let rows = findings.map { finding in
            [
                finding.severity.rawValue, finding.file, finding.row.map(String.init) ?? "", finding.column ?? "",
                finding.value ?? "", finding.message, finding.mend ?? "",
            ].map(csvCell).joined(separator: ",")
        }
        return (["severity,file,row,column,value,message,mend"] + rows).joined(separator: "\r\n") + "\r\n"
    }
}

/// A cell as CSV writes it. What a spreadsheet would run as a formula gets an apostrophe in front.
private func csvCell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula && Figure(text) == nil ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}
