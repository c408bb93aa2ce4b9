import Access
import Facts
import Foundation
import StoragePostgres
import Testing

@testable import Storage

@Suite struct `A backup` {
    /// An area with something in every store.
    private func area(_ backend: Backend, _ key: MasterKey) async throws -> Stores {
        let area = try await backend.area(key: key)
        try await area.recorded(Judgement(word: "amber"), from: SourceMark("plan.csv", "row 2"))
        try await area.recorded(Judgement(word: "red"), of: "case/7")
        try await area.recorded(nil as Judgement?, replaces: 1)
        try await area.ledger.erase(subject: "case/7", basis: "Article 17", on: "2026-11-25", by: board)
        let ana = try await area.people.addAccount(
            name: "Ana Arden", email: "ana@ardenshire.example", password: "three wet umbrellas", by: lead)
        try await area.people.grant(Holding(.auditor, from: "2026-01-01"), to: ana, by: lead)
        try await area.people.setIdentity(["name": "Child A"], of: "case-8", by: lead)
        try await area.drafts.put(Draft(id: "d", kind: "form", owner: ana, body: "{}", expires: "2026-12-01T00:00:00Z"))
        _ = try await area.issued.issue(
            NewEdition(
                series: "wsoa", title: "Progress", day: "2026-11-30", previous: nil, head: area.ledger.head(),
                software: "0.1", files: [("docx", "application/zip", [0, 255, 0, 10])]), by: board)
        return area
    }

    private func expectSame(_ one: Stores, _ other: Stores) async throws {
        #expect(try await one.ledger.verify() == other.ledger.verify())
        #expect(try await one.ledger.head() == other.ledger.head())
        #expect(try await one.ledger.lines(after: 0, limit: 9) == other.ledger.lines(after: 0, limit: 9))
        #expect(try await one.people.accounts() == other.people.accounts())
        let ana = try await other.people.account(email: "ana@ardenshire.example", password: "three wet umbrellas")
        #expect(try await other.people.holdings(of: #require(ana).id).map(\.role) == [.auditor])
        let child = try await other.people.identity(of: "case-8", reason: "Restored", by: lead)
        #expect(child == ["name": "Child A"])
        #expect(try await other.drafts.draft("d") == one.drafts.draft("d"))
        let editions = try await other.issued.editions(series: "wsoa")
        #expect(try await editions == one.issued.editions(series: "wsoa"))
        #expect(try await other.issued.bytes(hash: editions[0].files[0].hash) == [0, 255, 0, 10])
    }

    @Test(arguments: Backend.allCases, Backend.allCases)
    func `carries everything from either database to either`(_ from: Backend, _ to: Backend) async throws {
        try await inFolder { folder in
            let key = MasterKey.random()
            let area = try await area(from, key)
            try await area.backup(to: folder + "/copy.cairn")
            let restored: Stores
            switch to {
            case .sqlite:
                try await Stores.restore(from: folder + "/copy.cairn", file: folder + "/B.cairn", key: key)
                restored = try Stores.open(file: folder + "/B.cairn", key: key, scrypt: .light)
            case .postgres:
                let address = try PostgresCluster.newAddress()
                try await Stores.restore(from: folder + "/copy.cairn", postgres: address, key: key)
                restored = try Stores.open(postgres: address, key: key, scrypt: .light)
            }
            try await expectSame(area, restored)
            #expect(try await restored.recorded(Judgement(word: "next")) == 4)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("copy") } == [
                    "copy.cairn"
                ])
        }
    }

    @Test(arguments: Backend.allCases)
    func `is whole even while others write`(_ backend: Backend) async throws {
        try await inFolder { folder in
            let key = MasterKey.random()
            let area = try await backend.area(key: key)
            try await area.recorded(Judgement(word: "first"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...4 {
                    group.addTask { for number in 1...50 { try await area.recorded(Judgement(word: "\(number)")) } }
                }
                group.addTask { try await area.backup(to: folder + "/copy.cairn") }
                try await group.waitForAll()
            }
            let copy = try Stores.open(file: folder + "/copy.cairn", key: key, scrypt: .light)
            let head = try await copy.ledger.head()
            #expect(try await copy.ledger.verify() == .whole(lines: head.line, head: head.hash))
            #expect(
                try await area.ledger.lines(after: head.line - 1, limit: 1)
                    == copy.ledger.lines(after: head.line - 1, limit: 1))
        }
    }

    @Test func `is never put over something, and never written over`() async throws {
        try await inFolder { folder in
            let key = MasterKey.random()
            let area = try await area(.sqlite, key)
            let copy = folder + "/copy.cairn"
            try await area.backup(to: copy)
            await #expect(throws: Problems("file", "Choose a new name: there is already something at \(copy)")) {
                try await area.backup(to: copy)
            }
            await #expect(throws: Problems("area", "Choose a new area: this one already holds something")) {
                _ = try await area.fill(from: copy, key: key)
            }
            await #expect(throws: Problems("key", "Use the area's own key: this one belongs to another area")) {
                try await Stores.restore(from: copy, file: folder + "/B.cairn", key: .random())
            }
            #expect(try await area.ledger.head().line == 3)
        }
    }

    @Test func `that was tampered with is refused`() async throws {
        try await inFolder { folder in
            let key = MasterKey.random()
            let copy = folder + "/copy.cairn"
            try await area(.sqlite, key).backup(to: copy)
            let thief = try Stores.open(file: copy, key: key, scrypt: .light)
            try await thief.tamper(Backend.sqlite.withoutGuards)
            try await thief.tamper("UPDATE fact SET author = 'me' WHERE line = 3")
            try await thief.close()
            await #expect(throws: Problems("file", "Choose another backup: in this one, at line 3, it was altered")) {
                try await Stores.restore(from: copy, file: folder + "/B.cairn", key: key)
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/B.cairn"))
        }
    }
}

@Suite struct `Opening an area` {
    @Test func `finds again what was kept, and refuses another's key`() async throws {
        try await inFolder { folder in
            let key = try MasterKey.load(orCreateAt: folder + "/A.cairn.key")
            let area = try Stores.open(file: folder + "/A.cairn", key: key, scrypt: .light)
            try await area.recorded(Judgement(word: "kept"))
            try await area.close()

            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/A.cairn.key")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let again = try MasterKey.load(orCreateAt: folder + "/A.cairn.key")
            #expect(try await Stores.open(file: folder + "/A.cairn", key: again).ledger.head().line == 1)
            #expect(throws: Problems("key", "Use the area's own key: this one belongs to another area")) {
                try Stores.open(file: folder + "/A.cairn", key: .random())
            }
        }
    }

    @Test func `says what to do about a file that is something else`() async throws {
        try await inFolder { folder in
            let path = folder + "/plan.csv"
            try "ref,words\n1,Timeliness\n".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: Problems("area", "Choose a Cairn area: \(path) is something else")) {
                try Stores.open(file: path, key: .random())
            }
            #expect(throws: Problems.self) { try Stores.open(file: folder + "/none/A.cairn", key: .random()) }
            #expect(throws: Problems.self) { try MasterKey.load(orCreateAt: path) }
            #expect(throws: Problems.self) {
                try Stores.open(postgres: "postgres://cairn@/postgres?host=\(folder)", key: .random())
            }
            #expect(throws: Problems.self) {
                try Stores.open(postgres: "postgres://cairn@/postgres?schema=a\"b", key: .random())
            }
        }
    }
}
