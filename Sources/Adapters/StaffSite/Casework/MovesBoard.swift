import Casework
import Clocks
import Documents
import Facts
import Web

/// The plans that moved in from other areas or out to them, and what the law then asks.
@Sendable func movesBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let days = try period(visit, query)
    let all = planMoves(try await visit.cases(query).files, from: days.first, through: days.last)
    let (way, state, area) = (visit.query["way"], visit.query["state"], visit.query["area"])
    let shown = all.filter { move in
        (way.isEmpty || move.way.rawValue == way) && move.holds(state) && (area.isEmpty || move.area == area)
    }
    let officers = try await visit.caseOfficers()
    let (arrived, overdue) = (all.count { $0.way == .arriving }, all.count(where: \.isOverdue))
    return Board(
        lede: countWords(all.count, "plan").capitalisedFirst
            + " that moved from \(days.first.words) to \(days.last.words), or have something still to do: "
            + "\(arrived) in, \(all.count - arrived) out. For \(overdue) a limit in law has passed.",
        table: movesTable(shown, query, officers), notes: [moveNote(on: query.asAt.day)],
        more: monthBlocks(moveMonths(shown, from: days.first, through: days.last)),
        empty: all.isEmpty
            ? "No plan moved in or out in these days. A move stands here once its case has the event ‘Plan transferred’, or ‘Old authority came to know of the move’."
            : "No move is like this. Show all to see the others.",
        form: movesForm(all, days, query, way: way, state: state, area: area), file: movesFile(shown, officers))
}

private func movesTable(
    _ moves: [PlanMove], _ query: AsAtQuery, _ officers: [(id: String, name: String)]
) -> Table {
    Table(
        caption: "Moves, those with a limit overdue first",
        columns: [
            "Case", "Way", "Other area", "Day of the move", "Plan transferred", "What the law asks", "Officer",
        ].map { .words($0) },
        rows: moves.map { move in
            [
                [.link(caseName(move.id), to: CaseworkPaths.of(move.id) + query.suffix)], [.text(move.way.words)],
                [.text(move.area ?? "Not recorded")], [.text(move.moved?.words ?? "Not recorded")],
                [.text(move.transferred?.words ?? "Not yet")], limitsCell(move.limits),
                [.text(officerName(move.officer, officers))],
            ]
        })
}

private func limitsCell(_ limits: [PlanMove.Limit]) -> Table.Cell {
    guard !limits.isEmpty else { return [.text("Nothing has started")] }
    return Array(
        limits.map { limit -> Table.Cell in
            [.text("\(limit.title): \(limit.due?.words ?? "no day") "), .chip(limit.chip)]
        }.joined(separator: [.lineBreak]))
}

// What the rule book asks, for plans that come in and then for those that leave.
private func moveNote(on day: Day) -> Block {
    let inForce = RuleBook.england.versions(asAt: day)
    let rules = PlanMove.Way.allCases.flatMap { moveRules[$0, default: []] }.compactMap { id in
        inForce.first { $0.id == id }
    }
    return .list(
        isNumbered: false,
        rules.map { rule in
            [.strong("\(rule.title): \(rule.span)."), .text(" \(rule.note) \(rule.source).")]
        })
}

private func monthBlocks(_ months: [MoveMonth]) -> [Block] {
    guard !months.isEmpty else { return [] }
    return [
        .heading(level: 2, "By month"),
        .table(
            Table(
                caption: "Plans transferred, by the month of the transfer",
                columns: [.words("Month")] + ["In", "Out", "Limits kept", "Limits missed"].map { .number($0) },
                rows: months.map { month in
                    [[.text(month.month.monthWords)]]
                        + [month.arrived, month.left, month.kept, month.missed].map { [.text(String($0))] }
                })),
    ]
}

// A row for each limit of each move; a move that has started none has one row.
private func movesFile(_ moves: [PlanMove], _ officers: [(id: String, name: String)]) -> Table {
    let rows = moves.flatMap { move -> [[String]] in
        let (first, last) = (move.cells, [officerName(move.officer, officers)])
        let limits: [[String]] = move.limits.isEmpty ? [Array(repeating: "", count: 6)] : move.limits.map(\.cells)
        return limits.map { first + $0 + last }
    }
    return Table(
        caption: "Moves",
        columns: [
            "Case", "Way", "Other area", "Day of the move", "Plan transferred", "Limit", "Owed by", "Last day", "Done",
            "How it stands", "Source", "Officer",
        ].map { .words($0) }, rows: rows.map { cells in cells.map { [.text($0)] } })
}

extension PlanMove {
    fileprivate var cells: [String] {
        [caseName(id), way.words, area ?? "", moved?.description ?? "", transferred?.description ?? ""]
    }
}

extension PlanMove.Limit {
    fileprivate var cells: [String] {
        [title, owedBy, due?.description ?? "", done?.description ?? "", status.words, source]
    }
}

private func movesForm(
    _ all: [PlanMove], _ days: (first: Day, last: Day), _ query: AsAtQuery, way: String, state: String, area: String
) -> FilterForm {
    let form = periodForm(CaseworkPaths.moves, days, query)
    let ways: [ChoiceField.Offer] =
        [.init("", "In and out")] + PlanMove.Way.allCases.map { .init($0.rawValue, $0.words) }
    let states: [ChoiceField.Offer] = [
        .init("", "All"), .init("overdue", "A limit overdue"), .init("open", "Something still to do"),
        .init("done", "All done"),
    ]
    let areas = Set(all.compactMap(\.area)).sorted().map { ChoiceField.Offer($0, $0) }
    let choices = [
        ChoiceField("way", "Way", offers: ways, chosen: [way]),
        ChoiceField("state", "How it stands", offers: states, chosen: [state]),
        ChoiceField("area", "Other area", offers: [.init("", "All")] + areas, chosen: [area]),
    ]
    return FilterForm(
        action: form.action, fields: form.fields + choices.map { FieldRow(select: [$0]) }, kept: form.kept,
        clear: form.clear, isOn: !(way + state + area).isEmpty)
}

extension PlanMove {
    fileprivate func holds(_ state: String) -> Bool {
        switch state {
        case "overdue": isOverdue
        case "open": isOpen
        case "done": !isOpen
        default: true
        }
    }
}

extension PlanMove.Way {
    fileprivate var words: String { self == .arriving ? "In" : "Out" }
}

extension PlanMove.Limit {
    fileprivate var chip: Chip {
        switch status {
        case .met: Chip("In time", .green)
        case .late: Chip("Late", .amber)
        case .overdue: Chip("Overdue", .red)
        default: Chip(status.words, .none)
        }
    }
}
