import Casework
import Clocks
import Facts
import Testing

@Suite struct `A case` {
    @Test(arguments: [
        ("2026-01-04", "none"), ("2026-01-05", "requested"), ("2026-02-13", "assessing"), ("2026-04-19", "assessing"),
        ("2026-04-20", "draft"), ("2026-05-21", "draft"), ("2026-05-22", "maintained"),
    ])
    func `stands where its events have brought it by the day`(day: String, state: String) throws {
        #expect(try CaseStory(plainCase).file(Day(day) ?? "2000-01-01")?.state.code == state)
    }

    @Test(arguments: [
        ("decision_not_to_assess=2026-02-13", "refused-assessment"),
        ("decision_not_to_assess=2026-02-13;tribunal_order:assess=2026-08-01", "assessing"),
        ("decision_to_assess=2026-02-13;decision_not_to_issue=2026-04-20", "refused-plan"),
        ("request_withdrawn=2026-02-01", "withdrawn"),
        ("request_withdrawn=2026-02-01;request_received=2026-06-01", "requested"),
        (
            "decision_to_assess=2026-02-13;draft_served=2026-04-20;final_plan_sent=2026-05-22;review_meeting=2027-03-01",
            "in-review"
        ),
        (
            "decision_to_assess=2026-02-13;draft_served=2026-04-20;final_plan_sent=2026-05-22;review_meeting=2027-03-01;review_decision:amend=2027-03-29;amendment_notice_sent=2027-03-29;amended_final_sent=2027-05-01",
            "maintained"
        ),
        (
            "decision_to_assess=2026-02-13;draft_served=2026-04-20;final_plan_sent=2026-05-22;cease_decision=2027-09-01;plan_ceased=2027-12-01",
            "ceased"
        ),
        (
            "decision_to_assess=2026-02-13;draft_served=2026-04-20;final_plan_sent=2026-05-22;old_la_aware=2027-01-04;plan_transferred=2027-02-01",
            "moved-out"
        ),
    ])
    func `goes the ways that the law knows`(rest: String, state: String) throws {
        let file = try CaseStory("request_received=2026-01-05;" + rest).file("2029-01-01")
        #expect(file?.state.code == state)
    }

    @Test func `is known by what was recorded, and corrected by new lines`() throws {
        var story = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13")
        try story.add(CaseStep.Typed("decision_to_assess", on: "2026-02-20"), replaces: 2)
        let now = try #require(story.file("2026-06-01"))
        let then = try #require(story.file("2026-06-01", upTo: 2))
        #expect(now.timetable()?["ehc.decide-to-assess"]?.status == .late)
        #expect(then.timetable()?["ehc.decide-to-assess"]?.status == .met)
        story.takeBack(3)
        #expect(story.file("2026-06-01")?.state.code == "requested")
    }

    @Test func `asked as at a day gives the same whatever is recorded of later days`() throws {
        let short = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13").file("2026-03-01")
        let long = try CaseStory(plainCase).file("2026-03-01")
        #expect(short?.row == long?.row)
    }

    @Test func `has a year group by the school year`() throws {
        let story = try CaseStory("request_received=2026-01-05", receptionYear: 2019)
        #expect(story.file("2026-08-31")?.yearGroup() == 6 && story.file("2026-09-01")?.yearGroup() == 7)
        #expect(yearGroupWords(0) == "Reception" && yearGroupWords(-2) == "Before school")
    }

    @Test func `offers first what usually comes next`() throws {
        let requested = try #require(try CaseStory("request_received=2026-01-05").file("2026-02-01"))
        #expect(
            requested.nextEvents.map(\.event) == ["decision_to_assess", "decision_not_to_assess", "request_withdrawn"])
        #expect(requested.otherEvents.contains { $0.event == "claim:absence_4w" })
        #expect(!requested.otherEvents.contains { $0.event == "final_plan_sent" })
        let plan = try #require(try CaseStory(plainCase).file("2026-06-01"))
        #expect(plan.nextEvents.contains { $0.event == "review_meeting" })
        #expect(plan.otherEvents.contains { $0.event == "phase_transfer:primary_to_secondary" })
        #expect(plan.otherEvents.contains { $0.event == "appeal_lodged" })
    }

    @Test func `every event that is offered may be recorded`() throws {
        for compact in [
            "", "request_received=2026-01-05", plainCase, "request_received=2026-01-05;request_withdrawn=2026-02-01",
        ] {
            let story = try CaseStory(compact, receptionYear: 2019)
            let file = try #require(story.file("2026-09-01"))
            for offer in file.nextEvents {
                var typed = CaseStep.Typed(offer.event, on: "2026-09-01")
                (typed.service, typed.setting) = ("health", "Oak")
                let step = try CaseStep.checked(typed, today: "2026-09-01")
                #expect(throws: Never.self, "\(offer.event) in \(file.state.code)") {
                    try file.checked(step.step, on: step.day)
                }
            }
        }
    }
}

