package import Clocks
package import Facts

/// One dated event, or one fact that bears on a clock, of a case. Its day is the day of the legal act.
package struct CaseStep: CaseFact {
    package static let kind = "casework.event"
    /// The rule book's name for it, with its kind: `review_decision:amend`.
    package let event: String
    /// For what lasts: the last day, or the day of reopening for a closure.
    package let until: Day?
    /// Which advice service was asked or answered.
    package let service: String?
    /// Which school or college was consulted or answered.
    package let setting: String?
    /// What a consulted school or college answered.
    package let answer: String?
    /// On which ground it cannot meet the needs: one of `consultationReasons`.
    package let reason: String?
    /// What to know about it. It names nobody.
    package let note: String?
    /// For a move between areas: the other area, from which or to which a plan moves.
    package let area: String?
}

extension CaseStep {
    /// Longest note, in characters.
    static let longestNote = 500

    /// What was typed for an event, before it is checked. Empty text is nothing.
    package struct Typed: Sendable {
        package var event = "", day = "", until = "", service = "", setting = "", answer = "", reason = "", note = ""
        package var area = ""
        package init() {}

        package init(_ event: String, on day: String) {
            self.event = event
            self.day = day
        }
    }

    /// Checks the event by itself; whether it fits the case is for `CaseFile.checked`.
    ///
    /// - Parameter today: No act of law is dated after it; a planned day may be.
    /// - Returns: The fact, and the day it bears.
    package static func checked(
        _ typed: Typed, today: Day, rules: RuleBook = .england
    ) throws(Problems) -> (step: CaseStep, day: Day) {
        var problems = Problems()
        let day = checkedDay(typed.day, "day", &problems)
        let until = typed.until.isBlank ? nil : checkedDay(typed.until, "until", &problems)
        let word = checkedEvent(typed.event, rules, &problems)
        if let day, let word, word.isFiltered, day > today {
            problems.add("day", "\(word.title): \(day.words) is still to come. Enter a day up to today")
        }
        if let day, word != nil { checkShape(typed.event, day, until, rules, &problems) }
        checkDetails(typed, word?.name ?? "", &problems)
        guard problems.isEmpty, let day else { throw problems }
        let step = CaseStep(
            event: typed.event, until: until, service: typed.service.nonBlank, setting: typed.setting.nonBlank,
            answer: typed.answer.nonBlank, reason: typed.reason.nonBlank, note: typed.note.nonBlank,
            area: typed.area.nonBlank)
        return (step, day)
    }

    private static func checkedDay(_ text: String, _ field: String, _ problems: inout Problems) -> Day? {
        if text.isBlank {
            problems.add(field, "Enter the date, like 2026-01-05")
            return nil
        }
        guard let day = Day(text) else {
            problems.add(field, "‘\(text.prefix(30))’ is not a real date. Write it like 2026-01-05")
            return nil
        }
        return day
    }

    private static func checkedEvent(
        _ name: String, _ rules: RuleBook, _ problems: inout Problems
    ) -> Vocabulary.Word? {
        if name.isBlank {
            problems.add("event", "Choose what happened")
            return nil
        }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let word = rules.vocabulary.word(parts[0]), word.name != "dob" else {
            problems.add("event", "There is no event called ‘\(name.prefix(60))’. docs/clock.md lists them")
            return nil
        }
        let kind = parts.count == 2 ? String(parts[1]) : nil
        if let kind, !word.kinds.contains(kind) {
            let what = word.name == "claim" ? "There is no exception called" : "There is no such kind of \(word.name):"
            problems.add("event", "\(what) ‘\(kind.prefix(60))’. Choose from: \(word.kinds.joined(separator: ", "))")
        } else if kind == nil && word.needsKind {
            problems.add("event", "Say which \(word.name): \(word.kinds.joined(separator: ", "))")
        }
        return word
    }

    // The clock knows which events last and which do not, so it is asked.
    private static func checkShape(
        _ event: String, _ day: Day, _ until: Day?, _ rules: RuleBook, _ problems: inout Problems
    ) {
        guard problems.isEmpty else { return }
        do throws(Problems) {
            _ = try CaseEvents([CaseEvent(event, day, until: until)], rules: rules)
        } catch {
            for problem in error.list { problems.add("until", problem.message) }
        }
    }

    private static func checkDetails(_ typed: Typed, _ name: String, _ problems: inout Problems) {
        let isAdvice = name.hasPrefix("advice_")
        if isAdvice && !adviceServices.contains(where: { $0.code == typed.service }) {
            let codes = adviceServices.map(\.code).joined(separator: ", ")
            problems.add("service", "Choose whose advice it is: \(codes)")
        }
        if (name == "school_consulted" || name == "school_responded") && typed.setting.isBlank {
            problems.add("setting", "Enter which school or college it is")
        }
        if !typed.answer.isBlank && !consultationAnswers.contains(where: { $0.code == typed.answer }) {
            let codes = consultationAnswers.map(\.code).joined(separator: ", ")
            problems.add("answer", "Choose the answer: \(codes)")
        }
        if !typed.reason.isBlank && !consultationReasons.contains(where: { $0.code == typed.reason }) {
            let codes = consultationReasons.map(\.code).joined(separator: ", ")
            problems.add("reason", "Choose the reason: \(codes)")
        }
        if typed.area.count > 120 { problems.add("area", "The other area must be 120 characters or fewer") }
        if !typed.area.isBlank && RuleBook.england.vocabulary.word(name)?.stage != "move" {
            problems.add("area", "Only a move between areas has another area. Leave it out, or choose a move")
        }
        if typed.setting.count > 120 { problems.add("setting", "Setting must be 120 characters or fewer") }
        if typed.note.count > longestNote {
            problems.add("note", "Note must be \(longestNote) characters or fewer")
        }
    }
}
