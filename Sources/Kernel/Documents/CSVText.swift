/// Rows as comma-separated text after RFC 4180: lines end in CR LF, a cell is quoted when it must be.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it: one that begins with =, +, -, @, a
/// tab or a carriage return and is not a plain number.
package func csvText(_ rows: [[String]]) -> String {
    var text = ""
    for row in rows {
        for (index, cell) in row.enumerated() {
            if index > 0 { text += "," }
            text += csvCell(cell)
        }
        text += "\r\n"
    }
    return text
}

extension Table {
    /// The table as comma-separated text, its column titles in the first line.
    package var csvText: String {
        Documents.csvText([columns.map(\.title)] + rows.map { $0.map(\.plainText) })
    }
}

private func csvCell(_ cell: String) -> String {
    let startsFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = startsFormula && !isPlainNumber(cell) ? "'" + cell : cell
    let needsQuotes = safe.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
    guard needsQuotes else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
        if scalar == "\"" { quoted += "\"" }
        quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
}

private func isPlainNumber(_ cell: String) -> Bool {
    let digits = cell.utf8.first == 45 || cell.utf8.first == 43 ? cell.dropFirst() : cell[...]
    let halves = digits.utf8.split(separator: 46, maxSplits: 1, omittingEmptySubsequences: false)
    return halves.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
}
