import Facts
import Statistics

/// A share in per cent to one decimal place; nothing without both counts as whole numbers.
func shareInTenths(_ numerator: Figure?, _ denominator: Figure?) -> Figure? {
    guard let part = numerator?.whole, let whole = denominator?.whole, part >= 0 else { return nil }
    return percent(part, of: whole, decimals: 1)
}

/// Whether a printed share is the quotient of its counts, rounded either way at its last printed decimal place.
func agrees(_ value: Figure, _ numerator: Figure, _ denominator: Figure) -> Bool {
    guard denominator > Figure(0) else { return false }
    let decimals = value.text.split(separator: ".").dropFirst().first?.count ?? 0
    var unit: Int128 = 1_000_000_000
    for _ in 0..<decimals { unit /= 10 }
    // Within one whole printed unit of 100 n / d, so that cutting off instead of rounding passes too.
    let difference = value.billionths * denominator.billionths - 100 * numerator.billionths * 1_000_000_000
    let size = difference < 0 ? -difference : difference
    return size < unit * denominator.billionths
}

/// Whether some whole number out of the denominator gives the printed share, rounded to the nearest.
func isPossible(_ value: Figure, outOf denominator: Figure) -> Bool {
    guard let whole = denominator.whole, whole > 0 else { return true }
    let near = Int(value.billionths * denominator.billionths / 100_000_000_000 / 1_000_000_000)
    let places = min(value.decimalPlaces, 6)
    return [near, near + 1].contains { percent($0, of: whole, decimals: places) == value }
}

extension Figure {
    /// The number, if it is a whole one.
    package var whole: Int? { billionths % 1_000_000_000 == 0 ? Int(billionths / 1_000_000_000) : nil }
}
