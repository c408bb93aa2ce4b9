package import Facts

/// A person's decision that a control chart starts anew at a period: from there its limits are worked out again.
///
/// The subject is the measure's id. It may be suggested by figures and is never made by them.
package struct Rebase: Fact {
    package static let kind = "measures.rebase"

    /// The first period of the new step.
    package let period: MeasurePeriod
    /// What changed in the work, so that older points no longer tell what to expect.
    package let reason: String
    /// Whether an earlier decision for the period no longer holds.
    package let isWithdrawn: Bool

    /// Checks a decision; the period must have a reading.
    package static func checked(
        period: String, reason: String, isWithdrawn: Bool = false, among periods: [MeasurePeriod]
    ) throws(Problems) -> Rebase {
        var problems = Problems()
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the period like \(MeasurePeriod.examples)") }
        if let when, !periods.contains(when) {
            problems.add("period", "There is no reading for \(when.words): select a period that has one")
        }
        if reason.isBlank { problems.add("reason", "Enter what changed, so that the limits start anew") }
        guard problems.isEmpty, let when else { throw problems }
        return Rebase(period: when, reason: reason, isWithdrawn: isWithdrawn)
    }
}
