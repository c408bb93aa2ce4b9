import Casework
package import Facts
package import Storage

/// Reads cases and their events from CSV files.
package enum CaseImport {
    /// Files of cases may be larger than a plan's: a county's events over ten years.
    package static var limits: ReadingLimits {
        var limits = ReadingLimits()
        limits.bytes = 400_000_000
        limits.rows = 3_000_000
        return limits
    }

    private static func takeReturn(
        _ path: String, _ files: inout CaseFiles, _ report: inout ImportReport
    ) async {
        guard let people = await SEN2Files(path: path, limits: limits).people(&report) else {
            return files.markUnreadable()
        }
        files.take(people, &report)
    }

    /// Reads without keeping anything; what is wrong stands in the proposal's report.
    ///
    /// - Parameter paths: One or two files: cases, events, or both; their headings tell which is which. A SEN2 return
    ///   (`.xml`, `.zip` or a folder of CSV extracts) may stand in the place of the cases.
    package static func read(paths: [String], into stores: Stores, today: Day) async throws -> CaseProposal {
        var report = ImportReport()
        var files = CaseFiles(today: today)
        for path in paths where SEN2Files.isReturn(path) { await takeReturn(path, &files, &report) }
        for path in paths where !SEN2Files.isReturn(path) {
            let file = SheetFile(path: path, limits: limits)
            files.take(await file.table(into: &report), &report)
        }
        files.compare(try await RecordedCases.read(files.order, from: stores), &report)
        return CaseProposal(files, report, today: today)
    }
}

/// What is recorded of the cases that files name.
struct RecordedCases: Sendable {
    /// The id of each case that was brought in before, by its reference.
    var ids: [String: String] = [:]
    var book = CaseBook()

    static func read(_ references: [String], from stores: Stores) async throws -> RecordedCases {
        var facts = CaseFacts()
        facts.described = try await stores.ledger.entries()
        guard !facts.described.isEmpty else { return RecordedCases() }
        facts.steps = try await stores.ledger.entries()
        facts.placements = try await stores.ledger.entries()
        let subjects = Dictionary(
            facts.described.map { ($0.line, $0.subject) }, uniquingKeysWith: { first, _ in first })
        let people = stores.people
        let ids = try await stores.ledger.record(by: Hand("import", at: "")) { door in
            var ids: [String: String] = [:]
            for reference in references {
                guard let line = try door.line(from: caseMark(reference, people)) else { continue }
                ids[reference] = subjects[line]
            }
            return ids
        }
        return RecordedCases(ids: ids, book: CaseBook(facts))
    }
}

/// The mark by which a case is known again; its number cannot be read back from it.
func caseMark(_ reference: String, _ people: People) -> SourceMark {
    SourceMark("cases", people.mark(of: reference))
}
