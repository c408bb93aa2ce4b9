package import Facts

/// A published figure of one area for one indicator and period.
///
/// The subject is the indicator, such as `timeliness_20_week_pct_excl_exceptions`; the day is the period's last. One
/// area has one figure for a period: a later one corrects it.
package struct BenchmarkFigure: Fact {
    package static let kind = "measures.benchmark"

    /// The area's name as it is published.
    package let area: String
    package let level: Level
    package let period: MeasurePeriod
    package let value: Figure
    /// What is counted, where the indicator's name alone does not say it: 'median of 10'.
    package let definition: String?
    /// What is counted differently from this period on, if something is.
    package let seriesBreak: String?
    package let source: String

    /// What kind of area it is.
    package enum Level: String, Codable, CaseIterable, Sendable {
        case national, regional, localAuthority
        /// Worked out from other areas' figures.
        case derived
    }

    package static func checked(
        indicator: String, area: String, level: String, period: String, value: String, definition: String = "",
        seriesBreak: String = "", source: String, today: Day
    ) throws(Problems) -> BenchmarkFigure {
        var problems = Problems()
        if indicator.isBlank { problems.add("indicator", "Enter the indicator") }
        if area.isBlank { problems.add("area", "Enter the area") }
        let kind = Level(typed: level)
        if kind == nil { problems.add("level", "Level must be national, regional, local authority or derived") }
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the period like \(MeasurePeriod.examples)") }
        if let when, when.first > today { problems.add("period", "\(when.words) is in the future") }
        let figure = Figure(value)
        if figure == nil { problems.add("value", "Value must be a number, like 46.4") }
        if source.isBlank { problems.add("source", "Enter the source") }
        let isShare = indicator.contains("pct") || indicator.contains("percent")
        if isShare, let figure, figure < Figure(0) || figure > Figure(100) {
            problems.add("value", "A percentage must be from 0 to 100")
        }
        guard problems.isEmpty, let kind, let when, let figure else { throw problems }
        return BenchmarkFigure(
            area: area, level: kind, period: when, value: figure, definition: definition.nonBlank,
            seriesBreak: seriesBreak.nonBlank, source: source)
    }
}

extension BenchmarkFigure.Level {
    /// The level by what files write: `National`, `local authority (Warwickshire statistical neighbour)`.
    init?(typed: String) {
        let word = typed.lowercased().filter(\.isLetter)
        switch word {
        case "national", "country", "england": self = .national
        case "regional", "region": self = .regional
        case "derived", "median": self = .derived
        case let word where word.hasPrefix("localauthority") || word == "la": self = .localAuthority
        default: return nil
        }
    }
}
