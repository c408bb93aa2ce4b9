import Foundation

/// What is thrown at JSON that is not written as our own encoder writes most of it: `JSONDecoder` must then read it.
struct NotPlain: Error {}

/// The bodies of many lines, as our own encoder writes them: without white space, and with the short escapes only.
///
/// Facts are flat, so little of JSON is needed to read them, and a million lines are read at each start. It has identity
/// because all the parts of a fact share the words met so far: texts that come again and again share their memory.
final class PlainJSON {
    private let bytes: [UInt8]
    private var words = [String](repeating: "", count: 256)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Decodes the value that fills the range.
    func decoded<T: Decodable>(_ type: T.Type, _ range: Range<Int>) throws -> T {
        guard try end(of: range.lowerBound) == range.upperBound else { throw NotPlain() }
        return try T(from: PlainDecoder(json: self, start: range.lowerBound))
    }

    // Beyond the end there is nothing, which no JSON holds.
    private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
}

// MARK: - Values, by the place where they begin

extension PlainJSON {
    func text(at start: Int) throws -> String {
        let letters = start + 1..<(try end(ofText: start) - 1)
        return hasEscapes(letters) ? try unescaped(letters) : word(letters)
    }

    func whole(at start: Int) throws -> Int {
        guard let number = Int(String(decoding: bytes[start..<(try end(of: start))], as: UTF8.self)) else {
            throw NotPlain()
        }
        return number
    }

    func truth(at start: Int) throws -> Bool {
        if isWord("true", at: start) { return true }
        if isWord("false", at: start) { return false }
        throw NotPlain()
    }

    func isNull(at start: Int) -> Bool { byte(start) == UInt8(ascii: "n") && isWord("null", at: start) }

    private func isWord(_ word: String, at start: Int) -> Bool {
        (try? end(ofWord: start)).map { isWord(word, start..<$0) } ?? false
    }

    /// Where each member's name stands, without its quotes, and where its value begins.
    func members(at start: Int) throws -> [(name: Range<Int>, value: Int)] {
        var members: [(name: Range<Int>, value: Int)] = []
        try eachPart(of: start, from: "{", to: "}") { place in
            let colon = try end(ofText: place)
            let name = place + 1..<colon - 1
            guard byte(colon) == UInt8(ascii: ":"), !hasEscapes(name) else { throw NotPlain() }
            members.append((name, colon + 1))
            return colon + 1
        }
        return members
    }

    /// Where each element of a list begins.
    func elements(at start: Int) throws -> [Int] {
        var elements: [Int] = []
        try eachPart(of: start, from: "[", to: "]") { place in
            elements.append(place)
            return place
        }
        return elements
    }

    func isWord(_ word: String, _ range: Range<Int>) -> Bool {
        guard word.utf8.count == range.count else { return false }
        let isSame = word.utf8.withContiguousStorageIfAvailable { word in
            bytes[range].withUnsafeBytes { $0.elementsEqual(word) }
        }
        return isSame ?? word.utf8.elementsEqual(bytes[range])
    }

    // The body is told where a part begins, and says where the part's value does.
    private func eachPart(
        of start: Int, from open: Unicode.Scalar, to close: Unicode.Scalar, _ body: (Int) throws -> Int
    ) throws {
        guard byte(start) == UInt8(ascii: open) else { throw NotPlain() }
        var place = start + 1
        if byte(place) == UInt8(ascii: close) { return }
        while true {
            place = try end(of: body(place))
            if byte(place) == UInt8(ascii: close) { return }
            guard byte(place) == UInt8(ascii: ",") else { throw NotPlain() }
            place += 1
        }
    }
}

// MARK: - Where values end

extension PlainJSON {
    /// The place after the value.
    private func end(of start: Int) throws -> Int {
        switch byte(start) {
        case Self.quote: try end(ofText: start)
        case UInt8(ascii: "{"), UInt8(ascii: "["): try end(ofNest: start)
        default: try end(ofWord: start)
        }
    }

    private func end(ofText start: Int) throws -> Int {
        guard byte(start) == Self.quote else { throw NotPlain() }
        // Most texts are without escapes and end at the next quotation mark, which memory is searched for at once.
        var letters = start + 1..<(first(Self.quote, start + 1..<bytes.count) ?? bytes.count)
        if hasEscapes(letters) { letters = start + 1..<endOfEscaped(start + 1) }
        guard byte(letters.upperBound) == Self.quote, bytes[letters].reduce(UInt8.max, min) >= 32 else {
            throw NotPlain()
        }
        return letters.upperBound + 1
    }

    private func endOfEscaped(_ start: Int) -> Int {
        var place = start
        while place < bytes.count, byte(place) != Self.quote { place += byte(place) == Self.escape ? 2 : 1 }
        return min(place, bytes.count)
    }

    private func end(ofNest start: Int) throws -> Int {
        var (place, depth) = (start, 0)
        repeat {
            switch byte(place) {
            case Self.quote: place = try end(ofText: place) - 1
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case ...32: throw NotPlain()
            default: break
            }
            place += 1
        } while depth > 0
        return place
    }

    // A number, true, false or null.
    private func end(ofWord start: Int) throws -> Int {
        var place = start
        while Self.isOfWord[Int(byte(place))] { place += 1 }
        guard place > start else { throw NotPlain() }
        return place
    }

    private static let isOfWord: [Bool] = (UInt8.min ... .max).map { "-0123456789aeflnrstu".utf8.contains($0) }
}

// MARK: - Texts

extension PlainJSON {
    /// The text of a range without escapes. Longer ones seldom come twice, and shorter ones lie in the string itself.
    func word(_ range: Range<Int>) -> String {
        guard (16...64).contains(range.count) else { return String(decoding: bytes[range], as: UTF8.self) }
        let place = Int(bytes[range].reduce(UInt8(truncatingIfNeeded: range.count)) { ($0 &* 31) &+ $1 })
        if !isWord(words[place], range) { words[place] = String(decoding: bytes[range], as: UTF8.self) }
        return words[place]
    }

    private func hasEscapes(_ range: Range<Int>) -> Bool { first(Self.escape, range) != nil }

    private func first(_ letter: UInt8, _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let begin = bytes.baseAddress.map({ $0 + range.lowerBound }) else { return nil }
            return memchr(begin, Int32(letter), range.count).map { range.lowerBound + (UnsafeRawPointer($0) - begin) }
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let escape = UInt8(ascii: "\\")

    private func unescaped(_ range: Range<Int>) throws -> String {
        var letters: [UInt8] = []
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place] == Self.escape {
                place += 1
                letters.append(try Self.letter(bytes[place]))
            } else {
                letters.append(bytes[place])
            }
            place += 1
        }
        return String(decoding: letters, as: UTF8.self)
    }

    // What stands after the backslash; other letters are left to `JSONDecoder`.
    private static func letter(_ escape: UInt8) throws -> UInt8 {
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escape
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        default: throw NotPlain()
        }
    }
}
