import Facts
import Storage
import Testing

@Suite struct `The ledger` {
    @Test(arguments: Backend.allCases)
    func `numbers lines from one and gives them back as they were stated`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "amber"), on: "2024-02-29")
        try await area.recorded(Judgement(word: "naïve “green” \u{1F7E2}\n/"), of: "wsoa/1.2", by: board)

        let found = try await area.ledger.entries(Judgement.self)
        #expect(
            found == [
                Entry(1, "wsoa/1.1", on: "2024-02-29", by: "lead", at: lead.at, Judgement(word: "amber")),
                Entry(
                    2, "wsoa/1.2", on: "2026-11-21", by: "board", at: board.at,
                    Judgement(word: "naïve “green” \u{1F7E2}\n/")),
            ])
        #expect(try await area.ledger.head().line == 2)
        #expect(try await area.ledger.entries(Heading.self).isEmpty)
    }

    @Test(arguments: Backend.allCases)
    func `reads only what is newer, and misses nothing`(_ backend: Backend) async throws {
        let area = try await backend.area()
        for number in 1...3 {
            try await area.recorded(Judgement(word: "\(number)"))
            try await area.recorded(Heading(words: "\(number)"))
            let words = try await area.ledger.entries(Judgement.self).map(\.fact?.word)
            #expect(words == (1...number).map { "\($0)" })
        }
    }

    @Test(arguments: Backend.allCases)
    func `gives whole chunks back in order`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.ledger.record(by: lead) { door in
            for number in 1...10_000 { try door.append(Judgement(word: "\(number)"), to: "wsoa/1", on: "2026-11-21") }
        }
        #expect(try await area.ledger.entries(Judgement.self).map(\.line) == Array(1...10_000))
    }

    @Test(arguments: Backend.allCases)
    func `decides on what stands, in the same transaction`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...20 {
                group.addTask {
                    try await area.ledger.append(to: "wsoa/1", on: "2026-11-21", by: lead) {
                        (stood: [Entry<Judgement>]) in
                        Judgement(word: "\(stood.count)")
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(counts) == Set(1...20))
        let words = try await area.ledger.entries(Judgement.self).map(\.fact?.word)
        #expect(words == (0..<20).map { "\($0)" })
    }

    @Test(arguments: Backend.allCases)
    func `shows a transaction its own lines, and nobody else until it is over`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "first"))
        _ = try await area.ledger.entries(Judgement.self)
        let seen = try await area.ledger.record(by: lead) { door in
            let before = try door.entries(Judgement.self).count
            try door.append(Judgement(word: "second"), to: "wsoa/1.2", on: "2026-11-21")
            return (before, try door.entries(Judgement.self).count, try door.head)
        }
        #expect(seen == (1, 2, 2))
    }

    @Test(arguments: Backend.allCases)
    func `keeps all of a transaction or nothing`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "stays"))
        await #expect(throws: Refusal.changedMeanwhile("no")) {
            try await area.ledger.record(by: lead) { door in
                try door.append(Judgement(word: "goes"), to: "wsoa/1.1", on: "2026-11-21")
                throw Refusal.changedMeanwhile("no")
            }
        }
        #expect(try await area.recorded(Judgement(word: "next")) == 2)
        #expect(try await area.ledger.entries(Judgement.self).map(\.fact?.word) == ["stays", "next"])
        #expect(try await area.ledger.verify() == .whole(lines: 2, head: area.ledger.head().hash))
    }

    @Test(arguments: Backend.allCases)
    func `rolls back one client's refusal and keeps its neighbours' lines`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let kept = await withTaskGroup(of: Bool.self) { group in
            for number in 1...60 {
                group.addTask {
                    let kept: Void? = try? await area.ledger.record(by: lead) { door in
                        try door.append(Judgement(word: "\(number)"), to: "wsoa/1", on: "2026-11-21")
                        if number.isMultiple(of: 3) { throw Refusal.notAllowed("third") }
                    }
                    return kept != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(kept == 40)
        let lines = try await area.ledger.entries(Judgement.self)
        #expect(lines.map(\.line) == Array(1...40))
        #expect(!lines.contains { Int($0.fact?.word ?? "")?.isMultiple(of: 3) ?? true })
    }

    @Test(arguments: Backend.allCases)
    func `adds nothing when the same source comes twice`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let mark = SourceMark("plan.csv", "row 2")
        let line = try await area.recorded(Judgement(word: "amber"), from: mark)
        #expect(try await area.recorded(Judgement(word: "amber"), from: mark) == line)
        #expect(try await area.recorded(Judgement(word: "amber"), from: SourceMark("plan.csv", "row 3")) == 2)
        #expect(try await area.ledger.record(by: lead) { try $0.line(from: mark) } == 1)
        #expect(try await area.ledger.lines(after: 0, limit: 9).map(\.source?.reference) == ["row 2", "row 3"])
    }

    @Test(arguments: Backend.allCases)
    func `refuses all of a transaction when what was called new was there`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let mark = SourceMark("cases.csv", "row 2")
        try await area.recorded(Judgement(word: "amber"), from: mark)
        await #expect(throws: (any Error).self) {
            try await area.ledger.record(by: lead) { door in
                try door.append(Judgement(word: "green"), to: "wsoa/1.2", on: "2026-11-21")
                try door.append(Judgement(word: "red"), to: "wsoa/1.1", on: "2026-11-21", from: mark, isNew: true)
            }
        }
        #expect(try await area.ledger.entries(Judgement.self).map(\.fact?.word) == ["amber"])
        #expect(try await area.recorded(Judgement(word: "next")) == 2)
    }

    @Test(arguments: Backend.allCases)
    func `answers about lines that are still on their way`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let told = try await area.ledger.record(by: lead) { door in
            var lines: [Int] = []
            for number in 1...40 {
                let mark = SourceMark("plan.csv", "row \(number % 20)")
                lines.append(
                    try door.append(Judgement(word: "\(number)"), to: "wsoa/1", on: "2026-11-21", from: mark))
            }
            let corrected = try door.append(
                Judgement(word: "better"), to: "wsoa/1", on: "2026-11-21", replaces: door.head)
            return (lines, corrected, try door.entries(Judgement.self, of: "wsoa/1").map(\.line))
        }
        #expect(told.0 == Array(1...20) + Array(1...20))
        #expect(told.1 == 21 && told.2 == Array(1...21))
        #expect(try await area.ledger.verify() == .whole(lines: 21, head: area.ledger.head().hash))
    }
}
