package import Facts

/// A person's own judgement of a measure in a period, in place of the computed one and printed with its reason.
///
/// The subject is the measure's id. What was judged last for a period stands.
package struct StatusOverride: Fact {
    package static let kind = "measures.status-override"

    package let period: MeasurePeriod
    package let standing: MeasureStanding
    package let travel: Travel?
    package let reason: String

    /// Longest reason, in characters.
    package static let longestReason = 500

    package static func checked(
        period: String, standing: String, travel: String = "", reason: String
    ) throws(Problems) -> StatusOverride {
        var problems = Problems()
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the period like \(MeasurePeriod.examples)") }
        let status = MeasureStanding(rawValue: standing)
        if status?.isJudged != true { problems.add("standing", "Select on target, close to target or off target") }
        let way = Travel(rawValue: travel)
        if !travel.isBlank && way == nil { problems.add("travel", "Select improving, static or declining") }
        if reason.isBlank { problems.add("reason", "Enter why the status is not the computed one") }
        if reason.count > longestReason {
            problems.add("reason", "Reason must be \(longestReason) characters or fewer")
        }
        guard problems.isEmpty, let when, let status else { throw problems }
        return StatusOverride(period: when, standing: status, travel: way, reason: reason)
    }
}
