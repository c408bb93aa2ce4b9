import Facts

/// A length of time and how the law's words count it: conventions C1 to C7 of docs/clock.md.
struct Span: Equatable, Sendable {
    enum Unit: String, Sendable { case days, weeks, months, workingDays = "working days" }

    enum Counting: String, Sendable {
        /// 'within N of': the event's day is day 0 (C1, C3).
        case after
        /// 'beginning with the day': the event's day is day 1 (C2, C4).
        case beginning
        /// 'at least N before' (C6).
        case before
    }

    let count: Int
    let unit: Unit
    let counting: Counting

    /// Reads `6 weeks after`, `1 month after`, `15 working days beginning`, `4 weeks before`.
    init?(_ text: some StringProtocol) {
        var words = String(text).split(separator: " ").map(String.init)
        guard words.count >= 3, let count = Int(words.removeFirst()), count >= 0,
            let counting = Counting(rawValue: words.removeLast())
        else { return nil }
        let unit = words.joined(separator: " ")
        guard let unit = Unit(rawValue: unit) ?? Unit(rawValue: unit + "s") else { return nil }
        (self.count, self.unit, self.counting) = (count, unit, counting)
    }

    /// The last day on which the thing is in time, before any roll.
    func end(from start: Day, _ calendar: WorkingCalendar, _ roll: Roll) -> Day {
        switch (unit, counting) {
        case (.months, .after): start.adding(months: count)
        case (.months, .before): start.adding(months: -count)
        case (.months, .beginning): Self.lastDay(of: count, monthsBeginning: start)
        case (.workingDays, _): counted(from: start, calendar, roll)
        case _ where roll == .step: counted(from: start, calendar, roll)
        case (_, .after): start.adding(days: days)
        case (_, .beginning): start.adding(days: max(days - 1, 0))
        case (_, .before): start.adding(days: -days)
        }
    }

    private var days: Int { unit == .weeks ? count * 7 : count }

    // The day before the corresponding date, or the last day of a month that has no such date.
    private static func lastDay(of months: Int, monthsBeginning start: Day) -> Day {
        let same = start.adding(months: months)
        return same.dayOfMonth == start.dayOfMonth ? same.adding(days: -1) : same
    }

    private func counted(from start: Day, _ calendar: WorkingCalendar, _ roll: Roll) -> Day {
        let step = counting == .before ? -1 : 1
        var day = start
        var left = days
        if counting == .beginning, calendar.counts(start, unit, roll) { left -= 1 }
        while left > 0 {
            day = day.adding(days: step)
            if calendar.counts(day, unit, roll) { left -= 1 }
        }
        return day
    }
}

/// What sets a rule's last day.
enum Limit: Sendable {
    case none
    case atOnce
    case span(Span)
    /// Before a named day of the trigger's year, which is itself too late (C5).
    case before(MonthDay)
    case schoolYear(SchoolYearDay)

    init?(_ text: String) {
        if text.isEmpty {
            self = .none
        } else if text == "at once" {
            self = .atOnce
        } else if text.hasPrefix("before "), let day = MonthDay(text.dropFirst("before ".count)) {
            self = .before(day)
        } else if let span = Span(text) {
            self = .span(span)
        } else if let day = SchoolYearDay(text) {
            self = .schoolYear(day)
        } else {
            return nil
        }
    }
}
