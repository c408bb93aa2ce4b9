import Documents
import Facts
import HTTPTypes
import Hummingbird
import Improvement
import Reports
import Storage
import Web

/// The plan's reports: looked at before they are issued, issued, and fetched again byte for byte.
let reportRoutes: [Route] = [
    .get(ReportPaths.reports, .signedIn, chooseReport),
    .get(ReportPaths.preview, .signedIn, previewReport),
    .post(ReportPaths.editions, .allowed(.record, "edition"), issueEdition),
    .get(ReportPaths.making, .allowed(.record, "edition"), watchMaking),
    .get(ReportPaths.editions, .signedIn, listEditions),
    .get(ReportPaths.edition, .signedIn, showEdition),
    .get(ReportPaths.file, .signedIn, sendEditionFile),
]

/// The page that chooses a report.
struct ReportsPage: Page {
    static let template = "reports/reports"
    let tabs: [Tab]
    let action: String
    let fields: [FieldRow]
    let editions: Link
    let summary: [ErrorSummary]
}

/// A report as it would be issued now.
struct PreviewPage: Page {
    static let template = "reports/preview"
    let title: String
    let lede: String
    let target: String
    let report: String
    let day: String
    let previous: String
    let mayIssue: Bool
    let back: String
    let body: String
}

/// A page that waits for the files of an edition.
struct MakingPage: Page {
    static let template = "reports/making"
    let heading: String
    let words: String
    let again: [Link]
}

@Sendable private func chooseReport(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    if let report = ReportName(seriesName: visit.query["report"]) {
        let day = percentEncoded(plan.query.asAt.day.description)
        let previous = percentEncoded(visit.query["previous"])
        return visit.redirect(to: "\(ReportPaths.preview(report, of: plan.id))?as-at=\(day)&previous=\(previous)")
    }
    let days = try await visit.reportingDays(of: plan.id, on: visit.today)
    let offers = ReportName.issuable.map { ChoiceField.Offer($0.seriesName, $0.title) }
    let page = ReportsPage(
        tabs: PlanTab.tabs(plan, current: .reports), action: ReportPaths.reports(of: plan.id),
        fields: [
            FieldRow(radios: [
                ChoiceField("report", "Which report?", offers: offers, chosen: [ReportName.planUpdate.seriesName])
            ]),
            FieldRow(text: [.day("as-at", "As at", value: plan.query.asAt.day.description)]),
            FieldRow(text: [.day("previous", "Figures in brackets, as at", value: days.last.description)]),
        ], editions: Link("Editions issued so far", ReportPaths.editions(of: plan.id)), summary: [])
    return try await visit.page(page, title: "Reports", crumbs: plan.crumbs)
}

@Sendable private func previewReport(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let report = try visit.report()
    let previous = try previousDay(visit.query, asAt: plan.query.asAt.day)
    let head = try await visit.ledger.head()
    let asAt = AsAt(plan.query.asAt.day, upTo: plan.query.asAt.upTo ?? head.line)
    let made = try await ReportMaking(
        plan: plan, report: report, asAt: asAt, previous: previous, head: head, number: nil, visit: visit)
    let page = PreviewPage(
        title: made.document.title, lede: made.document.subtitle, target: ReportPaths.editions(of: plan.id),
        report: report.seriesName, day: asAt.day.description, previous: previous.description,
        mayIssue: visit.mayRecord("edition"), back: ReportPaths.reports(of: plan.id),
        body: made.document.blocks.htmlFragment)
    return try await visit.page(page, title: "Preview: \(made.document.title)", crumbs: plan.crumbs)
}

@Sendable private func issueEdition(_ visit: Visit) async throws -> Response {
    let id = try visit.parameter("plan")
    guard let report = ReportName(seriesName: visit.form["report"]) else { throw Problems("report", "Select a report") }
    guard let day = Day(dayOrMonth: visit.form["as-at"]), let previous = Day(dayOrMonth: visit.form["previous"]) else {
        throw Problems("as-at", "Enter the report’s day and the day of the figures in brackets, like 2023-02-28")
    }
    let facts = try await visit.planFacts()
    guard let moment = planMoment(facts, plan: id, asAt: AsAt(day)) else {
        throw Refusal.notFound("There is no plan ‘\(id)’ on \(day.words).")
    }
    let plan = PlanReading(id: id, facts: facts, moment: moment, query: try AsAtQuery(FormFields(), today: day))
    let draft = try await EditionMaking(plan: plan, report: report, previous: previous, visit: visit).begin()
    return visit.redirect(to: "\(ReportPaths.making(draft, of: id))?report=\(report.seriesName)")
}

@Sendable private func watchMaking(_ visit: Visit) async throws -> Response {
    let plan = try visit.parameter("plan")
    guard let draft = try await visit.drafts.draft(try visit.parameter("draft")), draft.kind == EditionMaking.kind,
        draft.owner == visit.hand.person, let report = ReportName(seriesName: visit.query["report"])
    else { throw Refusal.notFound("There is no such edition on its way.") }
    switch EditionMaking.state(draft) {
    case .making:
        var response = try await visit.page(
            MakingPage(
                heading: "Making the files",
                words: "Word and PDF files take some seconds. This page looks again by itself.",
                again: [Link("Look again", visit.path + "?report=\(report.seriesName)")]), title: "Making the files")
        if let name = HTTPField.Name("Refresh") { response.headers[name] = "2" }
        return response
    case .done(let number, let missing):
        let url = ReportPaths.edition(number, report, of: plan)
        if missing.isEmpty { return visit.redirect(to: url) }
        return try await visit.page(
            MakingPage(
                heading: "Issued, but not in every format", words: missing, again: [Link("Go to the edition", url)]),
            title: "Issued")
    case .failed:
        return try await visit.page(
            MakingPage(
                heading: "The report could not be issued",
                words: "Nothing was issued. Try again; if it goes on, tell the people who run this service.",
                again: [Link("Go to reports", ReportPaths.reports(of: plan))]), title: "Not issued", status: 500)
    }
}

extension Visit {
    /// The report named in the address.
    func report() throws -> ReportName {
        guard let report = ReportName(seriesName: try parameter("report")) else {
            throw Refusal.notFound("There is no such report.")
        }
        return report
    }
}
