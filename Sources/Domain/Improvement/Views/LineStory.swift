package import Facts

/// Everything there is to say of one line of a plan, for its page.
package struct LineStory: Equatable, Sendable {
    /// The plan that the line belongs to.
    package let plan: PlanDescribed
    /// The scale that the plan is rated by.
    package let scale: RatingScale
    /// The line itself.
    package let line: PlanLine
    /// The lines that it stands under, from the top.
    package let path: [PlanLine]
    /// The lines right under it, in order.
    package let children: [PlanLine]
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
    /// Lines of this plan that share its work or evidence, whichever of the two says so.
    package let links: [PlanLine]
    /// Subjects that it is linked with in other plans.
    package let linksElsewhere: [String]
    /// Every entry about it and its milestones, in the order of recording: also what was corrected, taken back or
    /// refused.
    package let history: [HistoryItem]

    /// The latest update.
    package var update: Given<ProgressUpdate>? { updates.first }

    /// The latest update, if it tells of a risk.
    package var risk: Given<ProgressUpdate>? { update.flatMap { $0.fact.risk == nil ? nil : $0 } }
}

/// The story of one line as at a day, or nothing if the plan had no such line.
package func lineStory(
    _ facts: PlanFacts, plan: String, line subject: String, asAt: AsAt, soon: Int = daysThatAreSoon
) -> LineStory? {
    guard let moment = planMoment(facts, plan: plan, asAt: asAt), let line = moment.outline.line(subject) else {
        return nil
    }
    let told = moment.facts
    let updates = about(subject, told.updates).standing(asAt).compactMap { Given($0, moment.decisions) }
    let evidence = about(subject, told.evidence).standing(asAt).compactMap { Given($0, moment.decisions) }
    let linked = Set(line.linked + line.linkedFrom).subtracting([subject]).sorted(by: comesBefore)
    return LineStory(
        plan: moment.outline.described, scale: moment.outline.scale, line: line,
        path: moment.outline.path(to: subject), children: moment.outline.children(of: subject),
        responsibility: moment.outline.responsibility(for: subject), progress: moment.rating(.progress, of: subject),
        impact: moment.rating(.impact, of: subject), forum: moment.rating(.forum, of: subject),
        updates: updates.reversed(), milestones: milestones(of: subject, moment, soon: soon),
        series: ObservationSeries.all(about(subject, told.observations), asAt), evidence: evidence,
        links: linked.compactMap(moment.outline.line), linksElsewhere: linked.filter { moment.outline.line($0) == nil },
        history: lineHistory(facts, of: line, scale: moment.outline.scale, asAt: asAt))
}

func about<F>(_ subject: String, _ entries: [Entry<F>]) -> [Entry<F>] { entries.filter { $0.subject == subject } }

extension PlanOutline {
    /// Everyone who answers for a line; those of the nearest line above when it names nobody itself.
    package func responsibility(for subject: String) -> Responsibility? {
        line(subject)?.responsibility ?? path(to: subject).last { $0.responsibility != nil }?.responsibility
    }
}
