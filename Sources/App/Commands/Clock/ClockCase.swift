import ArgumentParser
import Clocks
import Documents
import Facts
import Web

/// `cairn clock case`: the whole timetable of one case on one day.
struct ClockCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Print every legal limit of one case, whether it was met, and what is due next.",
        discussion: """
            Give each event as name=YYYY-MM-DD, joined by semicolons; docs/clock.md lists the names.

            Example: cairn clock case "request_received=2026-01-05;decision_to_assess=2026-02-13" --as-at 2026-03-01
            """)

    @Argument(help: "The case's dated events.") var events: String
    @Option(help: "The day of the question. Today if left out.") var asAt: Day?
    @Flag(help: "Answer with JSON: every rule, including those that have not started.") var json = false

    func run() async throws {
        let day = asAt ?? Moment.now().today
        let table = timetable(of: try CaseEvents(compact: events), asAt: day)
        answer(json ? table.json.text : table.text)
    }
}

extension Timetable {
    /// The timetable for reading: what is outstanding, what is next, and how every other limit went.
    var text: String {
        var lines = ["Timetable as at \(asAt.words)"]
        lines += section("Outstanding in law", outstanding)
        lines += section("Due next in law", next.filter(\.rule.force.isLaw))
        lines += section("Guidance and local practice", guidancePassed + next.filter { !$0.rule.force.isLaw })
        let shown = Set((outstanding + guidancePassed + next).map(\.rule.id))
        lines += section(
            "Everything else that has started",
            answers.filter {
                !shown.contains($0.rule.id) && $0.status != .notTriggered && !$0.flags.contains(.setAside)
            })
        lines.append("")
        lines.append("A due day is the last one allowed, not leave to wait. Information about the law, not advice.")
        return lines.joined(separator: "\n")
    }

    private func section(_ title: String, _ answers: [Answer]) -> [String] {
        answers.isEmpty ? [] : ["", title] + answers.flatMap(\.lines)
    }
}

extension Answer {
    /// Two lines: what stands when, and where that comes from.
    fileprivate var lines: [String] {
        var first = "  \(due.map(\.description) ?? "no day    ")  \(words): \(rule.title)"
        if let actBy, let due, actBy != due, status.isStillDue { first += " (act by \(actBy))" }
        if let done { first += ", \(done)" }
        let notes = remarks.isEmpty ? "" : "; " + remarks.joined(separator: "; ")
        return [
            first,
            "              \(rule.id), \(rule.force.rawValue), \(rule.certainty.rawValue) certainty: \(rule.source)\(notes)",
        ]
    }

    private var remarks: [String] {
        var remarks = flags.words.map { $0.replacing("_", with: " ") }
        if let exception { remarks.append("exception recorded: \(exception)") }
        if !exceptionsAvailable.isEmpty {
            remarks.append("facts may fit, not recorded: " + exceptionsAvailable.joined(separator: ", "))
        }
        if !exceptionsInvalid.isEmpty {
            remarks.append("recorded, facts do not fit: " + exceptionsInvalid.joined(separator: ", "))
        }
        if !exceptionsBeside.isEmpty {
            remarks.append("no excuse for this limit: " + exceptionsBeside.joined(separator: ", "))
        }
        return remarks
    }
}
