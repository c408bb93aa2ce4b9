package import Facts

/// What happened on a list in a week, a month or any other period: counts only.
///
/// The subject is the list's; the fact's day is the period's last. For a period told twice the later entry counts.
package struct WaitingActivity: Fact {
    package static let kind = "waiting.activity"

    /// The first day of the period.
    package let first: Day
    /// The last day of the period.
    package let last: Day
    /// How many were referred.
    package let referrals: Int?
    /// How many left the list without being seen.
    package let removals: Int?
    /// How many assessments were planned.
    package let planned: Int?
    /// How many were delivered.
    package let delivered: Int?
    /// Where the figures come from.
    package let source: String
    /// Anything else to know of the figures.
    package let note: String?
}

extension WaitingActivity {
    /// Counts as typed; blank where not told.
    package struct Typed: Sendable {
        /// How many were referred.
        package var referrals = ""
        /// How many left without being seen.
        package var removals = ""
        /// How many assessments were planned.
        package var planned = ""
        /// How many were delivered.
        package var delivered = ""
        /// Counts; blank where nothing was told.
        package init(referrals: String = "", removals: String = "", planned: String = "", delivered: String = "") {
            self.referrals = referrals
            self.removals = removals
            self.planned = planned
            self.delivered = delivered
        }
    }

    /// Checks what was typed; at least one count must be told.
    package static func checked(
        first: String, last: String, counts: Typed, source: String, note: String = ""
    ) throws(Problems) -> WaitingActivity {
        var problems = Problems()
        let period = checkedPeriod(first, last, &problems)
        let referrals = count(counts.referrals, "referrals", "Referrals", &problems)
        let removals = count(counts.removals, "removals", "Removals", &problems)
        let planned = count(counts.planned, "planned", "Planned assessments", &problems)
        let delivered = count(counts.delivered, "delivered", "Delivered assessments", &problems)
        if source.isBlank { problems.add("source", "Enter where the figures come from") }
        if problems.isEmpty, [referrals, removals, planned, delivered].allSatisfy({ $0 == nil }) {
            problems.add("referrals", "Enter at least one count")
        }
        guard problems.isEmpty, let period else { throw problems }
        return WaitingActivity(
            first: period.lowerBound, last: period.upperBound, referrals: referrals, removals: removals,
            planned: planned, delivered: delivered, source: source, note: note.nonBlank)
    }
}

/// A period as typed, its days in order and at most three years apart.
func checkedPeriod(_ first: String, _ last: String, _ problems: inout Problems) -> ClosedRange<Day>? {
    let (start, end) = (Day(first), Day(last))
    if start == nil { problems.add("first", "First day must be a real day, like 2023-01-01") }
    if end == nil { problems.add("last", "Last day must be a real day, like 2023-01-31") }
    guard let start, let end else { return nil }
    guard start <= end, end.days(since: start) <= 1_096 else {
        problems.add("last", "Last day must be on or after the first, and at most three years later")
        return nil
    }
    return start...end
}
