/// What a dry run says of the files: cell-level findings, what became of each column, and counts.
package struct ImportReport: Codable, Equatable, Sendable {
    package private(set) var findings: [Finding] = []
    /// What each column was taken for, in the order of the files.
    package private(set) var columns: [ColumnUse] = []
    /// New statements by what they are: 'measure', 'progress rating'.
    package private(set) var adding: [Tally] = []
    /// Statements that already stand and add nothing.
    package internal(set) var already = 0

    /// One column of one file and how its cells fared.
    package struct ColumnUse: Codable, Equatable, Sendable {
        package let file: String
        package let column: String
        /// What it was read as; nothing when it was left alone.
        package let takenAs: String?
        /// Cells that say something.
        package let filled: Int
    }

    /// How many statements of one sort.
    package struct Tally: Codable, Equatable, Sendable {
        package let what: String
        package var count: Int
    }

    /// Whether anything must be put right before the files can be kept.
    package var isRefused: Bool { findings.contains { $0.severity == .refused } }

    /// How many statements would be added.
    package var addingCount: Int { adding.reduce(0) { $0 + $1.count } }

    package func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
}

extension ImportReport {
    mutating func add(
        _ severity: Finding.Severity, file: String, row: Int? = nil, column: String? = nil, value: String? = nil,
        _ message: String, mend: String? = nil
    ) {
        findings.append(
            Finding(
                severity: severity, file: file, row: row, column: column,
                value: value.map { String($0.prefix(Finding.longestValue)) }, message: message, mend: mend))
    }

    /// A finding about one cell, quoting what stands in it.
    mutating func add(
        _ severity: Finding.Severity, _ row: TableRow, _ column: String? = nil, _ message: String, mend: String? = nil
    ) {
        add(
            severity, file: row.table.file, row: row.number, column: column.map(row.table.heading),
            value: column.flatMap { row[$0].nonBlank }, message, mend: mend)
    }

    mutating func use(_ table: Table, as meanings: [String: String]) {
        for (index, heading) in table.headings.enumerated() {
            columns.append(
                ColumnUse(
                    file: table.file, column: heading, takenAs: meanings[table.names[index]],
                    filled: table.rows.count { $0.cells.indices.contains(index) && !$0.cells[index].isEmpty }))
        }
    }

    mutating func add(_ others: [Finding]) { findings += others }

    /// Says what one item of a return was taken for, wherever it stood.
    mutating func use(_ file: String, _ item: String, as meaning: String?, _ filled: Int) {
        columns.append(ColumnUse(file: file, column: item, takenAs: meaning, filled: filled))
    }

    mutating func tally(_ what: String) {
        if let index = adding.firstIndex(where: { $0.what == what }) {
            adding[index].count += 1
        } else {
            adding.append(Tally(what: what, count: 1))
        }
    }
}
