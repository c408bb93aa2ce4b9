import Clocks
import Documents
import Facts

extension Timetable {
    /// The whole timetable as JSON: every rule in the order of the book, then the ids of what is outstanding and next.
    var json: JSON {
        [
            "asAt": .string(asAt.description),
            "outstanding": .array(outstanding.map { .string($0.rule.id) }),
            "next": .array(next.map { .string($0.rule.id) }),
            "guidancePassed": .array(guidancePassed.map { .string($0.rule.id) }),
            "rules": .array(answers.map { $0.json(history: history(of: $0.rule.id)) }),
        ]
    }
}

extension Answer {
    /// The answer and its rule as JSON, days as text.
    func json(history: [Answer]) -> JSON {
        [
            "rule": .string(rule.id), "title": .string(rule.title), "kind": .string(rule.kind.rawValue),
            "force": .string(rule.force.rawValue), "isLaw": .bool(rule.force.isLaw), "source": .string(rule.source),
            "certainty": .string(rule.certainty.rawValue), "owedBy": .string(rule.owedBy),
            "owedTo": .string(rule.owedTo),
            "status": .string(status.rawValue), "trigger": day(trigger), "due": day(due), "actBy": day(actBy),
            "namedDay": day(namedDay), "done": day(done), "exception": .optional(exception),
            "exceptionAvailable": texts(exceptionsAvailable), "exceptionInvalid": texts(exceptionsInvalid),
            "exceptionNoExcuseHere": texts(exceptionsBeside), "flags": texts(flags.words),
            "contingent": day(contingent),
            "history": .array(history.map(\.past)),
        ]
    }

    private var past: JSON {
        [
            "trigger": day(trigger), "due": day(due), "done": day(done), "status": .string(status.rawValue),
            "exception": .optional(exception),
        ]
    }

    private func day(_ day: Day?) -> JSON { .optional(day?.description) }

    private func texts(_ words: [String]) -> JSON { .array(words.map(JSON.string)) }
}
