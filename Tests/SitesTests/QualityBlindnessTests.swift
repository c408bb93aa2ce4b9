import Access
import Facts
import Quality
import Storage
import Testing

/// Every address that shows something of a round.
private func pages(_ house: StaffHouse, _ id: String) -> [String] {
    let plain = [
        "/quality", StaffHouse.roundPath, "\(StaffHouse.roundPath)/results", house.planPath(id),
        house.planPath(id) + "/markings/new", house.planPath(id) + "/moderations/new", "/quality/over-time",
        "/quality/training", "/cases/\(id)", "/work",
    ]
    return plain + plain.flatMap { ["\($0)?format=csv", "\($0)?as-at=2023-03-15", "\($0)?known=99999"] }
}

@Suite struct `A plan marked by two` {
    @Test(arguments: [true, false])
    func `shows nobody who could be the second the first's marks, at any address`(managerIsFirst: Bool) async throws {
        let house = try await StaffHouse()
        let id = try await house.startAudit([("somebody", true)])[0]
        try await house.visit(.caseOfficer, .caseManager, .auditor) { browsers in
            let (officer, manager) = try (#require(browsers[.caseOfficer]), #require(browsers[.caseManager]))
            let (first, second) = managerIsFirst ? (manager, officer) : (officer, manager)
            try await first.get(house.planPath(id) + "/markings/new")
            let sent = try await first.post(
                house.planPath(id) + "/markings", StaffHouse.marks(1, saying: "Kestrel"))
            #expect(sent.status == 303 && sent.location == house.planPath(id))
            for page in pages(house, id) {
                let html = try await second.get(page).html
                for secret in ["Kestrel", "33.3%", "Outcomes are vague</td><td", "Your words"] {
                    #expect(!html.contains(secret), "\(page) tells \(secret)")
                }
            }
            #expect(try await second.get(StaffHouse.roundPath).html.contains("1 of 2 markings in"))
            #expect(try await first.get(house.planPath(id)).html.contains("Kestrel strongly"))
            #expect(try await #require(browsers[.auditor]).get(house.planPath(id)).html.contains("Kestrel strongly"))
            // A form that comes back with problems tells no more.
            let slip = try await second.post(house.planPath(id) + "/markings", ["strengths": "Mine"])
            #expect(slip.status == 422 && !slip.html.contains("Kestrel"))

            try await second.get(house.planPath(id) + "/markings/new")
            let both = try await second.post(house.planPath(id) + "/markings", StaffHouse.marks(2, saying: "Merlin"))
            #expect(both.status == 303)
            for browser in [first, second] {
                let html = try await browser.get(house.planPath(id)).html
                #expect(
                    html.contains("Kestrel strongly") && html.contains("Merlin strongly") && html.contains("Differs"))
                #expect(try await browser.get(house.planPath(id) + "/markings/new").status == 403)
                let late = try await browser.post(house.planPath(id) + "/markings", StaffHouse.marks(2))
                #expect(late.status == 403)
            }
        }
        #expect(try await house.count(Marking.self, of: id) == 2)
    }

    @Test func `keeps its blindness in the scoped ledger itself`() async throws {
        let house = try await StaffHouse()
        let id = try await house.startAudit([("somebody", true)])[0]
        try await house.mark(id, by: house.people[.caseOfficer] ?? "", 1, isBlind: true)
        func seen(_ role: Role) async throws -> Marking? {
            let viewer = Viewer(
                person: house.people[role], holdings: [Holding(role, from: "2022-01-01")], today: StaffHouse.today)
            let entries: [Entry<Marking>] = try await house.stores.ledger.scoped(to: viewer).entries()
            return entries.first?.fact
        }
        #expect(try await seen(.caseManager)?.isSealed == true)
        #expect(try await seen(.caseOfficer)?.isSealed == false)
        #expect(try await seen(.auditor)?.isSealed == false)
        await #expect(throws: Refusal.self) { try await seen(.programmeManager) }
    }

    @Test func `is never marked by the officer who looks after the case`() async throws {
        let house = try await StaffHouse()
        let mine = house.people[.caseOfficer] ?? ""
        let ids = try await house.startAudit([(mine, false), (mine, true), (house.people[.caseManager] ?? "", true)])
        try await house.mark(ids[2], by: "one", 1, isBlind: true)
        try await house.mark(ids[2], by: "two", 2, isBlind: true)
        try await house.visit(.caseOfficer, .caseManager) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            for id in ids.prefix(2) {
                try await browser.get(StaffHouse.roundPath)
                #expect(try await browser.get(house.planPath(id) + "/markings/new").status == 403)
                let sent = try await browser.post(house.planPath(id) + "/markings", StaffHouse.marks(3))
                #expect(sent.status == 403 && sent.html.contains("You look after this case"))
            }
            // Nor are its marks agreed by them.
            let manager = try #require(browsers[.caseManager])
            #expect(try await manager.get(house.planPath(ids[2]) + "/moderations/new").status == 403)
            // What was marked comes back to the officer, once it is all in.
            #expect(try await manager.get(house.planPath(ids[2])).html.contains("Clear needs"))
        }
        #expect(try await house.stores.ledger.entries(Marking.self).count == 2)
    }
}
