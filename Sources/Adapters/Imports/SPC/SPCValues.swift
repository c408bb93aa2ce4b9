import Facts
import Statistics

/// The file of values, by case and facet.
struct SPCValues {
    private struct Place: Hashable {
        let id: String
        let facet: String
    }

    private struct Moment: Hashable {
        let place: Place
        let day: Day
    }

    private var points: [Place: [SPCSeries.Point]] = [:]
    private var order: [String: [String]] = [:]
    private var rows: [Moment: Int] = [:]

    init(_ table: Table, known: Set<String>, _ report: inout ImportReport) {
        for row in table.rows { take(row, known, &report) }
    }

    /// The facets of a case in the order of the file.
    func facets(of id: String) -> [String] { order[id] ?? [] }

    func points(of id: String, facet: String) -> [SPCSeries.Point] { points[Place(id: id, facet: facet)] ?? [] }

    private mutating func take(_ row: TableRow, _ known: Set<String>, _ report: inout ImportReport) {
        let place = Place(id: row["case_id"], facet: row["facet"])
        if !known.contains(place.id) {
            report.add(
                .refused, row, "case_id", "The file of cases has no such case.",
                mend: "Give the case a row there, or mend its name here.")
        }
        let day = Day(row["date"])
        if day == nil {
            report.add(.refused, row, "date", "This is no day of the calendar.", mend: "Write it as 2023-02-14.")
        }
        let value = plainNumber(row["value"])
        if value == nil && !row["value"].isEmpty {
            report.add(
                .refused, row, "value", "This is no number.",
                mend: "Write digits with a point, and leave the cell empty where there is no value.")
        }
        guard let day else { return }
        if let first = rows.updateValue(row.number, forKey: Moment(place: place, day: day)) {
            report.add(
                .refused, row, "date", "This day has a value already, in row \(first).",
                mend: "Give one value for each day.")
        }
        if points[place] == nil { order[place.id, default: []].append(place.facet) }
        points[place, default: []].append(SPCSeries.Point(day, value))
    }
}
