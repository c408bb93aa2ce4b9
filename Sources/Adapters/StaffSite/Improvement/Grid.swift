import Facts
import Improvement
import Web

/// The rows of a plan's grid, before they are filtered, sorted and drawn.
struct Grid {
    let plan: PlanReading
    let rows: [Row]

    /// One rated line with all that it can be filtered and sorted by.
    struct Row {
        let place: Int
        let line: PlanLine
        let progress: GivenRating?
        let impact: GivenRating?
        let forum: GivenRating?
        /// The milestone that is due next, or late.
        let next: PlannedMilestone?
        let updatedOn: Day?

        var daysLate: Int { if case .late(let days) = next?.state { days } else { 0 } }
        /// Who leads it, or leads the nearest line above that says.
        let leads: [String]
    }

    init(_ plan: PlanReading) {
        self.plan = plan
        let asAt = plan.query.asAt
        let page = planOnAPage(plan.facts, plan: plan.id, asAt: asAt)
        let planned = milestones(plan.facts, plan: plan.id, asAt: asAt)?.lines ?? []
        let next = Dictionary(
            planned.compactMap { row in row.milestones.first { $0.state.isOpen }.map { (row.line.subject, $0) } },
            uniquingKeysWith: { first, _ in first })
        let updates = plan.facts.updates.latestEntries(asAt)
        rows = (page?.areas.flatMap(\.rows) ?? []).enumerated().map { place, row in
            Row(
                place: place, line: row.line, progress: row.progress, impact: row.impact, forum: row.forum,
                next: next[row.line.subject], updatedOn: updates[row.line.subject]?.day,
                leads: plan.outline.leads(of: row.line.subject))
        }
    }
}

extension PlanOutline {
    /// Who leads a line, in words.
    func leads(of subject: String) -> [String] {
        (responsibility(for: subject)?.seats ?? []).filter { $0.part == .lead }.map(\.words)
    }
}

/// What the grid is narrowed to and how it is sorted, all from the address.
struct GridQuery {
    let area: String
    let lead: String
    let progress: String
    let impact: String
    let detail: String
    let isLateOnly: Bool
    let sort: String

    init(_ query: FormFields) {
        area = query["area"]
        lead = query["lead"]
        progress = query["progress"]
        impact = query["impact"]
        detail = query["detail"]
        isLateOnly = query["late"] == "yes"
        sort = query["sort"]
    }

    var isFiltered: Bool { isLateOnly || ![area, lead, progress, impact, detail].allSatisfy(\.isEmpty) }
    var isSorted: Bool { !sort.isEmpty && sort != "plan" }

    /// The rows asked for, in the order asked for.
    func rows(of grid: Grid) -> [Grid.Row] {
        let kept = grid.rows.filter(keeps)
        let scale = grid.plan.outline.scale
        switch sort {
        case "progress": return kept.sorted { before($0, $1) { Self.worstFirst($0.progress, scale) } }
        case "impact": return kept.sorted { before($0, $1) { Self.worstFirst($0.impact, scale) } }
        case "late": return kept.sorted { before($0, $1) { -$0.daysLate } }
        case "due": return kept.sorted { before($0, $1) { $0.next?.due.number ?? .max } }
        case "updated": return kept.sorted { before($0, $1) { $0.updatedOn?.number ?? .min } }
        default: return kept
        }
    }

    private func keeps(_ row: Grid.Row) -> Bool {
        (area.isEmpty || row.line.area == area) && (lead.isEmpty || row.leads.contains(lead))
            && keeps(row.progress, progress) && keeps(row.impact, impact) && (!isLateOnly || row.daysLate > 0)
            && (detail.isEmpty || (row.line.described.details ?? []).contains { "\($0.label): \($0.text)" == detail })
    }

    private func keeps(_ rating: GivenRating?, _ wanted: String) -> Bool {
        wanted.isEmpty || (wanted == "none" ? rating == nil : rating?.code == wanted)
    }

    private func before(_ left: Grid.Row, _ right: Grid.Row, by key: (Grid.Row) -> Int) -> Bool {
        (key(left), left.place) < (key(right), right.place)
    }

    // Off track, then concern, then unrated; done and not due come last.
    private static func worstFirst(_ rating: GivenRating?, _ scale: RatingScale) -> Int {
        switch rating?.step?.stands {
        case .offTrack: 0
        case .concern: 1
        case nil: 2
        case .onTrack: 3
        case .notDue: 4
        case .done: 5
        }
    }
}
