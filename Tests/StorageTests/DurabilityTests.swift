import Facts
import Foundation
import StoragePostgres
import Testing

@testable import Storage

@Suite struct `Writing for good` {
    @Test(arguments: Backend.allCases)
    func `shows a reader who remembers the last line every line, with eight writers`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let seen = try await withThrowingTaskGroup(of: [Int].self) { group in
            for writer in 1...8 {
                group.addTask {
                    for number in 1...40 { try await area.recorded(Judgement(word: "\(writer).\(number)")) }
                    return []
                }
            }
            group.addTask {
                var seen: [Int] = []
                while seen.count < 320 {
                    seen += try await area.ledger.lines(after: seen.last ?? 0, limit: 1_000).map(\.line)
                    try Task.checkCancellation()
                    await Task.yield()
                }
                return seen
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(seen == Array(1...320))
        #expect(try await area.ledger.verify() == .whole(lines: 320, head: area.ledger.head().hash))
    }

    @Test func `stays in step with another server on the same PostgreSQL`() async throws {
        let key = MasterKey.random()
        let address = try PostgresCluster.newAddress()
        let servers = try (1...3).map { _ in try Stores.open(postgres: address, key: key, scrypt: .light) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for server in servers {
                group.addTask { for number in 1...30 { try await server.recorded(Judgement(word: "\(number)")) } }
            }
            try await group.waitForAll()
        }
        for server in servers {
            #expect(try await server.ledger.entries(Judgement.self).map(\.line) == Array(1...90))
        }
        #expect(try await servers[0].ledger.verify() == .whole(lines: 90, head: servers[1].ledger.head().hash))
    }

    @Test func `stays in step with another process on the same file`() async throws {
        try await inFolder { folder in
            let key = MasterKey.random()
            let serving = try Stores.open(file: folder + "/A.cairn", key: key, scrypt: .light)
            let importing = try Stores.open(file: folder + "/A.cairn", key: key, scrypt: .light)
            for number in 1...3 {
                try await importing.recorded(Judgement(word: "imported"))
                try await serving.recorded(Judgement(word: "typed"))
                #expect(try await serving.ledger.entries(Judgement.self).count == 2 * number)
                #expect(try await importing.ledger.entries(Judgement.self).count == 2 * number)
            }
        }
    }

    @Test func `refuses plainly when the disk is full, and goes on reading`() async throws {
        try await inFolder { folder in
            let area = try Stores.open(file: folder + "/A.cairn", key: .random(), scrypt: .light)
            try await area.recorded(Judgement(word: "kept"))
            try await area.tamper("PRAGMA max_page_count = 1")
            let refused = Refusal.cannotWrite("Nothing was saved: the disk is full. You can still read everything.")
            await #expect(throws: refused) {
                try await area.recorded(Judgement(word: String(repeating: "long ", count: 20_000)))
            }
            #expect(try await area.ledger.entries(Judgement.self).map(\.fact?.word) == ["kept"])
            try await area.tamper("PRAGMA max_page_count = 1000000")
            #expect(try await area.recorded(Judgement(word: "kept again")) == 2)
            #expect(try await area.ledger.verify() == .whole(lines: 2, head: area.ledger.head().hash))
        }
    }

    @Test(arguments: Backend.allCases)
    func `refuses plainly when the area may only be read, and goes on reading`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "kept"))
        switch backend {
        case .sqlite: try await area.tamper("PRAGMA query_only = ON")
        case .postgres: try await area.tamper("SET default_transaction_read_only = on")
        }
        let refused = Refusal.cannotWrite(
            "Nothing was saved: the area cannot be written to. You can still read everything.")
        await #expect(throws: refused) { try await area.recorded(Judgement(word: "lost")) }
        #expect(try await area.ledger.entries(Judgement.self).map(\.fact?.word) == ["kept"])
    }

    @Test func `opens a file that may only be read`() async throws {
        try await inFolder { folder in
            let key = MasterKey.random()
            let area = try Stores.open(file: folder + "/A.cairn", key: key, scrypt: .light)
            try await area.recorded(Judgement(word: "kept"))
            try await area.backup(to: folder + "/B.cairn")
            let copy = Stores(
                try SQLiteDatabase.openToRead(folder + "/B.cairn", keyMark: key.mark), key: key, scrypt: .light)
            #expect(try await copy.ledger.entries(Judgement.self).count == 1)
            let refused = Refusal.cannotWrite(
                "Nothing was saved: the area cannot be written to. You can still read everything.")
            await #expect(throws: refused) { try await copy.recorded(Judgement(word: "lost")) }
        }
    }

    @Test func `comes back when PostgreSQL cuts it off`() async throws {
        let area = try await Backend.postgres.area()
        try await area.recorded(Judgement(word: "before"))
        let pen = try await area.database.write { try $0.integer("SELECT pg_backend_pid()") } ?? 0
        let desks = try await area.database.glance { try $0.integer("SELECT pg_backend_pid()") } ?? 0
        let other = try await Backend.postgres.area()
        for pid in [pen, desks] { try await other.tamper("SELECT pg_terminate_backend(\(pid))") }

        #expect(try await area.ledger.entries(Judgement.self).count == 1)
        await #expect(throws: Refusal.self) { try await area.recorded(Judgement(word: "lost")) }
        #expect(try await area.recorded(Judgement(word: "after")) == 2)
    }

    @Test func `says that it does not know when PostgreSQL goes away while it keeps`() async throws {
        let area = try await Backend.postgres.area()
        try await area.tamper(
            """
            CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON fact DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION cut()
            """)
        let unsure = Refusal.cannotWrite(
            "The database went away before it answered. It may be saved or not: look before trying again.")
        await #expect(throws: unsure) { try await area.recorded(Judgement(word: "perhaps")) }
        #expect(try await area.ledger.entries(Judgement.self).isEmpty)
    }
}
