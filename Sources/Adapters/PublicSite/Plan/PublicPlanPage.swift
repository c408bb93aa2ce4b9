import Facts
import Improvement
import Web

/// The whole plan on a page: every rated line with its progress, its impact and the forums' word.
struct PublicPlanPage: Page {
    static let template = "plan/plan"
    let title: String
    let purpose: [String]
    let background: [String]
    let arrangements: [String]
    let hasMore: Bool
    let latest: String
    let chartHTML: String
    let key: [KeyRow]
    let areas: [Area]
    let lineName: String

    /// One rating of the scale and what it means.
    struct KeyRow: Sendable {
        let chip: ChipView
        let meaning: String
        let count: String
        let percent: String
    }

    /// One area with its rated lines.
    struct Area: Sendable {
        let id: String
        let ref: String
        let title: String
        let url: String
        let outcomes: [String]
        let caption: String
        let rows: [Row]
    }

    /// One rated line.
    struct Row: Sendable {
        let ref: String
        let title: String
        let url: String
        let progress: ChipView
        let impact: ChipView
        let forum: ChipView
    }

    init(_ plans: PublicPlans, _ moment: PlanMoment) throws {
        let outline = moment.outline
        guard let grid = planOnAPage(plans.facts, plan: outline.plan, asAt: plans.asAt),
            let summary = quantitativeSummary(plans.facts, plan: outline.plan, asAt: plans.asAt)
        else { throw Refusal.notFound("There is no such plan.") }
        title = outline.described.title
        purpose = paragraphs(outline.described.purpose)
        background = paragraphs(outline.described.background)
        arrangements = paragraphs(outline.described.arrangements)
        hasMore = !(background.isEmpty && arrangements.isEmpty)
        latest = plans.latestDay(of: outline.plan)?.words ?? ""
        let level = outline.levelName(outline.lastLevel)
        lineName = level.capitalisedFirst
        chartHTML = ratingChart(
            "Progress of the whole plan", [("All \(plural(level))", summary.overall)], unit: level)
        key = summary.overall.ratings.map { row in
            KeyRow(
                chip: ChipView(row.step.chip), meaning: row.step.meaning, count: String(row.count),
                percent: row.percent.map { "\($0)%" } ?? "")
        }
        areas = grid.areas.map { Area($0, plans.query, level: level) }
    }
}

extension PublicPlanPage.Area {
    fileprivate init(_ area: PlanOnAPage.Area, _ query: AsAtQuery, level: String) {
        id = "area-" + area.line.ref.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
        ref = area.line.ref
        title = area.line.title
        url = PublicPaths.plan(area.line.subject) + query.suffix
        outcomes = area.line.described.outcomes ?? []
        caption = "Each \(level) of \(area.line.ref) with its ratings"
        rows = area.rows.map { row in
            PublicPlanPage.Row(
                ref: row.line.ref, title: row.line.title, url: PublicPaths.plan(row.line.subject) + query.suffix,
                progress: row.progress.chip, impact: row.impact.chip, forum: row.forum.chip)
        }
    }
}
