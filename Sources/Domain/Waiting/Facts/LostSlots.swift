package import Facts

/// How many of the assessments offered in a period came to nothing: not attended, cancelled late, staff away.
///
/// The subject is the list's; the fact's day is the period's last. For a period told twice the later entry counts.
package struct LostSlots: Fact {
    package static let kind = "waiting.lost-slots"

    /// The first day of the period.
    package let first: Day
    /// The last day of the period.
    package let last: Day
    /// How many were offered.
    package let offered: Int
    /// How many of them came to nothing.
    package let lost: Int
    /// Why, mostly.
    package let reason: String?

    /// Checks what was typed; no more can be lost than were offered.
    package static func checked(
        first: String, last: String, offered: String, lost: String, reason: String = ""
    ) throws(Problems) -> LostSlots {
        var problems = Problems()
        let period = checkedPeriod(first, last, &problems)
        let all = count(offered, "offered", "Assessments offered", &problems)
        let gone = count(lost, "lost", "Assessments lost", &problems)
        if all == nil && offered.isBlank { problems.add("offered", "Enter how many were offered") }
        if gone == nil && lost.isBlank { problems.add("lost", "Enter how many were lost, 0 if none") }
        if let all, let gone, gone > all {
            problems.add("lost", "No more can be lost than were offered, which is \(all)")
        }
        guard problems.isEmpty, let period, let all, let gone else { throw problems }
        return LostSlots(
            first: period.lowerBound, last: period.upperBound, offered: all, lost: gone, reason: reason.nonBlank)
    }
}
