import Facts
import Improvement
import Web

extension SummaryTable {
    /// - Parameter previous: The day whose figures stand in brackets.
    init?(_ plan: PlanReading, previous: Day) {
        let before = AsAt(previous, upTo: plan.query.asAt.upTo)
        guard
            let summary = quantitativeSummary(
                plan.facts, plan: plan.id, asAt: plan.query.asAt, previous: before)
        else { return nil }
        let rated = plural(plan.outline.levelName(plan.outline.lastLevel))
        let scopes = [summary.overall] + summary.areas
        let hasBefore = summary.overall.previousCounts != nil
        caption =
            "\(rated.capitalisedFirst) by progress on \(plan.query.asAt.day.words)"
            + (hasBefore ? ", and in brackets on \(previous.words)" : "")
        columns = ["Whole plan"] + summary.areas.compactMap { $0.area.map { plan.name(of: $0) } }
        rows =
            summary.overall.ratings.indices.map { Self.row($0, scopes) } + Self.unrated(scopes)
            + [Row(chip: [], words: "All \(rated)", cells: scopes.map(Self.total))]
    }

    private static func row(_ place: Int, _ scopes: [QuantitativeSummary.Scope]) -> Row {
        let cells = scopes.map { scope in
            let row = scope.ratings[place]
            let before = row.previousCount.map { " [\(shareWords($0, row.previousPercent))]" } ?? ""
            return shareWords(row.count, row.percent) + before
        }
        let step = scopes[0].ratings[place].step
        return Row(chip: [step.chip], words: step.meaning, cells: cells)
    }

    private static func unrated(_ scopes: [QuantitativeSummary.Scope]) -> [Row] {
        guard scopes.contains(where: { $0.unrated > 0 || ($0.previousUnrated ?? 0) > 0 }) else { return [] }
        let cells = scopes.map { scope in "\(scope.unrated)" + (scope.previousUnrated.map { " [\($0)]" } ?? "") }
        return [Row(chip: [], words: "Not rated", cells: cells)]
    }

    private static func total(_ scope: QuantitativeSummary.Scope) -> String {
        "\(scope.total)" + (scope.previousCounts?.last.map { " [\($0)]" } ?? "")
    }
}

/// The day one quarter before: three months earlier, and the month's last day for a month's last day.
func quarterBefore(_ day: Day) -> Day {
    let earlier = day.adding(months: -3)
    return day == day.endOfMonth ? earlier.endOfMonth : earlier
}
