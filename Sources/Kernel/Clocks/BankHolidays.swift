package import Facts

/// The bank holidays of England and Wales, by day.
///
/// The list that comes with Cairn covers 2014 to 2028; it is data and is added to each year.
/// Source: gov.uk bank holidays for England and Wales.
package struct BankHolidays: Sendable {
    private let names: [Day: String]
    private let firstYear: Int
    // One mark for each day from the list's first, so that asking costs no more than looking at one place.
    private let marks: [Bool]
    private let start: Int
    /// The last year of which the list knows anything.
    package let lastYear: Int

    /// The list that comes with Cairn.
    package static let englandAndWales = BankHolidays(
        csv: String(decoding: PackageResources.bank_holidays_csv, as: UTF8.self))

    /// Reads rows of `date,name,division` under a header; rows of another division or without a day are left out.
    package init(csv: String) {
        var names: [Day: String] = [:]
        for row in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 3, let day = Day(cells[0]), cells[2] == "england-and-wales" else { continue }
            names[day] = String(cells[1])
        }
        let days = names.keys.map(\.number).sorted()
        start = days.first ?? 0
        var marks = [Bool](repeating: false, count: days.isEmpty ? 0 : (days.last ?? start) - start + 1)
        for day in days { marks[day - start] = true }
        self.names = names
        self.marks = marks
        firstYear = Day(number: start).year
        lastYear = Day(number: days.last ?? 0).year
    }

    /// What the day is called, if it is a bank holiday.
    package func name(on day: Day) -> String? { names[day] }

    /// Whether the list covers the day's year, so that working days about it can be trusted.
    package func covers(_ day: Day) -> Bool { (firstYear...lastYear).contains(day.year) }

    /// Whether the day is Monday to Friday and no bank holiday.
    package func isWorking(_ day: Day) -> Bool {
        let place = day.number - start
        return day.weekday <= 5 && !(marks.indices.contains(place) && marks[place])
    }

    /// The day on which this many working days after the start have passed; the start itself is not counted.
    ///
    /// Zero gives the start, working day or not. Negative counts run backwards.
    package func day(_ count: Int, workingDaysAfter start: Day) -> Day {
        var day = start
        var left = abs(count)
        while left > 0 {
            day = day.adding(days: count < 0 ? -1 : 1)
            if isWorking(day) { left -= 1 }
        }
        return day
    }

    /// The day itself if it is a working day, or else the last one before it.
    package func workingDay(onOrBefore day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day.adding(days: -1) }
        return day
    }

    /// The day itself if it is a working day, or else the next one.
    package func workingDay(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day.adding(days: 1) }
        return day
    }

    /// Working days after the first day, up to and including the last; nothing is counted if the last is earlier.
    package func workingDays(after first: Day, through last: Day) -> Int {
        guard first < last else { return 0 }
        return (first.number + 1...last.number).count { isWorking(Day(number: $0)) }
    }
}
