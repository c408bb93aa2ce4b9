import Facts

/// A share in per cent to one decimal place, halves rounded up; nothing without both counts.
func shareInTenths(_ numerator: Figure?, _ denominator: Figure?) -> Figure? {
    guard let numerator, let denominator, denominator > Figure(0), numerator >= Figure(0) else { return nil }
    let tenths = (2_000 * numerator.billionths + denominator.billionths) / (2 * denominator.billionths)
    return Figure("\(tenths / 10).\(tenths % 10)")
}

/// Whether a printed share is the quotient of its counts, rounded either way at its last printed decimal place.
func agrees(_ value: Figure, _ numerator: Figure, _ denominator: Figure) -> Bool {
    guard denominator > Figure(0) else { return false }
    let decimals = value.text.split(separator: ".").dropFirst().first?.count ?? 0
    var unit: Int128 = 1_000_000_000
    for _ in 0..<decimals { unit /= 10 }
    // value is within one whole printed unit of 100 n / d, so that cutting off instead of rounding passes too.
    let difference = value.billionths * denominator.billionths - 100 * numerator.billionths * 1_000_000_000
    let size = difference < 0 ? -difference : difference
    return size < unit * denominator.billionths
}

/// Whether a share rounded to the nearest, halves up, is the printed one.
func agreesWhenRounded(_ value: Figure, _ numerator: Figure, _ denominator: Figure) -> Bool {
    guard denominator > Figure(0) else { return false }
    var scale: Int128 = 1
    for _ in 0..<(value.text.split(separator: ".").dropFirst().first?.count ?? 0) { scale *= 10 }
    let rounded = (200 * scale * numerator.billionths + denominator.billionths) / (2 * denominator.billionths)
    return rounded * 1_000_000_000 == value.billionths * scale
}
