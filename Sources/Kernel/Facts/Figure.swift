/// An exact decimal number as people print it: `52.9`, `-10`, `0.320`.
///
/// Kept as text in facts, so that what was printed is what is shown. Up to 15 digits, at most 9 of them decimals;
/// comparison is by value, so `5` equals `5.0`.
package struct Figure: Sendable {
    /// The number times 1,000,000,000.
    package let billionths: Int128
    /// The text it was made from, without thousands separators.
    package let text: String

    /// Reads digits with an optional sign, thousands commas and decimal point; nothing if it is anything else.
    package init?(_ typed: some StringProtocol) {
        var characters = Array(typed.utf8)
        let isNegative = characters.first == UInt8(ascii: "-")
        if isNegative || characters.first == UInt8(ascii: "+") { characters.removeFirst() }
        let halves = characters.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first.flatMap({ Self.withoutCommas(Array($0)) }), !whole.isEmpty else { return nil }
        let decimals = halves.count == 2 ? Array(halves[1]) : []
        guard halves.count == 1 || !decimals.isEmpty, whole.count + decimals.count <= 15, decimals.count <= 9,
            (whole + decimals).allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let padded = decimals + Array(repeating: 48, count: 9 - decimals.count)
        let value = (whole + padded).reduce(Int128(0)) { $0 * 10 + Int128($1 - 48) }
        billionths = isNegative ? -value : value
        let digits = String(decoding: whole, as: UTF8.self)
        let tail = decimals.isEmpty ? "" : "." + String(decoding: decimals, as: UTF8.self)
        text = (isNegative ? "-" : "") + digits + tail
    }

    package init(_ whole: Int) {
        billionths = Int128(whole) * 1_000_000_000
        text = String(whole)
    }

    /// The nearest floating-point number, for drawing and statistics.
    package var double: Double { Double(text) ?? 0 }

    // Commas are taken only where people put them, in threes, so that '1,5' is refused and not read as 15.
    private static func withoutCommas(_ digits: [UInt8]) -> [UInt8]? {
        let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.count > 1 else { return digits }
        guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Array(groups.joined())
    }
}

extension Figure: Comparable, Hashable {
    package static func == (left: Figure, right: Figure) -> Bool { left.billionths == right.billionths }
    package static func < (left: Figure, right: Figure) -> Bool { left.billionths < right.billionths }
    package func hash(into hasher: inout Hasher) { hasher.combine(billionths) }
}

extension Figure: CustomStringConvertible {
    package var description: String { text }
}

extension Figure: Codable {
    package init(from decoder: any Decoder) throws {
        let typed = try decoder.singleValueContainer().decode(String.self)
        guard let figure = Figure(typed) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(typed)' is not a decimal number"))
        }
        self = figure
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
