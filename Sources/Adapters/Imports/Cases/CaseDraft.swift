import Casework
import Facts

/// One case as the files tell it.
struct CaseDraft: Sendable {
    /// The case's number in the other system. It is kept only as a mark that cannot be read back.
    let reference: String
    /// Its id here, when it was brought in before.
    var known: String?
    var identity: [String: String] = [:]
    var described: CaseDescribed?
    var placement: Placement?
    var placedFrom: Day?
    var need: Need?
    var steps: [NewStep] = []
    /// Placements with the days that they began on, where a return tells them.
    var placements: [Placed] = []
    /// Events that a return tells without their days; another file, or the case itself, must have them.
    var asks: [Ask] = []
    /// The row that could not have happened when it says, after all the others.
    var impossible: Int?
    /// Whether a row about it must be put right; then none of it is taken.
    var isHeldBack = false

    init(_ reference: String) { self.reference = reference }

    /// A placement and its first day.
    struct Placed: Sendable {
        let placement: Placement
        let day: Day
    }

    /// An event without its day: where it is told, and what to say.
    struct Ask: Sendable {
        let event: String
        let file: String
        let row: Int
        let item: String
        let value: String
        let message: String
    }

    var born: Day? { identity["born"].flatMap { Day($0) } }

    /// The day from which what is said of it without a day is true.
    func firstDay(today: Day) -> Day { min(steps.map(\.day).min() ?? today, today) }
}

extension CaseDraft {
    /// Reads one row of the cases file; what is wrong goes into the report under its column.
    mutating func take(_ row: TableRow, today: Day, _ report: inout ImportReport) {
        var problems = Problems()
        func run<T>(_ check: () throws(Problems) -> T) -> T? {
            do throws(Problems) { return try check() } catch {
                problems.add(error)
                return nil
            }
        }
        for field in ["name", "upn", "address", "carer", "contact"] where !row[field].isEmpty {
            identity[field] = row[field]
        }
        if let born = run({ () throws(Problems) in try Self.day(row, "born") }) ?? nil {
            if born > today { problems.add("born", "The date of birth is still to come") }
            identity["born"] = born.description
        }
        described = run { () throws(Problems) in
            let year = row["reception_year"].nonBlank ?? born.map { String($0.schoolYear + 5) } ?? ""
            return try CaseDescribed.checked(receptionYear: year, district: row["district"])
        }
        takePlacement(row, run)
        if !row["need"].isEmpty || !row["second_need"].isEmpty {
            need = run { () throws(Problems) in
                try Need.checked(primary: row["need"].uppercased(), secondary: row["second_need"].uppercased())
            }
        }
        report.refuse(row, problems)
        if !problems.isEmpty { isHeldBack = true }
    }

    private mutating func takePlacement(_ row: TableRow, _ run: (() throws(Problems) -> Void) -> Void?) {
        guard !row["setting"].isEmpty || !row["placement_kind"].isEmpty else { return }
        var made: (Placement, Day?)?
        _ = run { () throws(Problems) in
            let fact = try Placement.checked(
                setting: row["setting"], name: row["setting_name"].nonBlank ?? row["setting"],
                placementKind: row["placement_kind"])
            made = (fact, try Self.day(row, "placed_from"))
        }
        placement = made?.0
        placedFrom = made?.1
    }

    private static func day(_ row: TableRow, _ column: String) throws(Problems) -> Day? {
        guard let text = row[column].nonBlank else { return nil }
        guard let day = Day(isoDay(text)) else {
            throw Problems(column, "This is not a day of the calendar. Write it as 2016-05-14 or 14/05/2016")
        }
        return day
    }
}

/// A day as spreadsheets in England write it, `14/05/2016`, as `2016-05-14`; any other text as it is.
func isoDay(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count)
    else { return text }
    func two(_ part: Substring) -> String { part.count == 1 ? "0" + part : String(part) }
    return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
}

extension ImportReport {
    /// Refuses a row for each problem, under the column that the problem's field is read from.
    mutating func refuse(_ row: TableRow, _ problems: Problems) {
        let columns = [
            "receptionYear": "reception_year", "name": "setting_name", "placementKind": "placement_kind",
            "primary": "need", "secondary": "second_need",
        ]
        for problem in problems.list {
            let column = columns[problem.field] ?? problem.field
            add(.refused, row, row.table.has(column) ? column : nil, problem.message + ".")
        }
    }
}
