package import Facts

extension CaseEvents {
    /// Puts the events in order.
    ///
    /// - Throws: `Problems` naming each event that the rule book does not know, or that cannot be.
    package init(_ events: [CaseEvent], rules: RuleBook = .england) throws(Problems) {
        var reader = CompactReader(vocabulary: rules.vocabulary)
        for event in events { reader.take(event) }
        try self.init(reader)
    }

    /// Reads the compact form: `name=YYYY-MM-DD` or `name=YYYY-MM-DD..YYYY-MM-DD`, a kind after a colon, joined by `;`.
    ///
    /// - Throws: `Problems`, each naming the piece of text and how to put it right.
    package init(compact text: String, rules: RuleBook = .england) throws(Problems) {
        var reader = CompactReader(vocabulary: rules.vocabulary)
        for piece in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let piece = piece.trimmed
            if !piece.isEmpty { reader.take(piece) }
        }
        try self.init(reader)
    }

    private init(_ reader: CompactReader) throws(Problems) {
        let (events, problems) = reader.checked()
        guard problems.isEmpty else { throw problems }
        self.init(events, codeCount: reader.vocabulary.codeCount)
    }
}

/// Reads the pieces of a case one by one, keeping what is wrong with them.
private struct CompactReader {
    let vocabulary: Vocabulary
    private var events: [CaseEvents.Dated] = []
    private var problems = Problems()

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    mutating func take(_ piece: Substring) {
        let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            return refuse(
                piece, "Write the event, an equals sign and its date, for example request_received=2026-01-05")
        }
        guard let (word, code) = named(halves[0].trimmed, in: piece) else { return }
        let ends = halves[1].trimmed.components(separatedBy: "..")
        guard ends.count <= 2 else { return refuse(piece, "Write a range as two dates with two dots between them") }
        guard let first = day(ends[0], in: piece), let last = ends.count == 2 ? day(ends[1], in: piece) : first else {
            return
        }
        if let problem = mismatch(word, first, last, isRange: ends.count == 2) { return refuse(piece, problem) }
        events.append(.init(code: code, day: first, until: last))
    }

    mutating func take(_ event: CaseEvent) {
        var piece: Substring { "\(event.name)=\(event.day)" }
        guard let (word, code) = vocabulary.exactly(event.name) ?? named(Substring(event.name), in: piece) else {
            return
        }
        let isRange = event.until != event.day
        if let problem = mismatch(word, event.day, event.until, isRange: isRange) { return refuse(piece, problem) }
        events.append(.init(code: code, day: event.day, until: event.until))
    }

    private mutating func named(_ name: Substring, in piece: Substring) -> (Vocabulary.Word, Int)? {
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard let word = vocabulary.word(parts[0]) else {
            let near = vocabulary.nearest(to: parts[0]).map { ". Did you mean \($0)?" } ?? ""
            refuse(piece, "There is no event called '\(parts[0].shortened)'\(near)")
            return nil
        }
        guard parts.count == 2 else {
            if word.needsKind { refuse(piece, "Say which \(word.name): \(word.choices)") }
            return word.needsKind ? nil : (word, word.code)
        }
        guard let kind = word.kinds.firstIndex(where: { $0 == parts[1] }) else {
            refuse(piece, "'\(parts[1].shortened)' is not a kind of \(word.name). \(word.kindAdvice)")
            return nil
        }
        return (word, word.code + kind + 1)
    }

    private mutating func day(_ text: Substring, in piece: Substring) -> Day? {
        if let day = Day(text.trimmed) { return day }
        refuse(
            piece,
            "'\(text.trimmed.shortened)' is not a day of the calendar. Write it as year-month-day, for example 2026-01-05"
        )
        return nil
    }

    private func mismatch(_ word: Vocabulary.Word, _ first: Day, _ last: Day, isRange: Bool) -> String? {
        if last < first { return "The range ends before it begins. Put the earlier date first" }
        switch word.shape {
        case .day where isRange: return "\(word.name) happens on one day. Give one date"
        case .range where !isRange:
            return
                "\(word.name) needs two dates with two dots between them: the first closed day and the day of reopening"
        case .range where first == last: return "\(word.name) must reopen after it closes. Check both dates"
        default: return nil
        }
    }

    private mutating func refuse(_ piece: Substring, _ message: String) {
        problems.add(String(piece.shortened), message)
    }

    /// The events, and what is wrong with them one by one and together.
    func checked() -> ([CaseEvents.Dated], Problems) {
        var problems = problems
        if events.isEmpty && problems.isEmpty {
            problems.add("events", "Enter at least one event, for example request_received=2026-01-05")
        }
        guard let birth = vocabulary.word("dob")?.code else { return (events, problems) }
        let births = events.filter { $0.code == birth }.map(\.day)
        guard Set(births).count <= 1 else {
            problems.add("dob", "There are two dates of birth. Keep the right one")
            return (events, problems)
        }
        guard let born = births.first else { return (events, problems) }
        for event in events where event.day < born {
            let name = vocabulary.text(event.code)
            problems.add("\(name)=\(event.day)", "\(name) is dated before the date of birth, \(born). Check both dates")
        }
        return (events, problems)
    }
}

extension Vocabulary.Word {
    fileprivate var choices: String { kinds.map { "\(name):\($0)" }.joined(separator: ", ") }

    fileprivate var kindAdvice: String {
        kinds.isEmpty ? "Leave out the colon and what follows it" : "Choose from: \(kinds.joined(separator: ", "))"
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// At most 60 characters, so that a long slip stays readable.
    fileprivate var shortened: Substring { prefix(60) }

    fileprivate func components(separatedBy separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
