import Facts
import Measures
import Storage

/// Compares the rows of one or more sheets with what is recorded and lists what is new.
struct MeasureComparison {
    let options: MeasureImportOptions
    let records: MeasureRecords
    var report: ImportReport
    var book: MeasureBook
    /// New statements; days of definitions and targets are settled at the end.
    var statements: [Statement] = []
    /// What is new of measures, as typed: a direction may still be worked out from targets.
    var described: [String: (typed: [String: String], row: TableRow, plan: String?)] = [:]
    var describedOrder: [String] = []
    /// Targets whose day waits for the measure's first reading.
    var targets: [(id: String, target: Target, row: TableRow)] = []
    /// The file's own plan, for links: `wsoa` of `wsoa-observations.csv`.
    var plan: String?

    init(_ records: MeasureRecords, options: MeasureImportOptions) {
        self.options = options
        self.records = records
        report = ImportReport()
        book = MeasureBook(records.facts)
    }

    /// Takes every row of a sheet.
    mutating func take(_ table: Table) {
        let words = records.words.merging(options.columns) { $1 }
        let columns = MeasureColumns(table, words: words, period: options.period)
        report.use(table, as: columns.meanings)
        guard columns.namesMeasures else {
            report.add(
                .refused, file: table.file, row: 1, value: table.headings.joined(separator: ", "),
                "No column names the measures.", mend: "Name a column 'measure', or say which one it is with --column.")
            return
        }
        if table.rows.isEmpty {
            report.add(.refused, file: table.file, "The sheet has headings and no rows.", mend: "Add the readings.")
        }
        for row in table.rows { take(row, columns) }
    }

    private mutating func take(_ row: TableRow, _ columns: MeasureColumns) {
        let draft = MeasureDraft(row, columns, options)
        guard let id = measure(of: draft) else { return }
        for cell in draft.cells { takeReading(cell, draft, id) }
        takeTarget(draft, id)
        takeJudgements(draft, id)
        takeWords(draft, id)
    }

    /// What stands after all sheets were taken: definitions first, then targets, then the rest.
    mutating func finished() -> ImportProposal {
        let later = statements
        statements = []
        stateColumns()
        for id in describedOrder { stateMeasure(id) }
        for waiting in targets {
            state(waiting.target, "target", of: waiting.id, on: firstDay(of: waiting.id), waiting.row)
        }
        return ImportProposal(report: report, statements: statements + later)
    }

    private mutating func stateColumns() {
        guard !options.columns.isEmpty,
            records.words.merging(options.columns, uniquingKeysWith: { $1 }) != records.words
        else { return }
        let all = records.words.merging(options.columns) { $1 }.sorted { $0.key < $1.key }
        for (heading, field) in options.columns where !MeasureColumns.fields.contains(field) {
            report.add(
                .refused, file: "--column", value: "\(heading)=\(field)", "There is no such meaning of a column.",
                mend: "Use one of: \(MeasureColumns.fields.sorted().joined(separator: ", ")).")
        }
        guard let words = try? ColumnWords.checked(all.map { .init(heading: $0.key, field: $0.value) }) else { return }
        report.tally("meaning of columns")
        statements.append(
            Statement(
                what: "meaning of columns", subject: ColumnWords.subject, day: options.on ?? options.today, fact: words,
                file: "--column", row: 0, told: options.today, key: ColumnWords.subject, source: "measures columns",
                isApproved: false))
    }

    /// The day from which a new definition or target holds.
    func firstDay(of id: String) -> Day {
        options.on ?? book.firstReading(of: id)?.fact?.period.first ?? options.period?.first ?? options.today
    }

    /// Adds a statement about a measure.
    mutating func state<F: Fact>(
        _ fact: F, _ what: String, of id: String, on day: Day, _ row: TableRow, corrects: Statement.Corrected? = nil,
        key: String = ""
    ) {
        report.tally(what)
        statements.append(statement(fact, what, of: id, on: day, row, corrects: corrects, key: key))
    }

    func statement<F: Fact>(
        _ fact: F, _ what: String, of id: String, on day: Day, _ row: TableRow, corrects: Statement.Corrected? = nil,
        key: String = ""
    ) -> Statement {
        Statement(
            what: what, subject: id, day: day, fact: fact, file: row.table.file, row: row.number, told: day,
            key: "\(id) \(key)", source: F.kind, isApproved: options.isApproved && F.needsApproval, corrects: corrects)
    }

    /// Something that cannot be taken: refused, or left out when that was asked for.
    mutating func cannotTake(_ row: TableRow, _ column: String?, _ message: String, mend: String? = nil) {
        report.add(options.leavesOut ? .left : .refused, row, column, message, mend: mend)
    }

    mutating func cannotTake(_ problems: Problems, _ row: TableRow, _ columns: [String: String], otherwise: String?) {
        for problem in problems.list {
            cannotTake(row, columns[problem.field] ?? otherwise, problem.message + ".")
        }
    }
}
