package import Facts

/// What happened on one line of the plan up to the day: the words of the report's progress column.
package struct ProgressUpdate: Fact {
    package static let kind = "improvement.update"
    package static var needsApproval: Bool { true }

    package let narrative: String
    /// What somebody said, in their words.
    package let quote: String?
    /// What could go wrong, why, and what will be done about it.
    package let risk: String?
    package let riskCause: String?
    package let riskAction: String?
    package let nextStep: String?

    /// Longest narrative, in characters.
    package static let longestNarrative = 4_000

    package static func checked(
        narrative: String, quote: String = "", risk: String = "", riskCause: String = "", riskAction: String = "",
        nextStep: String = ""
    ) throws(Problems) -> ProgressUpdate {
        var problems = Problems()
        if narrative.isBlank { problems.add("narrative", "Enter what has happened since the last update") }
        if narrative.count > longestNarrative {
            problems.add("narrative", "Update must be \(longestNarrative) characters or fewer")
        }
        if risk.isBlank && !(riskCause.isBlank && riskAction.isBlank) {
            problems.add("risk", "Enter the risk that the cause and the action belong to")
        }
        if !risk.isBlank && riskAction.isBlank { problems.add("riskAction", "Enter what will be done about the risk") }
        guard problems.isEmpty else { throw problems }
        return ProgressUpdate(
            narrative: narrative, quote: quote.nonBlank, risk: risk.nonBlank, riskCause: riskCause.nonBlank,
            riskAction: riskAction.nonBlank, nextStep: nextStep.nonBlank)
    }
}
