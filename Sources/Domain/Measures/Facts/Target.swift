package import Facts

/// What a measure is to reach in a period, true from the day that it was set.
///
/// The subject is the measure's id. A later target for the same period stands in place of an earlier one.
package struct Target: Fact {
    package static let kind = "measures.target"

    package let period: MeasurePeriod
    package let value: Figure
    package let sort: Sort
    package let note: String?

    /// What kind of promise it is.
    package enum Sort: String, Codable, CaseIterable, Sendable {
        /// What the period is judged by.
        case target
        /// A step on the way, dated.
        case milestone
        /// What is hoped for: shown, and judged by when there is nothing else.
        case ambition
    }

    /// Checks what was typed. The measure must be known; the value must be one that its unit can have.
    package static func checked(
        period: String, value: String, sort: String = "target", note: String = "", of measure: MeasureDescribed?
    ) throws(Problems) -> Target {
        var problems = Problems()
        if measure == nil { problems.add("measure", "There is no such measure; describe it first") }
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the target's period like \(MeasurePeriod.examples)") }
        let kind = Sort(rawValue: sort)
        if kind == nil { problems.add("sort", "Select target, milestone or ambition") }
        let figure = Figure(value)
        if value.isBlank {
            problems.add("value", "Enter the target")
        } else if figure == nil {
            problems.add("value", "Target must be a number, like 60")
        }
        if let figure, let fault = measure?.unit.fault(in: figure) { problems.add("value", "Target \(fault)") }
        guard problems.isEmpty, let when, let kind, let figure else { throw problems }
        return Target(period: when, value: figure, sort: kind, note: note.nonBlank)
    }
}
