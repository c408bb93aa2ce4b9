import Documents
import Facts
import Hummingbird
import Improvement
import Waiting
import Web

/// The waiting lists: all of them, one of them, and what would happen if.
let waitingRoutes: [Route] =
    [
        .get(WaitingPaths.lists, .signedIn, listWaiting), .get(WaitingPaths.list, .signedIn, showWaiting),
        .get(WaitingPaths.whatIf, .signedIn, showWhatIf),
    ] + newListForm.routes + listForm.routes + snapshotForm.routes + activityForm.routes + capacityForm.routes
    + lostSlotsForm.routes

@Sendable private func listWaiting(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let lists = waitingLists(try await visit.waitingFacts(), asAt: query.asAt)
    let table = Table(
        caption: "Waiting lists",
        columns: [
            .words("List"), .words("Service"), .number("Waiting"), .number("Longest wait"), .words("Next promise"),
        ], rows: lists.map { row($0, query) })
    if visit.query["format"] == "csv" { return visit.csv(table.csvText, name: "waiting-\(query.asAt.day).csv") }
    let add = Link("Add a waiting list", WaitingPaths.newList)
    let mayAdd = query.isToday && visit.mayRecord(ListDescribed.kind)
    let page = ReadingPage(
        "Waiting lists",
        lede: "How long people wait, whether the promised dates will be met, and what it would take.",
        tools: mayAdd ? [add] : [], files: lists.isEmpty ? [] : [visit.csvLink],
        blocks: lists.isEmpty ? [] : [.table(table)],
        emptyState: lists.isEmpty
            ? EmptyState(
                "Each list that people wait on will stand here, with its longest wait and what was promised. Only counts and days are recorded, never a person.",
                start: mayAdd ? add : nil) : nil)
    return try await visit.page(page, title: "Waiting lists", asAt: query)
}

private func row(_ list: WaitingNow, _ query: AsAtQuery) -> [Table.Cell] {
    let next = list.next.map { promise in
        let due = promise.milestone.due.words(isMonth: promise.milestone.isMonth)
        return "\(promise.milestone.weeks.text) weeks by \(due)"
    }
    let longest = list.longest.map { told in
        "\(told.snapshot.longestWeeks?.text ?? "") weeks, \(told.day.words(isMonth: told.snapshot.isMonth))"
    }
    let waiting = list.counted.map { told in
        "\((told.snapshot.waiting ?? 0).grouped), \(told.day.words(isMonth: told.snapshot.isMonth))"
    }
    return [
        [.link(list.described.name, to: WaitingPaths.of(list.list) + query.suffix)], [.text(list.described.service)],
        [.text(waiting ?? "Not recorded")], [.text(longest ?? "Not recorded")], [.text(next ?? "None ahead")],
    ]
}

@Sendable private func showWaiting(_ visit: Visit) async throws -> Response {
    if visit.query["format"] == "csv" { return try await waitingFile(visit) }
    return try await visit.cached {
        let list = try await visit.waitingList()
        let lines = try await planLines(of: list, visit)
        let page = WaitingDrawing(list: list, lines: lines, visit: visit).page
        return try await visit.sheet(page, title: list.name, crumbs: list.crumbs, asAt: list.query)
    }
}

/// One of the page's tables as a file.
private func waitingFile(_ visit: Visit) async throws -> Response {
    let list = try await visit.waitingList()
    let tables = WaitingTables(list: list)
    let asked = visit.query["table"]
    let table: Table? =
        switch asked {
        case "", "snapshots": tables.snapshots
        case "activity": tables.activity
        case "bands": tables.bands
        case "promises": tables.promises(list.outlook().outlook)
        case "outlook": list.outlook().outlook.map(tables.outlook)
        default: nil
        }
    guard let table else { throw Refusal.notFound("This list has no table ‘\(asked)’.") }
    let name =
        "\(GovernancePaths.bare(list.now.list))-\(asked.isEmpty ? "snapshots" : asked)-\(list.query.asAt.day).csv"
    return visit.csv(table.csvText, name: name)
}

/// The plan lines that use the list, each with its reference and title if it is there.
private func planLines(of list: WaitingReading, _ visit: Visit) async throws -> [Link] {
    let subjects = list.now.described.planLines ?? []
    guard !subjects.isEmpty else { return [] }
    let nodes: [String: NodeDescribed] = try await visit.ledger.entries().latest(list.query.asAt)
    return subjects.map { subject in
        let words = nodes[subject].map { "\($0.ref) \($0.title)" } ?? subject
        return Link(words, PlanPaths.of(line: subject) + list.query.suffix)
    }
}
