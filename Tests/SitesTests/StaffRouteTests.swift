import Access
import Facts
import Governance
import Storage
import Testing

private let everyone = Set(Role.allCases)
private let keepers: Set<Role> = [.programmeManager]
private let leads: Set<Role> = [.programmeManager, .actionLead]
private let deciders: Set<Role> = [.programmeManager, .boardMember]
private let figures: Set<Role> = [.programmeManager, .actionLead, .dataOfficer]
private let clerks: Set<Role> = [.programmeManager, .democraticServices]
private let counters: Set<Role> = [.programmeManager, .dataOfficer, .commissioner]

/// Who may use each address, written down once more by hand: the table that the site must agree with.
private let table: [String: Set<Role>] = [
    "GET /work": everyone, "GET /plans": everyone, "GET /plans/{plan}": everyone, "GET /plans/{plan}/{line}": everyone,
    "GET /plans/{plan}/attention": everyone, "GET /plans/{plan}/approvals": everyone,
    "GET /plans/{plan}/compare": everyone, "GET /plans/{plan}/exceptions": everyone,
    "GET /plans/{plan}/status-changes": everyone, "GET /plans/{plan}/history": everyone,
    "GET /plans/{plan}/sign-offs": everyone, "GET /plans/{plan}/files/{hash}": everyone,
    "GET /plans/{plan}/{line}/updates/new": leads, "POST /plans/{plan}/{line}/updates": leads,
    "GET /plans/{plan}/{line}/evidence/new": leads, "POST /plans/{plan}/{line}/evidence": leads,
    "GET /plans/{plan}/{line}/forum-ratings/new": [.forumMember],
    "POST /plans/{plan}/{line}/forum-ratings": [.forumMember],
    "GET /plans/{plan}/{line}/observations/new": figures, "POST /plans/{plan}/{line}/observations": figures,
    "GET /plans/{plan}/{line}/retirement/new": keepers, "POST /plans/{plan}/{line}/retirement": keepers,
    "GET /plans/{plan}/{line}/milestones/new": keepers, "POST /plans/{plan}/{line}/milestones": keepers,
    "GET /plans/{plan}/{line}/milestones/{number}/reached/new": leads,
    "POST /plans/{plan}/{line}/milestones/{number}/reached": leads,
    "GET /plans/{plan}/{line}/milestones/{number}/deadline-changes/new": leads,
    "POST /plans/{plan}/{line}/milestones/{number}/deadline-changes": leads,
    "GET /plans/{plan}/{line}/edit": keepers, "POST /plans/{plan}/{line}/descriptions": keepers,
    "GET /plans/{plan}/{line}/lines/new": keepers, "POST /plans/{plan}/{line}/lines": keepers,
    "GET /plans/{plan}/lines/new": keepers, "POST /plans/{plan}/lines": keepers,
    "GET /plans/{plan}/{line}/responsibilities/new": keepers, "POST /plans/{plan}/{line}/responsibilities": keepers,
    "GET /plans/{plan}/{line}/measures/new": keepers, "POST /plans/{plan}/{line}/measures": keepers,
    "GET /plans/{plan}/{line}/entries/{entry}": leads,
    "POST /plans/{plan}/{line}/entries/{entry}/corrections": leads,
    "GET /plans/new": keepers, "POST /plans": keepers, "GET /plans/{plan}/edit": keepers,
    "POST /plans/{plan}/descriptions": keepers, "GET /plans/{plan}/sign-offs/new": deciders,
    "POST /plans/{plan}/sign-offs": deciders, "POST /plans/{plan}/approvals": deciders,
    "GET /plans/{plan}/reports": everyone, "GET /plans/{plan}/reports/{report}": everyone,
    "GET /plans/{plan}/editions": everyone, "POST /plans/{plan}/editions": keepers,
    "GET /plans/{plan}/editions/making/{draft}": keepers, "GET /plans/{plan}/editions/{report}/{number}": everyone,
    "GET /plans/{plan}/editions/{report}/{number}/{format}": everyone,
    "GET /groups": everyone, "GET /reporting-cycle": everyone, "GET /words-list": everyone, "GET /groups/new": clerks,
    "POST /groups": clerks, "GET /groups/{group}/edit": clerks, "POST /groups/{group}/descriptions": clerks,
    "GET /words-list/new": clerks, "POST /words-list": clerks, "GET /words-list/{word}/edit": clerks,
    "POST /words-list/{word}/descriptions": clerks, "GET /reporting-cycle/new": clerks,
    "POST /reporting-cycle": clerks,
    "GET /waiting": everyone, "GET /waiting/{list}": everyone, "GET /waiting/{list}/what-if": everyone,
    "GET /waiting/new": counters, "POST /waiting": counters, "GET /waiting/{list}/edit": counters,
    "POST /waiting/{list}/descriptions": counters, "GET /waiting/{list}/snapshots/new": counters,
    "POST /waiting/{list}/snapshots": counters, "GET /waiting/{list}/activity/new": counters,
    "POST /waiting/{list}/activity": counters, "GET /waiting/{list}/capacity/new": counters,
    "POST /waiting/{list}/capacity": counters, "GET /waiting/{list}/lost-slots/new": counters,
    "POST /waiting/{list}/lost-slots": counters,
]

@Suite struct `The staff site's addresses` {
    /// Accounts, the proof and the sign-in pages have a table of their own.
    private func isOurs(_ path: String) -> Bool {
        ["/work", "/plans", "/groups", "/words-list", "/reporting-cycle", "/waiting"].contains {
            path == $0 || path.hasPrefix($0 + "/")
        }
    }

    @Test func `each is in the table, and the table names no other`() async throws {
        let routes = try await StaffHouse().server.routes.filter { isOurs($0.path) }
        #expect(Set(routes.map { "\($0.method.rawValue) \($0.path)" }) == Set(table.keys))
        #expect(routes.allSatisfy { $0.who != .everyone })
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        let house = try await StaffHouse()
        let filled = try await house.furnish()
        try await house.visit(role) { browsers in
            let browser = try #require(browsers[role])
            for (name, roles) in table {
                let words = name.split(separator: " ").map(String.init)
                // Nothing stands under the last level, so a new line is tried one level up.
                let pattern = words[1].contains("{line}/lines") ? words[1].replacing("{line}", with: "1.1") : words[1]
                let path =
                    filled.reduce(pattern) { $0.replacing("{\($1.key)}", with: $1.value) }
                    + (name.contains("making") ? "?report=plan-update" : "")
                let status =
                    words[0] == "GET" ? try await browser.get(path).status : try await browser.post(path).status
                // What asks for nothing, such as that a milestone was reached, is taken as it is. A form sent without
                // the line it was drawn from is stale when somebody else has written meanwhile.
                let allowed = words[0] == "GET" ? [200] : [422, 303, 409]
                #expect((roles.contains(role) ? allowed : [403]).contains(status), "\(role) \(name): \(status)")
            }
        }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        let house = try await StaffHouse()
        try await house.visitAsStranger { browser in
            for name in table.keys {
                let words = name.split(separator: " ").map(String.init)
                let path = words[1].replacing(/\{[a-z]+\}/, with: "x")
                let status =
                    words[0] == "GET" ? try await browser.get(path).status : try await browser.post(path).status
                #expect(status == 401, "\(name): \(status)")
            }
        }
    }
}
