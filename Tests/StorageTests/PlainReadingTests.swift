import Facts
import Foundation
import Testing

@testable import Storage

/// A fact of every shape that facts have.
private struct Mixture: Fact {
    static let kind = "mixture"
    let words: String, more: String?, number: Int, isSo: Bool, maybe: Bool?, day: Day, figure: Figure?
    let list: [String], numbers: [Int]?, rows: [Row], leaning: Leaning

    struct Row: Codable, Equatable, Sendable {
        let name: String, day: Day?, share: Int?
    }

    enum Leaning: String, Codable, CaseIterable, Sendable { case left, right, neitherNorAndSoOnAtLength }
}

/// The same kind, from somebody who takes it for something else.
private struct Misread: Fact {
    static let kind = "mixture"
    let colour: String
}

/// The same dice each time.
private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    mutating func text() -> String {
        let parts = [
            "a", "plan", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{8}", "\u{c}", "\u{1}", "\u{7f}", "é", "\u{1F7E2}",
            "{",
            "}", "[", "]", ",", ":", " ", "null", "review_advice_circulated", String(repeating: "long ", count: 30),
        ]
        return (0..<Int.random(in: 0...6, using: &self)).map { _ in parts.randomElement(using: &self) ?? "" }.joined()
    }

    mutating func day() -> Day { Day(number: .random(in: -1_000...40_000, using: &self)) }

    mutating func maybe<T>(_ value: T) -> T? { Bool.random(using: &self) ? value : nil }

    fileprivate mutating func mixture() -> Mixture {
        Mixture(
            words: text(), more: maybe(text()), number: .random(in: .min ... .max, using: &self),
            isSo: .random(using: &self), maybe: maybe(.random(using: &self)), day: day(),
            figure: maybe(Figure(.random(in: -99...99, using: &self))),
            list: (0..<Int.random(in: 0...3, using: &self)).map { _ in text() },
            numbers: maybe((0..<Int.random(in: 0...3, using: &self)).map { $0 - 1 }),
            rows: (0..<Int.random(in: 0...3, using: &self)).map { _ in
                Mixture.Row(name: text(), day: maybe(day()), share: maybe(7))
            },
            leaning: Mixture.Leaning.allCases.randomElement(using: &self) ?? .left)
    }
}

@Suite struct `Reading facts plainly` {
    @Test(arguments: Backend.allCases)
    func `gives a fact of any shape back as it was stated`(_ backend: Backend) async throws {
        var dice = Dice(state: 7)
        let stated = (0..<500).map { _ in dice.mixture() }
        let area = try await backend.area()
        try await area.ledger.record(by: lead) { door in
            for fact in stated { try door.append(fact, to: "wsoa/1", on: "2026-11-21") }
        }
        #expect(try await area.ledger.entries(Mixture.self).map(\.fact) == stated)
        #expect(try await area.ledger.verify() == .whole(lines: 500, head: area.ledger.head().hash))
    }

    @Test func `never differs from JSONDecoder where that can read`() throws {
        var dice = Dice(state: 11)
        var (plain, left) = (0, 0)
        for round in 0..<20_000 {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var bytes = Array(try encoder.encode(dice.mixture()))
            if !round.isMultiple(of: 4) { Self.spoil(&bytes, &dice) }
            let read = try? PlainJSON(bytes + [0]).decoded(Mixture.self, 0..<bytes.count)
            guard let told = try? JSONDecoder().decode(Mixture.self, from: Data(bytes)) else { continue }
            if read == nil { left += 1 } else { plain += 1 }
            #expect(read == nil || read == told, "\(String(decoding: bytes, as: UTF8.self))")
        }
        // Most of what can be read is plain; some is not.
        #expect(plain > 4_000 && left > 100)
    }

    private static func spoil(_ bytes: inout [UInt8], _ dice: inout Dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        let letter = Array("\"\\{}[],:0-1 tfnu\u{0}".utf8).randomElement(using: &dice) ?? 0
        switch Int.random(in: 0...3, using: &dice) {
        case 0: bytes[place] = letter
        case 1: bytes.insert(letter, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place...)
        }
    }

    @Test(arguments: Backend.allCases)
    func `names the line that cannot be read`(_ backend: Backend) async throws {
        let area = try await backend.area()
        var dice = Dice(state: 3)
        try await area.recorded(Heading(words: "Waiting"))
        try await area.recorded(dice.mixture())
        let error = await #expect(throws: StoreError.self) { try await area.ledger.entries(Misread.self) }
        #expect(error?.message.hasPrefix("line 2 cannot be read as mixture") == true)
    }
}

@Suite struct `What is handed to a statement` {
    @Test(arguments: Backend.allCases)
    func `arrives as it was, empty text and empty bytes too`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let hash = try await area.issued.keep([], mediaType: "text/plain", by: lead)
        #expect(try await area.issued.bytes(hash: hash) == [])
        try await area.drafts.put(Draft(id: "d", kind: "form", owner: "", body: "", expires: "2099-01-01T00:00:00Z"))
        #expect(try await area.drafts.draft("d")?.body == "")
    }

    @Test(arguments: Backend.allCases)
    func `is refused when something is missing`(_ backend: Backend) async throws {
        let area = try await backend.area()
        await #expect(throws: (any Error).self) {
            try await area.database.write { try $0.run("DELETE FROM draft WHERE id = $1 AND kind = $2", [.text("d")]) }
        }
    }
}
