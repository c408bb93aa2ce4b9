import Clocks
import Facts
import Testing

/// One rule's answer for a case in the compact form.
func asked(_ rule: String, _ events: String, _ asAt: Day) throws -> Answer {
    try #require(answer(to: rule, of: CaseEvents(compact: events), asAt: asAt))
}

/// Status and due day in one text, as `late 2026-04-03`.
func short(_ answer: Answer) -> String {
    answer.status.rawValue + (answer.due.map { " \($0)" } ?? "")
}

@Suite struct `Rules beyond the worked examples` {
    @Test(arguments: [
        // Refusals, and what brings the twenty weeks back.
        ("ehc.final-plan", "decision_not_to_assess=2026-02-10", "not_applicable 2026-05-25"),
        ("ehc.final-plan", "decision_not_to_assess=2026-02-10;decision_to_assess=2026-03-01", "overdue 2026-05-25"),
        (
            "ehc.final-plan",
            "decision_not_to_assess=2026-02-10;tribunal_order:assess=2026-04-01;decision_to_assess=2026-04-10",
            "not_applicable 2026-05-25"
        ),
        ("ehc.decide-not-to-issue", "decision_not_to_assess=2026-02-10", "not_applicable 2026-04-27"),
        ("ehc.draft-guide", "decision_not_to_issue=2026-04-20", "not_applicable 2026-04-27"),
        ("ehc.decide-not-to-issue", "decision_not_to_issue=2026-04-20;draft_served=2026-05-01", "met 2026-04-27"),
        ("ehc.decide-not-to-issue", "draft_served=2026-04-20;decision_not_to_issue=2026-05-01", "late 2026-04-27"),
        // A case that ends in time is over; one that ends too late was late.
        ("ehc.final-plan", "request_withdrawn=2026-05-25", "not_applicable 2026-05-25"),
        ("ehc.final-plan", "request_withdrawn=2026-05-26", "overdue 2026-05-25"),
        ("ehc.final-plan", "move=2026-05-01", "not_applicable 2026-05-25"),
        ("ehc.decide-to-assess", "brought_to_attention=2025-12-29;decision_to_assess=2026-02-16", "late 2026-02-09"),
        // Measures wait for the plan and leave out the tribunal's route.
        ("sen2.twenty-week.inc", "claim:exceptional=2026-03-01", "pending 2026-05-25"),
        ("sen2.twenty-week.inc", "final_plan_sent=2026-05-25", "within 2026-05-25"),
        ("sen2.twenty-week.inc", "la_concedes:make_plan=2026-05-01;final_plan_sent=2026-05-20", "excluded 2026-05-25"),
        ("sen2.twenty-week.exc", "claim:exceptional=2026-03-01;final_plan_sent=2026-05-20", "excluded 2026-05-25"),
        ("detained.final-plan", "absent=2026-02-01..2026-04-01;claim:absence_4w=2026-04-02", "overdue 2026-05-25"),
    ])
    func `after a request on 5 January 2026, asked on 30 June`(rule: String, events: String, expected: String) throws {
        let answer = try asked(rule, "request_received=2026-01-05;" + events, "2026-06-30")
        #expect(short(answer) == expected)
    }

    @Test(arguments: [
        ("family_agreed_early=2026-05-06", "not_applicable"), ("draft_served=2026-05-08", "running"),
        ("final_plan_sent=2026-05-11", "cut_short"), ("final_plan_sent=2026-05-12", "running"), ("", "running"),
    ])
    func `fifteen days with a draft served on 27 April, asked on the last`(events: String, expected: String) throws {
        let answer = try asked("ehc.representations-window", "draft_served=2026-04-27;" + events, "2026-05-11")
        #expect(answer.status.rawValue == expected)
    }

    @Test(
        arguments: [
            ("", "2026-07-20", "running"), ("", "2026-07-21", "complete"),
            ("plan_ceased=2026-07-20", "2026-07-21", "cut_short"),
            ("plan_ceased=2026-07-21", "2026-07-21", "complete"), ("appeal_lodged=2026-07-20", "2026-12-01", "running"),
            ("appeal_lodged=2026-07-20;plan_ceased=2026-09-01", "2026-12-01", "cut_short"),
            ("appeal_lodged=2026-07-20;appeal_determined=2026-11-01;plan_ceased=2026-11-02", "2026-12-01", "complete"),
            ("appeal_lodged=2026-07-21;plan_ceased=2026-09-01", "2026-12-01", "complete"),
        ] as [(String, Day, String)])
    func `a plan goes on until the way to appeal is over`(events: String, asAt: Day, expected: String) throws {
        let answer = try asked("cease.not-before", "cease_decision=2026-05-20;" + events, asAt)
        #expect(short(answer) == expected + " 2026-07-20")
    }

