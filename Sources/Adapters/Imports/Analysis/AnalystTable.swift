package import Facts

/// A CSV file that an analyst hands to one of the engines: its columns are known, and every cell is checked.
///
/// Problems gather until `finish()` is called, so that all are told at once, each with its file, row, column and value
/// and what to do. Nothing is answered for a file that has any.
package struct AnalystTable {
    let table: Table
    private var report = ImportReport()

    /// Reads a file and makes sure that it has these columns and at least one row.
    package init(
        path: String, needs columns: [String], limits: ReadingLimits = ReadingLimits()
    ) async throws(Problems) {
        var report = ImportReport()
        let table = await SheetFile(path: path, limits: limits).table(into: &report)
        try self.init(table, report, columns)
    }

    /// Reads the bytes of a file of this name.
    package init(
        bytes: [UInt8], name: String, needs columns: [String], limits: ReadingLimits = ReadingLimits()
    ) throws(Problems) {
        var report = ImportReport()
        let table = SheetFile(path: name, limits: limits).table(of: bytes, into: &report)
        try self.init(table, report, columns)
    }

    private init(_ table: Table?, _ read: ImportReport, _ columns: [String]) throws(Problems) {
        guard let table else { throw read.problems }
        self.table = table
        report = read
        for column in columns where !table.has(column) {
            report.add(
                .refused, file: table.file, row: 1, column: column, "The file has no such column.",
                mend: "It has: \(table.headings.joined(separator: ", ")).")
        }
        if table.rows.isEmpty {
            report.add(
                .refused, file: table.file, "The file has headings and no rows.",
                mend: "Add a row beneath for each case.")
        }
        try finish()
    }

    /// Throws everything that was found wrong so far.
    package func finish() throws(Problems) { if report.isRefused { throw report.problems } }

    var rows: [TableRow] { table.rows }

    func has(_ column: String) -> Bool { table.has(column) }

    /// Notes that a cell cannot be taken.
    mutating func refuse(_ row: TableRow, _ column: String?, _ message: String, mend: String) {
        report.add(.refused, row, column, message, mend: mend)
    }
}

extension ImportReport {
    /// How many refusals are told before the rest are only counted.
    private static let longestTelling = 20

    /// The refusals as problems: the place in the file, then what is wrong and what to do.
    fileprivate var problems: Problems {
        let refused = findings.filter { $0.severity == .refused }
        var problems = Problems()
        for finding in refused.prefix(Self.longestTelling) {
            problems.add(finding.place, finding.message + (finding.mend.map { " \($0)" } ?? ""))
        }
        if refused.count > Self.longestTelling {
            problems.add(refused[0].file, "\(refused.count - Self.longestTelling) more cells cannot be taken.")
        }
        return problems
    }
}

extension Finding {
    fileprivate var place: String {
        var place = file
        if let row { place += ", row \(row)" }
        if let column { place += ", column '\(column)'" }
        if let value { place += ", '\(value)'" }
        return place
    }
}
