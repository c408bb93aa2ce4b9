import Clocks
import Facts

/// Reads the lists of letters and notes everything that is wrong with them.
struct LetterBookReader {
    private(set) var problems = Problems()
    let fields: [LetterField]

    init(_ text: String) {
        var problems = Problems()
        fields = CommaSeparated(text).records().enumerated().compactMap { place, cell in
            guard let source = Self.source(cell) else {
                problems.add(
                    "letter-fields.csv", "Row \(place + 2), kind: ‘\(cell("kind"))’ is none, or its rule is unknown")
                return nil
            }
            return LetterField(name: cell("field"), title: cell("title"), source: source, remedy: cell("where"))
        }
        self.problems = problems
    }

    private static func source(_ cell: (String) -> String) -> LetterField.Source? {
        switch cell("kind") {
        case "vault": .vault
        case "case": .known
        case "typed": .typed
        case "contact": .contact
        case "rule": RuleBook.england.ids.contains(cell("rule")) ? .rule(cell("rule")) : nil
        default: nil
        }
    }

    mutating func letters(_ text: String) -> [LetterTemplate] {
        CommaSeparated(text).records().enumerated().compactMap { place, cell in
            let audience = LetterTemplate.Audience(rawValue: cell("to"))
            let rights = LetterTemplate.Rights(rawValue: cell("rights"))
            if audience == nil { wrong("letters.csv", place, "to", cell("to")) }
            if rights == nil && !cell("rights").isEmpty { wrong("letters.csv", place, "rights", cell("rights")) }
            for event in [cell("event"), cell("counts_as")] where !event.isEmpty && !isEvent(event) {
                wrong("letters.csv", place, "event", event)
            }
            guard let audience else { return nil }
            return LetterTemplate(
                code: cell("code"), title: cell("title"), from: day(cell("from"), "letters.csv", place),
                until: day(cell("until"), "letters.csv", place), event: cell("event"),
                countsAs: cell("counts_as").isEmpty ? cell("event") : cell("counts_as"),
                after: cell("after").split(separator: "|").map(String.init), audience: audience, rights: rights,
                appealAbout: cell("appeal_about"), source: cell("source"))
        }
    }

    mutating func parts(_ text: String) -> [String: [LetterPart]] {
        var parts: [String: [LetterPart]] = [:]
        for (place, cell) in CommaSeparated(text).records().enumerated() {
            guard let part = part(cell, place, "letter-parts.csv") else { continue }
            parts[cell("letter"), default: []].append(part)
        }
        return parts
    }

    mutating func rights(_ text: String) -> [LetterTemplate.Rights: [LetterPart]] {
        var rights: [LetterTemplate.Rights: [LetterPart]] = [:]
        for (place, cell) in CommaSeparated(text).records().enumerated() {
            guard let part = part(cell, place, "letter-rights.csv", isFixed: true) else { continue }
            for goes in [LetterTemplate.Rights.decision, .plan] where ["", goes.rawValue].contains(cell("goes_with")) {
                rights[goes, default: []].append(part)
            }
        }
        return rights
    }

    private mutating func part(
        _ cell: (String) -> String, _ place: Int, _ list: String, isFixed: Bool = false
    ) -> LetterPart? {
        guard let form = LetterPart.Form(rawValue: cell("kind")) else {
            wrong(list, place, "kind", cell("kind"))
            return nil
        }
        for piece in mergePieces(cell("words")) {
            switch piece {
            case .text: break
            case .broken: wrong(list, place, "words", "a curly bracket without its fellow")
            case .field(let name) where fields.contains { $0.name == name }: break
            case .field(let name): wrong(list, place, "words", "{\(name)}")
            }
        }
        let point = RightsPoint(rawValue: cell("point"))
        if point == nil && !cell("point").isEmpty { wrong(list, place, "point", cell("point")) }
        return LetterPart(
            code: cell("part"), form: form, isFixed: isFixed || cell("fixed") == "yes",
            from: day(cell("from"), list, place), until: day(cell("until"), list, place), words: cell("words"),
            source: cell("source"), point: point)
    }

    private func isEvent(_ event: String) -> Bool {
        let parts = event.split(separator: ":").map(String.init)
        guard let word = parts.first.flatMap({ RuleBook.england.vocabulary.word($0) }) else { return false }
        return parts.count == 1 ? !word.needsKind : word.kinds.contains(parts[1])
    }

    private mutating func day(_ text: String, _ list: String, _ place: Int) -> Day? {
        guard !text.isEmpty else { return nil }
        if Day(text) == nil { wrong(list, place, "from or until", text) }
        return Day(text)
    }

    private mutating func wrong(_ list: String, _ place: Int, _ column: String, _ value: String) {
        note(list, "Row \(place + 2), \(column): ‘\(value.prefix(60))’ is unknown. Correct it or add it to its list")
    }

    mutating func note(_ list: String, _ words: String) { problems.add(list, words) }
}
