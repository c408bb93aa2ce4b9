package import Facts

/// When the tribunal hears an appeal about a case, as last known. It is the tribunal's listing, no step of the clock.
package struct AppealHearing: CaseFact {
    package static let kind = "casework.hearing"
    /// The day listed; it may lie ahead.
    package let listed: Day
    /// One of `hearingStates`.
    package let state: String
    /// What to know about it. It names nobody.
    package let note: String?
}

/// How a hearing stands.
package let hearingStates = [
    CodedWord(code: "listed", title: "Listed"), CodedWord(code: "held", title: "Held"),
    CodedWord(code: "postponed", title: "Postponed, no new day yet"), CodedWord(code: "vacated", title: "Not needed"),
]

extension AppealHearing {
    /// Checks what was typed.
    ///
    /// - Parameter today: A hearing that was held is not after it.
    package static func checked(
        listed: String, state: String, note: String, today: Day
    ) throws(Problems) -> AppealHearing {
        var problems = Problems()
        let day = Day(listed)
        if day == nil { problems.add("listed", "Enter the day of the hearing, like 2026-03-09") }
        if !hearingStates.contains(where: { $0.code == state }) {
            problems.add("state", "Choose how the hearing stands: \(hearingStates.map(\.code).joined(separator: ", "))")
        }
        if let day, state == "held", day > today {
            problems.add(
                "listed", "A hearing on \(day.words) cannot have been held yet. Choose ‘Listed’, or check the day")
        }
        if note.count > 500 { problems.add("note", "Note must be 500 characters or fewer") }
        guard problems.isEmpty, let day else { throw problems }
        return AppealHearing(listed: day, state: state, note: note.nonBlank)
    }
}
