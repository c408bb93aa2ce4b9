package import Facts

/// How far the work on one line of the plan has come, as its lead judges it.
package struct ProgressRating: RatingFact {
    package static let kind = "improvement.progress-rating"
    package static var needsApproval: Bool { true }
    package let code: String
    package let reason: String?

    /// Checks a rating against the plan's scale; see `checkedReason`.
    package static func checked(
        code: String, reason: String, scale: RatingScale, isReasonNeeded: Bool = true
    ) throws(Problems) -> Self {
        let reason = try checkedReason(reason, for: code, scale: scale, isReasonNeeded: isReasonNeeded)
        return Self(code: code, reason: reason)
    }
}

/// What difference the work has made, as its lead judges it.
package struct ImpactRating: RatingFact {
    package static let kind = "improvement.impact-rating"
    package static var needsApproval: Bool { true }
    package let code: String
    package let reason: String?

    /// Checks a rating against the plan's scale; see `checkedReason`.
    package static func checked(
        code: String, reason: String, scale: RatingScale, isReasonNeeded: Bool = true
    ) throws(Problems) -> Self {
        let reason = try checkedReason(reason, for: code, scale: scale, isReasonNeeded: isReasonNeeded)
        return Self(code: code, reason: reason)
    }
}

/// What difference the work has made, as the parent carer forum or the young people's forum judges it.
///
/// Nobody approves it: it is the forum's own word.
package struct ForumRating: RatingFact {
    package static let kind = "improvement.forum-rating"
    package let code: String
    package let reason: String?

    /// Checks a rating against the plan's scale; see `checkedReason`.
    package static func checked(code: String, reason: String, scale: RatingScale) throws(Problems) -> Self {
        let reason = try checkedReason(reason, for: code, scale: scale, isReasonNeeded: true)
        return Self(code: code, reason: reason)
    }
}

/// What the three ratings share: a code of the plan's scale, and the reason in a sentence a parent would understand.
package protocol RatingFact: Fact {
    var code: String { get }
    var reason: String? { get }
}

/// Longest reason a rating may carry, in characters.
package let longestRatingReason = 500

/// The reason as it will be kept.
///
/// - Parameter isReasonNeeded: a person who types a rating must give a reason; an old plan on file may have none.
private func checkedReason(
    _ reason: String, for code: String, scale: RatingScale, isReasonNeeded: Bool
) throws(Problems) -> String? {
    var problems = Problems()
    if scale.step(code) == nil { problems.add("code", "Select a rating") }
    if isReasonNeeded && reason.isBlank { problems.add("reason", "Enter a reason for the rating") }
    if reason.count > longestRatingReason {
        problems.add("reason", "Reason must be \(longestRatingReason) characters or fewer")
    }
    guard problems.isEmpty else { throw problems }
    return reason.nonBlank
}
