import Casework
import Documents
import Facts
import Hummingbird
import Web

/// Panels: the list of them, each with its cases, and who its cases are about.
let panelRoutes: [Route] =
    [
        board(CaseworkPaths.panels, .panels, "Panels", panelBoard, thing: PanelMeeting.kind),
        .get(CaseworkPaths.onePanel, .allowed(.read, PanelMeeting.kind), showPanel),
        .get(CaseworkPaths.onePanel + "/identity-readings/new", .allowed(.read, identityThing), askNames),
        .post(CaseworkPaths.onePanel + "/identity-readings", .allowed(.read, identityThing), readNames),
    ]
    + [panelForm.routes, panelModerationForm.routes].flatMap(\.self)
    + [panelItemForm.routes, panelDecisionForm.routes, familyToldForm.routes].flatMap(\.self)

let panelCrumbs = caseCrumbs + [Link("Panels", CaseworkPaths.panels)]

extension Visit {
    /// Every panel with those of its cases that this viewer may read, the latest first.
    func panelSheets(_ query: AsAtQuery) async throws -> [PanelSheet] {
        let files = try await cases(query).files
        return panelSheets(try await ledger.entries(), try await ledger.entries(), files, query)
    }

    private func panelSheets(
        _ meetings: [Entry<PanelMeeting>], _ looks: [Entry<PanelModeration>], _ files: [CaseFile], _ query: AsAtQuery
    ) -> [PanelSheet] {
        Casework.panelSheets(meetings, looks, files, asAt: query.asAt)
    }

    /// The panel named in the address.
    func onePanel(_ query: AsAtQuery) async throws -> PanelSheet {
        let id = "panel/\(try parameter("panel"))"
        guard let sheet = try await panelSheets(query).first(where: { $0.id == id }) else {
            throw Refusal.notFound("There is no such panel on \(query.asAt.day.words).")
        }
        return sheet
    }
}

/// Every panel, and how questions were decided.
@Sendable private func panelBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let sheets = try await visit.panelSheets(query)
    let days = try period(visit, query)
    let shown = sheets.filter { days.first <= $0.meeting.held && $0.meeting.held <= days.last }
    let mayRecord = query.isToday && visit.mayRecord(PanelMeeting.kind)
    return Board(
        lede: countWords(shown.count, "panel").capitalisedFirst
            + " from \(days.first.words) to \(days.last.words), with "
            + "\(countWords(shown.reduce(0) { $0 + $1.cases.count }, "question")).",
        table: Table(
            caption: "Panels, the latest first",
            columns: [.words("Panel"), .words("Day")]
                + ["Cases", "Undecided", "Family not yet told"].map { .number($0) } + [.words("Moderated")],
            rows: shown.map { sheet in
                [
                    [
                        .link(
                            "\(sheet.meeting.name) of \(sheet.meeting.held.words)",
                            to: CaseworkPaths.panel(sheet.id) + query.suffix)
                    ],
                    [.text(sheet.meeting.held.words)], [.text(String(sheet.cases.count))],
                    [.text(String(sheet.undecided))], [.text(String(sheet.untold))],
                    [.text(sheet.moderation.map { "\($0.agreed) of \($0.looked) agreed" } ?? "Not yet")],
                ]
            }),
        notes: countBlocks(panelCounts(shown)),
        empty: "No panel met in these days. Record one, then put cases before it from their own pages.",
        form: periodForm(CaseworkPaths.panels, days, query),
        tools: mayRecord ? [Link("Record a panel", CaseworkPaths.panels + "/new")] : [])
}

private func countBlocks(_ counts: [PanelCount]) -> [Block] {
    guard !counts.isEmpty else { return [] }
    let rows = counts.map { count -> [Table.Cell] in
        let made = panelDecisions(on: count.question).compactMap { choice in
            count.decisions[choice.code].map { "\(choice.title): \($0)" }
        }
        return [
            [.text(panelQuestions.title(count.question))], [.text(String(count.asked))],
            [.text(made.joined(separator: "; "))], [.text(String(count.told))],
            [.text(count.longest.map { countWords($0, "day") } ?? "–")],
        ]
    }
    return [
        .heading(level: 2, "How questions were decided"),
        .table(
            Table(
                caption: "Questions before these panels",
                columns: [
                    .words("Question"), .number("Asked"), .words("Decided"), .number("Families told"),
                    .number("Longest wait to be told"),
                ], rows: rows)),
    ]
}
