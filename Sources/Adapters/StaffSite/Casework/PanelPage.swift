import Access
import Casework
import Documents
import Facts
import Hummingbird
import Storage
import Web

/// One panel: its cases by their ids, what was decided and why, and what is still to be done. It prints.
@Sendable func showPanel(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let sheet = try await visit.onePanel(query)
    let table = caseTable(sheet, query, mayRecord: query.isToday && visit.mayRecord(PanelDecision.kind))
    if visit.query["format"] == "csv" {
        return visit.csv(table.csvText, name: "\(sheet.id.replacing("/", with: "-")).csv")
    }
    let links = panelTools(visit, sheet, query)
    let page = ReadingPage(
        sheet.title,
        lede: "\(countWords(sheet.cases.count, "question").capitalisedFirst) before it: \(sheet.undecided) undecided, "
            + "\(sheet.untold) decided whose families are still to be told.",
        tools: links, files: sheet.cases.isEmpty ? [] : [visit.csvLink], blocks: blocks(sheet, table),
        emptyState: sheet.cases.isEmpty
            ? EmptyState(
                "No case is before this panel. Put one there from the case’s own page.",
                start: Link("Caseload", CaseworkPaths.caseload))
            : nil)
    return try await visit.page(page, title: sheet.title, crumbs: panelCrumbs, asAt: query)
}

private func panelTools(_ visit: Visit, _ sheet: PanelSheet, _ query: AsAtQuery) -> [Link] {
    let own = CaseworkPaths.panel(sheet.id)
    let look =
        !sheet.cases.isEmpty && query.isToday && visit.mayRecord(PanelModeration.kind)
        ? [Link("Record a moderation", own + "/moderations/new")] : []
    let names =
        !sheet.cases.isEmpty && may(visit.viewer, .read, identityThing)
        ? [Link("List with names", own + "/identity-readings/new")] : []
    return look + names
}

private func blocks(_ sheet: PanelSheet, _ table: Table) -> [Block] {
    let who: [Block] =
        [.heading(level: 2, "Who sits on it"), .list(isNumbered: false, sheet.meeting.members.map { [.text($0)] })]
        + (sheet.meeting.note.map { [.text($0)] } ?? [])
    let cases: [Block] =
        sheet.cases.isEmpty
        ? []
        : [
            .heading(level: 2, "Cases"), .table(table),
            .note([
                .text(
                    "What a panel decides is no step of the law: the clock runs until the family is sent the notice. Record that event on the case when it is sent."
                )
            ]),
        ]
    let look = sheet.moderation.map { look -> [Block] in
        [
            .heading(level: 2, "Moderation"),
            .text("\(look.moderator) looked at \(look.looked) of the decisions and agreed with \(look.agreed)."),
            .text(look.findings),
        ]
    }
    return who + cases + (look ?? [])
}

private func caseTable(_ sheet: PanelSheet, _ query: AsAtQuery, mayRecord: Bool) -> Table {
    Table(
        caption: "Cases before the panel, in the order in which they were put there",
        columns: ["Case", "Question", "Decision", "Reason and criteria", "Family told", "In law"].map { .words($0) },
        rows: sheet.cases.map { one in
            [
                [.link(caseName(one.id), to: CaseworkPaths.of(one.id) + query.suffix)],
                [.text(panelQuestions.title(one.item.question))], one.decisionCell(mayRecord), one.reasonCell,
                one.toldCell(mayRecord), one.eventCell(mayRecord),
            ]
        })
}

extension PanelSheet {
    var title: String { "\(meeting.name), \(meeting.held.words)" }
}

extension PanelCase {
    private func link(_ words: String, _ page: String) -> Table.Cell {
        [.link("\(words) on \(caseName(id))", to: CaseworkPaths.page("panel-items/\(line)/\(page)/new", of: id))]
    }

    func decisionCell(_ mayRecord: Bool) -> Table.Cell {
        guard let choice else { return mayRecord ? link("Record the decision", "decisions") : [.text("Undecided")] }
        return [.strong(choice.title)] + (decided.map { [.lineBreak, .text($0.words)] } ?? [])
    }

