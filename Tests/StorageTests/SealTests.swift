import Testing

@testable import Storage

@Suite struct `What protects people` {
    // RFC 6238, appendix B, SHA-1.
    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func `one-time codes are the RFC's own`(_ unixTime: Int, _ digits: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(OneTimeCode.digits(secret, step: unixTime / 30, count: 8) == digits)
        #expect(OneTimeCode.step(of: String(digits.suffix(6)), secret, unixTime: unixTime, after: 0) == unixTime / 30)
    }

    // RFC 7914, section 12, shortened to the 32 bytes that we keep.
    @Test func `passwords are tried with the RFC's scrypt`() throws {
        let hash = try #require(Hexadecimal.bytes("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"))
        let cost = ScryptCost(rounds: 1 << 14, blockSize: 8, parallelism: 1)
        let kept = PasswordHash(salt: Array("SodiumChloride".utf8), cost: cost, hash: hash)
        #expect(try kept.fits("pleaseletmein"))
        #expect(try !kept.fits("pleaseletmeout"))
        #expect(ScryptCost.standard == ScryptCost(rounds: 32_768, blockSize: 8, parallelism: 1))
        #expect(ScryptCost(text: ScryptCost.standard.text) == .standard)
    }

    @Test func `a sealed value opens only for its own person and field, under its own key`() throws {
        let master = MasterKey.random()
        let seals = Seals(master)
        let key = try seals.newKey(for: "ana")
        let ana = try seals.own(key, of: "ana")
        let sealed = try ana.seal("Ana Arden", as: "name")
        #expect(try ana.openText(sealed, as: "name") == "Ana Arden")
        #expect(try ana.seal("Ana Arden", as: "name") != sealed)
        #expect(throws: (any Error).self) { try ana.openText(sealed, as: "email") }
        #expect(throws: (any Error).self) { try seals.own(key, of: "ben") }
        #expect(throws: (any Error).self) { try Seals(.random()).own(key, of: "ana") }
        #expect(seals.mark(ofEmail: " ANA@x.example") == seals.mark(ofEmail: "ana@x.example"))
        #expect(seals.mark(ofEmail: "ana@x.example") != Seals(.random()).mark(ofEmail: "ana@x.example"))
    }

    @Test(arguments: Backend.allCases)
    func `nothing personal stands readable in the database`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let id = try await area.people.addAccount(
            name: "Ana Arden", email: "ana@x.example", password: "three wet umbrellas", by: lead)
        try await area.people.setIdentity(["name": "Child A"], of: id, by: lead)
        let kept = try await area.database.read { connection in
            try connection.rows(
                """
                SELECT name, email, passwordHash, value, sealedKey FROM account JOIN identity ON person = account.id
                JOIN person ON person.id = account.id
                """
            ) { row in (0..<5).map { String(decoding: row.bytes($0) ?? [], as: UTF8.self) } }
        }
        #expect(kept.count == 1)
        for word in ["Ana", "Arden", "ana@", "umbrellas", "Child"] {
            #expect(!kept.joined().contains { $0.contains(word) })
        }
    }
}
