import Access
import Documents
import Facts
import Governance
import Hummingbird
import Web

/// The groups, the reporting cycle and the glossary.
let governanceRoutes: [Route] =
    [
        .get(GovernancePaths.groups, .signedIn, listGroups), .get(GovernancePaths.cycle, .signedIn, showCycle),
        .get(GovernancePaths.words, .signedIn, listWords),
    ] + newGroupForm.routes + groupForm.routes + newWordForm.routes + wordForm.routes + stepForm.routes

@Sendable private func listGroups(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let map = groupsMap(try await visit.governanceFacts(), asAt: query.asAt)
    let mayChange = query.isToday && visit.mayRecord(GroupDescribed.kind)
    let rows = map.groups.map { group -> [Table.Cell] in
        let above = group.reportsTo.flatMap(map.group)?.described.name ?? ""
        return [
            [.text(group.described.name)], [.text(above)], [.text("\(group.seats.count)")],
            [.text(group.described.purpose ?? "")],
        ]
    }
    let table = Table(
        caption: "The groups and whom they report to",
        columns: [.words("Group"), .words("Reports to"), .number("Members"), .words("What it is for")], rows: rows)
    if visit.query["format"] == "csv" {
        return visit.csv(membersTable(map).csvText, name: "groups-\(query.asAt.day).csv")
    }
    let add = Link("Add a group", GovernancePaths.newGroup)
    let page = ReadingPage(
        "Groups", lede: "Who works on the plans, by role, and to whom they report.", tools: mayChange ? [add] : [],
        files: rows.isEmpty ? [] : [visit.csvLink],
        blocks: rows.isEmpty ? [] : [.table(table)] + map.groups.flatMap { groupBlocks($0, mayChange) },
        emptyState: rows.isEmpty
            ? EmptyState(
                "The boards and working groups of the partnership will stand here.", start: mayChange ? add : nil) : nil
    )
    return try await visit.page(page, title: "Groups", asAt: query)
}

private func groupBlocks(_ group: GroupsMap.Group, _ mayChange: Bool) -> [Block] {
    let change: [Block] =
        mayChange
        ? [.paragraph([.link("Change \(group.described.name)", to: GovernancePaths.group(group.id) + "/edit")])] : []
    let members: [Block] =
        group.seats.isEmpty
        ? [.text("No members are recorded yet.")] : [.list(isNumbered: false, group.seats.map { [.text($0.words)] })]
    return [.heading(level: 2, group.described.name)] + members + change
}

private func membersTable(_ map: GroupsMap) -> Table {
    let rows = map.groups.flatMap { group in
        group.seats.map { seat in [group.described.name, seat.role, seat.organisation].map { [Inline.text($0)] } }
    }
    return Table(
        caption: "Members of the groups", columns: [.words("group"), .words("role"), .words("organisation")], rows: rows
    )
}

@Sendable private func showCycle(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let steps = reportingCycle(try await visit.governanceFacts(), asAt: query.asAt)
    let table = Table(
        caption: "Who sees what, and how often", columns: [.words("How often"), .words("What"), .words("To whom")],
        rows: steps.map { [[.text($0.cadence)], [.text($0.product)], [.text($0.audience)]] })
    if visit.query["format"] == "csv" { return visit.csv(table.csvText, name: "reporting-cycle.csv") }
    let add = Link("Add to the cycle", GovernancePaths.newStep)
    let mayChange = query.isToday && visit.mayRecord(ReportingStep.kind)
    let page = ReadingPage(
        "Reporting cycle", tools: mayChange ? [add] : [], files: steps.isEmpty ? [] : [visit.csvLink],
        blocks: steps.isEmpty ? [] : [.table(table)],
        emptyState: steps.isEmpty ? EmptyState("What is reported, how often and to whom will stand here.") : nil)
    return try await visit.page(page, title: "Reporting cycle", asAt: query)
}

@Sendable private func listWords(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let facts = try await visit.governanceFacts()
    let known = glossary(facts, asAt: query.asAt)
    let mayChange = query.isToday && visit.mayRecord(Abbreviation.kind)
    let latest: [String: Abbreviation] = facts.abbreviations.latest(query.asAt)
    let rows = latest.sorted { ($0.value.short.lowercased(), $0.key) < ($1.value.short.lowercased(), $1.key) }.map {
        subject, word -> [Table.Cell] in
        let change: [Table.Cell] =
            mayChange ? [[.link("Change \(word.short)", to: GovernancePaths.word(subject) + "/edit")]] : []
        return [[.text(word.short)], [.text(word.meaning)], [.text(word.prefer ?? "")]] + change
    }
    let columns =
        [Table.Column.words("Short form"), .words("Meaning"), .words("Say instead")]
        + (mayChange ? [.words("Change")] : [])
    let table = Table(caption: "Abbreviations of the area", columns: columns, rows: rows)
    if visit.query["format"] == "csv" { return visit.csv(table.csvText, name: "words.csv") }
    let clashes = known.clashes.map {
        Block.note([
            .strong($0.short),
            .text(" means \($0.meanings.joined(separator: " and ")). Pages leave it as it is: write it out."),
        ])
    }
    let add = Link("Add an abbreviation", GovernancePaths.newWord)
    let page = ReadingPage(
        "Words", lede: "What the area’s abbreviations mean.", tools: mayChange ? [add] : [],
        files: rows.isEmpty ? [] : [visit.csvLink], blocks: clashes + (rows.isEmpty ? [] : [.table(table)]),
        emptyState: rows.isEmpty
            ? EmptyState("The area’s abbreviations will stand here.", start: mayChange ? add : nil) : nil)
    return try await visit.page(page, title: "Words", asAt: query)
}
