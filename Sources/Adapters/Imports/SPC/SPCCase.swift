package import Statistics

/// One series to chart, as the files of `cairn spc` describe it: a case, or one facet of it.
package struct SPCCase: Sendable {
    package let id: String
    /// Which of several series of the case; empty when there is one.
    package let facet: String
    package let series: SPCSeries
    /// Whether outlying moving ranges are left out; nothing leaves it to the profile.
    package let screensOutliers: Bool?
    /// Whether another facet of the case has a target.
    package let isBesideTargets: Bool
}

/// What reading the two files gave: the cases, and all there is to know about the files.
package struct SPCFiles: Sendable {
    package let cases: [SPCCase]
    /// Ids of every case that the file of cases has, in its order.
    package let ids: [String]
    package let report: ImportReport

    /// Reads the file of cases and the file of values. Nothing is taken while anything is refused.
    package static func read(cases: String, input: String) async -> SPCFiles {
        var report = ImportReport()
        var limits = ReadingLimits()
        (limits.rows, limits.bytes) = (1_000_001, 100_000_000)
        async let options = table(cases, limits)
        async let values = table(input, limits)
        let tables = await [options, values]
        for (_, found) in tables { report.add(found) }
        guard let options = tables[0].0, let values = tables[1].0 else {
            return SPCFiles(cases: [], ids: [], report: report)
        }
        return made(options, values, report)
    }

    /// The cases in two tables already read.
    static func made(_ options: Table, _ values: Table, _ report: ImportReport) -> SPCFiles {
        var report = report
        need(["case_id", "improvement_direction"], options, &report)
        need(["case_id", "date", "value"], values, &report)
        guard !report.isRefused else { return SPCFiles(cases: [], ids: [], report: report) }
        let orders = SPCOrder.all(options, &report)
        let points = SPCValues(values, known: Set(options.rows.map { $0["case_id"] }), &report)
        let cases = report.isRefused ? [] : orders.flatMap { $0.cases(points, &report) }
        return SPCFiles(cases: report.isRefused ? [] : cases, ids: orders.map(\.id), report: report)
    }

    private static func table(_ path: String, _ limits: ReadingLimits) async -> (Table?, ImportReport) {
        var report = ImportReport()
        let table = await SheetFile(path: path, limits: limits).table(into: &report)
        return (table, report)
    }

    private static func need(_ columns: [String], _ table: Table, _ report: inout ImportReport) {
        for column in columns where !table.has(column) {
            report.add(
                .refused, file: table.file, row: 1, column: column, "The file has no such column.",
                mend: "Give it the headings \(columns.joined(separator: ", ")).")
        }
    }
}

extension ImportReport {
    /// Takes over what another report found.
    mutating func add(_ other: ImportReport) {
        for finding in other.findings {
            add(
                finding.severity, file: finding.file, row: finding.row, column: finding.column, value: finding.value,
                finding.message, mend: finding.mend)
        }
    }
}
