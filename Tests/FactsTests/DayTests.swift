@testable import Facts
import Testing

@Suite struct `Days` {
    /// The calendar the long way round: one day after another, by the lengths of the months.
    @Test func `every day from 1600 to 2400 is one more than the last, and reads back from its text`() {
        var number = Day("1600-01-01").number
        var weekday = Day("1600-01-01").weekday
        #expect(number == -135_140)
        #expect(weekday == 6)
        for year in 1600...2400 {
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            var wrong = 0
            for (index, length) in lengths.enumerated() {
                for dayOfMonth in 1...length {
                    let day = Day(number: number)
                    let text = "\(year)-\(two(index + 1))-\(two(dayOfMonth))"
                    if day.description != text || Day(text) != day || day.weekday != weekday { wrong += 1 }
                    if (day.year, day.month, day.dayOfMonth) != (year, index + 1, dayOfMonth) { wrong += 1 }
                    if day.endOfMonth.dayOfMonth != length || day.startOfMonth.dayOfMonth != 1 { wrong += 1 }
                    number += 1
                    weekday = weekday % 7 + 1
                }
                if Day("\(year)-\(two(index + 1))-\(two(length + 1))") != nil { wrong += 1 }
            }
            #expect(wrong == 0, "in \(year)")
        }
    }

    @Test(arguments: [("1970-01-01", 0), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("2000-02-29", 11_016)])
    func `known day numbers`(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "2023-02-31", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-01-00", "0000-01-01", "2023-1-01",
        "23-01-01", "2023-01-01 ", "2023/01/01", "20230101", "2023-01-0x", "-023-01-01", "2023-01-01T00:00", "",
        "２０２３-01-01", "2023--1-01",
    ])
    func `what is not a day is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `leap years`() {
        #expect([1600, 1900, 2000, 2023, 2024, 2100, 2400].filter(Day.isLeap) == [1600, 2000, 2024, 2400])
    }

    @Test(
        arguments: [
            ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-03-31", -1, "2023-02-28"),
            ("2023-12-15", 1, "2024-01-15"), ("2023-01-15", -13, "2021-12-15"), ("2024-02-29", 12, "2025-02-28"),
            ("2023-05-31", 0, "2023-05-31"),
        ] as [(Day, Int, Day)])
    func `months are added to the same day, or to the month's last`(day: Day, months: Int, expected: Day) {
        #expect(day.adding(months: months) == expected)
    }

    @Test(
        arguments: [
            ("2023-02", "2023-02-28"), ("2024-02", "2024-02-29"), ("2022-11", "2022-11-30"),
            ("2023-02-14", "2023-02-14"),
        ] as [(String, Day)])
    func `a month means its last day`(text: String, expected: Day) {
        #expect(Day(dayOrMonth: text) == expected)
    }

    @Test(arguments: ["2023-13", "2023", "2023-2", "Feb 2023", "2023-02-30", "2023-0a"])
    func `what is neither day nor month is refused`(text: String) {
        #expect(Day(dayOrMonth: text) == nil)
    }

    @Test(arguments: [
        ("2022-01", "January 2022"), ("2022-01-14", "14 January 2022"), ("spring 2022", "spring 2022"),
        ("2022", "2022"),
    ])
    func `are printed in words, whatever a plan gives`(text: String, words: String) {
        #expect(Day.words(for: text) == words)
    }

    @Test func `days in words`() {
        #expect(Day("2023-02-14").words == "14 February 2023")
        #expect(Day("2023-02-14").monthWords == "February 2023")
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

@Suite struct `Periods` {
    @Test(
        arguments: [
            ("2023-03-31", "Quarter 4 2022-23", "2023-01-01", "2023-03-31"),
            ("2023-04-01", "Quarter 1 2023-24", "2023-04-01", "2023-06-30"),
            ("2022-12-31", "Quarter 3 2022-23", "2022-10-01", "2022-12-31"),
            ("2022-07-01", "Quarter 2 2022-23", "2022-07-01", "2022-09-30"),
        ] as [(Day, String, Day, Day)])
    func `quarters are of the financial year`(day: Day, name: String, first: Day, last: Day) {
        #expect(day.quarter == Period(first: first, last: last, name: name))
        #expect(day.quarter.contains(first) && day.quarter.contains(last))
        #expect(!day.quarter.contains(last.adding(days: 1)))
    }

    @Test(
        arguments: [
            ("2023-03-31", "2022-23", "2022/23"), ("2023-04-01", "2023-24", "2022/23"),
            ("2023-08-31", "2023-24", "2022/23"),
            ("2023-09-01", "2023-24", "2023/24"), ("1999-12-31", "1999-00", "1999/00"),
        ] as [(Day, String, String)])
    func `financial years begin in April and academic years in September`(day: Day, financial: String, academic: String)
    {
        #expect(day.financialYear.name == financial)
        #expect(day.academicYear.name == academic)
    }

    @Test func `every day of a century lies in its periods, and they meet without gaps`() {
        for number in Day("1990-01-01").number...Day("2089-12-31").number {
            let day = Day(number: number)
            for period in [day.monthPeriod, day.quarter, day.financialYear, day.academicYear] {
                let next = period.last.adding(days: 1)
                if !period.contains(day) || next.startOfMonth != next { Issue.record("\(day) and \(period.name)") }
            }
        }
    }
}
