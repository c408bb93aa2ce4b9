package import Facts
import Statistics

/// What a round, or a part of its sample, shows. Only plans whose marks are settled count.
package struct RoundResult: Sendable {
    /// How many plans were drawn.
    package let drawn: Int
    /// How many of them have settled marks.
    package let settled: Int
    /// The mean of the plans' weighted scores, in percent to one decimal; nothing without settled plans.
    package let mean: Figure?
    /// How many settled plans have each grade, in the order of the scale.
    package let grades: [(step: GradeScale.Step, count: Int)]
    package let criteria: [CriterionResult]
    package let agreement: Agreement

    package init(_ audit: RoundAudit, _ plans: [AuditedPlan]? = nil) {
        let plans = plans ?? audit.plans
        let scores = plans.compactMap(audit.score)
        drawn = plans.count
        settled = scores.count
        mean = exactMean(scores.map { 100 * Double($0.points) / Double($0.most) }).flatMap { figure($0, decimals: 1) }
        grades = audit.scale.rows.map { step in (step, scores.count { $0.grade == step }) }
        let marks = plans.compactMap { audit.score($0) == nil ? nil : $0.settledMarks }.flatMap(\.self)
        criteria = audit.criteria.asked.map { criterion in
            CriterionResult(criterion, marks.filter { $0.criterion == criterion.code }, audit.scale)
        }
        agreement = plans.agreement(on: audit.drawn)
    }
}

/// What the settled marks of one criterion show.
package struct CriterionResult: Equatable, Sendable {
    package let criterion: Criterion
    /// How many plans it applies to.
    package let marked: Int
    /// How many it does not apply to.
    package let notApplicable: Int
    /// How many have each mark, in the order of the scale.
    package let counts: [Int]
    /// How many have the lowest mark.
    package var lowest: Int { counts.first ?? 0 }
    /// The points given as a part of the most there could be, in percent to one decimal.
    package let percent: Figure?

    init(_ criterion: Criterion, _ marks: [PlanMark], _ scale: GradeScale) {
        let points = marks.compactMap(\.mark)
        self.criterion = criterion
        marked = points.count
        notApplicable = marks.count - points.count
        counts = scale.rows.map { step in points.count { $0 == step.mark } }
        percent = Statistics.percent(points.reduce(0, +), of: points.count * scale.highest)
    }
}

/// What each officer's plans in a round show, by the officer's id; nothing for plans that nobody looks after.
package func officerResults(_ audit: RoundAudit) -> [(officer: String?, result: RoundResult)] {
    Dictionary(grouping: audit.plans) { $0.sample.officer ?? "" }.sorted { $0.key < $1.key }.map {
        ($0.key.nonBlank, RoundResult(audit, $0.value))
    }
}
