import Casework
import Documents
import Facts
import Hummingbird
import Web

/// The boards over the whole caseload.
let boardRoutes: [Route] = [
    board(CaseworkPaths.officers, .officers, "Officers", officerBoard),
    board(CaseworkPaths.advice, .advice, "Advice", adviceBoard),
    board(CaseworkPaths.reviews, .reviews, "Annual reviews", reviewBoard),
    board(CaseworkPaths.phase, .phase, "Phase transfers", phaseBoardPage),
    board(CaseworkPaths.disputes, .disputes, "Mediation and appeals", disputeBoard),
    board(CaseworkPaths.disputeYears, .disputes, "Mediation and appeals by year", disputeYearBoard),
    board(CaseworkPaths.consultations, .consultations, "Consultations", consultationBoard),
    board(CaseworkPaths.settingAnswers, .consultations, "Consultations by setting", settingBoard),
    board(CaseworkPaths.complaints, .complaints, "Complaints", complaintBoard, thing: Complaint.kind),
    board(CaseworkPaths.moves, .moves, "Moves in and out", movesBoard),
    board(CaseworkPaths.timeliness, .timeliness, "Timeliness", timelinessBoard),
]

/// What one board says.
struct Board: Sendable {
    let lede: String
    let table: Table
    var notes: [Block] = []
    /// What stands below, under headings of its own.
    var more: [Block] = []
    let empty: String
    var form: FilterForm?
    var tools: [Link] = []
    /// What the file holds, when that is more than the page's table.
    var file: Table?
}

/// One board at an address, for those who may read the thing.
func board(
    _ path: String, _ tab: CaseTab, _ title: String,
    _ make: @escaping @Sendable (Visit, AsAtQuery) async throws -> Board,
    thing: String = CaseStep.kind
) -> Route {
    .get(path, .allowed(.read, thing)) { visit in
        let query = try visit.asAtQuery()
        if visit.query["format"] == "csv" {
            let name = path.split(separator: "/").last.map(String.init) ?? "board"
            let board = try await make(visit, query)
            return visit.csv((board.file ?? board.table).csvText, name: "\(name)-\(query.asAt.day).csv")
        }
        return try await visit.cached {
            let board = try await make(visit, query)
            let table = board.table.rows.isEmpty ? [] : [.table(board.table)] + board.notes
            let isEmpty = table.isEmpty && board.more.isEmpty
            let page = ReadingPage(
                title, lede: board.lede, tabs: visit.caseTabs(tab), tools: board.tools, form: board.form,
                files: isEmpty ? [] : [visit.csvLink], blocks: table + board.more,
                emptyState: isEmpty ? EmptyState(board.empty) : nil)
            return try await visit.sheet(page, title: title, crumbs: caseCrumbs, asAt: query)
        }
    }
}

/// The school year that holds the day asked for, or the days typed: first and last, both included.
func period(_ visit: Visit, _ query: AsAtQuery) throws(Problems) -> (first: Day, last: Day) {
    func typed(_ name: String) throws(Problems) -> Day? {
        guard let text = visit.query[name].nonBlank else { return nil }
        guard let day = Day(text) else {
            throw Problems(name, "‘\(text)’ is not a day. Write a day like 2026-09-01 after ‘\(name)=’")
        }
        return day
    }
    let year = query.asAt.day.schoolYear
    let first = try typed("from") ?? Day(year: year, month: 9, day: 1) ?? query.asAt.day
    let last = try typed("to") ?? Day(year: year + 1, month: 8, day: 31) ?? query.asAt.day
    guard first <= last else { throw Problems("to", "The last day must not be before the first") }
    return (first, last)
}

/// The form that chooses the period.
func periodForm(_ path: String, _ days: (first: Day, last: Day), _ query: AsAtQuery) -> FilterForm {
    FilterForm(
        action: path,
        fields: [
            FieldRow(text: [.day("from", "From", hint: "Like 2026-09-01", value: "\(days.first)")]),
            FieldRow(text: [.day("to", "To", hint: "Like 2027-08-31", value: "\(days.last)")]),
        ], kept: query.kept, clear: path + query.suffix, isOn: false)
}

@Sendable private func officerBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let rows = Array(try await visit.cases(query).rows.values)
    let officers = Dictionary(
        try await visit.caseOfficers().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let loads = officerLoads(rows, on: query.asAt.day)
    return Board(
        lede: "Open cases that each officer looks after, on \(query.asAt.day.words).",
        table: Table(
            caption: "Load of each officer, cases that nobody looks after first",
            columns: [
                .words("Officer"), .number("Open"), .number("With a plan"), .number("Due within a week"),
                .number("Overdue in law"),
            ],
            rows: loads.map { load in
                let name = load.officer.map { officers[$0] ?? "Somebody who has left" } ?? "Nobody yet"
                let address = CaseworkPaths.caseload + "?stage=open&officer=\(percentEncoded(load.officer ?? "none"))"
                return [[.link(name, to: address)]]
                    + [load.open, load.plans, load.dueThisWeek, load.overdue].map { [.text(String($0))] }
            }), empty: "Open cases will stand here by who looks after them.")
}

@Sendable private func adviceBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let days = try period(visit, query)
    let counts = adviceTimeliness(try await visit.cases(query).files, from: days.first, through: days.last)
    return Board(
        lede: "Advice asked for from \(days.first.words) to \(days.last.words), and how much came within six weeks.",
        table: Table(
            caption: "Advice by service",
            columns: [.words("Service")]
                + ["Asked", "In time", "Late", "Not yet, too late", "Not yet, in time"].map { .number($0) },
            rows: counts.map { count in
                [[.text(adviceServices.title(count.service))]]
                    + [count.asked, count.inTime, count.late, count.overdue, count.pending].map { [.text(String($0))] }
            }),
        notes: [
            .note([
                .text(
                    "The six weeks bind health and other partner bodies in law (SI 2014/1530 reg 8) and are guidance for the others. ‘Late’ holds advice with a recorded exception too."
                )
            ])
        ], empty: "No advice was asked for in these days.",
        form: periodForm(CaseworkPaths.advice, days, query))
}
