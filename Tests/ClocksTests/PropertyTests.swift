import Clocks
import Facts
import Testing

/// Everything an answer says, in one text.
private func whole(_ answer: Answer) -> String {
    let parts: [String?] = [
        answer.rule.id, answer.rule.from?.description, answer.status.rawValue, answer.trigger?.description,
        answer.due?.description, answer.actBy?.description, answer.done?.description, answer.exception,
        answer.flags.words.joined(), answer.exceptionsAvailable.joined(), answer.exceptionsInvalid.joined(),
        answer.exceptionsBeside.joined(),
    ]
    return parts.map { $0 ?? "-" }.joined(separator: " ")
}

@Suite struct `Whatever the case` {
    private let words = RuleBook.england.vocabulary.words.filter { $0.name != "dob" }
    private let rules = RuleBook.england

    @Test func `what comes after the day changes nothing on the day`() throws {
        var dice = Dice(seed: 11)
        for _ in 0..<120 {
            let events = events(25, &dice)
            let day = Day("2024-01-01").adding(days: dice.roll(1_400))
            let known = events.filter { $0.day <= day || !word($0).isFiltered }
            guard !known.isEmpty else { continue }
            let full = timetable(of: try CaseEvents(events), asAt: day).answers.map(whole)
            #expect(full == timetable(of: try CaseEvents(known), asAt: day).answers.map(whole))
        }
    }

    @Test func `an event that a rule does not speak of changes nothing in its answer`() throws {
        var dice = Dice(seed: 12)
        for _ in 0..<120 {
            let events = events(12, &dice)
            guard let extra = self.events(1, &dice).first else { continue }
            let name = word(extra).name
            guard name != "claim" else { continue }
            let day = Day("2024-01-01").adding(days: dice.roll(1_400))
            let before = timetable(of: try CaseEvents(events), asAt: day)
            let after = timetable(of: try CaseEvents(events + [extra]), asAt: day)
            for rule in rules.versions where !spokenOf(rule.id).contains(name) {
                #expect(before[rule.id].map(whole) == after[rule.id].map(whole), "\(extra) and \(rule.id)")
            }
        }
    }

    @Test func `the order in which events are told changes nothing`() throws {
        var dice = Dice(seed: 13)
        for _ in 0..<40 {
            let events = events(30, &dice)
            let told = timetable(of: try CaseEvents(events), asAt: "2026-11-20").answers.map(whole)
            #expect(
                told
                    == timetable(of: try CaseEvents(events.shuffled(using: &dice)), asAt: "2026-11-20").answers.map(
                        whole))
        }
    }

    @Test func `time passing only moves an undone duty from pending to overdue`() throws {
        var dice = Dice(seed: 14)
        for _ in 0..<60 {
            let start = Day("2024-01-01").adding(days: dice.roll(700))
            let events = try CaseEvents([CaseEvent("request_received", start)])
            let statuses = (0..<200).map {
                answer(to: "ehc.final-plan", of: events, asAt: start.adding(days: $0))?.status
            }
            #expect(statuses == Array(repeating: .pending, count: 141) + Array(repeating: .overdue, count: 59))
        }
    }

    /// The names that decide a rule's answer, as the rule book writes them.
    private func spokenOf(_ id: String) -> Set<String> {
        var text = ""
        for rule in rules.versions where rule.id == id {
            text += " \(rule.trigger) \(rule.done) \(rule.conditions)"
            if !rule.exceptions.isEmpty { text += " closure absent exceptional missed_appointment advice_requested" }
        }
        if text.contains("from rule:") {
            return spokenOf("review.first").union(spokenOf("review.next")).union(["review_meeting"])
        }
        return Set(words.map(\.name).filter { text.contains($0) })
    }

    private func word(_ event: CaseEvent) -> Vocabulary.Word {
        let name = event.name.split(separator: ":")[0]
        return words.first { $0.name == name } ?? words[0]
    }

    private func events(_ count: Int, _ dice: inout Dice) -> [CaseEvent] {
        (0..<count).map { _ in
            let word = words[dice.roll(words.count)]
            let kind = word.kinds.isEmpty ? "" : ":" + word.kinds[dice.roll(word.kinds.count)]
            let day = Day("2023-06-01").adding(days: dice.roll(1_200))
            return CaseEvent(
                word.name + kind, day, until: word.shape == .day ? nil : day.adding(days: 1 + dice.roll(60)))
        }
    }
}
