import Facts
import Measures

/// One published figure as a sheet tells it.
struct BenchmarkRow {
    let row: TableRow
    /// The heading's name of the figure.
    let column: String
    let indicator: String
    let area: String
    let level: String
    let period: String
    let value: String
    let definition: String
    let source: String

    /// Where the figure is marked as not available, not applicable, suppressed or low.
    static let marks: Set<String> = ["x", "z", "c", "low", ":", "..", "-", "u", "k"]
}

extension BenchmarkRow {
    /// Whether a sheet is in the layout of the tidy file: area, level, year, indicator, value, source.
    static func isTidy(_ table: Table) -> Bool { ["area", "year", "indicator", "value"].allSatisfy(table.has) }

    /// Whether a sheet is in the layout of the national statistics service.
    static func isNational(_ table: Table) -> Bool {
        ["time_period", "time_identifier", "geographic_level"].allSatisfy(table.has)
    }

    /// Whether a sheet lists statistical neighbours: area, neighbour, and their order if it has one.
    static func isNeighbours(_ table: Table) -> Bool { ["area", "neighbour"].allSatisfy(table.has) }

    static func tidy(_ row: TableRow) -> BenchmarkRow {
        let indicator = row["indicator"]
        let code = row["source"].split(separator: ":", maxSplits: 1).map(String.init)
        return BenchmarkRow(
            row: row, column: "value", indicator: indicator, area: row["area"], level: row["level"],
            period: period(year: row["year"], indicator), value: row["value"],
            definition: code.count == 2 && code[0] == "DERIVED" ? code[1] : "",
            source: BenchmarkLists.source(row["source"]))
    }

    /// The figures of one row of the national service: each column that is no description is an indicator.
    static func national(_ row: TableRow, _ columns: [String], file: String, source: String) -> [BenchmarkRow] {
        let area = ["la_name", "region_name", "region", "country_name", "country"].lazy.map { row[$0] }
        let level = row["geographic_level"]
        let name: String? =
            switch level.lowercased() {
            case "national": ["country_name", "country"].lazy.map { row[$0] }.first { !$0.isEmpty } ?? "England"
            case "regional": ["region_name", "region"].lazy.map { row[$0] }.first { !$0.isEmpty }
            default: area.first { !$0.isEmpty }
            }
        return columns.filter { !row[$0].isEmpty }.map { column in
            BenchmarkRow(
                row: row, column: column, indicator: column, area: name ?? "", level: level,
                period: timePeriod(row["time_period"], row["time_identifier"]), value: row[column], definition: "",
                source: source)
        }
    }

    /// Columns of the national service that describe a row; every other one holds figures.
    static let described: Set<String> = [
        "time_period", "time_identifier", "geographic_level", "country", "country_name", "country_code", "region",
        "region_name", "region_code", "new_la_code", "old_la_code", "la_name", "la_code", "breakdown_topic",
        "breakdown", "version",
    ]

    /// Whether a row of the national service is a total and not one of its breakdowns.
    static func isTotal(_ row: TableRow) -> Bool {
        let topic = row["breakdown_topic"].lowercased()
        let isTopic = topic.isEmpty || topic == "total" || topic.hasPrefix("all") || topic.hasPrefix("new")
        return isTopic
            && ["", "total", "all"].contains {
                row["breakdown"].lowercased() == $0 || ($0 == "all" && row["breakdown"].lowercased().hasPrefix("all"))
                    || topic == row["breakdown"].lowercased()
            }
    }

    // The service writes 202425 for a year that crosses the new one, and names the months of counts.
    private static func timePeriod(_ year: String, _ identifier: String) -> String {
        let word = identifier.lowercased()
        switch word {
        case "academic year", "financial year": return "\(year) \(word)"
        case "calendar year", "reporting year": return String(year.prefix(4))
        default: return word.contains(" q") ? "\(identifier.suffix(2)) \(year)" : "\(identifier) \(year.prefix(4))"
        }
    }

    private static func period(year: String, _ indicator: String) -> String {
        let isJanuary = indicator.contains("(January)") || BenchmarkLists.indicator(indicator)?.isJanuary == true
        return isJanuary && year.count == 4 ? "\(year)-01" : year
    }
}
