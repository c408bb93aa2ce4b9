package import Facts

extension Reading {
    /// Checks what was typed against the measure and the readings that it has.
    ///
    /// A blank value is worked out from numerator and denominator, to one decimal place with halves rounded up. A
    /// share without a denominator, or one that disagrees with its numerator and denominator, needs a note.
    ///
    /// - Parameters:
    ///   - measure: Nothing if there is no such measure, which is one of the problems.
    ///   - standing: The measure's readings that stand.
    ///   - today: A period that ends after it is in the future.
    /// - Returns: The reading, and the ledger line that it corrects if there is one for its period.
    package static func checked(
        _ typed: TypedReading, of measure: MeasureDescribed?, among standing: [Entry<Reading>], today: Day
    ) throws(Problems) -> (reading: Reading, replaces: Int?) {
        var check = ReadingCheck(typed, measure)
        let period = check.period(today)
        let (numerator, denominator) = check.counts()
        let value = check.value(numerator, denominator)
        guard check.problems.isEmpty, let period, let value else { throw check.problems }
        let before = standing.last { $0.fact?.period == period }
        var reading = Reading(
            period: period, value: value, numerator: numerator, denominator: denominator,
            isProvisional: typed.isProvisional, source: typed.source.nonBlank, note: typed.note.nonBlank,
            seriesBreak: typed.seriesBreak.nonBlank, restatedBecause: nil)
        if let before, let old = before.fact {
            reading = try restating(old, with: reading, because: typed.reason, of: measure)
        }
        return (reading, before?.line)
    }

    private static func restating(
        _ old: Reading, with new: Reading, because reason: String, of measure: MeasureDescribed?
    ) throws(Problems) -> Reading {
        let isFinal = old.isProvisional && !new.isProvisional
        guard let words = reason.nonBlank ?? (isFinal ? "The final figure in place of the provisional one" : nil)
        else {
            let printed = measure?.printed(old.value) ?? old.value.text
            throw Problems(
                "reason",
                "There is a reading for \(new.period.words) already, \(printed): enter why it is restated")
        }
        return Reading(
            period: new.period, value: new.value, numerator: new.numerator, denominator: new.denominator,
            isProvisional: new.isProvisional, source: new.source, note: new.note, seriesBreak: new.seriesBreak,
            restatedBecause: words)
    }

    /// Whether it says the same, whatever the reason it was said.
    package func says(_ other: Reading) -> Bool {
        period == other.period && value == other.value && numerator == other.numerator
            && denominator == other.denominator && isProvisional == other.isProvisional && source == other.source
            && note == other.note && seriesBreak == other.seriesBreak
    }
}

/// One typed reading with the problems found so far.
private struct ReadingCheck {
    let typed: TypedReading
    let measure: MeasureDescribed?
    var problems = Problems()

    init(_ typed: TypedReading, _ measure: MeasureDescribed?) {
        self.typed = typed
        self.measure = measure
        if measure == nil { problems.add("measure", "There is no such measure; describe it first") }
    }

    private var isShare: Bool { measure?.unit == .percent }

    mutating func period(_ today: Day) -> MeasurePeriod? {
        guard let period = MeasurePeriod(typed.period) else {
            problems.add("period", "Enter the period like \(MeasurePeriod.examples)")
            return nil
        }
        if period.last > today {
            problems.add("period", "\(period.words) is in the future: enter a period that has ended")
        }
        return period
    }

    mutating func counts() -> (Figure?, Figure?) {
        let numerator = figure("numerator", "Numerator", typed.numerator)
        let denominator = figure("denominator", "Denominator", typed.denominator)
        if let denominator, denominator == Figure(0) { problems.add("denominator", "Denominator must be above 0") }
        if isShare, let numerator, let denominator, numerator > denominator {
            problems.add("numerator", "Numerator must not be above the denominator, \(denominator)")
        }
        return (numerator, denominator)
    }

    private mutating func figure(_ field: String, _ name: String, _ text: String) -> Figure? {
        guard let text = text.nonBlank else { return nil }
        let figure = Figure(text)
        if figure == nil { problems.add(field, "\(name) must be a number, like 238") }
        if let figure, figure < Figure(0) { problems.add(field, "\(name) must be 0 or more") }
        return figure
    }

    mutating func value(_ numerator: Figure?, _ denominator: Figure?) -> Figure? {
        let share = shareInTenths(numerator, denominator)
        if typed.value.isBlank {
            if let share, isShare { return share }
            problems.add("value", isShare ? "Enter the value, or the numerator and denominator" : "Enter the value")
            return nil
        }
        guard let value = Figure(typed.value) else {
            problems.add("value", "Value must be a number, like 21.3")
            return nil
        }
        if let fault = measure?.unit.fault(in: value) { problems.add("value", "Value \(fault)") }
        guard isShare, typed.note.isBlank else { return value }
        if denominator == nil {
            problems.add("denominator", "Enter the denominator, or say in the note why there is none")
        } else if let numerator, let denominator, !agrees(value, numerator, denominator) {
            problems.add(
                "value",
                "Value is \(value)% and \(numerator) of \(denominator) is \(share?.text ?? "")%: correct one, or say why in the note"
            )
        }
        return value
    }
}
