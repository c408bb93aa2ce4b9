import Access
import Casework
import Facts
import Storage
import Testing

@Suite struct `Panels and complaints` {
    private let panel = "/caseload/panels/2023-03-14-assessment-panel"

    @Test func `a case is put before a panel, decided, and the family told`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "900001")
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            try await browser.get("/caseload/panels/new")
            #expect(try await browser.post("/caseload/panels").problemFields == ["name", "held", "members"])
            let meeting = ["name": "Assessment panel", "held": "2023-03-14", "members": "SEND manager\nHead teacher"]
            #expect(try await browser.post("/caseload/panels", meeting).status == 303)
            #expect(try await browser.get(panel).html.contains("No case is before this panel"))
            try await browser.get("/cases/\(id)/panel-items/new")
            #expect(try await browser.post("/cases/\(id)/panel-items").problemFields == ["panel", "question"])
            let item = ["panel": "panel/2023-03-14-assessment-panel", "question": "assess"]
            #expect(try await browser.post("/cases/\(id)/panel-items", item).status == 303)
            let line = try #require(try await house.stores.ledger.entries(PanelItem.self).first?.line)
            try await browser.get("/cases/\(id)/panel-items/\(line)/decisions/new")
            let own = "/cases/\(id)/panel-items/\(line)"
            #expect(try await browser.post(own + "/tellings", ["way": "call"]).problemFields == ["way"])
            #expect(try await browser.post(own + "/decisions").problemFields == ["decision", "reason", "criteria"])
            let decision = [
                "decision": "yes", "reason": "Progress is slow", "criteria": "may_need_plan", "day": "2023-03-14",
            ]
            let taken = try await browser.post(own + "/decisions", decision)
            #expect(taken.status == 303 && taken.location == panel)
            let told = ["way": "call", "officer": house.people[.caseManager] ?? "", "day": "2023-03-15"]
            #expect(try await browser.post(own + "/tellings", told).status == 303)
            let page = try await browser.get(panel).html
            #expect(page.contains("Progress is slow") && page.contains("CFA 2014 s.36(8)(b)"))
            #expect(page.contains("Telephone call, 15 March 2023") && page.contains("not yet recorded"))
            #expect(try await browser.get("/cases/\(id)").html.contains("Request to be decided"))
            #expect(
                try await browser.get("/caseload?panel=panel/2023-03-14-assessment-panel").html.contains("1 of 1 case.")
            )
            #expect(try await browser.get("/caseload?panel=panel/other").html.contains("0 of 1 case."))
            let board = try await browser.get("/caseload/panels").html
            #expect(board.contains("Assess: 1") && board.contains("1 day"))
        }
    }

    @Test func `the list has no names, and the one with names is logged for each case`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "900001")
        _ = try await house.addPanelAndComplaint(to: id)
        try await house.visit(.caseOfficer, .auditor) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let page = try await browser.get(panel).html
            #expect(page.contains(id.prefix(8)) && !page.contains("Robin"))
            #expect(try await browser.get(panel + "?format=csv").html.contains("Whether to assess"))
            try await browser.get(panel + "/identity-readings/new")
            #expect(try await browser.post(panel + "/identity-readings").problemFields == ["reason"])
            #expect(try await house.stores.people.accessLog().isEmpty)
            let named = try await browser.post(panel + "/identity-readings", ["reason": "papers for the panel"])
            #expect(named.status == 200 && named.html.contains("Robin Nobody") && named.html.contains("2 March 2014"))
            #expect(try await house.stores.people.accessLog().map(\.reason) == ["papers for the panel"])
            let look = panel + "/moderations"
            try await browser.get(look + "/new")
            #expect(try await browser.post(look).problemFields == ["moderator", "looked", "agreed", "findings"])
            let fields = ["moderator": "A neighbour", "looked": "1", "agreed": "1", "findings": "Well reasoned"]
            #expect(try await browser.post(look, fields).status == 303)
            let auditor = try #require(browsers[.auditor])
            let seen = try await auditor.get(panel).html
            #expect(seen.contains("Well reasoned") && !seen.contains("List with names"))
            #expect(try await auditor.get("/caseload/panels/2023-03-14-nothing").status == 404)
        }
    }

    @Test func `a complaint is told anew and counted by stage and theme`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "900001")
        let lines = try await house.addPanelAndComplaint(to: id)
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let board = try await browser.get("/caseload/complaints").html
            #expect(board.contains("By 8 February 2023") && board.contains("Later than the local days"))
            #expect(board.contains("Local practice"))
            let form = try await browser.get("/cases/\(id)/complaints/\(lines.complaint)").html
            #expect(form.contains("value=\"C-1\"") && form.contains("value=\"2023-02-01\""))
            let path = "/cases/\(id)/complaints/\(lines.complaint)/updates"
            var fields = ["reference": "C-1", "stage": "stage1", "theme": "delay", "received": "2023-02-01"]
            fields["answered"] = "2023-03-16"
            #expect(try await browser.post(path, fields).problemFields == ["answered", "outcome"])
            (fields["answered"], fields["outcome"]) = ("2023-02-20", "upheld")
            (fields["acknowledged"], fields["learning"]) = ("2023-02-06", "Chase advice in week five")
            #expect(try await browser.post(path, fields).status == 303)
            #expect(try await browser.get("/cases/\(id)/complaints/\(lines.complaint)").status == 404)
            let file = try await browser.get("/caseload/complaints?format=csv").html
            #expect(file.contains("C-1,") && file.contains("Upheld") && file.contains("Chase advice in week five"))
            #expect(
                try await browser.get("/caseload/complaints?theme=transport").html.contains("No complaint is like this")
            )
            #expect(try await browser.get("/cases/\(id)").html.contains("Tell C-1, stage 1 anew"))
        }
    }

    @Test func `school staff see neither, though the pupil is theirs`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "none")
        _ = try await house.addPanelAndComplaint(to: id)
        try await house.visit(.schoolStaff) { browsers in
            let school = try #require(browsers[.schoolStaff])
            let page = try await school.get("/cases/\(id)").html
            #expect(page.contains("Request received") && !page.contains("C-1") && !page.contains("assessment-panel"))
            let list = try await school.get("/caseload").html
            #expect(!list.contains("assessment-panel") && !list.contains("/caseload/complaints"))
        }
    }
}
