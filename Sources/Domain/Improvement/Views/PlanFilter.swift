package import Facts

/// Which of a plan's rated lines somebody wants to see. What is left out does not narrow.
package struct PlanFilter: Equatable, Sendable {
    /// A line at the top, by its subject or its reference.
    package var area: String?
    /// The role of somebody who answers for the line, as written.
    package var role: String?
    /// The organisation of somebody who answers for the line, as written.
    package var organisation: String?
    /// A code of the scale, or `PlanFilter.unrated`.
    package var progress: String?
    /// The same of the impact rating.
    package var impact: String?
    /// The label of a detail, such as 'Theme', and the text that it must have.
    package var detailLabel: String?
    /// What the detail must say; a part of it is enough.
    package var detailText: String?
    /// Something that needs attention.
    package var flag: Attention.Kind?

    /// What stands for 'no rating yet' among the codes.
    package static let unrated = "unrated"

    /// Everything.
    package init() {}

    /// Whether nothing is left out.
    package var isEmpty: Bool { self == PlanFilter() }
}

/// What a plan's lines can be filtered by on a day.
package struct PlanFilterChoices: Equatable, Sendable {
    /// The lines at the top that are in use.
    package let areas: [PlanLine]
    /// The roles of those who answer for lines.
    package let roles: [String]
    /// Their organisations.
    package let organisations: [String]
    /// The steps of the scale.
    package let steps: [RatingScale.Step]
    /// Each detail's label with the texts it has.
    package let details: [Detail]

    /// A detail that lines have, with its texts in order.
    package struct Detail: Equatable, Sendable {
        /// What the detail is called.
        package let label: String
        /// What it says of one line or another.
        package let texts: [String]
    }
}

/// The rated lines that a filter lets through, in the plan's order.
///
/// A line answers to the seats, and has the details, of the nearest line above it that has any when it has none.
package func filteredLines(
    _ facts: PlanFacts, plan: String, asAt: AsAt, filter: PlanFilter, limits: AttentionLimits
) -> [PlanLine]? {
    guard let moment = planMoment(facts, plan: plan, asAt: asAt) else { return nil }
    let flagged = filter.flag.map { flag in
        Set(attention(moment, limits: limits).of(flag).map(\.line.subject))
    }
    let outline = moment.outline
    return outline.ratedLines.filter { line in
        if let area = filter.area, area != line.area, area != outline.line(line.area)?.ref { return false }
        if let flagged, !flagged.contains(line.subject) { return false }
        return isRated(filter.progress, moment.rating(.progress, of: line.subject))
            && isRated(filter.impact, moment.rating(.impact, of: line.subject))
            && hasSeat(filter, outline.responsibility(for: line.subject))
            && hasDetail(filter, outline.details(for: line.subject))
    }
}

/// What a plan's rated lines can be filtered by.
package func planFilterChoices(_ outline: PlanOutline) -> PlanFilterChoices {
    var roles = Set<String>()
    var organisations = Set<String>()
    var texts: [String: Set<String>] = [:]
    for line in outline.ratedLines {
        for seat in outline.responsibility(for: line.subject)?.seats ?? [] {
            roles.insert(seat.role)
            if let organisation = seat.organisation { organisations.insert(organisation) }
        }
        for detail in outline.details(for: line.subject) { texts[detail.label, default: []].insert(detail.text) }
    }
    return PlanFilterChoices(
        areas: outline.areas.filter(\.isInUse), roles: roles.sorted(by: comesBefore),
        organisations: organisations.sorted(by: comesBefore), steps: outline.scale.steps,
        details: texts.sorted { comesBefore($0.key, $1.key) }.map {
            PlanFilterChoices.Detail(label: $0.key, texts: $0.value.sorted(by: comesBefore))
        })
}

extension PlanOutline {
    /// The details of a line; those of the nearest line above when it has none itself.
    package func details(for subject: String) -> [NodeDescribed.Detail] {
        line(subject)?.described.details ?? path(to: subject).last { $0.described.details != nil }?.described.details
            ?? []
    }
}

private func isRated(_ code: String?, _ rating: GivenRating?) -> Bool {
    guard let code else { return true }
    return code == PlanFilter.unrated ? rating?.step == nil : rating?.code == code
}

private func hasSeat(_ filter: PlanFilter, _ responsibility: Responsibility?) -> Bool {
    if filter.role == nil && filter.organisation == nil { return true }
    return (responsibility?.seats ?? []).contains { seat in
        filter.role.map { $0 == seat.role } ?? true && filter.organisation.map { $0 == seat.organisation } ?? true
    }
}

private func hasDetail(_ filter: PlanFilter, _ details: [NodeDescribed.Detail]) -> Bool {
    guard let label = filter.detailLabel else { return true }
    return details.contains { $0.label == label && filter.detailText.map($0.text.contains) ?? true }
}
