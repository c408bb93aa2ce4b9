package import Facts

// The only place where a share of counts is rounded. Three rules: work out from counts, round once and last, and take
// halves away from nought. Rounded shares need not add up to 100, nor to the rounded share of what they add up to.

/// A share in whole percent, halves rounded up; nothing when there is no whole.
///
/// 9 of 72 is 12.5%, printed 13.
package func wholePercent(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    let doubled = 200 * part + whole
    return doubled / (2 * whole)
}

/// A share in percent with so many decimals, 0 to 6, halves away from nought; nothing when there is no whole.
///
/// 56 of 2,520 is 2.2, though 32 of them are 1.3 and the other 24 are 1.0.
package func percent(_ part: Int, of whole: Int, decimals: Int = 1) -> Figure? {
    guard whole > 0, (0...6).contains(decimals) else { return nil }
    let scale = (0..<decimals).reduce(Int128(100)) { power, _ in power * 10 }
    return Figure(nearest(Int128(part) * scale, over: Int128(whole)), decimals: decimals)
}

/// The change between two shares in percentage points, worked out before either is rounded.
package func percentagePoints(
    from old: (part: Int, whole: Int), to new: (part: Int, whole: Int), decimals: Int = 1
) -> Figure? {
    guard old.whole > 0, new.whole > 0, (0...6).contains(decimals) else { return nil }
    let scale = (0..<decimals).reduce(Int128(100)) { power, _ in power * 10 }
    let difference = Int128(new.part) * Int128(old.whole) - Int128(old.part) * Int128(new.whole)
    return Figure(nearest(difference * scale, over: Int128(old.whole) * Int128(new.whole)), decimals: decimals)
}

extension Figure {
    /// The number with so many decimals, 0 to 9, halves away from nought: 2.675 is 2.68.
    package func rounded(decimals: Int) -> Figure {
        let kept = min(max(decimals, 0), 9)
        let unit = (kept..<9).reduce(Int128(1)) { power, _ in power * 10 }
        return Figure(nearest(billionths, over: unit), decimals: kept) ?? self
    }

    /// So many hundredths (for two decimals), thousandths (for three) and so on.
    fileprivate init?(_ units: Int128, decimals: Int) {
        var digits = String(units.magnitude)
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        let point = digits.index(digits.endIndex, offsetBy: -decimals)
        let tail = decimals == 0 ? "" : "." + digits[point...]
        self.init((units < 0 ? "-" : "") + digits[..<point] + tail)
    }
}

/// The nearest whole number to a quotient, halves away from nought. The divisor is above nought.
private func nearest(_ number: Int128, over divisor: Int128) -> Int128 {
    let half = (number.magnitude * 2 + divisor.magnitude) / (divisor.magnitude * 2)
    return number < 0 ? -Int128(half) : Int128(half)
}

/// A worked-out number as a figure with so many decimals, 0 to 9; nothing when it is not finite or too long.
///
/// The number is read as its shortest decimal text, so that 2.675 is 2.68 as a reader expects.
package func figure(_ number: Double, decimals: Int) -> Figure? {
    guard number.isFinite else { return nil }
    return Figure(plainDecimal(number.description, decimals: 9))?.rounded(decimals: decimals)
}

// `1.5e-07` as `0.00000015`, cut (never rounded) at one place more than can matter.
private func plainDecimal(_ text: String, decimals: Int) -> String {
    let halves = text.split(separator: "e")
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = (halves.first ?? "").drop { $0 == "-" }.split(separator: ".")
    var whole = String(parts.first ?? "0")
    var tail = parts.count > 1 ? String(parts[1]) : ""
    let shift = halves.count > 1 ? Int(halves[1].drop { $0 == "+" }) ?? 0 : 0
    if shift > 0 {
        let moved = tail + String(repeating: "0", count: max(0, shift - tail.count))
        whole += moved.prefix(shift)
        tail = String(moved.dropFirst(shift))
    } else if shift < 0 {
        let padded = String(repeating: "0", count: max(0, -shift + 1 - whole.count)) + whole
        tail = padded.suffix(-shift) + tail
        whole = String(padded.dropLast(-shift))
    }
    let room = max(0, min(decimals, 15 - whole.count))
    let cut = String(tail.prefix(room))
    return sign + whole + (cut.isEmpty ? "" : "." + cut)
}
