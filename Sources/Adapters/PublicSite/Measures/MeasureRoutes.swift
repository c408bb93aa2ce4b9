import Documents
import Facts
import Hummingbird
import Measures
import Reports
import Web

/// The measures, and each one's page.
let measureRoutes: [Route] = [
    .get(PublicPaths.measures, .everyone) { visit in
        try await visit.cached {
            let known = try await visit.publicMeasures()
            return try await visit.sheet(
                PublicMeasuresPage(known, theme: visit.query["theme"].nonBlank), title: "Measures", asAt: known.query)
        }
    },
    .get(PublicPaths.measure("{measure}"), .everyone) { visit in
        try await visit.cached {
            let id = try visit.parameter("measure")
            let known = try await visit.publicMeasures(only: id)
            guard let story = measureStory(of: id, in: known.moment) else {
                throw Refusal.notFound("There is no measure ‘\(id)’ on \(known.query.asAt.day.words).")
            }
            return try await visit.sheet(
                try PublicMeasurePage(story, known), title: story.measure.name,
                crumbs: [Link("Measures", PublicPaths.measures + known.query.suffix)], asAt: known.query)
        }
    },
]

/// Every measure with its latest public value, target and status.
struct PublicMeasuresPage: Page {
    static let template = "measures/measures"
    let themes: [Link]
    let bodyHTML: String
    let isEmpty: Bool
    let empty: EmptyState = EmptyState("The measures will stand here once readings have been published.")
    let dataURL: String
    let decisions: String

    init(_ known: PublicMeasures, theme: String?) {
        var choice = ScorecardChoice()
        choice.theme = theme
        let card = scorecard(known.moment, choice)
        let suffix = known.query.suffix
        themes =
            [Link("All", PublicPaths.measures + suffix)]
            + known.moment.themes.map {
                Link($0, PublicPaths.measures + (suffix.isEmpty ? "?" : suffix + "&") + "theme=\(percentEncoded($0))")
            }
        let table = scorecardTable(card, caption: theme.map { "Measures: \($0)" } ?? "Measures") {
            PublicPaths.measure(percentEncoded($0)) + suffix
        }
        isEmpty = card.total == 0
        bodyHTML = card.rows.isEmpty ? "" : [Block.table(table)].htmlFragment
        dataURL = PublicPaths.data + suffix
        decisions = PublicPaths.decisions + suffix
    }
}

/// One measure: value, target, chart, trajectory, comparison, commentary, history and definition.
struct PublicMeasurePage: Page {
    static let template = "measures/measure"
    let title: String
    let definition: String
    let latest: String
    let chip: [ChipView]
    let reason: String
    let judged: String
    let bodyHTML: String
    let lines: [Link]
    let told: [String]
    let isUsed: Bool

    init(_ story: MeasureStory, _ known: PublicMeasures) throws(Problems) {
        title = story.measure.name
        definition = story.measure.definition
        let status = story.status
        latest =
            status.reading.map { "\($0.words(story.printing)) in \($0.period.words)" }
            ?? "There is no published reading."
        chip = status.reading == nil ? [] : [ChipView(status.chip)]
        reason = status.reading == nil ? "" : status.reason
        judged =
            status.override.map {
                "A person judged the status: \($0.reason). Computed, it is ‘\(status.computed.words)’."
            } ?? ""
        let report = MeasureReport(
            id: story.id, moment: known.moment, area: known.area, hidden: known.hidden[story.id] ?? [])
        bodyHTML = try measureSections(report).htmlFragment
        let uses = measureThread(of: story.id, in: known.moment).uses
        lines = uses.filter { $0.sort == .planLine }.map {
            Link("Plan line \($0.target)", PublicPaths.plan($0.target) + known.query.suffix)
        }
        told = uses.filter { [.report, .meeting].contains($0.sort) }.map { "\($0.sort.words): \($0.target)" }
        isUsed = !uses.isEmpty
    }
}
