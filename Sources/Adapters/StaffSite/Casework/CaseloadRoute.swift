import Casework
import Documents
import Facts
import Hummingbird
import Web

/// The caseload: filtered, in order, by page, and as a file.
@Sendable func showCaseload(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    if visit.query["format"] == "csv" {
        let list = try await CaseloadList(visit, query)
        return visit.csv(
            csvText([CaseloadList.titles] + list.rows.map(list.cells)), name: "caseload-\(query.asAt.day).csv")
    }
    return try await visit.cached {
        let list = try await CaseloadList(visit, query)
        return try await visit.sheet(list.page, title: "Caseload", asAt: query)
    }
}

/// The cases of a caseload as a page shows them.
private struct CaseloadList: Sendable {
    let visit: Visit
    let query: AsAtQuery
    let all: [CaseRow]
    let rows: [CaseRow]
    let filter: CaseFilter
    let order: CaseOrder
    let officers: [(id: String, name: String)]
    private static let most = 50

    init(_ visit: Visit, _ query: AsAtQuery) async throws {
        self.visit = visit
        self.query = query
        let filter = CaseFilter(visit.query)
        all = Array(try await visit.cases(query).rows.values)
        order = CaseOrder(rawValue: visit.query["order"]) ?? .due
        rows = all.filter { filter.holds($0, on: query.asAt.day) }.ordered(by: order)
        self.filter = filter
        officers = try await visit.caseOfficers()
    }

    static let titles = [
        "case", "stage", "since", "next", "next_due", "owed_by", "overdue", "overdue_since", "officer", "setting",
        "year_group", "requested", "panels",
    ]

    func cells(_ row: CaseRow) -> [String] {
        [
            row.id, row.state.title, row.stateSince?.description ?? "", row.next?.title ?? "",
            row.next?.day.description ?? "", row.next?.owedBy ?? "", String(row.overdue.count),
            row.overdue.first?.day.description ?? "", name(row.officer), row.settingName ?? "",
            row.yearGroup.map(yearGroupWords) ?? "", row.requested?.description ?? "",
            row.panels.map { String($0.dropFirst("panel/".count)) }.joined(separator: " "),
        ]
    }

    var page: ReadingPage {
        let pages = max(1, (rows.count + Self.most - 1) / Self.most)
        let page = min(max(1, Int(visit.query["page"]) ?? 1), pages)
        let shown = Array(rows.dropFirst((page - 1) * Self.most).prefix(Self.most))
        return ReadingPage(
            "Caseload", lede: lede, tabs: visit.caseTabs(.caseload), tools: tools, form: form,
            files: rows.isEmpty ? [] : [visit.csvLink], blocks: shown.isEmpty ? [] : [.table(table(shown))],
            emptyState: rows.isEmpty ? emptyState : nil,
            pagination: Pagination(page: page, of: pages) { number in
                let kept = visit.query.names.filter { $0 != "page" }
                    .map { "\(percentEncoded($0))=\(percentEncoded(visit.query[$0]))" }
                return CaseworkPaths.caseload + "?" + (kept + ["page=\(number)"]).joined(separator: "&")
            })
    }

    private var lede: String {
        let open = all.filter(\.state.isOpen)
        let week = open.count { $0.isDueThisWeek(on: query.asAt.day) }
        let late = open.count { !$0.overdue.isEmpty }
        return "\(rows.count) of \(countWords(all.count, "case")). \(open.count) open: \(week) with something due "
            + "within a week, \(late) with a limit in law overdue."
    }

    private var tools: [Link] {
        query.isToday && visit.mayRecord(CaseStep.kind) ? [Link("Open a case", CaseworkPaths.newCase)] : []
    }

    private var emptyState: EmptyState {
        all.isEmpty
            ? EmptyState(
                "Cases will stand here. Open one, or bring them in with ‘cairn import cases’.", start: tools.first)
            : EmptyState(
                "No case is like this. Show all to see the others.", start: Link("Show all", CaseworkPaths.caseload))
    }

