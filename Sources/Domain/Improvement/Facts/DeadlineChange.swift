package import Facts

/// A request to move a milestone's date, with its reason. It takes effect only when somebody else approves it.
///
/// The subject is the milestone's. The old date stays visible for ever.
package struct DeadlineChange: Fact {
    package static let kind = "improvement.deadline-change"
    package static var needsApproval: Bool { true }

    package let from: Day
    package let to: Day
    package let reason: String
    /// Whether only the month of `to` was given; nothing said means a day.
    package let isMonth: Bool?

    package static func checked(from: Day, to typed: String, reason: String) throws(Problems) -> DeadlineChange {
        var problems = Problems()
        let day = Day(dayOrMonth: typed)
        if day == nil { problems.add("to", "New date must be a real day or month, like 2023-06-30 or 2023-06") }
        if day == from { problems.add("to", "New date must differ from the date it has now") }
        if reason.isBlank { problems.add("reason", "Enter why the date must move") }
        guard problems.isEmpty, let day else { throw problems }
        return DeadlineChange(from: from, to: day, reason: reason, isMonth: typed.utf8.count == 7)
    }
}
