package import Facts

/// The plan as the report prints it: area by area, every line in use with what stands in its columns.
package struct PlanTable: Equatable, Sendable {
    /// The fact that describes the plan.
    package let plan: PlanDescribed
    /// The scale that the plan is rated by.
    package let scale: RatingScale
    /// The lines at the top that are in use, in order.
    package let areas: [Area]

    /// One area's table.
    package struct Area: Equatable, Sendable {
        /// The area's line.
        package let line: PlanLine
        /// Every line in use under it, whatever its level, in order.
        package let rows: [Row]
    }

    /// One line with what was said of it; the same as its story without the history.
    package struct Row: Equatable, Sendable {
        /// The line.
        package let line: PlanLine
        /// Everyone who answers for it; those of the nearest line above when it names nobody itself.
        package let responsibility: Responsibility?
        /// Its latest progress rating.
        package let progress: GivenRating?
        /// Its latest impact rating.
        package let impact: GivenRating?
        /// The forums' latest rating of its impact.
        package let forum: GivenRating?
        /// Every update that stands, the latest first.
        package let updates: [Given<ProgressUpdate>]
        /// Its milestones by the date they are due now.
        package let milestones: [PlannedMilestone]
        /// What was found of it, one series for each indicator and unit.
        package let series: [ObservationSeries]
        /// Its evidence in the order of its days.
        package let evidence: [Given<Evidence>]
    }
}

/// The tables of a plan as at a day, in one pass over its facts however many lines it has.
package func planTable(
    _ facts: PlanFacts, plan: String, asAt: AsAt, soon: Int = daysThatAreSoon
) -> PlanTable? {
    guard let moment = planMoment(facts, plan: plan, asAt: asAt) else { return nil }
    let rows = TableMaking(moment, soon: soon)
    let inUse = Dictionary(grouping: moment.outline.lines.filter(\.isInUse), by: \.area)
    let areas = moment.outline.areas.filter(\.isInUse).map { area in
        let below = (inUse[area.subject] ?? []).filter { $0.subject != area.subject }
        return PlanTable.Area(line: area, rows: below.map(rows.row))
    }
    return PlanTable(plan: moment.outline.described, scale: moment.outline.scale, areas: areas)
}

private struct TableMaking {
    private let moment: PlanMoment
    private let milestones: MilestonesView
    private let updates: [String: [Entry<ProgressUpdate>]]
    private let evidence: [String: [Entry<Evidence>]]
    private let observations: [String: [Entry<Observation>]]

    init(_ moment: PlanMoment, soon: Int) {
        self.moment = moment
        milestones = Improvement.milestones(moment, soon: soon)
        updates = Dictionary(grouping: moment.facts.updates.standing(moment.asAt), by: \.subject)
        evidence = Dictionary(grouping: moment.facts.evidence.standing(moment.asAt), by: \.subject)
        observations = Dictionary(grouping: moment.facts.observations.standing(moment.asAt), by: \.subject)
    }

    func row(_ line: PlanLine) -> PlanTable.Row {
        let subject = line.subject
        return PlanTable.Row(
            line: line, responsibility: moment.outline.responsibility(for: subject),
            progress: moment.rating(.progress, of: subject), impact: moment.rating(.impact, of: subject),
            forum: moment.rating(.forum, of: subject),
            updates: (updates[subject] ?? []).reversed().compactMap { Given($0, moment.decisions) },
            milestones: milestones.of(subject),
            series: ObservationSeries.all((observations[subject] ?? []), moment.asAt),
            evidence: (evidence[subject] ?? []).compactMap { Given($0, moment.decisions) })
    }
}
