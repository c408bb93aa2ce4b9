package import Facts

/// The value of a measure for one period, with what it was worked out from.
///
/// The subject is the measure's id and the day is the period's last. There is one reading for a period: another one
/// corrects it, and says why.
package struct Reading: Fact {
    package static let kind = "measures.reading"
    package static var needsApproval: Bool { true }

    package let period: MeasurePeriod
    package let value: Figure
    package let numerator: Figure?
    package let denominator: Figure?
    /// Whether it may still change.
    package let isProvisional: Bool
    package let source: String?
    package let note: String?
    /// What is counted differently from this period on, if something is.
    package let seriesBreak: String?
    /// Why it stands in place of an earlier reading, if it does.
    package let restatedBecause: String?
}

/// A reading as it was typed; what is left out is empty.
package struct TypedReading: Sendable {
    package var period = ""
    package var value = ""
    package var numerator = ""
    package var denominator = ""
    package var isProvisional = false
    package var source = ""
    package var note = ""
    package var seriesBreak = ""
    /// Why it restates what stands for the period.
    package var reason = ""

    package init(period: String, value: String) {
        self.period = period
        self.value = value
    }
}
