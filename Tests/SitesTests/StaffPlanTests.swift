import Access
import Facts
import Improvement
import Storage
import Testing

@Suite struct `A plan's pages` {
    @Test func `a date moves only when somebody else agrees, and the old one stays to be seen`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.actionLead, .boardMember) { browsers in
            let (lead, board) = try (#require(browsers[.actionLead]), #require(browsers[.boardMember]))
            try await lead.get("/plans/wsoa/1.1.1/milestones/1/deadline-changes/new")
            let asked = try await lead.post(
                "/plans/wsoa/1.1.1/milestones/1/deadline-changes", ["to": "2023-06", "reason": "The tender came late"])
            #expect(asked.status == 303)
            let waiting = try await lead.get("/plans/wsoa/1.1.1").html
            #expect(
                waiting.contains("June 2023 has been asked for")
                    && waiting.contains("<strong>28 February 2023</strong>"))

            let line = try #require(try await house.stores.ledger.entries(DeadlineChange.self).last?.line)
            try await board.get("/plans/wsoa/approvals")
            try await board.post("/plans/wsoa/approvals", ["lines": "\(line)", "decision": "approve"])
            let moved = try await lead.get("/plans/wsoa/1.1.1").html
            #expect(moved.contains("<strong>June 2023</strong>"))
            #expect(moved.contains("Was 28 February 2023: The tender came late, agreed by Board member of Ardenshire"))
            #expect(
                try await lead.get("/plans/wsoa/1.1.1?as-at=2023-03-14").html.contains(
                    "<strong>28 February 2023</strong>"))
        }
    }

    @Test func `show what was true on a day, and what was known at a line`() async throws {
        let house = try await StaffHouse()
        let known = try await house.stores.ledger.head().line
        try await house.stores.ledger.record(by: Hand("late", at: StaffHouse.instant)) { door in
            let blue = try ProgressRating.checked(code: "blue", reason: "Done", scale: .brag)
            try door.append(blue, to: StaffHouse.mine, on: "2023-01-31")
        }
        try await house.visit(.auditor) { browsers in
            let auditor = try #require(browsers[.auditor])
            #expect(try await auditor.get("/plans/wsoa").html.contains("chip-blue"))
            #expect(try await auditor.get("/plans/wsoa?as-at=2023-02-28").gridRow("1.1.1").contains("chip-blue"))
            #expect(try await auditor.get("/plans/wsoa?as-at=2022-12-31").gridRow("1.1.1").contains("chip-amber"))
            #expect(
                try await auditor.get("/plans/wsoa?as-at=2023-02-28&known=\(known)").gridRow("1.1.1").contains(
                    "chip-amber"))
            #expect(try await auditor.get("/plans/wsoa?as-at=2023-02-30").status == 422)
            #expect(try await auditor.get("/plans/wsoa?as-at=2020-01-01").status == 404)
        }
    }

    @Test func `are narrowed and sorted by their address, and so is the file`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.commissioner) { browsers in
            let reader = try #require(browsers[.commissioner])
            let late = try await reader.get("/plans/wsoa?late=yes").html
            #expect(late.contains("/plans/wsoa/1.1.1\"") && !late.contains("/plans/wsoa/2.1.1\""))
            let file = try await reader.get("/plans/wsoa.csv?area=wsoa%2F2")
            #expect(file.disposition.contains("wsoa-2023-03-15.csv"))
            #expect(file.html.split(separator: "\r\n").map { $0.prefix(6) } == ["ref,ti", "2.1.1,"])
        }
    }

    @Test func `a correction stands in the old line's place, and says why`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.dataOfficer) { browsers in
            let officer = try #require(browsers[.dataOfficer])
            try await officer.get("/plans/wsoa/1.1.1/observations/new")
            try await officer.post(
                "/plans/wsoa/1.1.1/observations",
                ["indicator": "longest wait", "value": "81", "unit": "weeks", "when": "2023-02"])
            let line = try #require(try await house.stores.ledger.entries(Observation.self).last?.line)
            let form = try await officer.get("/plans/wsoa/1.1.1/entries/\(line)")
            #expect(form.status == 200 && form.html.contains("value=\"81\""))
            let silent = try await officer.post(
                "/plans/wsoa/1.1.1/entries/\(line)/corrections",
                ["deed": "restate", "indicator": "longest wait", "value": "18", "unit": "weeks", "when": "2023-02"])
            #expect(silent.status == 422 && silent.problemFields == ["correctionReason"])
            try await officer.post(
                "/plans/wsoa/1.1.1/entries/\(line)/corrections",
                [
                    "deed": "restate", "indicator": "longest wait", "value": "18", "unit": "weeks", "when": "2023-02",
                    "correctionReason": "Digits were swapped",
                ])
            let page = try await officer.get("/plans/wsoa/1.1.1").html
            #expect(page.contains("18 weeks") && page.contains("corrects line \(line)"))
            #expect(page.contains("Digits were swapped"))
            let newest = try #require(try await house.stores.ledger.entries(Observation.self).last)
            #expect(newest.replaces == line && newest.fact?.value.text == "18")

            try await officer.get("/plans/wsoa/1.1.1/entries/\(newest.line)")
            let back = ["deed": "take-back", "correctionReason": "Another line’s figure"]
            #expect(try await officer.post("/plans/wsoa/1.1.1/entries/\(newest.line)/corrections", back).status == 303)
            #expect(try await house.stores.ledger.entries(Observation.self).standing(AsAt(.last)).isEmpty)
        }
    }

    @Test func `renumbering keeps a line's address and history`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.programmeManager) { browsers in
            let manager = try #require(browsers[.programmeManager])
            try await manager.get("/plans/wsoa/2.1.1/edit")
            let words = ["ref": "2.1.9", "title": "Answer within a week", "order": "1", "parent": "wsoa/2.1"]
            #expect(
                try await manager.post("/plans/wsoa/2.1.1/descriptions", words.merging(["ref": "1.1.1"]) { $1 })
                    .problemFields == ["ref"])
            #expect(try await manager.post("/plans/wsoa/2.1.1/descriptions", words).status == 303)
            let page = try await manager.get("/plans/wsoa/2.1.1").html
            #expect(page.contains("Measure 2.1.9") && page.contains("Communication: first measure"))

            try await manager.get("/plans/wsoa/2.1/lines/new")
            let again = ["ref": "2.1.1", "title": "A new one", "order": "2", "parent": "wsoa/2.1"]
            #expect(try await manager.post("/plans/wsoa/2.1/lines", again).problemFields == ["ref"])
        }
    }
}

extension StaffAnswer {
    /// The row of the grid that is about the line.
    func gridRow(_ ref: String) -> String {
        html.split(separator: "<tr>").map(String.init).first { $0.contains("/plans/wsoa/\(ref)") } ?? ""
    }
}
