/// A calendar day: the only kind of date that Cairn's facts and views know.
///
/// Days follow the proleptic Gregorian calendar, years 0001 to 9999, and are written as ISO 8601
/// text (`2023-02-14`). A day has no time and no time zone.
///
/// Source of the arithmetic: the civil calendar's 400-year cycle of 146,097 days.
package struct Day: Hashable, Comparable, Sendable {
    /// Whole days since 1 January 1970, which is day 0.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// 31 December 9999, the last day there is.
    package static let last = Day(number: 2_932_896)

    /// The day with this year, month and day of the month, or nothing if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.init(number: Self.number(year: year, month: month, day: day))
    }

    /// The day written as `YYYY-MM-DD`, or nothing if the text is anything else or no such day.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
        self = day
    }

    /// The same from the text's UTF-8.
    package init?(utf8 letters: UnsafeBufferPointer<UInt8>) {
        let dash = UInt8(ascii: "-")
        guard letters.count == 10, letters[4] == dash, letters[7] == dash, let year = Self.digits(letters[0..<4]),
            let month = Self.digits(letters[5..<7]), let day = Self.digits(letters[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static func digits(_ text: some Sequence<UInt8>) -> Int? {
        var value = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}

// MARK: - Arithmetic

extension Day {
    /// The day this many days later; earlier when negative.
    package func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day of the month this many months later, or that month's last day if it is shorter.
    ///
    /// 31 January and one month is 28 or 29 February.
    package func adding(months: Int) -> Day {
        let whole = year * 12 + (month - 1) + months
        let newYear = whole.flooredQuotient(12)
        let newMonth = whole - newYear * 12 + 1
        let newDay = min(dayOfMonth, Self.length(ofMonth: newMonth, year: newYear))
        return Day(number: Self.number(year: newYear, month: newMonth, day: newDay))
    }

    /// Whole days from the other day to this one; negative when this one is earlier.
    package func days(since other: Day) -> Int { number - other.number }

    /// The last day of this day's month.
    package var endOfMonth: Day { adding(days: Self.length(ofMonth: month, year: year) - dayOfMonth) }

    /// The first day of this day's month.
    package var startOfMonth: Day { adding(days: 1 - dayOfMonth) }
}

// MARK: - Parts

extension Day {
    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var dayOfMonth: Int { civil.day }

    /// The day of the week, Monday being 1 and Sunday 7, as in ISO 8601.
    package var weekday: Int { (number + 3) - (number + 3).flooredQuotient(7) * 7 + 1 }

    /// How many days the month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    // Years are counted from March, so that the leap day is a year's last day.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear.flooredQuotient(400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

extension Int {
    fileprivate func flooredQuotient(_ divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
