import Facts
import Testing

@testable import Storage

@Suite struct `The proof` {
    /// Five lines, the third of which is an empty correction of the second.
    private func area(_ backend: Backend) async throws -> Stores {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "amber"))
        try await area.recorded(Judgement(word: "red"), of: "case/7")
        try await area.recorded(nil as Judgement?, of: "case/7", replaces: 2)
        try await area.recorded(Judgement(word: "green"), from: SourceMark("plan.csv", "row 2"))
        try await area.recorded(Heading(words: "Timeliness"), by: board)
        return area
    }

    @Test(arguments: Backend.allCases)
    func `holds for a ledger that nobody touched`(_ backend: Backend) async throws {
        let area = try await area(backend)
        let head = try await area.ledger.head()
        #expect(try await area.ledger.verify() == .whole(lines: 5, head: head.hash))
        #expect(try await backend.area().ledger.verify() == .whole(lines: 0, head: String(repeating: "0", count: 64)))
    }

    @Test(
        arguments: Backend.allCases,
        [
            ("UPDATE fact SET body = '{\"word\":\"green\"}' WHERE line = 2", 2, "its body was altered"),
            ("UPDATE fact SET onDay = '2026-11-20' WHERE line = 4", 4, "it was altered"),
            ("UPDATE fact SET subject = 'wsoa/1.2' WHERE line = 1", 1, "it was altered"),
            ("UPDATE fact SET author = 'lead' WHERE line = 5", 5, "it was altered"),
            ("UPDATE fact SET source = 'plan.cs', reference = 'vrow 2' WHERE line = 4", 4, "it was altered"),
            ("UPDATE fact SET body = NULL, salt = NULL WHERE line = 4", 4, "it was emptied, and no erasure says so"),
            ("DELETE FROM fact WHERE line = 1", 1, "line 1 is missing"),
            ("DELETE FROM fact WHERE line = 4", 4, "line 4 is missing"),
            ("DELETE FROM fact WHERE line = 5", 5, "line 5 is missing"),
        ])
    func `names the first line that was tampered with`(_ backend: Backend, _ crime: (String, Int, String)) async throws
    {
        let area = try await area(backend)
        try await area.tamper(backend.withoutGuards)
        try await area.tamper(crime.0)
        #expect(try await area.ledger.verify() == .broken(line: crime.1, reason: crime.2))
    }

    @Test(arguments: Backend.allCases)
    func `never gives a number twice, even after the end was cut off`(_ backend: Backend) async throws {
        let area = try await area(backend)
        try await area.tamper(backend.withoutGuards)
        try await area.tamper("DELETE FROM fact WHERE line = 5")
        #expect(try await area.recorded(Judgement(word: "new")) == 6)
        #expect(try await area.ledger.verify() == .broken(line: 5, reason: "line 5 is missing"))
    }

    @Test(arguments: Backend.allCases)
    func `expects a head that was printed before`(_ backend: Backend) async throws {
        let area = try await area(backend)
        let printed = try await area.ledger.head().hash
        try await area.recorded(Judgement(word: "later"))
        let now = try await area.ledger.head().hash
        #expect(try await area.ledger.verify(expecting: printed.uppercased()) == .whole(lines: 6, head: now))
        let reason = "no line has the expected hash: lines were cut off or written anew"
        #expect(
            try await self.area(backend).ledger.verify(expecting: printed) == .broken(line: 6, reason: reason))
    }

    @Test(arguments: Backend.allCases)
    func `stays whole when a subject is erased by law`(_ backend: Backend) async throws {
        let area = try await area(backend)
        let head = try await area.ledger.head()
        #expect(try await area.ledger.entries(Judgement.self).count == 4)
        try await area.ledger.erase(subject: "case/7", basis: "Article 17", on: "2026-11-25", by: board)

        #expect(try await area.ledger.verify() == .whole(lines: 5, head: head.hash))
        #expect(try await area.ledger.entries(Judgement.self).map(\.line) == [1, 4])
        #expect(try await area.ledger.head() == LedgerHead(line: 5, erasures: 1, hash: head.hash))
        let lines = try await area.ledger.lines(after: 0, limit: 9)
        #expect(lines.map(\.isErased) == [false, true, true, false, false])
        #expect(lines.compactMap(\.body).count == 3)
        await #expect(throws: Refusal.notAllowed("This record was erased by law. Nothing more can be recorded on it."))
        {
            try await area.recorded(Judgement(word: "again"), of: "case/7")
        }
        await #expect(throws: Refusal.changedMeanwhile("This record has already been erased.")) {
            try await area.ledger.erase(subject: "case/7", basis: "Article 17", on: "2026-11-25", by: board)
        }
        await #expect(throws: Refusal.notFound("Nothing is recorded about case/8.")) {
            try await area.ledger.erase(subject: "case/8", basis: "Article 17", on: "2026-11-25", by: board)
        }
        await #expect(throws: Problems("basis", "Enter the legal basis for the erasure")) {
            try await area.ledger.erase(subject: "wsoa/1.1", basis: " ", on: "2026-11-25", by: board)
        }
    }

    @Test func `writes no two headers alike`() {
        let header = LineHeader(
            line: 1, kind: "ab", subject: "c", day: "2026-11-21", replaces: nil, source: nil, author: "lead",
            recordedAt: lead.at)
        let shifted = LineHeader(
            line: 1, kind: "a", subject: "bc", day: "2026-11-21", replaces: nil, source: nil, author: "lead",
            recordedAt: lead.at)
        let body = Chain.bodyHash(salt: Array(repeating: 7, count: 16), body: "{}")
        #expect(
            Chain.lineHash(after: Chain.beginning, header, bodyHash: body)
                != Chain.lineHash(after: Chain.beginning, shifted, bodyHash: body))
        // The same salted body, reckoned with coreutils' sha256sum.
        #expect(Hexadecimal.text(body) == "b41fc38fe99d3097c65af3b58644d503f2a3f5d5dc7fb9b53d9ca83cc9ff5cfb")
    }
}
