import Access
import Facts
import Storage
import Testing

/// Where a pupil is, and something said about the pupil. The kinds begin with a word that the access table knows.
private struct Whereabouts: ScopeGiving {
    static let kind = "casework.whereabouts"
    static var scopedBy: (any ScopeGiving.Type)? { Whereabouts.self }
    let scope: String
}

private struct Remark: Fact {
    static let kind = "casework.remark"
    static var scopedBy: (any ScopeGiving.Type)? { Whereabouts.self }
    let words: String
}

@Suite struct `Reading by scope` {
    private let stores: Stores
    private let hand = Hand("hand", at: "2026-01-01T09:00:00Z")

    init() async throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        let hand = hand
        try await stores.ledger.record(by: hand) { door in
            try door.append(Whereabouts(scope: "oak"), to: "ann", on: "2020-09-01")
            try door.append(Whereabouts(scope: "elm"), to: "ben", on: "2020-09-01")
            try door.append(Whereabouts(scope: "elm"), to: "ann", on: "2026-09-01")
            for pupil in ["ann", "ben", "cas"] {
                try door.append(Remark(words: "about \(pupil)"), to: pupil, on: "2026-01-01")
            }
        }
    }

    private func seen(_ role: Role, _ scope: [String], _ day: Day) async throws -> String {
        let viewer = Viewer(person: "reader", holdings: [Holding(role, scope: scope, from: "2020-01-01")], today: day)
        return try await stores.ledger.scoped(to: viewer).entries(Remark.self).map(\.subject).joined(separator: ",")
    }

    @Test(arguments: [
        (Role.schoolStaff, ["oak"], "2026-08-31", "ann"), (.schoolStaff, ["elm"], "2026-08-31", "ben"),
        (.schoolStaff, ["oak"], "2026-09-01", ""), (.schoolStaff, ["elm"], "2026-09-01", "ann,ben"),
        (.schoolStaff, [], "2026-08-31", ""), (.caseOfficer, [], "2026-08-31", "ann,ben,cas"),
        (.auditor, [], "2026-08-31", "ann,ben,cas"),
    ])
    func `shows a subject while it stands under the reader's scope`(
        role: Role, scope: [String], day: String, subjects: String
    ) async throws {
        #expect(try await seen(role, scope, try #require(Day(day))) == subjects)
    }

    @Test(arguments: [Role.provider, .boardMember, .programmeManager, .forumMember])
    func `is refused to a role that has no part in it`(role: Role) async throws {
        await #expect(throws: Refusal.self) { try await seen(role, [], "2026-01-01") }
    }

    @Test func `is refused to the public`() async throws {
        await #expect(throws: Refusal.signInNeeded) {
            try await stores.ledger.scoped(to: .everyone).entries(Remark.self)
        }
    }
}
