import Clocks
import Facts

/// Goes through a case's events in their order and notes where it stands, and each event that could not have come.
struct Replay {
    private(set) var state = CaseState.none
    private(set) var since: Day?
    private(set) var breaches: [Breach] = []
    private var lastDay: [String: Day] = [:]

    /// An event that could not come when it did.
    struct Breach: Equatable {
        let line: Int
        let reason: String
    }

    init(_ steps: [DatedStep], asAt: Day) {
        let words = RuleBook.england.vocabulary.words
        var acts: [Act] = []
        for (index, step) in steps.enumerated() {
            let bare = step.step.bareEvent
            guard let place = Self.places[bare] else { continue }
            if !words[place].isFiltered {
                // A planned day or a fact for an exception moves nothing, but may be what an event waits for.
                lastDay[bare] = step.day
                if bare != step.step.event { lastDay[step.step.event] = step.day }
            } else if step.day <= asAt {
                acts.append(Act(day: step.day, place: place, line: step.line, index: index, bare: bare))
            }
        }
        for act in acts.sorted() { take(steps[act.index], act.bare, words[act.place].title) }
    }

    private static let places = Dictionary(
        RuleBook.england.vocabulary.words.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// An event's place in the order. On one day, the order of the work decides.
    private struct Act: Comparable {
        let day: Day
        /// The place of its word in the rule book.
        let place: Int
        let line: Int
        /// Which of the steps it is.
        let index: Int
        let bare: String

        static func < (one: Act, two: Act) -> Bool {
            (one.day, one.place, one.line) < (two.day, two.place, two.line)
        }
    }

    private mutating func take(_ step: DatedStep, _ bare: String, _ title: String) {
        let event = step.step.event
        guard let row = StepBook.england.row(state, event, bare), isReady(row, event) else {
            breaches.append(Breach(line: step.line, reason: reason(step, title)))
            return
        }
        lastDay[event] = step.day
        if bare != event { lastDay[bare] = step.day }
        guard let next = row.next else { return }
        if next != state || since == nil { since = step.day }
        state = next
    }

    /// Whether what the row waits for has come since the event last did.
    func isReady(_ row: StepBook.Row, _ event: String) -> Bool {
        guard !row.since.isEmpty else { return true }
        return row.since.contains { name in
            guard let day = lastDay[name] else { return false }
            return lastDay[event].map { day >= $0 } ?? true
        }
    }

    private func reason(_ step: DatedStep, _ title: String) -> String {
        let on = "on \(step.day.words)"
        if state == .none {
            return "‘\(title)’ cannot come before the request. Record the request first, or check the date"
        }
        if step.step.event == "final_plan_sent", state.hasPlan, let sent = lastDay["final_plan_sent"] {
            return
                "There is already a final plan, sent on \(sent.words). A second one needs a reassessment agreed first; "
                + "a changed plan is ‘Amended final plan sent’"
        }
        if !state.isOpen {
            let closed = since.map { " on \($0.words)" } ?? ""
            return "The case closed\(closed) (\(state.title)). Only a new request opens it again"
        }
        return "‘\(title)’ cannot come \(on), where the case stands at ‘\(state.title)’. Check the date, or record "
            + "first what came before it"
    }
}

extension CaseStep {
    /// The event's name without its kind.
    package var bareEvent: String { Casework.bareEvent(event) }
}

/// An event's name without its kind: `review_decision` of `review_decision:amend`.
func bareEvent(_ event: String) -> String {
    event.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(event[..<$0]) } ?? event
}
