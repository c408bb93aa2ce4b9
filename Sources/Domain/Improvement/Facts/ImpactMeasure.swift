package import Facts

/// How a line of the plan will be seen to work: what is counted, from where, to where.
package struct ImpactMeasure: Fact {
    package static let kind = "improvement.measure"

    /// How it is measured: number, count, percent, percent_change, score, milestone, qualitative, in the plan's words.
    package let type: String
    /// Which way is better.
    package let direction: Direction?
    package let unit: String?
    package let baseline: Figure?
    /// When the baseline was taken, as printed.
    package let baselineDate: String?
    /// When the baseline was taken, in words: `January 2022`.
    package var baselineWords: String? { baselineDate.map(Day.words(for:)) }
    package let target: Figure?
    /// Who or what is counted.
    package let population: String?
    package let note: String?

    package enum Direction: String, Codable, CaseIterable, Sendable {
        case up, down, same, done
    }

    package static func checked(
        type: String, direction: String = "", unit: String = "", baseline: String = "", baselineDate: String = "",
        target: String = "", population: String = "", note: String = ""
    ) throws(Problems) -> ImpactMeasure {
        var problems = Problems()
        let way = Direction(rawValue: direction)
        if way == nil && !direction.isBlank { problems.add("direction", "Direction must be up, down, same or done") }
        let start = Figure(baseline)
        if start == nil && !baseline.isBlank { problems.add("baseline", "Baseline must be a number, like 52.9") }
        let goal = Figure(target)
        if goal == nil && !target.isBlank { problems.add("target", "Target must be a number, like 70") }
        guard problems.isEmpty else { throw problems }
        return ImpactMeasure(
            type: type, direction: way, unit: unit.nonBlank, baseline: start, baselineDate: baselineDate.nonBlank,
            target: goal, population: population.nonBlank, note: note.nonBlank)
    }
}
