import Access
import Casework
import Clocks
import Facts
import Hummingbird
import Storage
import Web

/// Cases: the caseload, each case, what is recorded on it, and the boards.
let caseRoutes: [Route] =
    [
        .get(CaseworkPaths.caseload, .allowed(.read, CaseStep.kind), showCaseload),
        .get(CaseworkPaths.oneCase, .allowed(.read, CaseStep.kind), showCase),
        .post(CaseworkPaths.oneCase + "/identity-readings", .allowed(.read, identityThing), readIdentity),
        .get(CaseworkPaths.newCase, .allowed(.record, CaseStep.kind)) { visit in
            try await visit.page(NewCasePage(FormFields(), Problems()), title: "Open a case", crumbs: caseCrumbs)
        },
        .post(CaseworkPaths.cases, .allowed(.record, CaseStep.kind), openCase),
    ] + boardRoutes + panelRoutes
    + [eventForm.routes, exceptionForm.routes, caseCorrectionForm.routes].flatMap(\.self)
    + [
        placementForm.routes, needForm.routes, officerForm.routes, descriptionForm.routes, hearingForm.routes,
        baselineForm.routes, complaintForm.routes, complaintUpdateForm.routes,
    ].flatMap(\.self)

/// Who somebody is: not a fact, so it has a name of its own in the access table.
let identityThing = "casework-identity"
let caseCrumbs = [Link("Caseload", CaseworkPaths.caseload)]

/// One case.
struct CasePage: Page {
    static let template = "casework/case"
    let heading: String
    let state: String
    let toolGroups: [ToolGroup]
    let particulars: [TextRow]
    let body: String
    /// Empty, or the one form by which to see who it is.
    let who: [WhoForm]

    struct WhoForm: Sendable {
        let summary: [ErrorSummary]
        let target: String
        let reason: TextField
    }
}

@Sendable private func showCase(_ visit: Visit) async throws -> Response { try await casePage(visit) }

private func casePage(_ visit: Visit, _ problems: Problems = Problems()) async throws -> Response {
    let query = try visit.asAtQuery()
    let file = try await visit.oneCase(query)
    let papers = try await visit.papers(of: file.id, asAt: query.asAt)
    let authors = file.steps.map(\.author) + papers.map(\.author) + [file.officer ?? ""]
    let names = try await visit.people.names(of: Set(authors))
    let mayRecord = visit.mayRecord(CaseStep.kind, of: file.id) && query.isToday
    let drawing = CaseDrawing(
        file: file, table: file.timetable(), names: names, query: query, mayRecord: mayRecord,
        papers: papers)
    let page = CasePage(
        heading: caseName(file.id), state: file.stateWords, toolGroups: mayRecord ? file.toolGroups : [],
        particulars: file.particulars(names), body: drawing.blocks.htmlFragment,
        who: may(visit.viewer, .read, identityThing) ? [whoForm(file.id, problems)] : [])
    return try await visit.page(
        page, title: page.heading, crumbs: caseCrumbs, asAt: query, status: problems.isEmpty ? 200 : 422)
}

private func whoForm(_ id: String, _ problems: Problems) -> CasePage.WhoForm {
    CasePage.WhoForm(
        summary: [ErrorSummary(problems)], target: CaseworkPaths.page("identity-readings", of: id),
        reason: TextField(
            "reason", "Why do you need to see who this is?",
            hint: "Your name, the time and this reason go into the access log.", problems: problems))
}

/// Who a case is about, shown once to somebody who said why.
struct IdentityPage: Page {
    static let template = "casework/identity"
    let heading: String
    let rows: [TextRow]
    let back: String
}

@Sendable private func readIdentity(_ visit: Visit) async throws -> Response {
    let file = try await visit.oneCase(AsAtQuery(FormFields(), today: visit.today))
    let identity: [String: String]?
    do {
        identity = try await visit.people.identity(of: file.id, reason: visit.form["reason"], by: visit.hand)
    } catch let problems as Problems {
        return try await casePage(visit, problems)
    }
    guard let identity else {
        throw Refusal.notFound("Nobody’s identity is kept for this case: it was erased, or never recorded.")
    }
    let page = IdentityPage(
        heading: "Who \(caseName(file.id).lowercased()) is about", rows: identityRows(identity, file),
        back: CaseworkPaths.of(file.id))
    return try await visit.page(
        page, title: page.heading, crumbs: caseCrumbs + [Link(caseName(file.id), CaseworkPaths.of(file.id))])
}

private func identityRows(_ identity: [String: String], _ file: CaseFile) -> [TextRow] {
    let born = identity["born"].flatMap { Day($0) }
    let known = rowsTold(
        ("Name", identity["name"]), ("Date of birth", born?.words), ("Address", identity["address"]),
        ("Unique pupil number", identity["upn"]), ("Parent or carer", identity["carer"]),
        ("Contact", identity["contact"]))
    // Some rules of the book rest on an age; they can be answered only here.
    let table = born.flatMap { file.timetable(born: $0) }
    let ages = ["person.young-person-from", "review.under-five", "cease.age-25"].compactMap { rule -> TextRow? in
        guard let answer = table?[rule], answer.status != .notTriggered, let due = answer.due else { return nil }
        return TextRow(answer.rule.title, "\(due.words) (\(answer.words.lowercased()))")
    }
    return known + ages
}

extension CaseFile {
    fileprivate var stateWords: String { state.title + (stateSince.map { ", since \($0.words)" } ?? "") }

    fileprivate func particulars(_ names: [String: String]) -> [TextRow] {
        rowsTold(
            ("Looked after by", officer.map { names[$0] ?? "Somebody who has left" } ?? "Nobody yet"),
            ("Request", requested?.words), ("Setting", placement?.name),
            (
                "Needs",
                need.map {
                    [needTypes.title($0.primary), $0.secondary.map { needTypes.title($0) }].compactMap(\.self).joined(
                        separator: "; ")
                }
            ),
            ("Year group", yearGroup().map(yearGroupWords)), ("District", described?.district),
            ("The case’s id", id))
    }
}
