import Casework
import Clocks
import Facts
import Testing

/// A request refused on 13 February 2026, and what the family did about it.
private let refused = "request_received=2026-01-05;decision_not_to_assess=2026-02-13"
private let appealed =
    refused + ";mediation_declined=2026-03-02;mediation_certificate=2026-03-04;appeal_lodged=2026-03-30"

private func challenges(_ story: String, _ day: Day) throws -> [Dispute] {
    try #require(try CaseStory(story).file(day)).disputes
}

@Suite struct `A challenge to a decision` {
    @Test(arguments: [
        ("decision_not_to_assess=2026-02-13", "refused_assessment"),
        ("decision_to_assess=2026-02-13;decision_not_to_issue=2026-04-20", "refused_plan"),
        ("decision_to_assess=2026-02-13;draft_served=2026-04-01;final_plan_sent=2026-05-01", "contents"),
        (
            "decision_to_assess=2026-02-13;draft_served=2026-04-01;final_plan_sent=2026-05-01;cease_decision=2026-05-02",
            "ceasing"
        ),
    ])
    func `is of the kind of the decision before it`(decision: String, kind: String) throws {
        let all = try challenges("request_received=2026-01-05;\(decision);appeal_lodged=2026-05-20", "2026-06-01")
        #expect(all.map(\.kind) == [kind])
    }

    @Test(arguments: [
        (refused + ";mediation_requested=2026-03-02", "2026-03-10", "mediation", "", "2026-04-01"),
        (refused + ";mediation_contacted=2026-03-02", "2026-05-30", "closed", "lapsed", ""),
        (
            refused + ";mediation_declined=2026-03-02;mediation_certificate=2026-03-04", "2026-03-10", "mayAppeal", "",
            "2026-04-13"
        ),
        (
            refused + ";mediation_declined=2026-03-02;mediation_certificate=2026-03-04", "2026-04-14", "closed",
            "lapsed", ""
        ),
        (appealed, "2026-04-01", "appeal", "", ""),
        (appealed + ";appeal_sent_to_la=2026-04-01", "2026-04-10", "appeal", "", "2026-05-18"),
        (appealed + ";la_concedes:assess=2026-04-20", "2026-04-25", "action", "conceded", "2026-05-04"),
        (appealed + ";tribunal_order:assess=2026-06-01", "2026-06-02", "action", "ordered", "2026-06-15"),
        (appealed + ";appeal_withdrawn=2026-06-01", "2026-06-02", "closed", "withdrawn", ""),
        (appealed + ";appeal_determined=2026-06-01", "2026-06-02", "closed", "decided", ""),
    ])
    func `stands where its steps lead, with what is due next`(
        story: String, day: String, stage: String, outcome: String, due: String
    ) throws {
        let asked = try #require(Day(day))
        let one = try #require(try challenges(story, asked).first)
        #expect(one.stage.rawValue == stage && one.outcome?.rawValue ?? "" == outcome)
        #expect(one.next?.day.description ?? "" == due, "\(String(describing: one.next))")
    }

    @Test func `an order is kept when the authority has done what it says, and overdue until then`() throws {
        let ordered = appealed + ";tribunal_order:assess=2026-06-01"
        let late = try #require(try challenges(ordered, "2026-06-20").first)
        #expect(late.isOverdue && late.next?.rule == "tribunal.order.assess.notify")
        let done = ordered + ";decision_to_assess=2026-06-12;draft_served=2026-07-20;final_plan_sent=2026-08-20"
        let kept = try #require(try challenges(done, "2026-09-10").first)
        #expect(kept.stage == .closed && kept.outcome == .ordered)
        #expect(
            kept.obligations.map(\.status) == [.met, .met]
                && kept.obligations.map(\.due) == ["2026-06-15", "2026-09-07"])
    }

    @Test func `a later decision is challenged apart, and each keeps its own limits`() throws {
        let story =
            appealed + ";tribunal_order:assess=2026-06-01;decision_to_assess=2026-06-12;draft_served=2026-07-20;"
            + "final_plan_sent=2026-08-20;mediation_requested=2026-09-01"
        let all = try challenges(story, "2026-09-10")
        #expect(all.map(\.number) == [1, 2] && all.map(\.kind) == ["refused_assessment", "contents"])
        #expect(all[0].stage == .closed && all[1].stage == .mediation && all[1].steps.count == 1)
    }

    @Test func `after an order the family is told of the assessment, though it has begun`() throws {
        let ordered = try #require(try CaseStory(appealed + ";tribunal_order:assess=2026-06-01").file("2026-06-12"))
        #expect(ordered.nextEvents.map(\.event).contains("decision_to_assess"))
        let (step, day) = try CaseStep.checked(
            CaseStep.Typed("decision_to_assess", on: "2026-06-12"), today: "2026-06-12")
        #expect(try ordered.checked(step, on: day).isEmpty)
        let plain = try #require(
            try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13").file("2026-06-12"))
        #expect(throws: Problems.self) { try plain.checked(step, on: day) }
    }

    @Test func `nothing of it is known before its day`() throws {
        #expect(try challenges(appealed, "2026-03-01").isEmpty)
        #expect(try challenges(appealed, "2026-03-03").map(\.stage) == [.mayAppeal])
    }

    @Test func `has the hearing that the tribunal listed during its appeal`() throws {
        var story = try CaseStory(appealed)
        try story.list("2026-07-06", on: "2026-05-01")
        #expect(try #require(story.file("2026-06-01")).disputes.map { $0.hearing?.listed } == ["2026-07-06"])
        #expect(try #require(story.file("2026-04-30")).disputes.map { $0.hearing?.listed } == [nil])
    }
}

