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
        let isNegative = typed.utf8.first == Self.minus
        let hasPlus = typed.utf8.first == Self.plus
        let letters = typed.utf8.dropFirst(isNegative || hasPlus ? 1 : 0)
        var (value, whole, decimals, group) = (0, 0, 0, 0)
        var (hasCommas, hasPoint) = (false, false)
        for letter in letters {
            switch letter {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard whole + decimals < 15 else { return nil }
                value = value * 10 + Int(letter - UInt8(ascii: "0"))
                if hasPoint { decimals += 1 } else { (whole, group) = (whole + 1, group + 1) }
            // Commas are taken only where people put them, in threes, so that '1,5' is refused and not read as 15.
            case Self.comma where !hasPoint && (hasCommas ? group == 3 : (1...3).contains(group)):
                (hasCommas, group) = (true, 0)
            case Self.point where !hasPoint: hasPoint = true
            default: return nil
            }
        }
        guard whole > 0, !hasCommas || group == 3, hasPoint == (decimals > 0), decimals <= 9 else { return nil }
        let size = (decimals..<9).reduce(Int128(value)) { size, _ in size * 10 }
        billionths = isNegative ? -size : size
        text =
            hasCommas || hasPlus
            ? String(decoding: typed.utf8.filter { $0 != Self.comma && $0 != Self.plus }, as: UTF8.self) : String(typed)
    }

    package init(_ whole: Int) {
        billionths = Int128(whole) * 1_000_000_000
        text = String(whole)
    }

    /// The nearest floating-point number, for drawing and statistics.
    package var double: Double { Double(text) ?? 0 }

    private static let minus = UInt8(ascii: "-")
    private static let plus = UInt8(ascii: "+")
    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")
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