@Suite struct `An event that does not fit` {
    private func refused(_ story: CaseStory, _ typed: CaseStep.Typed, born: Day? = nil) throws -> String {
        let file = try #require(story.file("2029-01-01"))
        do throws(Problems) {
            let (step, day) = try CaseStep.checked(typed, today: "2029-01-01")
            let odd = try file.checked(step, on: day, born: born)
            return "taken" + odd.joined()
        } catch { return error.description }
    }

    @Test(arguments: [
        ("final_plan_sent", "2026-01-01", "before the request"),
        ("final_plan_sent", "2026-06-30", "There is already a final plan, sent on 22 May 2026"),
        ("draft_served", "2026-02-01", "where the case stands at ‘Request to be decided’"),
        ("decision_to_assess", "2026-02-13", "already recorded"),
        ("review_meeting", "2014-08-31", "before anybody who began reception in 2019 was born"),
        ("final_plan_sent", "2027-02-29", "not a real date"),
        ("final_plan_sent", "", "Enter the date"),
        ("claim:holiday", "2026-03-01", "There is no exception called ‘holiday’"),
        ("claim", "2026-03-01", "Say which claim"),
        ("final_plan_snet", "2026-03-01", "There is no event called"),
        ("dob", "2015-03-01", "There is no event called"),
        ("review_meeting", "2030-03-01", "still to come"),
        ("closure", "2026-07-17", "two dates"),
        ("advice_received", "2026-03-01", "Choose whose advice"),
        ("school_consulted", "2026-04-21", "Enter which school"),
    ])
    func `is refused with the reason`(event: String, day: String, words: String) throws {
        let story = try CaseStory(plainCase, receptionYear: 2019)
        let said = try refused(story, CaseStep.Typed(event, on: day))
        #expect(said.contains(words), "\(said)")
    }

    @Test func `is refused once the case has closed, until a new request`() throws {
        let story = try CaseStory("request_received=2026-01-05;request_withdrawn=2026-02-01")
        #expect(
            try refused(story, CaseStep.Typed("decision_to_assess", on: "2026-03-01")).contains(
                "closed on 1 February 2026"))
        #expect(try refused(story, CaseStep.Typed("request_received", on: "2026-03-01")) == "taken")
    }

    @Test func `is refused before a known birth`() throws {
        let story = try CaseStory("request_received=2026-01-05")
        #expect(
            try refused(story, CaseStep.Typed("brought_to_attention", on: "2026-01-01"), born: "2026-01-02").contains(
                "before the date of birth"))
    }

    @Test func `may be a second final plan once a reassessment is agreed`() throws {
        let story = try CaseStory(plainCase + ";reassessment_requested=2026-09-01;reassessment_agreed=2026-09-10")
        #expect(try refused(story, CaseStep.Typed("final_plan_sent", on: "2026-12-01")) == "taken")
    }

    @Test func `is told when it is only odd`() throws {
        let story = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13;draft_served=2026-04-20")
        #expect(try refused(story, CaseStep.Typed("final_plan_sent", on: "2026-04-27")).contains("cuts it short"))
        var advice = CaseStep.Typed("advice_received", on: "2026-04-19")
        advice.service = "health"
        #expect(try refused(story, advice).contains("No request for this service"))
        #expect(try refused(story, CaseStep.Typed("claim:absence_4w", on: "2026-06-19")).contains("do not fit"))
    }

    @Test func `late recording between others is judged with them`() throws {
        let story = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13;draft_served=2026-04-20")
        #expect(try refused(story, CaseStep.Typed("decision_to_issue", on: "2026-04-10")) == "taken")
        #expect(try refused(story, CaseStep.Typed("request_withdrawn", on: "2026-02-01")).contains("closed"))
    }

    @Test func `cannot be taken back while others rest on it`() throws {
        let file = try #require(
            try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13").file("2026-03-01"))
        #expect(throws: Problems.self) { try file.checkedTakingBack(line: 1) }
        #expect(throws: Never.self) { try file.checkedTakingBack(line: 2) }
        #expect(throws: Problems.self) { try file.checkedTakingBack(line: 9) }
    }
}
