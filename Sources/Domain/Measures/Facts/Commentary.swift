package import Facts

/// What somebody says about a measure's figures in a period, and what is being done.
///
/// The subject is the measure's id. What was said last about a period stands.
package struct Commentary: Fact {
    package static let kind = "measures.commentary"
    package static var needsApproval: Bool { true }

    package let period: MeasurePeriod
    package let text: String
    /// What is being done about it.
    package let action: String?

    /// Longest commentary, in characters.
    package static let longestText = 4_000

    package static func checked(period: String, text: String, action: String = "") throws(Problems) -> Commentary {
        var problems = Problems()
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the period like \(MeasurePeriod.examples)") }
        if text.isBlank { problems.add("text", "Enter the commentary") }
        if text.count > longestText { problems.add("text", "Commentary must be \(longestText) characters or fewer") }
        guard problems.isEmpty, let when else { throw problems }
        return Commentary(period: when, text: text, action: action.nonBlank)
    }
}