    @Test(arguments: [
        (
            "phase_transfer:primary_to_secondary=2026-09-01;phase_final_sent=2026-02-15", "phase.standard",
            "late 2026-02-14"
        ),
        (
            "phase_transfer:primary_to_secondary=2026-09-01;final_plan_sent=2026-02-15", "phase.standard",
            "not_applicable 2026-02-14"
        ),
        (
            "phase_transfer:primary_to_secondary=2026-09-01;final_plan_sent=2026-02-14", "phase.standard",
            "overdue 2026-02-14"
        ),
        ("phase_transfer:secondary_to_post16=2015-09-01", "phase.to-post16", "overdue 2015-05-30"),
        ("phase_transfer:secondary_to_post16=2016-09-01", "phase.to-post16", "overdue 2016-03-30"),
        ("phase_transfer:post16_to_post16=2030-08-31", "phase.between-post16", "pending 2030-03-31"),
        (
            "phase_transfer:infant_to_junior=2020-09-01;phase_final_sent=2020-02-01;phase_transfer:primary_to_secondary=2026-09-01",
            "phase.standard", "overdue 2026-02-14"
        ),
    ])
    func `moves to the next phase`(events: String, rule: String, expected: String) throws {
        #expect(try short(asked(rule, events, "2026-07-01")) == expected)
    }

    @Test func `a plan sent on the day the law names is late, with a note`() throws {
        let events = "phase_transfer:primary_to_secondary=2026-09-01;phase_final_sent=2026-02-15"
        let answer = try asked("phase.standard", events, "2026-03-01")
        #expect(answer.namedDay == "2026-02-15")
        #expect(answer.flags.contains(.onNamedDay))
    }

    @Test(arguments: [
        ("move=2026-10-06;old_la_aware=2026-09-14", "pending 2026-10-06"),
        ("move=2026-10-05;old_la_aware=2026-09-14", "pending 2026-10-05"),
        ("move=2026-10-02;old_la_aware=2026-09-14", "pending 2026-10-02"),
        ("old_la_aware=2026-09-14", "pending 2026-10-02"),
        ("move=2026-09-01;old_la_aware=2026-09-14", "pending 2026-10-02"),
    ])
    func `fifteen working days from knowing of a move, or its day if that is later`(events: String, expected: String)
        throws
    {
        #expect(try short(asked("transfer.old-la", events, "2026-09-20")) == expected)
    }

    @Test(
        arguments: [
            ("person.young-person-from", "dob=2010-08-31", "2026-06-26", "child 2026-06-26"),
            ("person.young-person-from", "dob=2010-08-31", "2026-06-27", "young_person 2026-06-26"),
            ("person.young-person-from", "dob=2010-09-01", "2026-06-27", "child 2027-06-25"),
            ("review.year-nine", "dob=2012-09-01;review_meeting=2026-08-31", "2026-10-01", "not_applicable"),
            ("review.year-nine", "dob=2012-09-01;review_meeting=2026-09-01", "2026-10-01", "pending"),
            (
                "review.under-five", "dob=2021-03-01;final_plan_sent=2025-10-01", "2026-04-02",
                "not_applicable 2026-04-01"
            ),
            ("review.under-five", "dob=2021-05-01;final_plan_sent=2025-10-01", "2026-04-02", "overdue 2026-04-01"),
            (
                "reassess.gate", "final_plan_sent=2026-01-10;reassessment_requested=2026-06-01", "2026-06-01",
                "within 2026-07-10"
            ),
        ] as [(String, String, Day, String)])
    func `ages and gates`(rule: String, events: String, asAt: Day, expected: String) throws {
        #expect(try short(asked(rule, events, asAt)) == expected)
    }

    @Test(arguments: [
        ("tribunal_order:amend_placement=2026-03-02", "tribunal.order.amend-placement", "overdue 2026-03-16"),
        (
            "tribunal_order:amend_placement=2026-03-02;tribunal_order:amend_provision=2026-03-02",
            "tribunal.order.amend-placement", "not_applicable 2026-03-16"
        ),
        (
            "mediation_agreement:make_plan=2026-03-02;mediation_agreed_deadline=2026-05-01",
            "mediation.agreed.make-plan.final", "overdue 2026-05-01"
        ),
        ("la_concedes:assess=2015-03-22", "unopposed.assess.complete", "overdue 2015-04-19"),
        ("la_concedes:assess=2015-03-22", "unopposed.assess.notify", "not_triggered"),
        ("tribunal_order:continue=2026-03-02", "tribunal.order.continue", "running 2026-03-02"),
        ("cease_proposed=2026-03-02;cease_decision=2026-04-01", "cease.consult", "overdue"),
        ("cease_proposed=2026-03-02;cease_consulted=2026-03-20;cease_decision=2026-04-01", "cease.consult", "met"),
        ("final_plan_sent=2025-03-03;plan_transferred=2026-01-05", "review.first", "not_applicable 2026-03-02"),
        ("final_plan_sent=2025-07-14;review_decision:amend=2025-07-14", "review.first", "pending 2026-07-13"),
        ("final_plan_sent=2025-07-14", "review.meeting-target", "overdue 2026-06-15"),
        (
            "review_meeting_planned=2026-07-20;review_meeting=2025-07-01;review_notice=2025-06-01", "review.notice",
            "pending 2026-07-06"
        ),
        ("review_meeting_planned=2026-07-20;review_notice=2026-07-01", "review.notice", "met 2026-07-06"),
    ])
    func `orders, endings and reviews, asked on 1 July 2026`(events: String, rule: String, expected: String) throws {
        #expect(try short(asked(rule, events, "2026-07-01")) == expected)
    }
}
