import Facts
import Measures

/// Which column of a sheet of measures is what: found by what was said before, then by synonyms, which are data in
/// `Resources/measure-synonyms.csv`. A heading that is a period holds readings for it.
struct MeasureColumns {
    /// The heading's name for each field found.
    private(set) var byField: [String: String] = [:]
    /// Columns that hold the readings of one period.
    private(set) var periods: [(name: String, period: MeasurePeriod)] = []
    /// What the values are, when no column names the measures: 'measures available'.
    private(set) var valueWord = ""

    /// - Parameter words: meanings of headings that go before the synonyms.
    init(_ table: Table, words: [String: String], period: MeasurePeriod?) {
        var free = Set(table.names.filter { !$0.isEmpty })
        for name in table.names {
            guard let field = words[name], free.remove(name) != nil, byField[field] == nil else { continue }
            byField[field] = name
        }
        for synonym in Self.synonyms where byField[synonym.field] == nil {
            guard
                let name = table.names.first(where: { free.contains($0) && Self.plain($0, period) == synonym.heading })
            else { continue }
            byField[synonym.field] = name
            free.remove(name)
            if synonym.field == "value" { valueWord = synonym.word }
        }
        for (heading, name) in zip(table.headings, table.names) where free.contains(name) {
            if let period = Self.period(heading, in: period) { periods.append((name, period)) }
        }
    }

    /// The cell of a field, empty if the sheet has no such column.
    func text(_ field: String, _ row: TableRow) -> String { byField[field].map { row[$0] } ?? "" }

    /// What each column was taken for, for the report.
    var meanings: [String: String] {
        var meanings = Dictionary(byField.map { ($0.value, $0.key) }) { first, _ in first }
        for column in periods { meanings[column.name] = "readings for \(column.period.words)" }
        return meanings
    }

    /// Whether anything names the measures.
    var namesMeasures: Bool {
        byField["name"] != nil || byField["id"] != nil || byField["code"] != nil
            || (byField["theme"] != nil && !valueWord.isEmpty)
    }
}

extension MeasureColumns {
    private struct Synonym {
        let field: String
        let heading: String
        let word: String
    }

    private static let synonyms: [Synonym] = {
        let records = try? CSVReader.records(PackageResources.measure_synonyms_csv)
        return (records ?? []).dropFirst().filter { $0.cells.count == 3 }
            .map { Synonym(field: $0.cells[0], heading: $0.cells[1], word: $0.cells[2]) }
    }()

    /// Every meaning that a column can have.
    static let fields = Set(synonyms.map(\.field))

    private static let headings = Set(synonyms.map(\.heading))

    // 'available_q2' is what 'available' is, when the quarter is the one that the file is for.
    private static func plain(_ name: String, _ period: MeasurePeriod?) -> String {
        guard let period, let low = name.lastIndex(of: "_") else { return name }
        let tail = String(name[name.index(after: low)...])
        return Self.period(tail, in: period) == period ? String(name[..<low]) : name
    }

    /// The period that a heading is: `2022-09`, `Sep 2022`, or `q2` of the financial year that the file is for.
    static func period(_ heading: String, in year: MeasurePeriod?) -> MeasurePeriod? {
        if let period = MeasurePeriod(heading) { return period }
        guard let year, heading.count == 2, heading.lowercased().hasPrefix("q") else { return nil }
        return MeasurePeriod("\(heading) \(year.last.financialYear.name)")
    }

    /// Whether a row looks like headings: two of its cells are known ones or periods.
    static func isHeading(_ record: CSVRecord) -> Bool {
        record.cells.count { headings.contains(headingName($0)) || (MeasurePeriod($0) != nil && Figure($0) == nil) }
            >= 2
    }
}
