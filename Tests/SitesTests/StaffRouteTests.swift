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
/// Accounts, the proof and the sign-in pages have a table of their own.
private let table = RouteTable(
    "/work", "/plans", "/groups", "/words-list", "/reporting-cycle", "/waiting",
    rows: [
        "GET /work": everyone, "GET /plans": everyone, "GET /plans/{plan}": everyone,
        "GET /plans/{plan}/{line}": everyone,
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
        "GET /groups": everyone, "GET /reporting-cycle": everyone, "GET /words-list": everyone,
        "GET /groups/new": clerks,
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
    ])

@Suite struct `The staff site's addresses` {
    @Test func `each is in the table, and the table names no other`() async throws {
        try await table.holdsEveryRoute()
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        let house = try await StaffHouse()
        let words = try await house.furnish()
        // What asks for nothing, such as that a milestone was reached, is taken as it is. A form sent without the line
        // it was drawn from is stale when somebody else has written meanwhile.
        try await table.answers(role, in: house, sent: [422, 303, 409]) {
            // Nothing stands under the last level, so a new line is tried one level up.
            let pattern = $0.contains("{line}/lines") ? $0.replacing("{line}", with: "1.1") : $0
            return pattern.filled(words) + ($0.contains("making") ? "?report=plan-update" : "")
        }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        try await table.refusesStrangers()
    }
}
