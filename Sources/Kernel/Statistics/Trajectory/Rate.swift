package import Facts

/// How fast a value moves, with the stretch it was or would be kept up for.
package struct Rate: Equatable, Sendable {
    /// Change a day; below nought when the value falls.
    package let perDay: Double
    package let from: Day
    package let to: Day

    package init(perDay: Double, from: Day, to: Day) {
        self.perDay = perDay
        self.from = from
        self.to = to
    }

    /// Change a month, of a twelfth of 365.25 days.
    package var perMonth: Double { perDay * 365.25 / 12 }

    /// Change a week.
    package var perWeek: Double { perDay * 7 }
}

/// The steady rate that takes a value to another by its day; nothing when no day is left.
package func rateNeeded(from here: DatedValue, to target: DatedValue) -> Rate? {
    let days = target.day.days(since: here.day)
    guard days > 0 else { return nil }
    return Rate(perDay: (target.value - here.value) / Double(days), from: here.day, to: target.day)
}

/// The fastest that a value has moved up, or down, between two of its readings at least so many days apart.
///
/// Nothing when no two readings are that far apart. A rate kept up for a short time proves little, so `atLeast` should be
/// the time that is left to the target, or the whole history when that is shorter.
///
/// - Parameter isUp: whether a rise is sought; else a fall, whose rate is below nought.
package func fastestRate(in readings: [DatedValue], isUp: Bool, atLeast days: Int) -> Rate? {
    let sorted = readings.sorted { $0.day < $1.day }
    var best: Rate?
    for (place, one) in sorted.enumerated() {
        for other in sorted[(place + 1)...] {
            let apart = other.day.days(since: one.day)
            guard apart >= max(days, 1) else { continue }
            let rate = Rate(perDay: (other.value - one.value) / Double(apart), from: one.day, to: other.day)
            guard let known = best else {
                best = rate
                continue
            }
            if isUp ? rate.perDay > known.perDay : rate.perDay < known.perDay { best = rate }
        }
    }
    return best
}
