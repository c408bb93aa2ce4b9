import Access
import Casework
import Facts
import Storage
import Testing

private let readers: Set<Role> = [.caseOfficer, .caseManager, .healthAdviser, .schoolStaff, .dataOfficer, .auditor]
private let hands: Set<Role> = [.caseOfficer, .caseManager]
private let panelReaders = readers.subtracting([.schoolStaff])
private let namers: Set<Role> = [.caseOfficer, .caseManager, .healthAdviser, .schoolStaff]

/// Who may use each address of casework, written down once more by hand.
private let table = RouteTable(
    "/caseload", "/cases",
    rows: [
        "GET /caseload": readers, "GET /caseload/officers": readers, "GET /caseload/advice": readers,
        "GET /caseload/reviews": readers, "GET /caseload/phase-transfers": readers, "GET /caseload/timeliness": readers,
        "GET /caseload/disputes": readers, "GET /caseload/disputes/years": readers,
        "GET /caseload/consultations": readers, "GET /caseload/consultations/settings": readers,
        "GET /caseload/disputes/baselines/new": hands, "POST /caseload/disputes/baselines": hands,
        "GET /cases/{case}/hearings/new": hands, "POST /cases/{case}/hearings": hands,
        "GET /caseload/panels": panelReaders, "GET /caseload/panels/new": hands, "POST /caseload/panels": hands,
        "GET /caseload/panels/{panel}": panelReaders,
        "GET /caseload/panels/{panel}/identity-readings/new": [.caseOfficer, .caseManager, .healthAdviser],
        "POST /caseload/panels/{panel}/identity-readings": [.caseOfficer, .caseManager, .healthAdviser],
        "GET /caseload/panels/{panel}/moderations/new": hands, "POST /caseload/panels/{panel}/moderations": hands,
        "GET /caseload/complaints": panelReaders, "GET /caseload/moves": readers,
        "GET /cases/{case}/panel-items/new": hands, "POST /cases/{case}/panel-items": hands,
        "GET /cases/{case}/panel-items/{item}/decisions/new": hands,
        "POST /cases/{case}/panel-items/{item}/decisions": hands,
        "GET /cases/{case}/panel-items/{item}/tellings/new": hands,
        "POST /cases/{case}/panel-items/{item}/tellings": hands,
        "GET /cases/{case}/complaints/new": hands, "POST /cases/{case}/complaints": hands,
        "GET /cases/{case}/complaints/{complaint}": hands, "POST /cases/{case}/complaints/{complaint}/updates": hands,
        "GET /cases/{case}": readers, "POST /cases/{case}/identity-readings": namers,
        "GET /cases/new": hands, "POST /cases": hands,
        "GET /cases/{case}/events/new": hands, "POST /cases/{case}/events": hands,
        "GET /cases/{case}/exceptions/new": hands, "POST /cases/{case}/exceptions": hands,
        "GET /cases/{case}/events/{entry}": hands, "POST /cases/{case}/events/{entry}/corrections": hands,
        "GET /cases/{case}/placements/new": hands, "POST /cases/{case}/placements": hands,
        "GET /cases/{case}/needs/new": hands, "POST /cases/{case}/needs": hands,
        "GET /cases/{case}/officers/new": hands, "POST /cases/{case}/officers": hands,
        "GET /cases/{case}/descriptions/new": hands, "POST /cases/{case}/descriptions": hands,
        "GET /cases/{case}/letters": hands, "GET /cases/{case}/letters/{letter}/new": hands,
        "POST /cases/{case}/letters/{letter}/previews": hands, "POST /cases/{case}/letters/{letter}": hands,
        "GET /cases/{case}/documents/new": hands, "POST /cases/{case}/documents": hands,
        "GET /cases/{case}/documents/{entry}": readers, "POST /cases/{case}/documents/{entry}/readings": namers,
        "GET /cases/{case}/documents/{entry}/withdrawals/new": hands,
        "POST /cases/{case}/documents/{entry}/withdrawals": hands,
        "GET /cases/{case}/identity/new": hands, "POST /cases/{case}/identity": hands,
    ])

@Suite struct `Casework's addresses` {
    @Test func `each is in the table, and the table names no other`() async throws {
        try await table.holdsEveryRoute()
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-01-09", at: "none")
        let line = try #require(try await house.stores.ledger.entries(CaseStep.self).first?.line)
        let paper = try await house.keepPaper(of: id, "%PDF-1.7")
        let (item, complaint) = try await house.addPanelAndComplaint(to: id)
        let words = [
            "case": id, "letter": "will-assess", "item": "\(item)", "complaint": "\(complaint)",
            "panel": "2023-03-14-assessment-panel",
        ]
        try await table.answers(role, in: house, sent: [422, 303, 409]) {
            $0.filled(words).filled(["entry": "\($0.contains("/documents/") ? paper : line)"])
        }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        try await table.refusesStrangers()
    }

    @Test func `school staff see their own pupils and nobody else's`() async throws {
        let house = try await StaffHouse()
        let mine = try await house.openCase("request_received=2023-01-09", at: "none")
        let other = try await house.openCase("request_received=2023-01-16", at: "900001", called: "Sasha Nobody")
        try await house.visit(.schoolStaff, .caseOfficer) { browsers in
            let school = try #require(browsers[.schoolStaff])
            let list = try await school.get("/caseload").html
            #expect(list.contains(mine.prefix(8)) && !list.contains(other.prefix(8)))
            #expect(try await school.get("/cases/\(mine)").status == 200)
            #expect(try await school.get("/cases/\(other)").status == 404)
            let reading = try await school.post("/cases/\(other)/identity-readings", ["reason": "to look"])
            #expect(reading.status == 404 && !reading.html.contains("Sasha"))
            #expect(try await house.stores.people.accessLog().isEmpty)
            #expect(try await !school.get("/caseload?format=csv").html.contains(other))
            let officer = try #require(browsers[.caseOfficer])
            let all = try await officer.get("/caseload").html
            #expect(all.contains(mine.prefix(8)) && all.contains(other.prefix(8)))
        }
    }

    @Test func `the auditor sees events and no identity, and erasure leaves counts`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-01-09;decision_to_assess=2023-02-10", at: "900001")
        try await house.visit(.auditor, .caseOfficer) { browsers in
            let auditor = try #require(browsers[.auditor])
            let page = try await auditor.get("/cases/\(id)").html
            #expect(page.contains("Told that there will be an assessment") && !page.contains("Robin"))
            #expect(!page.contains("identity-readings"))
            #expect(try await auditor.post("/cases/\(id)/identity-readings", ["reason": "audit"]).status == 403)
            let officer = try #require(browsers[.caseOfficer])
            try await officer.get("/cases/\(id)")
            #expect(try await officer.post("/cases/\(id)/identity-readings").problemFields == ["reason"])
            let read = try await officer.post("/cases/\(id)/identity-readings", ["reason": "the mother rang"])
            #expect(read.status == 200 && read.html.contains("Robin Nobody") && read.html.contains("2 March 2014"))
            #expect(try await house.stores.people.accessLog().map(\.reason) == ["the mother rang"])
            try await house.stores.people.erase(
                id, basis: "UK GDPR article 17", by: Hand("test", at: StaffHouse.instant))
            let after = try await officer.post("/cases/\(id)/identity-readings", ["reason": "again"])
            #expect(after.status == 404 && !after.html.contains("Robin"))
            #expect(try await officer.get("/caseload").html.contains("1 of 1 case."))
        }
    }
}
