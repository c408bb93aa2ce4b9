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
        let book = RuleBook.england.vocabulary
        var acts: [(step: DatedStep, place: Int)] = []
        for step in steps {
            guard let place = Self.places[step.step.bareEvent] else { continue }
            if !book.words[place].isFiltered {
                // A planned day or a fact for an exception moves nothing, but may be what an event waits for.
                lastDay[step.step.bareEvent] = step.day
                lastDay[step.step.event] = step.day
            } else if step.day <= asAt {
                acts.append((step, place))
            }
        }
        for (step, place) in acts.sorted(by: { Self.comes($0, before: $1) }) { take(step, book.words[place].title) }
    }

    private static let places = Dictionary(
        RuleBook.england.vocabulary.words.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

    // On one day, the order of the work decides.
    private static func comes(_ one: (step: DatedStep, place: Int), before two: (step: DatedStep, place: Int)) -> Bool {
        (one.step.day, one.place, one.step.line) < (two.step.day, two.place, two.step.line)
    }

    private mutating func take(_ step: DatedStep, _ title: String) {
        let event = step.step.event
        guard let row = StepBook.england.row(state, event), isReady(row, event) else {
            breaches.append(Breach(line: step.line, reason: reason(step, title)))
            return
        }
        lastDay[event] = step.day
        lastDay[step.step.bareEvent] = step.day
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
    package var bareEvent: String { event.split(separator: ":").first.map(String.init) ?? event }
}
