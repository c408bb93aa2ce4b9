package import Facts

/// One stage of a complaint about a case, told whole each time something is added.
package struct Complaint: CaseFact {
    package static let kind = "casework.complaint"
    /// The complaint's number in the area's own record.
    package let reference: String
    /// One of `complaintStages`.
    package let stage: String
    /// One of `complaintThemes`.
    package let theme: String
    package let received: Day
    package let acknowledged: Day?
    package let answered: Day?
    /// One of `complaintOutcomes`.
    package let outcome: String?
    /// What is done otherwise because of it. It names nobody.
    package let learning: String?

    /// The day of the latest thing that it tells.
    package var latestDay: Day { [received, acknowledged, answered].compactMap(\.self).max() ?? received }
}

extension Complaint {
    /// What was typed, before it is checked. Empty text is nothing.
    package struct Typed: Sendable {
        package var reference = "", stage = "", theme = "", received = "", acknowledged = "", answered = ""
        package var outcome = "", learning = ""
        package init() {}
    }

    /// Checks what was typed: no day after today, none before the complaint came, an outcome with an answer.
    package static func checked(_ typed: Typed, today: Day) throws(Problems) -> Complaint {
        var problems = Problems()
        if typed.reference.isBlank || typed.reference.count > 40 {
            problems.add("reference", "Enter the complaint’s number, up to 40 characters")
        }
        choose(typed.stage, complaintStages.map(\.word), "stage", "Choose the stage", &problems)
        choose(typed.theme, complaintThemes, "theme", "Choose what it is about", &problems)
        if !typed.outcome.isBlank {
            choose(typed.outcome, complaintOutcomes, "outcome", "Choose the outcome", &problems)
        }
        let received = checkedDay(typed.received, "received", "it was received", today, &problems)
        if received == nil && typed.received.isBlank { problems.add("received", "Enter the day it was received") }
        let acknowledged = checkedDay(typed.acknowledged, "acknowledged", "it was acknowledged", today, &problems)
        let answered = checkedDay(typed.answered, "answered", "it was answered", today, &problems)
        for (field, day) in [("acknowledged", acknowledged), ("answered", answered)] {
            if let day, let received, day < received {
                problems.add(field, "\(day.words) is before it was received, \(received.words). Check both")
            }
        }
        if answered != nil && typed.outcome.isBlank {
            problems.add("outcome", "Choose the outcome of an answered complaint")
        }
        if answered == nil && !typed.outcome.isBlank && typed.outcome != "withdrawn" {
            problems.add("answered", "Enter the day it was answered, or leave out the outcome")
        }
        if typed.learning.count > 1_000 { problems.add("learning", "Learning must be 1000 characters or fewer") }
        guard problems.isEmpty, let received else { throw problems }
        return Complaint(
            reference: typed.reference, stage: typed.stage, theme: typed.theme, received: received,
            acknowledged: acknowledged, answered: answered, outcome: typed.outcome.nonBlank,
            learning: typed.learning.nonBlank)
    }

    private static func choose(
        _ code: String, _ words: [CodedWord], _ field: String, _ message: String, _ problems: inout Problems
    ) {
        if !words.contains(where: { $0.code == code }) {
            problems.add(field, "\(message): \(words.map(\.code).joined(separator: ", "))")
        }
    }

    private static func checkedDay(
        _ text: String, _ field: String, _ what: String, _ today: Day, _ problems: inout Problems
    ) -> Day? {
        guard let typed = text.nonBlank else { return nil }
        guard let day = Day(typed) else {
            problems.add(field, "‘\(typed.prefix(30))’ is not a real date. Enter the day \(what), like 2026-01-05")
            return nil
        }
        if day > today { problems.add(field, "\(day.words) is still to come. Enter a day up to today") }
        return day
    }
}
