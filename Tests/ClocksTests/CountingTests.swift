import Clocks
import Facts
import Testing

/// Days counted one at a time, as a person with a wall calendar would.
private struct WallCalendar {
    let holidays = BankHolidays.englandAndWales

    func walk(_ count: Int, from start: Day, by step: Int = 1, counting counts: (Day) -> Bool) -> Day {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: step)
            if counts(day) { left -= 1 }
        }
        return day
    }

    /// The same day of the month so many months on, going day by day to the next month's start each time.
    func months(_ count: Int, after start: Day) -> Day {
        var first = start.startOfMonth
        for _ in 0..<count {
            repeat { first = first.adding(days: 1) } while first.dayOfMonth != 1
        }
        var day = first
        while day.dayOfMonth < start.dayOfMonth, day.adding(days: 1).month == first.month { day = day.adding(days: 1) }
        return day
    }

    func isQuiet(_ day: Day) -> Bool {
        day.month == 8 || (day.month == 12 && day.dayOfMonth >= 25) || (day.month == 1 && day.dayOfMonth == 1)
    }

    func lodged(_ end: Day) -> Day {
        var day = end
        if isQuiet(day) { while isQuiet(day) { day = day.adding(days: 1) } }
        while !holidays.isWorking(day) { day = day.adding(days: 1) }
        return day
    }
}

@Suite struct Counting {
    private let wall = WallCalendar()
    // Every day of seven years, leap years and all.
    private let starts = stride(from: Day("2019-06-01").number, through: Day("2026-06-01").number, by: 1)

    @Test func `weeks, days and months agree with counting on the wall`() throws {
        for start in starts.map(Day.init(number:)) {
            let events = try CaseEvents(
                compact: """
                    request_received=\(start);draft_served=\(start);school_consulted=\(start);final_plan_sent=\(start)
                    direct_payment_first=\(start);reassessment_requested=\(start);tribunal_recommendation=\(start)
                    """)
            func due(_ rule: String) -> Day? { answer(to: rule, of: events, asAt: start)?.due }
            #expect(due("ehc.decide-to-assess") == wall.walk(42, from: start) { _ in true })
            #expect(due("ehc.final-plan") == wall.walk(140, from: start) { _ in true })
            #expect(due("ehc.representations-window") == wall.walk(14, from: start) { _ in true })
            #expect(due("ehc.school-consult-response") == wall.walk(15, from: start) { _ in true })
            #expect(due("mediation.contact") == wall.months(2, after: start))
            #expect(due("pb.first-review") == beginning(3, start))
            #expect(due("review.first") == beginning(12, start))
            #expect(due("appeal.lodge") == wall.lodged(wall.months(2, after: start)))
        }
    }

    @Test func `working days agree with counting on the wall`() throws {
        for start in starts.map(Day.init(number:)) {
            let events = try CaseEvents(
                compact:
                    "mediation_declined=\(start);appeal_sent_to_la=\(start);old_la_aware=\(start);new_icb_aware=\(start)"
            )
            func due(_ rule: String) -> Day? { answer(to: rule, of: events, asAt: start)?.due }
            let isWorking = wall.holidays.isWorking
            let before = start.adding(days: -1)
            #expect(due("mediation.certificate-declined") == wall.walk(3, from: start, counting: isWorking))
            #expect(due("transfer.icb-impracticable") == wall.walk(15, from: start, counting: isWorking))
            #expect(due("transfer.old-la") == wall.walk(15, from: before, counting: isWorking))
            #expect(
                due("appeal.la-response")
                    == wall.walk(30, from: start) { isWorking($0) && !wall.isQuiet($0) })
        }
    }

    @Test func `what must come before agrees with counting backwards`() throws {
        for start in starts.map(Day.init(number:)) {
            let events = try CaseEvents(
                compact: "review_meeting_planned=\(start);phase_transfer:post16_to_post16=\(start)")
            func due(_ rule: String) -> Day? { answer(to: rule, of: events, asAt: start)?.due }
            #expect(due("review.notice") == wall.walk(14, from: start, by: -1) { _ in true })
            let latest = try #require(due("phase.between-post16"))
            #expect(wall.months(5, after: latest) == start || latest == latest.endOfMonth)
            #expect(latest.startOfMonth == start.startOfMonth.adding(months: -5))
        }
    }

    @Test func `work is to be done by the last working day`() throws {
        let answer = try asked("ehc.decide-to-assess", "request_received=2026-02-20", "2026-02-20")
        #expect(answer.due == "2026-04-03")
        #expect(answer.actBy == "2026-04-02")
    }

    @Test(
        arguments: [
            ("2020-02-29", "2021-02-28"), ("2027-03-01", "2028-02-29"), ("2025-07-14", "2026-07-13"),
        ] as [(Day, Day)])
    func `twelve months beginning with a day end the day before, or with a month that lacks it`(start: Day, end: Day)
        throws
    {
        #expect(try asked("review.first", "final_plan_sent=\(start)", start).due == end)
    }

    @Test func `a day beyond the known bank holidays says so`() throws {
        #expect(
            try asked("ehc.final-plan", "request_received=2028-11-01", "2028-11-01").flags.contains(.holidaysUnknown))
        #expect(
            try !asked("ehc.final-plan", "request_received=2028-01-01", "2028-01-01").flags.contains(.holidaysUnknown))
    }

    @Test func `a posted letter is presumed to arrive on the second working day`() throws {
        let post = try #require(RuleBook.england.presumedServices.first { $0.method == "first_class_post" })
        #expect(post.day(sent: "2026-04-02", holidays: .englandAndWales) == "2026-04-08")
    }

    private func beginning(_ months: Int, _ start: Day) -> Day {
        let same = wall.months(months, after: start)
        return same.dayOfMonth == start.dayOfMonth ? same.adding(days: -1) : same
    }
}
