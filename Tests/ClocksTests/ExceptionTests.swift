import Clocks
import Facts
import Testing

@Suite struct Exceptions {
    // Asked for on 1 June 2026: six weeks end on 13 July, twenty on 19 October.
    let request = "request_received=2026-06-01;"

    @Test(arguments: [
        // Windows of a closure from 18 July to 2 September: 11 July to 26 August.
        ("advice_requested=2026-07-11;closure=2026-07-18..2026-09-02;claim:school_closure=2026-10-01", "excused_open"),
        ("advice_requested=2026-07-10;closure=2026-07-18..2026-09-02;claim:school_closure=2026-10-01", "overdue"),
        ("advice_requested=2026-08-26;closure=2026-07-18..2026-09-02;claim:ey_closure=2026-10-01", "excused_open"),
        ("advice_requested=2026-08-27;closure=2026-07-18..2026-09-02;claim:ey_closure=2026-10-01", "overdue"),
        ("advice_requested=2026-07-18;closure=2026-07-18..2026-08-15;claim:school_closure=2026-10-01", "excused_open"),
        ("advice_requested=2026-07-18;closure=2026-07-18..2026-08-14;claim:school_closure=2026-10-01", "overdue"),
        // Absence counts both ends, inside the limit only, and joins runs that touch.
        ("absent=2026-07-01..2026-07-28;claim:absence_4w=2026-07-30", "excused_open"),
        ("absent=2026-07-01..2026-07-27;claim:absence_4w=2026-07-30", "overdue"),
        ("absent=2026-07-01..2026-07-14;absent=2026-07-15..2026-07-28;claim:absence_4w=2026-07-30", "excused_open"),
        ("absent=2026-07-01..2026-07-14;absent=2026-07-16..2026-07-29;claim:absence_4w=2026-07-30", "overdue"),
        ("absent=2026-09-22..2026-12-01;claim:absence_4w=2026-09-22", "excused_open"),
        ("absent=2026-09-23..2026-12-01;claim:absence_4w=2026-09-22", "overdue"),
        // Two weeks away excuse orders, not the twenty weeks.
        ("absent=2026-07-01..2026-07-20;claim:absence_2w=2026-07-20", "overdue"),
        // Circumstances need only touch the time.
        ("exceptional=2026-10-19..2026-12-01;claim:exceptional=2026-10-19", "excused_open"),
        ("exceptional=2026-10-20..2026-12-01;claim:exceptional=2026-10-20", "overdue"),
        ("exceptional=2026-05-01..2026-05-31;claim:exceptional=2026-06-02", "overdue"),
        // A missed appointment excuses the adviser only.
        ("missed_appointment=2026-07-01;claim:missed_appointment=2026-07-02", "overdue"),
    ])
    func `final plan by 19 October, asked on 1 November`(events: String, expected: String) throws {
        #expect(try asked("ehc.final-plan", request + events, "2026-11-01").status.rawValue == expected)
    }

    @Test func `facts without a record and a record without facts are both reported`() throws {
        let unrecorded = try asked("ehc.final-plan", request + "exceptional=2026-07-01..2026-07-02", "2026-11-01")
        let unfounded = try asked("ehc.final-plan", request + "claim:absence_4w=2026-07-02", "2026-11-01")
        let beside = try asked("ehc.final-plan", request + "claim:missed_appointment=2026-07-02", "2026-11-01")
        #expect(unrecorded.exceptionsAvailable == ["exceptional"])
        #expect(unfounded.exceptionsInvalid == ["absence_4w"])
        #expect(beside.exceptionsBeside == ["missed_appointment"])
        #expect([unrecorded, unfounded, beside].allSatisfy { $0.status == .overdue && $0.exception == nil })
    }

    @Test func `an exception recorded after the limit counts, and is marked`() throws {
        let facts = request + "exceptional=2026-07-01..2026-07-02;"
        let onTheDay = try asked("ehc.final-plan", facts + "claim:exceptional=2026-10-19", "2026-11-01")
        let after = try asked("ehc.final-plan", facts + "claim:exceptional=2026-10-20", "2026-11-01")
        let notYet = try asked("ehc.final-plan", facts + "claim:exceptional=2026-11-02", "2026-11-01")
        #expect(onTheDay.status == .excusedOpen && !onTheDay.flags.contains(.retrospectiveClaim))
        #expect(after.status == .excusedOpen && after.flags.contains(.retrospectiveClaim))
        #expect(notYet.status == .overdue)
    }

    @Test func `one recorded exception is enough, and says nothing where the limit was kept`() throws {
        let facts =
            request + "advice_requested=2026-07-13;closure=2026-07-18..2026-09-02;claim:school_closure=2026-10-30;"
        let missed = try asked("ehc.final-plan", facts, "2026-11-01")
        let kept = try asked("ehc.decide-to-assess", facts + "decision_to_assess=2026-07-10", "2026-11-01")
        #expect(missed.exception == "school_closure" && missed.exceptionsAvailable == [])
        #expect(kept.status == .met && kept.flags == [])
    }

    @Test(
        arguments: [
            ("2020-04-30", "overdue"), ("2020-05-01", "excused_open"), ("2020-09-25", "excused_open"),
            ("2020-09-26", "overdue"),
        ] as [(Day, String)])
    func `coronavirus lifts limits that ended from 1 May to 25 September 2020`(due: Day, expected: String) throws {
        let order = "tribunal_order:make_plan=\(due.adding(days: -77));claim:covid=2020-06-01"
        #expect(try short(asked("tribunal.order.make-plan.final", order, "2021-01-01")) == "\(expected) \(due)")
    }

    @Test func `two weeks away lift the limits of an order`() throws {
        let order = "tribunal_order:make_plan=2026-06-01;absent=2026-06-10..2026-06-23;claim:absence_2w=2026-06-24"
        #expect(try asked("tribunal.order.make-plan.draft", order, "2026-08-01").status == .excusedOpen)
    }
}
