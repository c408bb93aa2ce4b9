import Facts

/// A day of every year, such as 15 February.
struct MonthDay: Comparable, Sendable {
    let month: Int
    let day: Int

    init(_ day: Day) {
        month = day.month
        self.day = day.dayOfMonth
    }

    /// Reads `15 February`; the day must exist in every year.
    init?(_ text: some StringProtocol) {
        let words = String(text).split(separator: " ")
        guard words.count == 2, let day = Int(words[0]), let month = Self.month(words[1]),
            Day(year: 2001, month: month, day: day) != nil
        else { return nil }
        self.month = month
        self.day = day
    }

    func day(in year: Int) -> Day? { Day(year: year, month: month, day: day) }

    static func < (left: MonthDay, right: MonthDay) -> Bool { (left.month, left.day) < (right.month, right.day) }

    /// The number of the month with this English name.
    static func month(_ name: some StringProtocol) -> Int? {
        Day.monthNames.firstIndex { $0 == name }.map { $0 + 1 }
    }
}

/// A day of a school year that an age picks out: the last Friday of June in the year of turning 16.
///
/// A school year runs from 1 September to 31 August. Source of the year: Education Act 1996 s.579 and s.8.
struct SchoolYearDay: Sendable {
    private enum Pick: Sendable {
        case on(MonthDay)
        case last(weekday: Int, month: Int)
    }

    private let pick: Pick
    /// The age turned in the school year.
    let age: Int

    /// Reads `31 August in the school year of turning 25` or `last Friday of June in the school year of turning 16`.
    init?(_ text: String) {
        let halves = text.split(separator: " in the school year of turning ")
        guard halves.count == 2, let age = Int(halves[1]) else { return nil }
        let words = halves[0].split(separator: " ")
        if let day = MonthDay(halves[0]) {
            pick = .on(day)
        } else if words.count == 4, words[0] == "last", words[2] == "of", let month = MonthDay.month(words[3]),
            let weekday = Self.weekdays.firstIndex(where: { $0 == words[1] })
        {
            pick = .last(weekday: weekday + 1, month: month)
        } else {
            return nil
        }
        self.age = age
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let firstMonth = 9

    /// The day, for somebody born on this one.
    func day(born: Day) -> Day? {
        let birthday = born.adding(months: 12 * age)
        let autumn = birthday.month >= Self.firstMonth ? birthday.year : birthday.year - 1
        switch pick {
        case .on(let day): return day.day(in: day.month >= Self.firstMonth ? autumn : autumn + 1)
        case .last(let weekday, let month):
            let first = Day(year: month >= Self.firstMonth ? autumn : autumn + 1, month: month, day: 1)
            guard let last = first?.endOfMonth else { return nil }
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        }
    }
}
