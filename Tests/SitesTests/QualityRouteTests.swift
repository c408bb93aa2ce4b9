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
private let table: [String: Set<Role>] = [
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
]

@Suite struct `The addresses of plan quality` {
    @Test func `each is in the table, and the table names no other`() async throws {
        let routes = try await StaffHouse().server.routes.filter { $0.path.hasPrefix("/quality") }
        #expect(Set(routes.map { "\($0.method.rawValue) \($0.path)" }) == Set(table.keys))
        #expect(routes.allSatisfy { $0.who != .everyone })
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        let house = try await StaffHouse()
        let ids = try await house.startAudit([("somebody", true), ("somebody", true)])
        try await house.mark(ids[1], by: "first hand", 1, isBlind: true)
        try await house.mark(ids[1], by: "second hand", 2, isBlind: true)
        try await house.visit(role) { browsers in
            let browser = try #require(browsers[role])
            for (name, roles) in table {
                let words = name.split(separator: " ").map(String.init)
                let id = words[1].contains("moderations") ? ids[1] : ids[0]
                let path = words[1].replacing("{round}", with: "spring-2023").replacing("{case}", with: id)
                    .replacing("{set}", with: "ehc-plan").replacing("{criterion}", with: "views")
                    .replacing("{theme}", with: "needs")
                let isGet = words[0] == "GET"
                let status = isGet ? try await browser.get(path).status : try await browser.post(path).status
                #expect(status == (roles.contains(role) ? (isGet ? 200 : 422) : 403), "\(role) \(name): \(status)")
            }
        }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        try await StaffHouse().visitAsStranger { browser in
            for name in table.keys {
                let words = name.split(separator: " ").map(String.init)
                let path = words[1].replacing(/\{[a-z]+\}/, with: "x")
                let status =
                    words[0] == "GET" ? try await browser.get(path).status : try await browser.post(path).status
                #expect(status == 401, "\(name): \(status)")
            }
        }
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
