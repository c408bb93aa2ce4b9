import Facts

/// Reads the lists of a rule book, keeping every problem found on the way.
struct RuleBookReader {
    var problems = Problems()
    let vocabulary: Vocabulary
    private(set) var exceptions: [StatutoryException] = []
    private(set) var compiledExceptions: [CompiledException] = []
    private(set) var versions: [Rule] = []
    private(set) var compiled: [CompiledRule] = []
    private(set) var ids: [String] = []
    private(set) var starts: [CompiledRule.Start] = []
    private(set) var versionsOfRule: [Range<Int>] = []
    private(set) var baseRules: [Int] = []
    private(set) var quietDays: [(first: MonthDay, last: MonthDay)] = []
    private(set) var services: [PresumedService] = []
    private(set) var terms: [Term] = []

    private let exceptionRows: CommaSeparated

    init(exceptions: CommaSeparated, events: CommaSeparated) {
        exceptionRows = exceptions
        let codes = exceptions.records().map { $0("code") }.joined(separator: "|")
        vocabulary = Vocabulary(
            words: events.records().map { cell in
                (
                    name: cell("name"), stage: cell("stage"), shape: .init(rawValue: cell("shape")) ?? .day,
                    isFiltered: cell("filtered") == "yes",
                    kinds: cell("kinds") == "!exceptions" ? "!" + codes : cell("kinds"), title: cell("title")
                )
            })
    }

    /// Adds the terms written `name|name:kind` to the book's list and says where they stand.
    mutating func termsOf(_ text: some StringProtocol) -> Terms {
        let first = Int32(terms.count)
        for name in String(text).split(separator: "|") {
            guard let codes = vocabulary.codes(name) else {
                problems.add("rules", "There is no event called '\(name)'")
                continue
            }
            terms.append(
                Term(
                    first: Int16(codes.lowerBound), last: Int16(codes.upperBound),
                    isFiltered: vocabulary.isFiltered[codes.lowerBound]))
        }
        return Terms(first: first, end: Int32(terms.count))
    }

    mutating func readExceptions() {
        for cell in exceptionRows.records() {
            let code = cell("code")
            guard let test = exceptionTest(cell) else {
                problems.add("exceptions", "\(code): there is no test '\(cell("test"))' with these figures")
                continue
            }
            exceptions.append(
                StatutoryException(
                    code: code, title: cell("title"), fact: cell("fact"), source: cell("source"), note: cell("note")))
            compiledExceptions.append(
                CompiledException(test: test, fact: termsOf(cell("fact")), claim: termsOf("claim:" + code)))
        }
    }

    private mutating func exceptionTest(_ cell: (String) -> String) -> CompiledException.Test? {
        switch (cell("test"), Int(cell("days")), Int(cell("lead"))) {
        case ("touching", _, _): return .touching
        case ("lasting", let days?, _): return .lasting(days: days)
        case ("asked before closing", let days?, let lead?):
            return .askedBeforeClosing(asked: termsOf(cell("asked")), days: days, lead: lead)
        case ("due between", _, _):
            guard let first = Day(cell("from")), let last = Day(cell("to")) else { return nil }
            return .dueBetween(first, last)
        default: return nil
        }
    }

    mutating func readRules(_ table: CommaSeparated) {
        let records = table.records()
        for cell in records where !ids.contains(cell("rule")) { ids.append(cell("rule")) }
        for cell in records { readRule(cell) }
        for id in ids {
            let places = versions.indices.filter { versions[$0].id == id }
            guard let first = places.first, let last = places.last else { continue }
            if last - first >= places.count { problems.add("rules", "\(id): put its versions next to each other") }
            versionsOfRule.append(first..<last + 1)
        }
    }

    private mutating func readRule(_ cell: (String) -> String) {
        let id = cell("rule")
        guard let rule = Rule(cell), let limit = Limit(rule.limit) else {
            return problems.add("rules", "\(id): its kind, force, certainty, dates or limit cannot be read")
        }
        let words = rule.trigger.split(separator: " ", maxSplits: 1)
        let conditions = conditionsOf(rule)
        versions.append(rule)
        starts.append(
            CompiledRule.Start(
                pick: pick(words.first ?? "", conditions), from: rule.from ?? Evaluation.earliest,
                to: rule.to ?? Evaluation.latest,
                trigger: rule.kind == .proposed ? .none : termsOf(words.dropFirst().first ?? "")))
        compiled.append(
            CompiledRule(
                kind: rule.kind, limit: limit, done: termsOf(rule.done), exceptions: exceptionBits(rule),
                conditions: conditions))
    }

    private func pick(_ word: Substring, _ conditions: CompiledRule.Conditions) -> CompiledRule.Start.Pick {
        if !conditions.baseRules.isEmpty { return .fromRule }
        if conditions.inForceAsAt { return .asAt }
        return word == "first" ? .first : .latest
    }

    private mutating func exceptionBits(_ rule: Rule) -> UInt16 {
        var bits: UInt16 = 0
        for code in rule.exceptions {
            guard let place = exceptions.firstIndex(where: { $0.code == code }), place < 16 else {
                problems.add("rules", "\(rule.id): there is no exception called '\(code)'")
                continue
            }
            bits |= 1 << place
        }
        return bits
    }

    mutating func readQuietDays(_ table: CommaSeparated) {
        for cell in table.records() {
            guard let first = MonthDay(cell("first")), let last = MonthDay(cell("last")) else {
                problems.add("quiet days", "'\(cell("first"))' to '\(cell("last"))' are not days of the year")
                continue
            }
            quietDays.append((first, last))
        }
    }

    mutating func readServices(_ table: CommaSeparated) {
        for cell in table.records() {
            guard let days = Int(cell("working_days")) else {
                problems.add("services", "\(cell("method")): enter its working days as a whole number")
                continue
            }
            services.append(PresumedService(method: cell("method"), workingDays: days, title: cell("title")))
        }
    }

    /// Notes the rules that a rule counts from.
    mutating func basesOf(_ text: some StringProtocol) -> Range<Int> {
        let first = baseRules.count
        for id in String(text).split(separator: "|") {
            guard let place = ids.firstIndex(where: { $0 == id }) else {
                problems.add("rules", "There is no rule called '\(id)'")
                continue
            }
            baseRules.append(place)
        }
        return first..<baseRules.count
    }
}

extension Rule {
    /// A version of a rule from its row, or nothing if a word or a day in it cannot be read.
    fileprivate init?(_ cell: (String) -> String) {
        guard let kind = Kind(rawValue: cell("kind")), let force = Force(rawValue: cell("force")),
            let certainty = Certainty(rawValue: cell("certainty")), let from = Self.day(cell("from")),
            let to = Self.day(cell("to"))
        else { return nil }
        self.init(
            id: cell("rule"), from: from, to: to, kind: kind, force: force, certainty: certainty,
            trigger: cell("trigger"), limit: cell("limit"), done: cell("done"), conditions: cell("conditions"),
            exceptions: cell("exceptions").split(separator: "|").map(String.init), owedBy: cell("owed_by"),
            owedTo: cell("owed_to"), title: cell("title"), source: cell("source"), note: cell("note"))
    }

    // An empty cell is no day; a wrong one cannot be read.
    private static func day(_ text: String) -> Day?? {
        if text.isEmpty { return .some(nil) }
        return Day(text).map { .some($0) }
    }
}