    private func name(_ officer: String?) -> String {
        guard let officer else { return "Nobody yet" }
        return officers.first { $0.id == officer }?.name ?? "Somebody who has left"
    }

    private func table(_ shown: [CaseRow]) -> Table {
        Table(
            caption: "Cases, \(order.words)",
            columns: ["Case", "Stage", "Due next", "Overdue", "Officer", "Setting", "Year group"].map { .words($0) },
            rows: shown.map { row in
                [
                    [.link(caseName(row.id), to: CaseworkPaths.of(row.id) + query.suffix)],
                    [.text(row.state.title)] + (row.stateSince.map { [.lineBreak, .text("since \($0.words)")] } ?? []),
                    row.next.map { [.strong($0.day.words), .lineBreak, .text($0.title)] } ?? [.text("Nothing in law")],
                    row.overdue.first.map {
                        [.chip(Chip("Overdue since \($0.day.words)", .red)), .lineBreak, .text($0.title)]
                    } ?? [.text("No")],
                    [.text(name(row.officer))], [.text(row.settingName ?? "")],
                    [.text(row.yearGroup.map(yearGroupWords) ?? "")],
                ]
            })
    }

    private var form: FilterForm {
        func list(_ name: String, _ label: String, _ offers: [ChoiceField.Offer], _ chosen: String) -> FieldRow {
            FieldRow(select: [ChoiceField(name, label, offers: offers, chosen: [chosen])])
        }
        let settings = Dictionary(
            all.compactMap { row in row.setting.map { ($0, row.settingName ?? $0) } },
            uniquingKeysWith: { first, _ in first })
        let years = Set(all.compactMap(\.yearGroup)).sorted()
        return FilterForm(
            action: CaseworkPaths.caseload,
            fields: [
                list(
                    "due", "Due",
                    [.init("", "Whenever"), .init("week", "Within a week"), .init("overdue", "Overdue in law")],
                    filter.due),
                list("stage", "Stage", stageOffers, filter.stage),
                list(
                    "officer", "Officer",
                    [.init("", "Everybody"), .init("none", "Nobody yet")] + officers.map { .init($0.id, $0.name) },
                    filter.officer),
                list(
                    "setting", "Setting",
                    [.init("", "All")] + settings.sorted { $0.value < $1.value }.map { .init($0.key, $0.value) },
                    filter.setting),
                list(
                    "year", "Year group", [.init("", "All")] + years.map { .init(String($0), yearGroupWords($0)) },
                    filter.year),
            ] + panelField + [
                list(
                    "order", "Order", CaseOrder.allCases.map { .init($0.rawValue, $0.words.capitalisedFirst) },
                    order.rawValue)
            ], kept: query.kept, clear: CaseworkPaths.caseload + query.suffix, isOn: filter != CaseFilter())
    }

    // Only where a case stands before a panel that this viewer may know of.
    private var panelField: [FieldRow] {
        let panels = Set(all.flatMap(\.panels)).sorted(by: >)
        guard !panels.isEmpty else { return [] }
        let offers = panels.map { ChoiceField.Offer($0, String($0.dropFirst("panel/".count))) }
        return [
            FieldRow(select: [
                ChoiceField("panel", "Panel", offers: [.init("", "Any or none")] + offers, chosen: [filter.panel])
            ])
        ]
    }

    private var stageOffers: [ChoiceField.Offer] {
        [.init("", "All"), .init("open", "Open"), .init("plans", "With a plan"), .init("closed", "Closed")]
            + CaseState.all.filter { $0 != .none }.map { .init($0.code, $0.title) }
    }
}

extension CaseFilter {
    fileprivate init(_ query: FormFields) {
        self.init()
        (due, stage, officer) = (query["due"], query["stage"], query["officer"])
        (setting, year, panel) = (query["setting"], query["year"], query["panel"])
    }
}

extension CaseOrder {
    /// How the list stands, to finish a sentence.
    var words: String {
        switch self {
        case .due: "what is due first"
        case .overdue: "the longest overdue first"
        case .requested: "the oldest request first"
        case .stage: "by stage"
        case .setting: "by setting"
        case .year: "by year group"
        }
    }
}
