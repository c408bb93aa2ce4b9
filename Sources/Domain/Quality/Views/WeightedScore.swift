package import Facts
import Statistics

/// How good a plan is by its marks: the weighted points as a part of those there could be.
package struct WeightedScore: Equatable, Sendable {
    /// Each mark times its criterion's weight, added up.
    package let points: Int
    /// The highest mark times each weight, of the criteria that apply.
    package let most: Int
    package let grade: GradeScale.Step

    /// In percent, to one decimal, halves up.
    package var percent: Figure { Statistics.percent(points, of: most) ?? Figure(0) }

    /// Nothing when no criterion applies.
    ///
    /// A criterion that does not apply counts neither for nor against. The grade goes by the exact share, before
    /// rounding: 64.96% is below 65.
    package init?(_ marks: [PlanMark], _ criteria: CriteriaSet, _ scale: GradeScale) {
        let counted = marks.compactMap { mark in
            mark.mark.flatMap { points in criteria.criterion(mark.criterion).map { (points, $0.weight) } }
        }
        let points = counted.reduce(0) { $0 + $1.0 * $1.1 }
        let most = counted.reduce(0) { $0 + scale.highest * $1.1 }
        guard most > 0, let grade = scale.rows.last(where: { $0.leastPercent * most <= points * 100 }) else {
            return nil
        }
        self.points = points
        self.most = most
        self.grade = grade
    }
}