    var reasonCell: Table.Cell {
        guard let decision else { return [] }
        let rests = panelCriteria(on: item.question).filter { decision.criteria.contains($0.code) }
        return [.text(decision.reason)]
            + rests.flatMap { [.lineBreak, .text("\($0.title) (\($0.force): \($0.source))")] as Table.Cell }
    }

    func toldCell(_ mayRecord: Bool) -> Table.Cell {
        if let told, let toldOn { return [.text("\(tellingWays.title(told.way)), \(toldOn.words)")] }
        guard decision != nil else { return [] }
        return mayRecord ? link("Record that the family was told", "tellings") : [.text("Not yet")]
    }

    func eventCell(_ mayRecord: Bool) -> Table.Cell {
        guard decision != nil else { return [] }
        guard let event else { return [.text("No event of its own")] }
        if let eventOn { return [.text("\(eventTitle(event)), \(eventOn.words)")] }
        let words = "‘\(eventTitle(event))’ not yet recorded"
        guard mayRecord else { return [.text(words)] }
        return [
            .text(words), .lineBreak,
            .link("Record it on \(caseName(id))", to: CaseworkPaths.page("events/new", of: id)),
        ]
    }
}

/// Asks why somebody needs the names of all cases before a panel.
@Sendable func askNames(_ visit: Visit) async throws -> Response {
    try await namesForm(visit, Typed.nothing)
}

private func namesForm(_ visit: Visit, _ typed: Typed) async throws -> Response {
    let sheet = try await visit.onePanel(AsAtQuery(FormFields(), today: visit.today))
    let own = CaseworkPaths.panel(sheet.id)
    let field = typed.text(
        "reason", "Why do you need to see who these are?",
        hint: "Your name, the time and this reason go into the access log, once for each case.")
    let page = FormPage(
        heading: "List with names", summary: typed.problems.isEmpty ? [] : [ErrorSummary(typed.problems)], intro: [],
        about: rowsTold(("Panel", sheet.title), ("Cases", String(Set(sheet.cases.map(\.id)).count))), newer: [],
        groups: [FieldGroup([field])], confirm: [], button: "Show the list", target: own + "/identity-readings",
        back: own, line: "", takesFiles: false)
    return try await visit.page(
        page, title: "List with names", crumbs: panelCrumbs + [Link(sheet.title, own)],
        status: typed.problems.isEmpty ? 200 : 422)
}

/// The cases before a panel with names, once for somebody who said why; each reading goes into the access log.
@Sendable func readNames(_ visit: Visit) async throws -> Response {
    let sheet = try await visit.onePanel(AsAtQuery(FormFields(), today: visit.today))
    var names: [String: [String: String]] = [:]
    do {
        if visit.form["reason"].isBlank { throw Problems("reason", "Enter why you need to see who these are") }
        for id in Set(sheet.cases.map(\.id)) {
            names[id] = try await visit.people.identity(of: id, reason: visit.form["reason"], by: visit.hand)
        }
    } catch let problems as Problems {
        return try await namesForm(visit, Typed(visit.form, problems))
    }
    let table = Table(
        caption: "Cases before the panel, with names",
        columns: ["Case", "Name", "Date of birth", "Question"].map { .words($0) },
        rows: sheet.cases.map { one in
            let who = names[one.id] ?? [:]
            return [
                [.text(caseName(one.id))], [.text(who["name"] ?? "Erased")],
                [.text(who["born"].flatMap { Day($0) }?.words ?? "")], [.text(panelQuestions.title(one.item.question))],
            ]
        })
    let page = ReadingPage(
        "\(sheet.title), with names", lede: "Confidential. Destroy printed copies after the panel.",
        blocks: [.table(table)])
    return try await visit.page(
        page, title: page.heading, crumbs: panelCrumbs + [Link(sheet.title, CaseworkPaths.panel(sheet.id))])
}
