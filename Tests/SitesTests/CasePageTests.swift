import Access
import Casework
import Facts
import Storage
import Testing

@Suite struct `Casework's pages` {
    private let day = "request_received=2023-01-09;decision_to_assess=2023-02-10;advice_requested@health=2023-02-13"

    @Test func `a case says where it is, what is due next and from whom`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase(day, at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let page = try #require(try await browsers[.caseOfficer]?.get("/cases/\(id)")).html
            #expect(page.contains("Assessment under way, since 10 February 2023"))
            #expect(page.contains("29 May 2023") && page.contains("Send the final plan"))
            #expect(page.contains("Local authority") && page.contains("SI 2014/1530 reg 13(2),(3)"))
            #expect(page.contains("Health care professional named by the ICB") && page.contains("27 March 2023 (law)"))
            #expect(page.contains("<svg") && page.contains("The marks of the picture"))
            #expect(!page.contains("Robin") && page.matches(of: /<h1[ >]/).count == 1)
            #expect(page.matches(of: /<table[ >]/).count == page.matches(of: /<caption[ >]/).count)
        }
    }

    @Test func `the form offers first what can come next, and the event is then recorded`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-01-09", at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let form = try await browser.get("/cases/\(id)/events/new").html
            #expect(form.contains("type=\"radio\" id=\"event\" name=\"event\" value=\"decision_to_assess\""))
            #expect(!form.contains("value=\"final_plan_sent\""))
            let path = "/cases/\(id)/events"
            let taken = try await browser.post(path, ["event": "decision_to_assess", "day": "2023-02-10"])
            #expect(taken.status == 303 && taken.location == "/cases/\(id)")
            #expect(try await browser.get("/cases/\(id)").html.contains("Assessment under way"))
            #expect(try await browser.get("/caseload?stage=assessing").html.contains("1 of 1 case."))
        }
    }

    @Test(arguments: [
        (["event": "decision_to_assess", "day": "2023-02-29"], "day"),
        (["event": "decision_to_assess", "day": "2023-04-01"], "day"),
        (["event": "final_plan_sent", "day": "2023-03-01"], "event"),
        (["event": "decision_to_assess", "day": "2023-01-01"], "event"),
        (["event": "request_received", "day": "2013-08-31"], "day"),
        (["event": "claim:holiday", "day": "2023-03-01"], "event"),
        (["event": "", "day": ""], "day"),
    ])
    func `what cannot be is refused with the field`(fields: [String: String], field: String) async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-01-09", at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/\(id)/events/new")
            let answer = try await browser.post("/cases/\(id)/events", fields)
            #expect(answer.status == 422 && answer.problemFields.contains(field), "\(answer.problemFields)")
            #expect(try await house.count(CaseStep.self, of: id) == 1)
        }
    }

    @Test func `what is only odd waits for a tick`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase(
            "request_received=2023-01-09;decision_to_assess=2023-02-10;draft_served=2023-03-06", at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/\(id)/events/new")
            let fields = ["event": "final_plan_sent", "day": "2023-03-14"]
            let asked = try await browser.post("/cases/\(id)/events", fields)
            #expect(asked.status == 422 && asked.problemFields == ["odd"] && asked.html.contains("cuts it short"))
            let taken = try await browser.post("/cases/\(id)/events", fields.merging(["odd": "yes"]) { $1 })
            #expect(taken.status == 303)
        }
    }

    @Test func `an exception is two events, and a correction stands in place of its event`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-01-09", at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/\(id)/exceptions/new")
            let exception = [
                "code": "absence_4w", "from": "2023-01-16", "until": "2023-02-19", "recorded": "2023-02-20",
            ]
            #expect(try await browser.post("/cases/\(id)/exceptions", exception).status == 303)
            #expect(try await house.count(CaseStep.self, of: id) == 3)
            #expect(try await browser.get("/cases/\(id)").html.contains("Lifts a limit that was missed"))
            let line = try #require(try await house.stores.ledger.entries(CaseStep.self).first?.line)
            try await browser.get("/cases/\(id)/events/\(line)")
            let path = "/cases/\(id)/events/\(line)/corrections"
            #expect(try await browser.post(path, ["deed": "correct", "day": "2023-01-05"]).status == 303)
            #expect(try await browser.get("/cases/\(id)").html.contains("5 January 2023"))
            #expect(try await browser.get("/cases/\(id)/events/\(line)").status == 404)
            let newest = try #require(try await house.stores.ledger.entries(CaseStep.self).last?.line)
            try await browser.get("/cases/\(id)/events/\(newest)")
            let back = try await browser.post("/cases/\(id)/events/\(newest)/corrections", ["deed": "take-back"])
            #expect(back.status == 303 || back.problemFields == ["deed"])
        }
    }

    @Test func `a case is opened with its identity kept apart`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/new")
            let wrong = try await browser.post(
                "/cases", ["name": "", "born": "2027-02-29", "event": "request_received", "day": "2023-03-01"])
            #expect(wrong.problemFields == ["born", "name"])
            let unborn = try await browser.post(
                "/cases", ["name": "Kim", "born": "2023-03-02", "event": "request_received", "day": "2023-03-01"])
            #expect(unborn.problemFields == ["day"])
            let opened = try await browser.post(
                "/cases",
                ["name": "Kim Nobody", "born": "2015-05-14", "event": "request_received", "day": "2023-03-01"])
            #expect(opened.status == 303)
            let page = try await browser.get(opened.location).html
            #expect(page.contains("Request to be decided, since 1 March 2023") && page.contains("Year 3"))
            #expect(!page.contains("Kim"))
        }
        let lines = try await house.stores.ledger.lines(after: 0, limit: 1_000)
        #expect(!lines.contains { ($0.body ?? "").contains("Kim") || ($0.body ?? "").contains("2015-05-14") })
    }

    @Test func `an officer is given the case, and the boards count it`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase(
            "request_received=2022-01-10;decision_to_assess=2022-02-10;draft_served=2022-04-25;final_plan_sent=2022-05-27",
            at: "900001")
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            try await browser.get("/cases/\(id)/officers/new")
            let officer = house.people[.caseOfficer] ?? ""
            #expect(try await browser.post("/cases/\(id)/officers", ["officer": officer]).status == 303)
            let load = try await browser.get("/caseload/officers").html
            #expect(load.contains("Case officer of Ardenshire") && load.contains("officer=\(officer)"))
            #expect(try await browser.get("/caseload?officer=\(officer)").html.contains("1 of 1 case."))
            let reviews = try await browser.get("/caseload/reviews").html
            #expect(reviews.contains("26 May 2023") && reviews.contains("28 April 2023"))
            let timely = try await browser.get("/caseload/timeliness?from=2022-01-01&to=2022-12-31").html
            #expect(timely.contains("May 2022") && timely.contains("100.0%") && timely.contains("Exception rate"))
            #expect(timely.contains("Stages of an assessment"))
            #expect(timely.contains("6 weeks from the request, by the month"))
            let stages = try await browser.get("/caseload/timeliness?from=2022-01-01&to=2022-12-31&format=csv").html
            #expect(stages.contains("Twenty weeks (DfE SEN2),2022-05,1,1,100.0%"))
            #expect(stages.contains("Draft plan sent by the sixteenth week,2022-"))
            #expect(try await browser.get("/caseload/timeliness?from=2022-02-30").status == 422)
            #expect(try await browser.get("/caseload/phase-transfers?september=2025").html.contains("14 February 2025"))
            let csv = try await browser.get("/caseload?format=csv")
            #expect(csv.html.hasPrefix("case,stage,since,") && csv.disposition.contains("caseload-2023-03-15.csv"))
        }
    }
}
