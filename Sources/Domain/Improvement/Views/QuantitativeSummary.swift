package import Facts
import Statistics

/// How many lines a plan has and how they are rated, now and at the period before: overall and for each area.
package struct QuantitativeSummary: Equatable, Sendable {
    /// The names of the plan's levels, from the top.
    package let levels: [String]
    /// The whole plan.
    package let overall: Scope
    /// One for each line at the top that is in use now, in order.
    package let areas: [Scope]

    /// The whole plan, or one area of it.
    package struct Scope: Equatable, Sendable {
        /// The area's line; nothing for the whole plan.
        package let area: PlanLine?
        /// How many lines in use there are at each level of the plan, from the top.
        package let counts: [Int]
        /// The same at the period before; nothing if the plan or the area was not there.
        package let previousCounts: [Int]?
        /// One for each step of the scale, in its order.
        package let ratings: [Row]
        /// How many of the rated level have no rating on the scale.
        package let unrated: Int
        /// The same at the period before.
        package let previousUnrated: Int?

        /// How many lines there are at the level that is rated: what the percentages are of.
        package var total: Int { counts.last ?? 0 }
    }

    /// One step of the scale with its count.
    package struct Row: Equatable, Sendable {
        /// The step of the scale.
        package let step: RatingScale.Step
        /// How many lines are rated so.
        package let count: Int
        /// Whole percent, halves up; nothing when there are no lines to rate. Percentages need not add up to 100.
        package let percent: Int?
        /// The count at the period before; nothing if there is none.
        package let previousCount: Int?
        /// Its whole percent.
        package let previousPercent: Int?
    }
}

/// Counts the latest rating of every line of the last level that is in use.
///
/// - Parameter previous: The moment whose figures stand in brackets. They are counted over the plan as it was then.
package func quantitativeSummary(
    _ facts: PlanFacts, plan: String, asAt: AsAt, previous: AsAt? = nil, rating: RatingKind = .progress
) -> QuantitativeSummary? {
    let moments = planMoments(facts, plan: plan, at: [asAt] + (previous.map { [$0] } ?? []))
    guard let now = moments[0] else { return nil }
    let before = moments.dropFirst().first ?? nil
    let counts = ScopeCounts.all(now, rating)
    let previousCounts = before.map { ScopeCounts.all($0, rating) } ?? [:]
    let areas = now.outline.areas.filter(\.isInUse)
    return QuantitativeSummary(
        levels: now.outline.described.levels,
        overall: .init(nil, now.outline.scale, counts[nil], previousCounts[nil]),
        areas: areas.map { .init($0, now.outline.scale, counts[$0.subject], previousCounts[$0.subject]) })
}

/// What is counted of one area, or of the whole plan.
private struct ScopeCounts {
    var lines: [Int]
    var ratings: [String: Int] = [:]

    /// The counts of each area by its subject, and of the whole plan under nothing.
    static func all(_ moment: PlanMoment, _ kind: RatingKind) -> [String?: ScopeCounts] {
        let outline = moment.outline
        let empty = ScopeCounts(lines: Array(repeating: 0, count: outline.described.levels.count))
        var counts: [String?: ScopeCounts] = [nil: empty]
        for line in outline.lines where line.isInUse && empty.lines.indices.contains(line.level) {
            let place = line.level == outline.lastLevel ? moment.place(kind, of: line.subject) : nil
            let code = place.map { outline.scale.steps[$0].code }
            counts[nil, default: empty].add(line.level, code)
            counts[line.area, default: empty].add(line.level, code)
        }
        return counts
    }

    private mutating func add(_ level: Int, _ code: String?) {
        lines[level] += 1
        if let code { ratings[code, default: 0] += 1 }
    }

    var unrated: Int { (lines.last ?? 0) - ratings.values.reduce(0, +) }
}

extension QuantitativeSummary.Scope {
    fileprivate init(_ area: PlanLine?, _ scale: RatingScale, _ now: ScopeCounts?, _ before: ScopeCounts?) {
        self.area = area
        counts = now?.lines ?? []
        previousCounts = before?.lines
        unrated = now?.unrated ?? 0
        previousUnrated = before?.unrated
        let (total, previousTotal) = (now?.lines.last ?? 0, before?.lines.last ?? 0)
        ratings = scale.steps.map { step in
            let count = now?.ratings[step.code] ?? 0
            let previous = before.map { $0.ratings[step.code] ?? 0 }
            return QuantitativeSummary.Row(
                step: step, count: count, percent: wholePercent(count, of: total), previousCount: previous,
                previousPercent: previous.flatMap { wholePercent($0, of: previousTotal) })
        }
    }
}
