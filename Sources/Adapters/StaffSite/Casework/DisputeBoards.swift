import Casework
import Documents
import Facts
import Web

/// Every challenge to a decision: where it stands and what is due next.
@Sendable func disputeBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let all = disputes(try await visit.cases(query).files)
    var filter = DisputeFilter()
    (filter.stage, filter.kind) = (visit.query["stage"], visit.query["kind"])
    (filter.officer, filter.year) = (visit.query["officer"], visit.query["year"])
    let shown = all.filter(filter.holds)
    let officers = try await visit.caseOfficers()
    let open = all.count { $0.stage != .closed }
    let late = all.count(where: \.isOverdue)
    return Board(
        lede: "\(shown.count) of \(countWords(all.count, "challenge")) to decisions. \(open) open, \(late) with a "
            + "limit overdue.",
        table: disputeTable(shown, officers, query),
        notes: [
            .note([
                .text(
                    "Mediation and an appeal stand with the latest decision before them that carries a right of appeal (CFA 2014 s.51). What is due, and by when, is the rule book’s answer. A hearing is the tribunal’s listing and no limit."
                )
            ])
        ],
        empty: all.isEmpty
            ? "Mediation and appeals will stand here once an event of one is recorded on a case."
            : "No challenge is like this. Show all to see the others.",
        form: disputeForm(filter, all, officers, query),
        tools: [Link("Mediation and appeals by year", CaseworkPaths.disputeYears + query.suffix)])
}

private func disputeTable(
    _ shown: [Dispute], _ officers: [(id: String, name: String)], _ query: AsAtQuery
) -> Table {
    Table(
        caption: "Challenges, overdue ones first, then by what is due next",
        columns: [
            "Case", "Against", "Stage", "Due next", "Mediation", "Appeal", "Hearing", "Outcome", "Officer",
        ].map { .words($0) },
        rows: shown.map { one in
            [
                [.link(caseName(one.id), to: CaseworkPaths.of(one.id) + query.suffix)],
                [.text(one.kind.map { disputeKinds.title($0) } ?? "No decision before it")]
                    + (one.notice.map { [.lineBreak, .text("sent \($0.day.words)")] } ?? []),
                [.chip(one.chip)], one.dueCell, lines(one.mediationWords), lines(one.appealWords),
                [.text(one.hearing.map(\.words) ?? "")], lines(one.outcomeWords),
                [.text(officerName(one.officer, officers))],
            ]
        })
}

/// The officer's name, or what stands in its place.
func officerName(_ officer: String?, _ officers: [(id: String, name: String)]) -> String {
    guard let officer else { return "Nobody yet" }
    return officers.first { $0.id == officer }?.name ?? "Somebody who has left"
}

private func lines(_ words: [String]) -> Table.Cell {
    words.enumerated().flatMap { $0.offset == 0 ? [.text($0.element)] : [.lineBreak, .text($0.element)] }
}

private func disputeForm(
    _ filter: DisputeFilter, _ all: [Dispute], _ officers: [(id: String, name: String)], _ query: AsAtQuery
) -> FilterForm {
    func list(_ name: String, _ label: String, _ offers: [ChoiceField.Offer], _ chosen: String) -> FieldRow {
        FieldRow(select: [ChoiceField(name, label, offers: offers, chosen: [chosen])])
    }
    let years = Set(all.flatMap { [$0.began, $0.registered].compactMap { $0?.year } }).sorted(by: >)
    return FilterForm(
        action: CaseworkPaths.disputes,
        fields: [
            list(
                "stage", "Stage",
                [.init("", "All"), .init("open", "Open")] + Dispute.Stage.allCases.map { .init($0.rawValue, $0.words) },
                filter.stage),
            list("kind", "Against", [.init("", "Everything")] + offers(disputeKinds), filter.kind),
            list(
                "officer", "Officer",
                [.init("", "Everybody"), .init("none", "Nobody yet")] + officers.map { .init($0.id, $0.name) },
                filter.officer),
            list("year", "Year", [.init("", "All")] + years.map { .init(String($0), String($0)) }, filter.year),
        ], kept: query.kept, clear: CaseworkPaths.disputes + query.suffix, isOn: filter != DisputeFilter())
}

extension Dispute {
    fileprivate var chip: Chip {
        if isOverdue { return Chip("\(stage.words), overdue", .red) }
        switch stage {
        case .closed: return Chip(stage.words, .grey)
        case .action: return Chip(stage.words, .amber)
        case .mediation, .mayAppeal, .appeal: return Chip(stage.words, .blue)
        }
    }

    fileprivate var dueCell: Table.Cell {
        guard let next else { return [.text(stage == .closed ? "" : "Nothing in the rule book")] }
        return [.strong(next.day.words), .lineBreak, .text(next.title), .lineBreak, .text("from the \(next.owedBy)")]
    }

    fileprivate var mediationWords: [String] {
        [
            ("mediation_requested", "asked for"), ("mediation_declined", "declined"), ("mediation_held", "held"),
            ("mediation_certificate", "certificate"), ("mediation_agreement", "agreement"),
        ].compactMap { event, words in day(event).map { "\(words.capitalisedFirst) \($0.words)" } }
    }

    fileprivate var appealWords: [String] {
        [("appeal_lodged", "registered"), ("la_response", "answered"), ("appeal_withdrawn", "withdrawn")]
            .compactMap { event, words in day(event).map { "\(words.capitalisedFirst) \($0.words)" } }
    }

    fileprivate var outcomeWords: [String] {
        let settled = ["tribunal_order", "la_concedes", "mediation_agreement"].lazy.compactMap { self.last($0) }.first
        let title = outcome.map { outcome in
            [outcome.words] + (settled.map { ["\(eventTitle($0.step.event)), \($0.day.words)"] } ?? [])
        }
        let acts = obligations.filter { $0.status != .undetermined }.map { one in
            "\(one.title): by \(one.due.words)" + (one.done.map { ", done \($0.words)" } ?? ", not yet done")
        }
        return (title ?? []) + acts
    }
}

extension AppealHearing {
    /// The day and how it stands, for a cell.
    var words: String { "\(listed.words): \(hearingStates.title(state).lowercased())" }
}
