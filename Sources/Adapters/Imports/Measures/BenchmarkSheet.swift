import Facts
import Measures

/// Compares published figures with those recorded and lists what is new or corrected.
struct BenchmarkSheet {
    let options: BenchmarkImportOptions
    var report = ImportReport()
    var statements: [Statement] = []
    private var standing: [String: Entry<BenchmarkFigure>] = [:]
    private var lists: [String: Neighbours]
    private var rows: [String: Int] = [:]

    init(_ records: MeasureRecords, options: BenchmarkImportOptions) {
        self.options = options
        for entry in records.facts.benchmarks.standing(AsAt(.last)) {
            guard let figure = entry.fact else { continue }
            standing[Self.key(entry.subject, figure)] = entry
        }
        lists = records.facts.neighbours.latest(AsAt(.last))
    }

    mutating func take(_ table: Table) {
        report.use(table, as: meanings(table))
        if BenchmarkRow.isNeighbours(table) {
            takeNeighbours(table)
        } else if BenchmarkRow.isTidy(table) {
            for row in table.rows { take(.tidy(row)) }
        } else if BenchmarkRow.isNational(table) {
            takeNational(table)
        } else {
            report.add(
                .refused, file: table.file, row: 1, value: table.headings.joined(separator: ", "),
                "The headings are of no layout that is known.",
                mend: "Use area, level, year, indicator, value, source; or the national service's own file.")
        }
    }

    private func meanings(_ table: Table) -> [String: String] {
        Dictionary(table.names.map { ($0, BenchmarkRow.described.contains($0) ? "description" : $0) }) { first, _ in
            first
        }
    }

    private mutating func takeNational(_ table: Table) {
        let columns = table.names.filter {
            !$0.isEmpty && !BenchmarkRow.described.contains($0)
                && (options.indicators.isEmpty || options.indicators.contains($0))
        }
        var broken = 0
        for row in table.rows {
            guard BenchmarkRow.isTotal(row) else {
                broken += 1
                continue
            }
            for figure in BenchmarkRow.national(row, columns, file: table.file, source: options.source ?? "") {
                take(figure)
            }
        }
        if broken > 0 {
            report.add(.left, file: table.file, "\(broken) rows are breakdowns of a total; only totals are compared.")
        }
    }

    private mutating func take(_ figure: BenchmarkRow) {
        if !options.areas.isEmpty && !options.areas.contains(figure.area) { return }
        if BenchmarkRow.marks.contains(figure.value.lowercased()) {
            report.add(.left, figure.row, figure.column, "The figure is marked as not shown or not applicable.")
            return
        }
        guard statements.count < options.mostFigures else {
            if !report.isRefused {
                report.add(
                    .refused, file: figure.row.table.file, "The file has more than \(options.mostFigures) new figures.",
                    mend: "Name the areas with --areas or the indicators with --indicators.")
            }
            return
        }
        do {
            try check(figure)
        } catch {
            for problem in error.list {
                let names = [
                    "period": ["year", "time_period"], "level": ["level", "geographic_level"],
                    "area": ["area", "la_name"],
                ]
                let column =
                    (names[problem.field] ?? [problem.field]).first(where: figure.row.table.has) ?? figure.column
                report.add(.refused, figure.row, column, problem.message + ".")
            }
        }
    }

    private mutating func check(_ figure: BenchmarkRow) throws(Problems) {
        let known = BenchmarkLists.indicator(figure.indicator)
        let isBreak = MeasurePeriod(figure.period).map { $0.first.year == known?.breakYear } ?? false
        let fact = try BenchmarkFigure.checked(
            indicator: figure.indicator, area: figure.area, level: figure.level, period: figure.period,
            value: figure.value, definition: figure.definition, seriesBreak: isBreak ? known?.breakWords ?? "" : "",
            source: figure.source, today: options.today)
        let key = Self.key(figure.indicator, fact)
        if let row = rows[key] {
            throw Problems(
                figure.column,
                "The figure of \(fact.area) for \(fact.period.words) stands in row \(row) and in row \(figure.row.number)"
            )
        }
        rows[key] = figure.row.number
        let before = standing[key]
        if before?.fact == fact {
            report.already += 1
            return
        }
        report.tally(before == nil ? "figure" : "corrected figure")
        statements.append(
            Statement(
                what: "figure", subject: figure.indicator, day: fact.period.last, fact: fact,
                file: figure.row.table.file,
                row: figure.row.number, told: fact.period.last, key: key, source: BenchmarkFigure.kind,
                isApproved: false, corrects: before.map { .line($0.line) }))
    }

    private static func key(_ indicator: String, _ figure: BenchmarkFigure) -> String {
        "\(indicator) \(figure.area) \(figure.period.code)"
    }

    private mutating func takeNeighbours(_ table: Table) {
        let byArea = Dictionary(grouping: table.rows) { $0["area"] }
        for (area, rows) in byArea.sorted(by: { $0.key < $1.key }) {
            let ordered = rows.sorted { (Int($0["order"]) ?? 0, $0.number) < (Int($1["order"]) ?? 0, $1.number) }
            do {
                let list = try Neighbours.checked(
                    area: area, areas: ordered.map { $0["neighbour"] }, region: rows[0]["region"],
                    source: rows[0]["source"].nonBlank ?? options.source ?? "")
                let id = MeasureDescribed.id(from: area)
                if lists[id] == list {
                    report.already += 1
                    continue
                }
                report.tally("list of neighbours")
                statements.append(
                    Statement(
                        what: "list of neighbours", subject: id, day: options.on ?? options.today, fact: list,
                        file: table.file, row: rows[0].number, told: options.today, key: id, source: Neighbours.kind,
                        isApproved: false))
            } catch {
                report.add(error, rows[0], ["areas": "neighbour", "area": "area", "source": "source"])
            }
        }
    }
}
