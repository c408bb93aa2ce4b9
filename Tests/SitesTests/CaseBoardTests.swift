import Access
import Casework
import Facts
import Storage
import Testing

@Suite struct `Casework's trackers` {
    private let appealed = """
        request_received=2022-09-05;decision_not_to_assess=2022-10-14;mediation_declined=2022-11-01;\
        mediation_certificate=2022-11-03;appeal_lodged=2022-11-30;appeal_sent_to_la=2022-12-02;\
        la_response=2023-01-20;tribunal_order:assess=2023-02-20
        """
    private let consulted = """
        request_received=2022-09-05;decision_to_assess=2022-10-14;draft_served=2023-02-10;\
        school_consulted@Elm=2023-02-13;school_consulted@Oak=2023-02-13;school_responded@Oak=2023-02-20
        """

    @Test func `a challenge has its stage, what is due next and its file`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase(appealed, at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let page = try await browser.get("/caseload/disputes").html
            #expect(page.contains("Refusal to assess") && page.contains("Settled, action due, overdue"))
            #expect(page.contains("6 March 2023") && page.contains("Tribunal order: assess, 20 February 2023"))
            #expect(page.contains("1 of 1 challenge to decisions. 1 open, 1 with a limit overdue."))
            #expect(
                try await browser.get("/caseload/disputes?stage=mediation").html.contains("No challenge is like this"))
            let file = try await browser.get("/caseload/disputes?format=csv")
            #expect(file.html.hasPrefix("Case,Against,Stage,") && file.html.contains(id.prefix(8)))
            let early = try await browser.get("/caseload/disputes?as-at=2022-11-10").html
            #expect(early.contains("May still appeal") && early.contains("14 December 2022"))
        }
    }

    @Test func `a hearing is recorded on the case and stands in the tracker`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase(
            appealed.replacing(";tribunal_order:assess=2023-02-20", with: ""), at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/\(id)/hearings/new")
            let path = "/cases/\(id)/hearings"
            #expect(
                try await browser.post(path, ["listed": "2023-02-30", "state": ""]).problemFields == [
                    "listed", "state",
                ])
            let early = try await browser.post(path, ["listed": "2023-05-04", "state": "held"])
            #expect(early.problemFields == ["listed"])
            #expect(try await browser.post(path, ["listed": "2023-05-04", "state": "listed"]).status == 303)
            #expect(try await browser.get("/caseload/disputes").html.contains("4 May 2023: listed"))
        }
    }

    @Test func `appeals are counted by year beside a recorded year and England`() async throws {
        let house = try await StaffHouse()
        _ = try await house.openCase(appealed, at: "900001")
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            try await browser.get("/caseload/disputes/baselines/new")
            let path = "/caseload/disputes/baselines"
            let empty = try await browser.post(path)
            #expect(empty.status == 422 && empty.problemFields == ["year", "decisions", "appeals", "source"])
            let year = ["year": "2020", "decisions": "400", "appeals": "10", "source": "Old system"]
            #expect(try await browser.post(path, year).status == 303)
            let page = try await browser.get("/caseload/disputes/years").html
            #expect(page.contains("2020 (recorded)") && page.contains("2.5%") && page.contains("Old system"))
            #expect(page.contains("100.0%") && page.contains("2.3%") && page.contains("6.1%"))
            let file = try await browser.get("/caseload/disputes/years?format=csv").html
            #expect(file.contains("Against: refusal to assess") && file.contains("2022,1,1,0,1,100.0%,2.3%"))
        }
    }

    @Test func `a plan that came in has its letter, its review, its area and its file`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("plan_transferred=2023-01-09", at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let page = try await browser.get("/caseload/moves").html
            #expect(page.contains("1 in, 0 out. For 1 a limit in law has passed."))
            #expect(page.contains("20 February 2023") && page.contains("8 April 2023") && page.contains("January 2023"))
            #expect(try await browser.get("/caseload/moves?way=out").html.contains("No move is like this"))
            let line = try #require(try await house.stores.ledger.entries(CaseStep.self).first?.line)
            try await browser.get("/cases/\(id)/events/\(line)")
            let put = ["deed": "correct", "day": "2023-01-09", "area": "Ferrershire"]
            #expect(try await browser.post("/cases/\(id)/events/\(line)/corrections", put).status == 303)
            let file = try await browser.get("/caseload/moves?area=Ferrershire&state=overdue&format=csv").html
            #expect(file.contains("In,Ferrershire,,2023-01-09,The new authority writes to the family,new authority,"))
            try await browser.get("/cases/\(id)/events/new")
            let wrong = ["event": "review_meeting", "day": "2023-03-01", "area": "Ferrershire"]
            #expect(try await browser.post("/cases/\(id)/events", wrong).problemFields == ["area"])
        }
    }

    @Test func `each setting consulted has its days and its answer`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase(consulted, at: "900001")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let page = try await browser.get("/caseload/consultations").html
            #expect(page.contains("28 February 2023") && page.contains("Later than the guidance"))
            #expect(page.contains("0 answered late, 1 unanswered after the fifteen days."))
            try await browser.get("/cases/\(id)/events/new")
            let answer = [
                "event": "school_responded", "day": "2023-03-10", "setting": "Elm", "answer": "no",
                "reason": "resources",
            ]
            #expect(try await browser.post("/cases/\(id)/events", answer).status == 303)
            let sums = try await browser.get("/caseload/consultations/settings?format=csv").html
            #expect(sums.contains("Elm,1,0,1,0,0,0,1,0,0,0,0,1,0") && sums.contains("Oak,1,1,0,0,0"))
            #expect(
                try await browser.get("/caseload/consultations?state=late").html.contains("efficient use of resources"))
            #expect(try await browser.get("/caseload/consultations?from=2023-02-30").status == 422)
        }
    }
}
