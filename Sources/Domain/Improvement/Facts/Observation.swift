package import Facts

/// A number given for one line of the plan, as at the day of the fact: one point of its story.
///
/// Observations add up to a series; a later one does not replace an earlier one, a correction does.
package struct Observation: Fact {
    package static let kind = "improvement.observation"

    /// What was counted, such as 'longest wait'.
    package let indicator: String
    package let value: Figure
    package let unit: String?
    /// How many were asked or counted.
    package let outOf: String?
    package let comparator: String?
    package let note: String?
    /// Whether only the month is known; the fact's day is then the month's last.
    package let isMonth: Bool

    package static func checked(
        indicator: String, value: String, unit: String = "", outOf: String = "", comparator: String = "",
        note: String = "", isMonth: Bool
    ) throws(Problems) -> Observation {
        var problems = Problems()
        if indicator.isBlank { problems.add("indicator", "Enter what was counted") }
        let figure = Figure(value)
        if figure == nil { problems.add("value", "Value must be a number, like 118") }
        guard problems.isEmpty, let figure else { throw problems }
        return Observation(
            indicator: indicator, value: figure, unit: unit.nonBlank, outOf: outOf.nonBlank,
            comparator: comparator.nonBlank, note: note.nonBlank, isMonth: isMonth)
    }
}
