import Clocks
import Facts
import Testing

@Suite struct `Bank holidays` {
    let england = BankHolidays.englandAndWales

    @Test(
        arguments: [
            ("2022-06-03", "Platinum Jubilee bank holiday"),
            ("2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II"),
            ("2023-05-08", "Bank holiday for the coronation of King Charles III"),
            ("2020-05-08", "Early May bank holiday (moved for VE Day)"),
        ] as [(Day, String)])
    func `the days that were given once are in the list`(day: Day, name: String) {
        #expect(england.name(on: day) == name)
        #expect(!england.isWorking(day))
    }

    @Test func `every year of the list has Christmas Day or its substitute, and eight days or more`() {
        for year in 2014...2028 {
            guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
                return
            }
            let days = (first.number...last.number).map { Day(number: $0) }.filter { england.name(on: $0) != nil }
            #expect(days.count >= 8, "in \(year)")
            #expect(days.allSatisfy { $0.weekday <= 5 })
            #expect(days.contains { $0.month == 12 && (25...28).contains($0.dayOfMonth) })
        }
    }

    @Test(
        arguments: [
            ("2022-12-23", 1, "2022-12-28"), ("2022-12-24", 1, "2022-12-28"), ("2023-04-06", 1, "2023-04-11"),
            ("2023-01-04", 15, "2023-01-25"), ("2022-12-28", -1, "2022-12-23"), ("2022-12-25", 0, "2022-12-25"),
        ] as [(Day, Int, Day)])
    func `working days are counted from the day after`(start: Day, count: Int, expected: Day) {
        #expect(england.day(count, workingDaysAfter: start) == expected)
    }

    @Test func `counting forwards, backwards and between agree with going day by day`() {
        let starts = stride(from: Day("2021-12-20").number, to: Day("2022-06-20").number, by: 3).map { Day(number: $0) }
        for start in starts {
            var day = start
            for count in 1...45 {
                repeat { day = day.adding(days: 1) } while day.weekday > 5 || england.name(on: day) != nil
                let there = england.day(count, workingDaysAfter: start)
                if there != day || england.workingDays(after: start, through: day) != count {
                    Issue.record("\(count) after \(start)")
                }
                if england.isWorking(start), england.day(-count, workingDaysAfter: day) != start {
                    Issue.record("\(count) before \(day)")
                }
            }
        }
        #expect(england.workingDays(after: "2022-06-20", through: "2022-06-20") == 0)
        #expect(england.workingDays(after: "2022-06-20", through: "2022-06-10") == 0)
    }

    @Test func `rows of another division, or without a day, are left out`() {
        let csv =
            "date,name,division\r\n2024-01-02,2nd January,scotland\n2024-02-31,No day,england-and-wales\n2024-03-01,Local,england-and-wales\n"
        let few = BankHolidays(csv: csv)
        #expect(few.name(on: "2024-01-02") == nil)
        #expect(few.name(on: "2024-03-01") == "Local")
    }
}
