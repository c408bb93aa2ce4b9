package import Facts

/// When a reading is expected, if not on its usual day, and why.
///
/// The subject is the measure's id. What was said last of a period stands.
package struct Availability: Fact {
    package static let kind = "measures.availability"

    package let period: MeasurePeriod
    /// The day on which it is now expected; nothing when nobody can say.
    package let expected: Day?
    /// Why it is not there on its usual day.
    package let reason: String

    package static func checked(
        period: String, expected: String, reason: String
    ) throws(Problems) -> Availability {
        var problems = Problems()
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the period like \(MeasurePeriod.examples)") }
        let day = Day(dayOrMonth: expected)
        if !expected.isBlank && day == nil { problems.add("expected", "Enter the day it is expected, like 2023-03-31") }
        if reason.isBlank { problems.add("reason", "Enter why the reading is late") }
        guard problems.isEmpty, let when else { throw problems }
        return Availability(period: when, expected: day, reason: reason)
    }
}
