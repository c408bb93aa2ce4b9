import Facts
import Testing

@testable import Storage

/// What an analyst finds with plain SQL, on either database.
@Suite struct `A view of facts` {
    @Test(arguments: Backend.allCases)
    func `has a row for each fact and a column for each thing that it says`(backend: Backend) async throws {
        let area = try await backend.area()
        let seats = ["lead", "partner"]
        try await area.recorded(Step(order: 2, isMonth: true, line: "1.1", seats: seats, note: "It's \"on\""))
        try await area.recorded(Step(order: 3, isMonth: false, line: "1.2", seats: [], note: nil))
        let views = try await area.makeFactViews()
        #expect(views.map(\.name) == ["facts_test_dated_step"])
        #expect(
            views[0].columns == [
                "line", "subject", "on_day", "replaces", "replaced_by", "author", "recorded_at", "is_month",
                "line_stated", "note", "order", "seats",
            ])
        let sum = "SELECT sum(\"order\") * 10 + sum(is_month) FROM facts_test_dated_step WHERE line_stated <> '1.3'"
        #expect(try await area.told("SELECT CAST((\(sum)) AS integer)") == ["51"])
        #expect(
            try await area.told("SELECT on_day || ' ' || coalesce(note, '-') FROM facts_test_dated_step ORDER BY line")
                == ["2026-11-21 It's \"on\"", "2026-11-21 -"])
        #expect(
            try await area.told("SELECT seats FROM facts_test_dated_step ORDER BY line")
                == ["[\"lead\",\"partner\"]", "[]"])
        try await area.close()
    }

    @Test(arguments: Backend.allCases)
    func `tells what was corrected or taken back, and leaves out what was erased`(backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "amber"))
        _ = try await area.makeFactViews()
        try await area.recorded(Judgement(word: "red"), replaces: 1)
        try await area.recorded(Judgement(word: "green"), of: "wsoa/1.2")
        try await area.recorded(nil as Judgement?, of: "wsoa/1.2", replaces: 3)
        try await area.recorded(Judgement(word: "blue"), of: "wsoa/1.3")
        try await area.ledger.erase(subject: "wsoa/1.3", basis: "Asked for", on: "2026-11-21", by: board)
        let shown = "SELECT line || ' ' || word || ' ' || coalesce(replaced_by, 0)"
        #expect(
            try await area.told("\(shown) FROM facts_improvement_progress_rating ORDER BY line")
                == ["1 amber 2", "2 red 0", "3 green 4"])
        try await area.close()
    }

    @Test(arguments: Backend.allCases)
    func `is made anew with what has been said since, and cannot be written to`(backend: Backend) async throws {
        let area = try await backend.area()
        #expect(try await area.makeFactViews().isEmpty)
        try await area.recorded(Step(order: 1, isMonth: true, line: "1.1", seats: [], note: nil))
        #expect(try await !area.makeFactViews()[0].columns.contains("note"))
        try await area.recorded(Step(order: 1, isMonth: true, line: "1.1", seats: [], note: "Late"))
        try await area.recorded(Judgement(word: "amber"))
        let views = try await area.makeFactViews()
        #expect(views.map(\.kind) == ["improvement.progress-rating", "test.dated-step"])
        #expect(views[1].columns.contains("note"))
        await #expect(throws: StoreError.self) { try await area.tamper("DELETE FROM facts_test_dated_step") }
        await #expect(throws: StoreError.self) {
            try await area.tamper("UPDATE facts_improvement_progress_rating SET word = 'green'")
        }
        #expect(try await area.ledger.verify() == .whole(lines: 3, head: area.ledger.head().hash))
        try await area.close()
    }

    @Test(arguments: Backend.allCases)
    func `has no column for a name that no fact of ours could bear`(backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Odd(words: ["word": "a", "x' OR 1 --": "b", "Ünder": "c"]))
        #expect(try await area.makeFactViews()[0].columns.dropFirst(7) == ["word"])
        #expect(try await area.told("SELECT word FROM facts_test_odd") == ["a"])
        try await area.close()
    }
}

/// A step whose names need care in SQL: a word of the language itself, a capital, and the name of a line's own column.
private struct Step: Fact {
    static let kind = "test.dated-step"
    let order: Int
    let isMonth: Bool
    let line: String
    let seats: [String]
    let note: String?
}

/// A body whose names are whatever somebody chose.
private struct Odd: Fact {
    static let kind = "test.odd"
    let words: [String: String]
    init(words: [String: String]) { self.words = words }
    init(from decoder: any Decoder) throws { words = try [String: String](from: decoder) }
    func encode(to encoder: any Encoder) throws { try words.encode(to: encoder) }
}

extension Stores {
    /// What a question in plain SQL gives, each row as text.
    fileprivate func told(_ sql: String) async throws -> [String] {
        try await database.read { try $0.rows(sql) { $0.text(0) ?? "nothing" } }
    }
}
