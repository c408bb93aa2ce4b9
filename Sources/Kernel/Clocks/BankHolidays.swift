package import Facts

/// The bank holidays of England and Wales, by day.
///
/// The list that comes with Cairn covers 2014 to 2028; it is data and is added to each year.
/// Source: gov.uk bank holidays for England and Wales.
package struct BankHolidays: Sendable {
    private let names: [Day: String]

    /// The list that comes with Cairn.
    package static let englandAndWales = BankHolidays(csv: String(decoding: PackageResources.bank_holidays_csv, as: UTF8.self))

    /// Reads rows of `date,name,division` under a header; rows of another division or without a day are left out.
    package init(csv: String) {
        var names: [Day: String] = [:]
        for row in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 3, let day = Day(cells[0]), cells[2] == "england-and-wales" else { continue }
            names[day] = String(cells[1])
        }
        self.names = names
    }

    /// What the day is called, if it is a bank holiday.
    package func name(on day: Day) -> String? { names[day] }

    /// Whether the day is Monday to Friday and no bank holiday.
    package func isWorking(_ day: Day) -> Bool { day.weekday <= 5 && names[day] == nil }

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

    /// Working days after the first day, up to and including the last; nothing is counted if the last is earlier.
    package func workingDays(after first: Day, through last: Day) -> Int {
        guard first < last else { return 0 }
        return (first.number + 1...last.number).count { isWorking(Day(number: $0)) }
    }
}
