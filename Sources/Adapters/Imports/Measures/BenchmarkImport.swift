package import Facts

/// How a file of published figures is to be read.
package struct BenchmarkImportOptions: Sendable {
    /// The day of the import, handed in from the edge.
    package var today: Day
    /// The day from which a list of neighbours holds; left out, today.
    package var on: Day?
    /// Areas to take; empty means all.
    package var areas: Set<String> = []
    /// Columns of a national file to take, by heading in small letters; empty means all.
    package var indicators: Set<String> = []
    /// Where the figures come from, when the file does not say.
    package var source: String?
    /// Most new figures that one import takes.
    package var mostFigures = 100_000
    package var sheet: String?
    package var limits = ReadingLimits()

    package init(today: Day) { self.today = today }
}

/// Reads published figures of other areas, or lists of statistical neighbours.
package enum BenchmarkImport {
    /// Reads one file without keeping anything; what is wrong stands in the proposal's report.
    package static func read(
        path: String, records: MeasureRecords, options: BenchmarkImportOptions
    ) async -> ImportProposal {
        var sheet = BenchmarkSheet(records, options: options)
        let file = SheetFile(path: path, sheet: options.sheet, limits: options.limits)
        if let table = await file.table(into: &sheet.report) { sheet.take(table) }
        return ImportProposal(report: sheet.report, statements: sheet.statements)
    }
}
