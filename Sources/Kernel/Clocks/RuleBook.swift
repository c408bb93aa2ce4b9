package import Facts

/// Dated rules, the events they speak of and the exceptions they allow, made ready to be asked.
package struct RuleBook: Sendable {
    package let vocabulary: Vocabulary
    /// Every version of every rule, in the order of the book.
    package let versions: [Rule]
    /// The rules' ids, each once, in the order of the book.
    package let ids: [String]
    package let exceptions: [StatutoryException]

    let compiled: [CompiledRule]
    let starts: [CompiledRule.Start]
    let compiledExceptions: [CompiledException]
    let terms: [Term]
    /// For each id, where its versions stand in the book: next to each other.
    let versionsOfRule: [Range<Int>]
    /// The rules that other rules count from, by their place among the ids.
    let baseRules: [Int]
    let birth: Terms
    let quiet: QuietDays
    let services: [PresumedService]
    private let places: [String: Int]

    /// The SEND rule book of England, as it comes with Cairn.
    package static let england: RuleBook = {
        do throws(Problems) {
            return try RuleBook(
                rules: text(PackageResources.statutory_rules_csv), events: text(PackageResources.events_csv),
                exceptions: text(PackageResources.exceptions_csv), quietDays: text(PackageResources.quiet_days_csv),
                services: text(PackageResources.service_csv))
        } catch {
            // A slip in the book that is part of the program is a slip in the program, so it stops.
            preconditionFailure("The rule book cannot be read: \(error)")
        }
    }()

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Reads a rule book from its five lists, each comma-separated under a header.
    ///
    /// - Throws: `Problems` naming each row that cannot be read.
    package init(
        rules: String, events: String, exceptions: String, quietDays: String = "", services: String = ""
    ) throws(Problems) {
        var reader = RuleBookReader(exceptions: CommaSeparated(exceptions), events: CommaSeparated(events))
        reader.readExceptions()
        reader.readRules(CommaSeparated(rules))
        reader.readQuietDays(CommaSeparated(quietDays))
        reader.readServices(CommaSeparated(services))
        birth = reader.termsOf("dob")
        guard reader.problems.isEmpty else { throw reader.problems }
        vocabulary = reader.vocabulary
        versions = reader.versions
        ids = reader.ids
        self.exceptions = reader.exceptions
        compiled = reader.compiled
        starts = reader.starts
        compiledExceptions = reader.compiledExceptions
        terms = reader.terms
        versionsOfRule = reader.versionsOfRule
        baseRules = reader.baseRules
        quiet = QuietDays(reader.quietDays)
        self.services = reader.services
        places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The versions in force on the day, in the order of the book; all of them when no day is given.
    package func versions(asAt day: Day?) -> [Rule] {
        guard let day else { return versions }
        return versions.filter { $0.isInForce(on: day) }
    }

    func place(ofRule id: String) -> Int? { places[id] }
}
