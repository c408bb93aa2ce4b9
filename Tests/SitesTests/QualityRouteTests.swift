import Access
import Facts
import Quality
import Storage
import Testing

private let everyone = Set(Role.allCases)
private let readers: Set<Role> = [.caseOfficer, .caseManager, .dataOfficer, .auditor]
private let markers: Set<Role> = [.caseOfficer, .caseManager]
private let keepers: Set<Role> = [.caseManager, .programmeManager]

/// Who may use each address of plan quality, written down once more by hand.
private let table = RouteTable(
    "/quality",
    rows: [
        "GET /quality": readers, "GET /quality/over-time": readers, "GET /quality/training": readers,
        "GET /quality/rounds/{round}": readers, "GET /quality/rounds/{round}/results": readers,
        "GET /quality/rounds/{round}/plans/{case}": [.caseOfficer, .caseManager, .auditor],
        "GET /quality/new": [.caseManager], "POST /quality/rounds": [.caseManager],
        "GET /quality/rounds/{round}/plans/{case}/markings/new": markers,
        "POST /quality/rounds/{round}/plans/{case}/markings": markers,
        "GET /quality/rounds/{round}/plans/{case}/moderations/new": [.caseManager],
        "POST /quality/rounds/{round}/plans/{case}/moderations": [.caseManager],
        "GET /quality/criteria": everyone, "GET /quality/criteria/{set}": everyone,
        "GET /quality/criteria/{set}/new": keepers, "POST /quality/criteria/{set}/criteria": keepers,
        "GET /quality/criteria/{set}/{criterion}/edit": keepers,
        "POST /quality/criteria/{set}/{criterion}/descriptions": keepers,
        "GET /quality/grades/edit": keepers, "POST /quality/grades": keepers,
        "GET /quality/themes/new": [.caseManager], "POST /quality/themes": [.caseManager],
        "GET /quality/themes/{theme}/edit": [.caseManager], "POST /quality/themes/{theme}/descriptions": [.caseManager],
    ])

@Suite struct `The addresses of plan quality` {
    @Test func `each is in the table, and the table names no other`() async throws {
        try await table.holdsEveryRoute()
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        let house = try await StaffHouse()
        let ids = try await house.startAudit([("somebody", true), ("somebody", true)])
        try await house.mark(ids[1], by: "first hand", 1, isBlind: true)
        try await house.mark(ids[1], by: "second hand", 2, isBlind: true)
        let words = ["round": "spring-2023", "set": "ehc-plan", "criterion": "views", "theme": "needs"]
        try await table.answers(role, in: house, sent: [422]) {
            $0.filled(words).filled(["case": $0.contains("moderations") ? ids[1] : ids[0]])
        }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        try await table.refusesStrangers()
    }

    @Test func `what is not there is not found`() async throws {
        let house = try await StaffHouse()
        let ids = try await house.startAudit([("somebody", false)])
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            for path in [
                "/quality/rounds/none", "/quality/rounds/none/results", "\(StaffHouse.roundPath)/plans/none",
                "\(StaffHouse.roundPath)/plans/none/markings/new", "/quality/rounds/none/plans/\(ids[0])",
                "/quality/criteria/none", "/quality/criteria/ehc-plan/none/edit", "/quality/themes/none/edit",
                "\(StaffHouse.roundPath)?as-at=2023-03-12",
            ] { #expect(try await browser.get(path).status == 404, "\(path)") }
        }
    }
}
