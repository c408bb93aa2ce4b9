package import Facts

/// The whole plan as one grid: every rated line with its progress, its impact and the forums' word on its impact.
package struct PlanOnAPage: Equatable, Sendable {
    /// The scale that the plan is rated by.
    package let scale: RatingScale
    /// The lines at the top that are in use, in order, each with the rated lines under it.
    package let areas: [Area]

    /// One area's part of the grid.
    package struct Area: Equatable, Sendable {
        /// The area's line.
        package let line: PlanLine
        /// The rated lines under it, in order.
        package let rows: [Row]
    }

    /// One rated line with its latest ratings; a rating that waits for approval says so.
    package struct Row: Equatable, Sendable {
        /// The rated line.
        package let line: PlanLine
        /// How far the work has come.
        package let progress: GivenRating?
        /// What difference it made, as the lead judges it.
        package let impact: GivenRating?
        /// What difference it made, as the forums judge it.
        package let forum: GivenRating?
    }
}

/// The grid of a plan as at a day. Retired lines are left out.
package func planOnAPage(_ facts: PlanFacts, plan: String, asAt: AsAt) -> PlanOnAPage? {
    guard let moment = planMoment(facts, plan: plan, asAt: asAt) else { return nil }
    let rows = moment.outline.ratedLines.map { line in
        PlanOnAPage.Row(
            line: line, progress: moment.rating(.progress, of: line.subject),
            impact: moment.rating(.impact, of: line.subject), forum: moment.rating(.forum, of: line.subject))
    }
    let byArea = Dictionary(grouping: rows, by: \.line.area)
    let areas = moment.outline.areas.filter(\.isInUse)
    return PlanOnAPage(
        scale: moment.outline.scale, areas: areas.map { .init(line: $0, rows: byArea[$0.subject] ?? []) })
}
