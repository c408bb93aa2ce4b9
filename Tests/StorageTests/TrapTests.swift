import Facts
import Foundation
import Testing

@testable import Storage

/// Each trap of the layout's section 5, tried with plain SQL on an area with two lines.
@Suite struct `The database itself` {
    private func area(_ backend: Backend) async throws -> Stores {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "amber"), from: SourceMark("plan.csv", "row 2"))
        try await area.recorded(Judgement(word: "red"), of: "wsoa/1.2")
        return area
    }

    /// An INSERT of a third line, good but for what is given.
    private func insert(
        _ backend: Backend, line: String = "3", kind: String = "improvement.progress-rating",
        onDay: String = "2026-11-21",
        body: String = "'{}'", replaces: String = "NULL", source: String = "NULL, NULL", at: String = lead.at,
        salt: String = "11"
    ) -> String {
        let bytes = { (hex: String, count: Int) in
            let digits = String(repeating: hex, count: count)
            return backend == .sqlite ? "X'\(digits)'" : "'\\x\(digits)'"
        }
        return """
            INSERT INTO fact (line, kind, subject, onDay, body, replaces, source, reference, author, recordedAt, salt,
                bodyHash, lineHash)
            VALUES (\(line), '\(kind)', 'wsoa/1.1', '\(onDay)', \(body), \(replaces), \(source), 'lead', '\(at)',
                \(bytes(salt, 16)), \(bytes("22", 32)), \(bytes("33", 32)))
            """
    }

    private func refuses(_ sql: String, _ area: Stores) async -> Bool {
        do {
            try await area.tamper(sql)
            return false
        } catch {
            return (error as? StoreError)?.cause == .rule
        }
    }

    @Test(arguments: Backend.allCases)
    func `takes a line that keeps every rule`(_ backend: Backend) async throws {
        let area = try await area(backend)
        try await area.tamper(insert(backend, onDay: "2024-02-29", replaces: "1", source: "'plan.csv', 'row 3'"))
        #expect(try await area.ledger.head().line == 3)
        try await area.tamper(insert(backend, line: "4", body: "NULL", replaces: "3"))
        #expect(try await area.ledger.head().line == 4)
    }

    @Test(
        arguments: Backend.allCases,
        ["2026-02-30", "2025-02-29", "2026-11-31", "2026-13-01", "2026-1-1", "20261121", "now", "", "2026-11-21 "])
    func `refuses a day that the calendar does not have`(_ backend: Backend, _ day: String) async throws {
        #expect(await refuses(insert(backend, onDay: day), try area(backend)))
    }

    @Test(arguments: Backend.allCases)
    func `refuses what breaks a rule of the columns`(_ backend: Backend) async throws {
        let area = try await area(backend)
        #expect(await refuses(insert(backend, body: "'not json'"), area))
        #expect(await refuses(insert(backend, body: "''"), area))
        #expect(await refuses(insert(backend, body: "NULL"), area), "an empty body that takes nothing back")
        #expect(await refuses(insert(backend, line: "0"), area))
        #expect(await refuses(insert(backend, kind: ""), area))
        #expect(await refuses(insert(backend, at: "yesterday"), area))
        #expect(await refuses(insert(backend, source: "'plan.csv', NULL"), area))
        #expect(await refuses(insert(backend, source: "'plan.csv', 'row 2'"), area), "the same source twice")
        #expect(await refuses(insert(backend, salt: "1111"), area))
        #expect(await refuses(insert(backend).replacingOccurrences(of: "'lead'", with: "''"), area))
    }

    @Test(arguments: Backend.allCases)
    func `keeps a correction with its own kind and subject, once`(_ backend: Backend) async throws {
        let area = try await area(backend)
        #expect(await refuses(insert(backend, replaces: "2"), area), "another subject's line")
        #expect(await refuses(insert(backend, kind: "improvement.node", replaces: "1"), area), "another kind's line")
        #expect(await refuses(insert(backend, replaces: "9"), area), "no line")
        #expect(await refuses(insert(backend, replaces: "3"), area), "itself")
        try await area.tamper(insert(backend, replaces: "1"))
        #expect(await refuses(insert(backend, line: "4", replaces: "1"), area), "a second time")
    }

    @Test(arguments: Backend.allCases)
    func `lets nothing be changed, deleted or written over`(_ backend: Backend) async throws {
        let area = try await area(backend)
        let file = try await area.issued.keep([1], mediaType: "text/plain", by: lead)
        var crimes = [
            "UPDATE fact SET body = '{}' WHERE line = 1", "UPDATE fact SET body = NULL, salt = NULL WHERE line = 1",
            "DELETE FROM fact WHERE line = 2", "DELETE FROM kept_file", "UPDATE kept_file SET author = 'me'",
        ]
        switch backend {
        case .sqlite:
            crimes.append(insert(backend, line: "1").replacingOccurrences(of: "INSERT", with: "INSERT OR REPLACE"))
            crimes.append(
                insert(backend, source: "'plan.csv', 'row 2'").replacingOccurrences(
                    of: "INSERT", with: "INSERT OR REPLACE"))
            crimes.append("REPLACE INTO kept_file VALUES ('\(file)', 'text/plain', X'02', 'lead', 'now')")
        case .postgres:
            crimes.append(insert(backend, line: "1") + " ON CONFLICT (line) DO UPDATE SET body = excluded.body")
            crimes += ["TRUNCATE fact CASCADE", "TRUNCATE kept_file CASCADE"]
        }
        for crime in crimes { #expect(await refuses(crime, area), Comment(rawValue: crime)) }
        #expect(try await area.ledger.verify() == .whole(lines: 2, head: area.ledger.head().hash))
    }

    @Test(arguments: Backend.allCases)
    func `lets an erased subject be emptied, and only that`(_ backend: Backend) async throws {
        let area = try await area(backend)
        try await area.ledger.erase(subject: "wsoa/1.1", basis: "Article 17", on: "2026-11-25", by: board)
        #expect(await refuses("UPDATE fact SET body = '{}' WHERE line = 1", area))
        #expect(await refuses("UPDATE fact SET body = NULL, author = 'me' WHERE line = 1", area))
        #expect(await refuses("UPDATE fact SET body = NULL, salt = NULL WHERE line = 2", area))
        #expect(await refuses("DELETE FROM erasure", area))
        #expect(await refuses("UPDATE erasure SET basis = 'whim'", area))
    }

    @Test func `is asked for full care on every connection to a file`() async throws {
        try await inFolder { folder in
            let area = try Stores.open(file: folder + "/A.cairn", key: .random(), scrypt: .light)
            let settings = ["synchronous", "recursive_triggers", "foreign_keys"]
            let ask: @Sendable (any SQLConnection) throws -> [Int?] = { connection in
                try settings.map { try connection.integer("PRAGMA \($0)") }
            }
            #expect(try await area.database.write(ask) == [2, 1, 1])
            #expect(try await area.database.read(ask) == [2, 1, 1])
            let mode = try await area.database.read { try $0.first("PRAGMA journal_mode") { $0.text(0) } }
            #expect(mode == "wal")
        }
    }

    @Test func `refuses REPLACE even to a tool that does not ask for recursive triggers`() async throws {
        let area = try await area(.sqlite)
        let ownWay = "PRAGMA recursive_triggers = OFF; "
        let crime = insert(.sqlite, line: "1").replacingOccurrences(of: "INSERT", with: "INSERT OR REPLACE")
        #expect(await refuses(ownWay + crime, area))
    }
}
