import Access
import Facts
import Storage
import Testing

@Suite struct `The scoped ledger` {
    let leader = viewer("lead", .actionLead, of: "wsoa/1.1")
    let chair = viewer("chair", .boardMember)

    @Test(arguments: Backend.allCases)
    func `shows the public what is approved, and staff everything`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let everyone = area.ledger.scoped(to: .everyone)
        try await area.recorded(Heading(words: "Timeliness"))
        try await area.recorded(Judgement(word: "green"))
        try await area.recorded(Judgement(word: "red"))
        #expect(try await everyone.entries(Judgement.self).isEmpty)
        #expect(try await everyone.entries(Heading.self).count == 1)

        try await area.ledger.scoped(to: chair).record(at: board.at) { door in
            try door.append(
                Approval.checked(lines: [2], isApproved: true, note: ""), to: "wsoa/1.1", on: "2026-11-22")
        }
        #expect(try await everyone.entries(Judgement.self).map(\.fact?.word) == ["green"])
        #expect(try await area.ledger.scoped(to: leader).entries(Judgement.self).count == 2)
    }

    @Test(arguments: Backend.allCases)
    func `hides again what a later decision refuses`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Judgement(word: "green"))
        for (isApproved, shown) in [(true, 1), (false, 0), (true, 1)] {
            try await area.recorded(Approval.checked(lines: [1], isApproved: isApproved, note: "so"), by: board)
            #expect(try await area.ledger.scoped(to: .everyone).entries(Judgement.self).count == shown)
        }
    }

    @Test(arguments: Backend.allCases)
    func `asks the access table before each append`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let refused = Refusal.notAllowed("Your roles do not let you record this here.")
        let line = try await area.ledger.scoped(to: leader).record(at: lead.at) { door in
            try door.append(Judgement(word: "green"), to: "wsoa/1.1.2", on: "2026-11-21")
        }
        #expect(try await area.ledger.entries(Judgement.self).map(\.author) == ["lead"] && line == 1)
        await #expect(throws: refused) {
            try await area.ledger.scoped(to: leader).record(at: lead.at) { door in
                try door.append(Judgement(word: "green"), to: "wsoa/1.1.2", on: "2026-11-21")
                try door.append(Judgement(word: "green"), to: "wsoa/1.2", on: "2026-11-21")
            }
        }
        await #expect(throws: refused) {
            try await area.ledger.scoped(to: leader).record(at: lead.at) {
                try $0.append(Heading(words: "Mine"), to: "wsoa/1.1", on: "2026-11-21")
            }
        }
        await #expect(throws: Refusal.signInNeeded) {
            try await area.ledger.scoped(to: .everyone).record(at: lead.at) { _ in }
        }
        #expect(try await area.ledger.head().line == 1)
    }

    @Test(arguments: Backend.allCases)
    func `reads nothing that no rule allows`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.recorded(Secret(words: "hidden"))
        await #expect(throws: Refusal.signInNeeded) { try await area.ledger.scoped(to: .everyone).entries(Secret.self) }
        let refused = Refusal.notAllowed("Your roles do not let you see this.")
        await #expect(throws: refused) { try await area.ledger.scoped(to: chair).entries(Secret.self) }
        await #expect(throws: refused) {
            try await area.ledger.scoped(to: chair).record(at: board.at) { try $0.entries(Secret.self).count }
        }
        await #expect(throws: refused) {
            try await area.ledger.scoped(to: chair).record(at: board.at) {
                try $0.entries(Secret.self, of: "wsoa/1.1").count
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func `needs four eyes: nobody approves what they wrote`(_ backend: Backend) async throws {
        let area = try await backend.area()
        let keeper = area.ledger.scoped(to: viewer("keeper", .programmeManager))
        try await keeper.record(at: lead.at) {
            try $0.append(Judgement(word: "green"), to: "wsoa/1.1", on: "2026-11-21")
        }
        let decide = { @Sendable (ledger: ScopedLedger, isApproved: Bool, subject: String) in
            try await ledger.record(at: board.at) { door in
                let decision = try Approval.checked(lines: [1], isApproved: isApproved, note: "so")
                try door.append(decision, to: subject, on: "2026-11-22")
            }
        }
        await #expect(throws: Refusal.notAllowed("You wrote this yourself. Somebody else must approve it.")) {
            try await decide(keeper, true, "wsoa/1.1")
        }
        let other = area.ledger.scoped(to: chair)
        await #expect(throws: Refusal.notFound("Line 1 is not about what you are deciding on.")) {
            try await decide(other, true, "wsoa/1.2")
        }
        try await decide(keeper, false, "wsoa/1.1")
        try await decide(other, true, "wsoa/1.1")
        #expect(try await area.ledger.scoped(to: .everyone).entries(Judgement.self).count == 1)
    }
}
