import Facts
package import Improvement

/// The plan in numbers, now and as the last report told them, with what is known differently since.
///
/// Every count and percentage is the domain's own; here they are only set side by side.
package struct ComparedSummary: Equatable, Sendable {
    /// The names of the plan's levels, from the top.
    package let levels: [String]
    package let overall: Scope
    /// One for each area in use now, in order.
    package let areas: [Scope]

    /// The whole plan, or one area of it.
    package struct Scope: Equatable, Sendable {
        /// The area's line; nothing for the whole plan.
        package let area: PlanLine?
        /// How many lines there are at each level, from the top.
        package let counts: [Int]
        /// One for each step of the scale, in its order.
        package let rows: [Row]
        package let unrated: Int
        /// How many had no rating as the last report told it; nothing if there was none.
        package let previousUnrated: Int?
        /// What was told of the last period and is known differently now.
        package let restated: [Restated]

        /// Whether anything is rated, or was in the last report.
        package var isRated: Bool { rows.contains { $0.count + ($0.previousCount ?? 0) > 0 } }
    }

    /// One rating with its count; the last period's figures are there if it had the plan, the area and the rating.
    package struct Row: Equatable, Sendable {
        package let step: RatingScale.Step
        package let count: Int
        package let percent: Int?
        package let previousCount: Int?
        package let previousPercent: Int?
    }

    /// A count as the last report told it, and as it is known now.
    package struct Restated: Equatable, Sendable {
        package let step: RatingScale.Step
        package let told: Int
        package let known: Int
    }
}

/// The plan in numbers for a report; nothing if the plan was not in force.
package func comparedSummary(_ input: PlanReportInput) -> ComparedSummary? {
    guard let now = quantitativeSummary(input.facts(at: input.asAt), plan: input.plan, asAt: input.asAt) else {
        return nil
    }
    let told = input.previous.flatMap { quantitativeSummary(input.facts(at: $0), plan: input.plan, asAt: $0) }
    let known = input.previous.flatMap { previous -> QuantitativeSummary? in
        guard previous.upTo != nil else { return nil }
        let asKnown = AsAt(previous.day, upTo: input.asAt.upTo)
        return quantitativeSummary(input.facts(at: asKnown), plan: input.plan, asAt: asKnown)
    }
    return ComparedSummary(
        levels: now.levels, overall: compared(now.overall, told?.overall, known?.overall),
        areas: now.areas.map { compared($0, told?.scope(of: $0), known?.scope(of: $0)) })
}

private func compared(
    _ now: QuantitativeSummary.Scope, _ told: QuantitativeSummary.Scope?, _ known: QuantitativeSummary.Scope?
) -> ComparedSummary.Scope {
    let rows = now.ratings.map { row in
        let before = told?.row(row.step.code)
        return ComparedSummary.Row(
            step: row.step, count: row.count, percent: row.percent, previousCount: before?.count,
            previousPercent: before?.percent)
    }
    let restated = (told?.ratings ?? []).compactMap { row -> ComparedSummary.Restated? in
        guard let after = known?.row(row.step.code), after.count != row.count else { return nil }
        return ComparedSummary.Restated(step: row.step, told: row.count, known: after.count)
    }
    return ComparedSummary.Scope(
        area: now.area, counts: now.counts, rows: rows, unrated: now.unrated, previousUnrated: told?.unrated,
        restated: restated)
}

extension QuantitativeSummary {
    fileprivate func scope(of other: Scope) -> Scope? { areas.first { $0.area?.subject == other.area?.subject } }
}

extension QuantitativeSummary.Scope {
    fileprivate func row(_ code: String) -> QuantitativeSummary.Row? { ratings.first { $0.step.code == code } }
}
