package import Facts

extension Figure {
    /// What is left when another figure is taken away, with as many decimal places as the longer of the two.
    package func minus(_ other: Figure) -> Figure {
        let places = max(decimalPlaces, other.decimalPlaces)
        return Figure(billionths: billionths - other.billionths, places: places) ?? self
    }

    /// A figure printed with so many decimal places, further ones cut off.
    init?(billionths: Int128, places: Int) {
        let size = billionths < 0 ? -billionths : billionths
        let (whole, part) = size.quotientAndRemainder(dividingBy: 1_000_000_000)
        let digits = String(part)
        let decimals = (String(repeating: "0", count: 9 - digits.count) + digits).prefix(places)
        self.init((billionths < 0 ? "-" : "") + String(whole) + (places == 0 ? "" : "." + decimals))
    }

    /// How many decimals were printed.
    package var decimalPlaces: Int { text.split(separator: ".").dropFirst().first?.count ?? 0 }

    /// The figure with a plus sign if it is above 0, as changes are printed.
    package var signed: String { self > Figure(0) ? "+" + text : text }
}
