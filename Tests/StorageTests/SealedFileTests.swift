import Facts
import Testing

@testable import Storage

@Suite struct `Files about a person` {
    private let letter = Array("Dear Robin Nobody, your plan is with this letter.".utf8)

    private func area(_ backend: Backend) async throws -> (area: Stores, robin: String, sasha: String) {
        let area = try await backend.area()
        let ids = try await area.people.addIdentities([["name": "Robin"], ["name": "Sasha"]], by: lead)
        return (area, ids[0], ids[1])
    }

    @Test(arguments: Backend.allCases)
    func `come back byte for byte, and each reading is in the access log`(_ backend: Backend) async throws {
        let (area, robin, _) = try await area(backend)
        let hashes = try await area.issued.keepSealed(
            [("text/html", letter), ("text/plain", [0, 255, 10])], of: robin, by: lead)
        #expect(hashes.count == 2)
        let first = try await area.issued.openSealed(hash: hashes[0], of: robin, reason: "asked for a copy", by: board)
        #expect(first == letter)
        #expect(
            try await area.issued.openSealed(hash: hashes[1], of: robin, reason: "the same", by: board) == [0, 255, 10])
        let log = try await area.people.accessLog()
        #expect(log.map(\.reason) == ["asked for a copy", "the same"])
        #expect(log.allSatisfy { $0.reader == board.person && $0.person == robin })
        await #expect(throws: Problems("reason", "Enter why you need to read it")) {
            try await area.issued.openSealed(hash: hashes[0], of: robin, reason: " ", by: board)
        }
        #expect(try await area.people.accessLog().count == 2)
    }

    @Test(arguments: Backend.allCases)
    func `stand in the store as nothing that can be read`(_ backend: Backend) async throws {
        let (area, robin, _) = try await area(backend)
        let hash = try await area.issued.keepSealed([("text/html", letter)], of: robin, by: lead)[0]
        let kept = try #require(try await area.issued.bytes(hash: hash))
        #expect(kept.count > letter.count && !String(decoding: kept, as: UTF8.self).contains("Robin"))
        let again = try await area.issued.keepSealed([("text/html", letter)], of: robin, by: lead)[0]
        #expect(again != hash, "the same letter twice must not be known as the same from outside")
    }

    @Test(arguments: Backend.allCases)
    func `open for nobody else's key`(_ backend: Backend) async throws {
        let (area, robin, sasha) = try await area(backend)
        let hash = try await area.issued.keepSealed([("text/html", letter)], of: robin, by: lead)[0]
        await #expect(throws: (any Error).self) {
            try await area.issued.openSealed(hash: hash, of: sasha, reason: "a slip", by: lead)
        }
        #expect(try await area.people.accessLog().isEmpty)
        #expect(try await area.issued.openSealed(hash: "none", of: robin, reason: "a slip", by: lead) == nil)
    }

    @Test(arguments: Backend.allCases)
    func `are unreadable for ever once the person is erased`(_ backend: Backend) async throws {
        let (area, robin, _) = try await area(backend)
        let hash = try await area.issued.keepSealed([("text/html", letter)], of: robin, by: lead)[0]
        try await area.people.erase(robin, basis: "UK GDPR article 17", by: lead)
        #expect(try await area.issued.openSealed(hash: hash, of: robin, reason: "to look", by: lead) == nil)
        let kept = try #require(try await area.issued.bytes(hash: hash))
        #expect(!String(decoding: kept, as: UTF8.self).contains("Robin"))
        await #expect(throws: Refusal.self) {
            try await area.issued.keepSealed([("text/html", letter)], of: robin, by: lead)
        }
    }
}
