package import Clocks
package import Facts

/// The days that a family typed, read and checked against each other.
package struct FamilyAnswers: Sendable {
    /// By the question's field.
    package let days: [String: Day]
    /// The same as events for the clock.
    package let events: CaseEvents

    /// Reads what was typed, by field; a field that nobody asks for is passed over.
    ///
    /// - Parameter today: Letters dated after it cannot have come yet.
    /// - Throws: `Problems`, each under its question's field.
    package init(_ typed: [String: String], today: Day) throws(Problems) {
        var problems = Problems()
        var days: [String: Day] = [:]
        for question in familyQuestions {
            let text = (typed[question.field] ?? "").trimmed
            guard !text.isEmpty else { continue }
            do throws(UnreadableDay) {
                days[question.field] = try typedDay(text)
            } catch {
                problems.add(question.field, "\(question.label): \(error.advice)")
            }
        }
        for question in familyQuestions { Self.check(question, days, today, &problems) }
        if days.isEmpty && problems.isEmpty {
            problems.add(familyQuestions[0].field, "Enter at least one day, for example the day of the request")
        }
        guard problems.isEmpty else { throw problems }
        self.days = days
        events = try CaseEvents(Self.events(days))
    }

    private static func check(
        _ question: FamilyQuestion, _ days: [String: Day], _ today: Day, _ problems: inout Problems
    ) {
        guard let day = days[question.field] else {
            return checkEnds(question, days, &problems)
        }
        if day > today && !question.mayBeAhead {
            problems.add(question.field, "\(question.label): \(day.words) is still to come. Enter a day up to today")
        }
        for field in question.notBefore {
            guard let earlier = days[field], day < earlier,
                let other = familyQuestions.first(where: { $0.field == field })
            else { continue }
            problems.add(
                question.field,
                "\(question.label): \(day.words) is before \(earlier.words), which you gave for ‘\(other.label)’. "
                    + "Check both")
        }
    }

    // A time that lasts needs both its ends.
    private static func checkEnds(_ question: FamilyQuestion, _ days: [String: Day], _ problems: inout Problems) {
        guard question.shape != .day, !problems.list.contains(where: { $0.field == question.field }),
            let other = familyQuestions.first(where: { $0.event == question.event && $0.field != question.field }),
            days[other.field] != nil
        else { return }
        problems.add(question.field, "\(question.label): enter this day too, or leave out ‘\(other.label)’")
    }

    private static func events(_ days: [String: Day]) -> [CaseEvent] {
        familyQuestions.compactMap { question in
            guard let day = days[question.field] else { return nil }
            switch question.shape {
            case .day: return CaseEvent(question.event, day)
            case .rangeEnd: return nil
            case .rangeStart:
                let end = familyQuestions.first { $0.event == question.event && $0.shape == .rangeEnd }
                return CaseEvent(question.event, day, until: end.flatMap { days[$0.field] })
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
