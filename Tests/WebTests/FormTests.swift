import Facts
import Hummingbird
import Testing

@testable import Web

@Suite struct `Forms` {
    @Test func `a form from one of our pages is taken, any other is not`() async throws {
        try await Hall().visit { browser in
            #expect(try await browser.post("/small-notes", ["text": "x"]).status == 403, "no page seen, no token")
            _ = try await browser.get("/note")
            #expect(try await browser.post("/small-notes", ["text": "kept"]).html == "noted kept")
            #expect(try await browser.post("/small-notes", token: "").status == 403)
            #expect(try await browser.post("/small-notes", token: String(repeating: "0", count: 64)).status == 403)
        }
    }

    @Test func `somebody else's token does not fit`() async throws {
        let hall = try await Hall()
        let foreign = hall.server.door.formToken.text(for: randomToken())
        try await hall.visit { browser in
            _ = try await browser.get("/note")
            #expect(try await browser.post("/small-notes", token: foreign).status == 403)
        }
    }

    @Test(arguments: [
        (["Origin": "https://elsewhere.example"], 403), (["Origin": "null"], 403),
        (["Sec-Fetch-Site": "cross-site"], 403), (["Sec-Fetch-Site": "same-site"], 403),
        (["Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"], 200),
    ])
    func `a form sent from another site is refused even with the right token`(
        headers: [String: String], status: Int
    ) async throws {
        try await Hall().visit { browser in
            _ = try await browser.get("/note")
            #expect(try await browser.post("/small-notes", ["text": "x"], token: nil, headers).status == status)
        }
    }

    @Test func `a form is at most 1 MB, one with files at most 10 MB`() async throws {
        let long = String(repeating: "a", count: 1_100_000)
        try await Hall().visit { browser in
            _ = try await browser.get("/note")
            let answer = try await browser.post("/small-notes", ["text": long])
            #expect(answer.status == 413 && answer.html.contains("no more than 1 MB"))
            #expect(try await browser.post("/notes", ["text": long]).status == 200)
        }
    }

    @Test func `what is no form is 400`() async throws {
        try await Hall().visit { browser in
            _ = try await browser.get("/note")
            #expect(try await browser.post("/notes", token: nil, ["Content-Type": "application/json"]).status == 400)
            let broken = ByteBuffer(string: "text=%zz")
            let answer = try await browser.send(
                .post, "/notes", ["Content-Type": "application/x-www-form-urlencoded"], body: broken)
            #expect(answer.status == 400)
        }
    }

    @Test func `fields come back as they were typed, line ends made plain`() throws {
        let fields = try FormFields(urlEncoded: Array("a=caf%C3%A9+au+lait&b=1&b=2&c=x%0D%0Ay%00z&d".utf8))
        #expect(fields["a"] == "café au lait" && fields.all("b") == ["1", "2"])
        #expect(fields["c"] == "x\nyz" && fields.has("d") && fields["d"].isEmpty && !fields.has("e"))
    }

    @Test func `whatever is sent is read or refused`() {
        var dice = SeededDice(state: 42)
        let seed = Array("name=caf%C3%A9&reason=a+b%0D%0Ac&lines=1&lines=2".utf8)
        for _ in 0..<20_000 {
            let bytes = dice.mangled(seed)
            if let fields = try? FormFields(urlEncoded: bytes) {
                for name in fields.names { #expect(!fields.all(name).joined().utf8.contains(0)) }
            }
        }
    }

    @Test func `encoding and reading are each other's opposite`() throws {
        for text in ["", "a b&c=d%", "Ünïcödé 👩‍👧", "'\"<>", "line\nline"] {
            let fields = try FormFields(urlEncoded: Array("t=\(percentEncoded(text))".utf8))
            #expect(fields["t"] == text)
        }
    }
}

/// Dice that always fall the same way.
struct SeededDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    /// The bytes with a few cut out, put in, doubled or changed.
    mutating func mangled(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &self)
            switch Int.random(in: 0...4, using: &self) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &self), at: place)
            case 2: bytes[place] = UInt8.random(in: .min ... .max, using: &self)
            case 3: bytes.removeLast(bytes.count - place)
            default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
            }
        }
        return bytes
    }
}
