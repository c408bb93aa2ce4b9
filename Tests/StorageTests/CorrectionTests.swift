import Facts
import Storage
import Testing

@Suite struct `A correction` {
    @Test(arguments: Backend.allCases)
    func `points back and leaves the old line as it was`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "red"), on: "2026-01-10")
        try await area.recorded(Judgement(word: "amber"), on: "2026-01-10", replaces: 1)
        let entries = try await area.ledger.entries(Judgement.self)
        #expect(entries.map(\.fact?.word) == ["red", "amber"])
        #expect(entries.map(\.replaces) == [nil, 1])
    }

    @Test(arguments: Backend.allCases)
    func `without a fact takes the line back`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "red"))
        try await area.recorded(nil as Judgement?, replaces: 1)
        let entries = try await area.ledger.entries(Judgement.self)
        #expect(entries.map(\.fact) == [Judgement(word: "red"), nil])
        #expect((entries.standing(AsAt("2026-12-31")) as [Entry<Judgement>]).isEmpty)
        let lines = try await area.ledger.lines(after: 1, limit: 1)
        #expect(lines.map(\.body) == [nil] && lines.map(\.isErased) == [false])
    }

    @Test(arguments: Backend.allCases)
    func `is refused a second time, on another subject, of another kind, or of nothing`(_ backend: Backend) async throws
    {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "red"))
        try await area.recorded(Judgement(word: "amber"), replaces: 1)
        let none = Refusal.notFound("There is no such line about this to correct.")
        await #expect(throws: Refusal.changedMeanwhile("Somebody has already corrected this.")) {
            try await area.recorded(Judgement(word: "green"), replaces: 1)
        }
        await #expect(throws: none) { try await area.recorded(Judgement(word: "green"), of: "wsoa/9", replaces: 2) }
        await #expect(throws: none) { try await area.recorded(Heading(words: "green"), replaces: 2) }
        await #expect(throws: none) { try await area.recorded(Judgement(word: "green"), replaces: 3) }
        await #expect(throws: Refusal.notFound("There is nothing to take back.")) {
            try await area.recorded(nil as Judgement?)
        }
        #expect(try await area.ledger.head().line == 2)
    }
}
