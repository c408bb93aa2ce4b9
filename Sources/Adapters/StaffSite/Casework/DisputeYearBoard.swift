import Casework
import Documents
import Facts
import Web

/// Mediation and appeals by calendar year, beside recorded years and England.
@Sendable func disputeYearBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let counted = disputeYears(try await visit.cases(query).files)
    let recorded = disputeBaselines(try await visit.ledger.entries(), asAt: query.asAt)
    let rows = (recorded + counted).sorted { ($0.year, $0.source ?? "~") < ($1.year, $1.source ?? "~") }
    let mayRecord = query.isToday && visit.mayRecord(DisputeBaseline.kind)
    return Board(
        lede: "Appeals registered in each calendar year, for every hundred decisions that could be appealed.",
        table: Table(
            caption: "Mediation and appeals by calendar year", columns: rateColumns, rows: rows.map(rateCells)),
        notes: [
            .heading(level: 2, "What appeals were about, and how they ended"),
            .table(
                Table(
                    caption: "Appeals registered in each calendar year, by decision and by outcome so far",
                    columns: [.words("Year")] + partColumns,
                    rows: counted.map { [[.text(String($0.year))]] + partCells($0) })),
            .heading(level: 2, "England’s published rates"), .table(englandTable),
            .note([
                .text(
                    "A decision is each notice with a right of appeal that the cases hold: a refusal, a final or amended plan, a plan left as it is after a review, an end. England’s first series counts otherwise and its new one is in development, so compare with care."
                )
            ]),
        ],
        empty: "Years will stand here once decisions are recorded on cases, or a year is recorded to compare with.",
        tools: [Link("Every challenge", CaseworkPaths.disputes + query.suffix)]
            + (mayRecord ? [Link("Record a year to compare with", CaseworkPaths.disputeBaselines + "/new")] : []),
        file: Table(
            caption: "Mediation and appeals by calendar year", columns: rateColumns + partColumns,
            rows: rows.map { rateCells($0) + partCells($0) }))
}

private let rateColumns: [Table.Column] =
    [.words("Year")] + ["Requests", "Decisions", "Mediations", "Appeals", "Rate", "England"].map { .number($0) }
    + [.words("From")]
private let partColumns: [Table.Column] =
    disputeKinds.map { .number("Against: \($0.title.lowercasedFirst)") }
    + Dispute.Outcome.allCases.map { .number($0.words) }

private func rateCells(_ year: DisputeYear) -> [Table.Cell] {
    let england = AppealRate.england.filter { $0.year == year.year }.map { "\($0.rate)%" }.joined(separator: " or ")
    let isCounted = year.source == nil
    let figures: [String] = [
        isCounted ? String(year.requests) : "–", String(year.decisions), year.mediations.map { String($0) } ?? "–",
        String(year.appeals), year.rate.map { "\($0)%" } ?? "–", england.isEmpty ? "Not published" : england,
        year.source ?? "Counted from the cases",
    ]
    return [[.text(String(year.year) + (isCounted ? "" : " (recorded)"))]] + figures.map { [.text($0)] }
}

private func partCells(_ year: DisputeYear) -> [Table.Cell] {
    let counts =
        disputeKinds.map { year.appealsByKind[$0.code] ?? 0 } + Dispute.Outcome.allCases.map { year.outcomes[$0] ?? 0 }
    return counts.map { [.text(year.source == nil ? String($0) : "–")] }
}

private let englandTable = Table(
    caption: "Appeals registered of every hundred appealable decisions, England",
    columns: [
        .words("Year"), .words("Method"), .number("Decisions"), .number("Appeals"), .number("Rate"), .words("Source"),
    ],
    rows: AppealRate.england.map { year in
        [
            [.text(String(year.year))], [.text(year.method == "new" ? "New, in development" : "First series")],
            [.text(String(year.decisions))], [.text(String(year.appeals))], [.text("\(year.rate)%")],
            [.text(year.source)],
        ]
    })

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
