import Clocks
import Documents
import Facts
import Hummingbird
import Timetables
import Web

/// How decisions are made, and how many, for families.
let decisionRoutes: [Route] = [
    .get(PublicPaths.decisions, .everyone) { visit in
        try await visit.cached {
            let known = try await visit.publicMeasures()
            return try await visit.sheet(DecisionsPage(known), title: DecisionsPage.title, asAt: known.query)
        }
    }
]

/// The law's own steps in making decisions, and the figures that have been counted, approved and published.
struct DecisionsPage: Page {
    static let title = "How decisions are made"
    static let template = "decisions/decisions"
    let stepsHTML: String
    let figuresHTML: String
    let hasFigures: Bool
    let empty: EmptyState
    let timetable = PublicPaths.timetable
    let rules = PublicPaths.clockRules
    let measures: String

    init(_ known: PublicMeasures) {
        let figures = caseFigures(known)
        stepsHTML = [Block.table(stepTable(on: known.query.asAt.day))].htmlFragment
        figuresHTML = figures.htmlFragment
        hasFigures = !figures.isEmpty
        empty = EmptyState(
            "There are no published figures yet. They will stand here once decisions of a whole month, quarter or year have been counted, checked and approved."
        )
        measures = PublicPaths.measures + known.query.suffix
    }
}

/// The rules that a family's question runs through, in the order in which it meets them.
private let steps = [
    "ehc.decide-to-assess", "ehc.advice-body", "ehc.decide-not-to-issue", "ehc.representations-window",
    "ehc.final-plan", "mediation.contact", "appeal.lodge", "review.first",
]

private func stepTable(on day: Day) -> Table {
    let book = RuleBook.england
    let inForce = book.versions(asAt: day)
    let rules = steps.compactMap { id in inForce.first { $0.id == id } }
    return Table(
        caption: "What the law says must be done, by whom and by when, on \(day.words)",
        columns: ["Step", "From whom", "Time allowed", "Where it comes from"].map { Table.Column($0) },
        rows: rules.map { rule in
            [
                [.strong(rule.title)], [.text(rule.owedBy.capitalisedFirst)],
                [.strong(rule.span), .lineBreak, .text(book.triggerWords(rule.trigger))],
                [.text(rule.source)] + (rule.note.isEmpty ? [] : [.lineBreak, .text(rule.note)]),
            ]
        })
}
