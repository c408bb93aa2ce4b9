import Facts

/// What a named view of another part counts on a day or over a period, for closing a period into a reading.
package struct ViewCount: Equatable, Sendable {
    /// The view's name, as a measure's link gives it: `wsoa on track`.
    package let view: String
    /// What was counted, in words: 'lines of the plan rated on track or better'.
    package let words: String
    package let count: Int
    /// Out of how many, when it is a share.
    package let total: Int?
    /// Whether it counts what happened in the period, and not what stood on its last day.
    package let isOverPeriod: Bool

    package init(view: String, words: String, count: Int, total: Int? = nil, isOverPeriod: Bool = false) {
        self.view = view
        self.words = words
        self.count = count
        self.total = total
        self.isOverPeriod = isOverPeriod
    }
}

/// The reading that a named view gives for a period, still to be checked like any other.
///
/// - Parameters:
///   - line: The ledger line up to which was counted; the reading's source names it.
///   - measure: A share takes count and total; anything else takes the count.
package func closedPeriod(
    _ period: MeasurePeriod, with counted: ViewCount, of measure: MeasureDescribed, line: Int
) -> TypedReading {
    let isShare = measure.unit == .percent
    var typed = TypedReading(period: period.code, value: isShare ? "" : String(counted.count))
    if isShare || counted.total != nil {
        typed.numerator = String(counted.count)
        typed.denominator = counted.total.map(String.init) ?? ""
    }
    let time = counted.isOverPeriod ? period.words : period.last.words
    typed.source = "Counted: \(counted.words), \(time), ledger line \(line)"
    return typed
}
