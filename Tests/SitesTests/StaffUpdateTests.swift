import Access
import Facts
import Improvement
import Testing

@Suite struct `An update by its lead` {
    static let full = [
        "narrative": "Two clinics opened.", "progress": "green", "progressReason": "On course", "impact": "amber",
        "impactReason": "Too soon to say", "nextStep": "Open a third",
    ]

    @Test func `takes two pages, is seen by colleagues at once and by the public once approved`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.actionLead, .programmeManager) { browsers in
            let (lead, manager) = try (#require(browsers[.actionLead]), #require(browsers[.programmeManager]))
            #expect(try await lead.get("/work").html.contains("/plans/wsoa/1.1.1/updates/new"))
            #expect(try await lead.get("/plans/wsoa/1.1.1/updates/new").status == 200)
            let saved = try await lead.post("/plans/wsoa/1.1.1/updates", Self.full)
            #expect(saved.status == 303 && saved.location == "/plans/wsoa/1.1.1")

            let page = try await manager.get("/plans/wsoa/1.1.1").html
            #expect(page.contains("Two clinics opened.") && page.contains("Not yet approved"))
            #expect(try await house.publicUpdates(of: StaffHouse.mine) == [])

            #expect(try await manager.get("/work").html.contains("For you to approve"))
            let lines = try await house.waitingLines()
            #expect(lines.count == 3)
            try await manager.get("/plans/wsoa/approvals")
            let file = try await manager.get("/plans/wsoa/approvals?format=csv")
            #expect(file.disposition.contains("wsoa-approvals.csv") && file.html.contains("Two clinics opened."))
            #expect(file.html.split(separator: "\r\n").count == 1 + lines.count)
            let plans = try await manager.get("/plans?format=csv")
            #expect(plans.disposition.contains("plans.csv") && plans.html.hasPrefix("Plan,Title,Rating,Count,Percent"))
            let decided = try await manager.post(
                "/plans/wsoa/approvals", ["lines": "\(lines[0])", "decision": "approve"])
            #expect(decided.status == 303)
            #expect(try await house.publicUpdates(of: StaffHouse.mine) == ["Two clinics opened."])
        }
    }

    @Test func `stops when somebody else was quicker, with both versions shown`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.actionLead, .programmeManager) { browsers in
            let (lead, manager) = try (#require(browsers[.actionLead]), #require(browsers[.programmeManager]))
            try await lead.get("/plans/wsoa/1.1.1/updates/new")
            try await manager.get("/plans/wsoa/1.1.1/updates/new")
            try await manager.post(
                "/plans/wsoa/1.1.1/updates", Self.full.merging(["narrative": "The manager’s word."]) { $1 })

            let stale = try await lead.post("/plans/wsoa/1.1.1/updates", Self.full)
            #expect(stale.status == 409)
            #expect(stale.html.contains("The manager’s word.") && stale.html.contains("Two clinics opened."))
            #expect(try await house.count(ProgressUpdate.self, of: StaffHouse.mine) == 1)
            // The page that came back knows the newer line, so that sending it again is a decision.
            #expect(try await lead.post("/plans/wsoa/1.1.1/updates", Self.full).status == 303)
        }
    }

    @Test func `cannot be approved by whoever wrote it, and says why when it is sent back`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.programmeManager, .boardMember) { browsers in
            let (manager, board) = try (#require(browsers[.programmeManager]), #require(browsers[.boardMember]))
            try await manager.get("/plans/wsoa/1.1.1/updates/new")
            try await manager.post("/plans/wsoa/1.1.1/updates", Self.full)
            let line = try #require(try await house.waitingLines().first)
            let own = try await manager.post("/plans/wsoa/approvals", ["lines": "\(line)", "decision": "approve"])
            #expect(own.status == 403)

            try await board.get("/plans/wsoa/approvals")
            let bare = try await board.post("/plans/wsoa/approvals", ["lines": "\(line)", "decision": "refuse"])
            #expect(bare.status == 422 && bare.problemFields == ["note"])
            let refused = ["lines": "\(line)", "decision": "refuse", "note": "Say how many families"]
            #expect(try await board.post("/plans/wsoa/approvals", refused).status == 303)
            #expect(try await board.post("/plans/wsoa/approvals", refused).status == 409)
            #expect(try await manager.get("/plans/wsoa/approvals").html.contains("Say how many families"))
            #expect(try await house.publicUpdates(of: StaffHouse.mine) == [])
        }
    }

    @Test func `is not for a line that the lead does not hold`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.actionLead) { browsers in
            let lead = try #require(browsers[.actionLead])
            #expect(try await lead.get("/plans/wsoa/2.1.1/updates/new").status == 403)
            #expect(try await lead.post("/plans/wsoa/2.1.1/updates", Self.full).status == 403)
            #expect(try await !lead.get("/plans/wsoa/2.1.1").html.contains("updates/new"))
        }
    }

    @Test func `asks before it keeps what looks like a child's details`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.actionLead) { browsers in
            let lead = try #require(browsers[.actionLead])
            try await lead.get("/plans/wsoa/1.1.1/updates/new")
            var form = Self.full
            form["narrative"] = "Pupil A123456789012 has a place."
            let asked = try await lead.post("/plans/wsoa/1.1.1/updates", form)
            #expect(asked.status == 422 && asked.problemFields == ["narrative"])
            #expect(asked.html.contains("looks like a pupil number") && asked.html.contains("name=\"noChild\""))
            #expect(try await house.count(ProgressUpdate.self, of: StaffHouse.mine) == 0)
            form["noChild"] = "yes"
            #expect(try await lead.post("/plans/wsoa/1.1.1/updates", form).status == 303)
        }
    }
}

extension StaffHouse {
    /// The ledger lines that wait for approval, in order.
    func waitingLines() async throws -> [Int] {
        let updates = try await stores.ledger.entries(ProgressUpdate.self).map(\.line)
        let progress = try await stores.ledger.entries(ProgressRating.self).map(\.line)
        let impact = try await stores.ledger.entries(ImpactRating.self).map(\.line)
        let decided = try await stores.ledger.entries(Approval.self).flatMap { $0.fact?.lines ?? [] }
        return (updates + progress + impact).filter { !decided.contains($0) }.sorted()
    }
}