@Suite struct `Mediation and appeals together` {
    private func files() throws -> [CaseFile] {
        [
            try CaseStory(appealed).file("2027-02-01"),
            try CaseStory(plainCase + ";mediation_requested=2026-06-01;mediation_held=2026-06-20").file("2027-02-01"),
        ].compactMap(\.self)
    }

    @Test func `are counted by calendar year beside the decisions that could be challenged`() throws {
        let years = disputeYears(try files())
        #expect(years.map(\.year) == [2026])
        #expect(years[0].decisions == 2 && years[0].appeals == 1 && years[0].rate == "50.0")
        #expect(years[0].mediations == 1 && years[0].requests == 2)
        #expect(years[0].appealsByKind == ["refused_assessment": 1])
    }

    @Test(arguments: [
        ("stage", "open", 1), ("stage", "appeal", 1), ("stage", "closed", 1), ("kind", "contents", 1),
        ("officer", "none", 2), ("officer", "ann", 0), ("year", "2026", 2), ("year", "2025", 0),
    ])
    func `are filtered`(field: String, value: String, count: Int) throws {
        var filter = DisputeFilter()
        switch field {
        case "stage": filter.stage = value
        case "kind": filter.kind = value
        case "officer": filter.officer = value
        default: filter.year = value
        }
        #expect(disputes(try files()).count(where: filter.holds) == count)
    }

    @Test func `stand beside a recorded year, whose figures must be possible`() throws {
        let fact = try DisputeBaseline.checked(
            year: "2021", decisions: "400", appeals: "10", mediations: "", source: "Old case system",
            today: "2026-01-01")
        let entry = Entry(1, fact.subject, on: "2026-01-01", fact)
        #expect(disputeBaselines([entry], asAt: AsAt("2026-01-02")).map(\.rate) == ["2.5"])
        let wrong = #expect(throws: Problems.self) {
            try DisputeBaseline.checked(
                year: "2031", decisions: "4", appeals: "10", mediations: "x", source: "", today: "2026-01-01")
        }
        #expect(wrong?.list.map(\.field) == ["year", "mediations", "appeals", "source"])
    }

    @Test func `the published rates are as printed, and agree with their own counts`() {
        #expect(AppealRate.england.count == 12)
        for year in AppealRate.england {
            let tenths = (year.appeals * 2_000 + year.decisions) / (year.decisions * 2)
            #expect("\(tenths / 10).\(tenths % 10)" == year.rate, "\(year.year) \(year.method)")
        }
    }
}

@Suite struct `Consultations` {
    private let story =
        plainCase.replacing("school_consulted@Oak", with: "school_consulted@Elm=2026-04-21;school_consulted@Oak")

    @Test func `each setting has its own fifteen days`() throws {
        let all = try #require(try CaseStory(story).file("2026-05-20")).consultations
        #expect(all.map(\.setting) == ["Elm", "Oak"] && all.map(\.due) == ["2026-05-06", "2026-05-06"])
        #expect(all[0].isOverdue && all[1].answered == "2026-05-05" && !all[1].isLate)
        let then = try #require(try CaseStory(story).file("2026-05-06")).consultations
        #expect(!then[0].isOverdue && then[0].answered == nil)
    }

    @Test func `are counted by setting, with answers and reasons`() throws {
        var told = try CaseStory(story)
        var late = CaseStep.Typed("school_responded", on: "2026-05-09")
        (late.setting, late.answer, late.reason) = ("Elm", "no", "others")
        try told.add(late)
        let all = consultations([try #require(told.file("2026-06-01"))], from: "2026-04-01", through: "2026-04-30")
        let sums = answersBySetting(all)
        #expect(sums.map(\.setting) == ["Elm", "Oak"] && sums.map(\.late) == [1, 0] && sums.map(\.inTime) == [0, 1])
        #expect(sums[0].answers == ["no": 1] && sums[0].reasons == ["others": 1])
    }

    @Test func `a setting asked twice answers each time`() throws {
        let again = story + ";school_consulted@Oak=2026-05-10;school_responded@Oak=2026-05-30"
        let oak = try #require(try CaseStory(again).file("2026-06-10")).consultations.filter { $0.setting == "Oak" }
        #expect(oak.map(\.answered) == ["2026-05-05", "2026-05-30"] && oak.map(\.isLate) == [false, true])
    }

    @Test func `those from before the period are there only while nobody has answered`() throws {
        let file = try #require(try CaseStory(story).file("2026-06-10"))
        #expect(consultations([file], from: "2026-06-01", through: "2026-06-30").map(\.setting) == ["Elm"])
        #expect(consultations([file], from: "2026-01-01", through: "2026-04-01").isEmpty)
    }
}
