import Access
import Facts
import Testing

@testable import Storage

private let admin = Hand("admin", at: "2026-11-21T09:00:00Z")
private let password = "three wet umbrellas"

@Suite struct `People` {
    private func ana(_ backend: Backend) async throws -> (Stores, String) {
        let area = try await backend.area()
        let id = try await area.people.addAccount(
            name: "Ana Arden", email: "Ana@ardenshire.example", password: password, by: admin)
        return (area, id)
    }

    @Test(arguments: Backend.allCases)
    func `sign in with their address in any case and their own password`(_ backend: Backend) async throws {
        let (area, id) = try await ana(backend)
        let account = Account(
            id: id, name: "Ana Arden", email: "Ana@ardenshire.example", hasSecondFactor: false, isClosed: false)
        #expect(try await area.people.account(email: " ana@ARDENSHIRE.example", password: password) == account)
        #expect(try await area.people.account(email: "ana@ardenshire.example", password: password + " ") == nil)
        #expect(try await area.people.account(email: "ben@ardenshire.example", password: password) == nil)
        #expect(try await area.people.account(id: id) == account)
        #expect(try await area.people.names(of: [id, "nobody"]) == [id: "Ana Arden"])

        try await area.people.setPassword("four dry umbrellas", of: id, by: admin)
        #expect(try await area.people.account(email: account.email, password: password) == nil)
        #expect(try await area.people.account(email: account.email, password: "four dry umbrellas") == account)
        try await area.people.close(account: id, by: admin)
        #expect(try await area.people.account(email: account.email, password: "four dry umbrellas") == nil)
        #expect(try await area.people.accounts().map(\.isClosed) == [true])
    }

    @Test(arguments: Backend.allCases)
    func `are told all that is wrong with a new account at once`(_ backend: Backend) async throws {
        let (area, id) = try await ana(backend)
        await #expect {
            try await area.people.addAccount(name: " ", email: "no address", password: "elevenchars", by: admin)
        } throws: { error in
            (error as? Problems)?.list.map(\.field) == ["name", "email", "password"]
        }
        await #expect {
            try await area.people.addAccount(name: "Bo", email: "ANA@ardenshire.example", password: password, by: admin)
        } throws: { error in
            (error as? Problems)?.list.map(\.field) == ["email"]
        }
        await #expect(throws: Problems("password", "Password must be 12 characters or more")) {
            try await area.people.setPassword("elevenchars", of: id, by: admin)
        }
        #expect(try await area.people.accounts().count == 1)
    }

    @Test(arguments: Backend.allCases)
    func `hold roles from a day to the day before they end`(_ backend: Backend) async throws {
        let (area, id) = try await ana(backend)
        try await area.people.grant(Holding(.actionLead, scope: ["wsoa/1.1"], from: "2026-01-01"), to: id, by: admin)
        try await area.people.grant(Holding(.auditor, from: "2026-01-01", to: "2026-06-30"), to: id, by: admin)
        try await area.people.end(.actionLead, of: id, on: "2026-09-01", by: admin)
        try await area.people.end(.auditor, of: id, on: "2026-09-01", by: admin)
        let holdings = try await area.people.holdings(of: id)
        #expect(
            holdings == [
                Holding(.actionLead, scope: ["wsoa/1.1"], from: "2026-01-01", to: "2026-08-31"),
                Holding(.auditor, from: "2026-01-01", to: "2026-06-30"),
            ])
        await #expect(throws: Refusal.notFound("There is no such account.")) {
            try await area.people.grant(Holding(.auditor, from: "2026-01-01"), to: "nobody", by: admin)
        }
    }

    @Test(arguments: Backend.allCases)
    func `use each step of the second factor once`(_ backend: Backend) async throws {
        let (area, id) = try await ana(backend)
        let secret = Array("12345678901234567890".utf8)
        try await area.people.setSecondFactor(secret, of: id, by: admin)
        #expect(try await area.people.account(id: id)?.hasSecondFactor == true)
        // RFC 6238, appendix B: 1111111109 gives 07081804 and 1111111111, the next step, 14050471.
        let check = { try await area.people.checkSecondFactor($0, of: id, unixTime: $1) }
        #expect(try await check("081804", 1_111_111_109 + 60) == false)
        #expect(try await check("081804", 1_111_111_109 + 30))
        #expect(try await check("081804", 1_111_111_109) == false)
        #expect(try await check("050471", 1_111_111_111))
        #expect(try await check("050471", 1_111_111_111) == false)
        try await area.people.setSecondFactor(nil, of: id, by: admin)
        #expect(try await check("050471", 1_111_111_111) == false)
        #expect(try await area.people.account(id: id)?.hasSecondFactor == false)
    }

    @Test(arguments: Backend.allCases)
    func `leave a line in the access log for each identity read`(_ backend: Backend) async throws {
        let area = try await backend.area()
        try await area.people.setIdentity(["name": "Child A", "born": "2018-05-01"], of: "case-7", by: admin)
        try await area.people.setIdentity(["name": "Child B"], of: "case-7", by: admin)
        await #expect(throws: Problems("reason", "Enter why you need to see who this is")) {
            try await area.people.identity(of: "case-7", reason: " ", by: lead)
        }
        #expect(try await area.people.identity(of: "case-7", reason: "Annual review", by: lead) == ["name": "Child B"])
        #expect(try await area.people.identity(of: "case-8", reason: "Annual review", by: lead) == nil)
        #expect(
            try await area.people.accessLog() == [
                AccessLogLine(at: lead.at, reader: "lead", person: "case-7", reason: "Annual review")
            ])
    }

    @Test(arguments: Backend.allCases)
    func `are gone once erased`(_ backend: Backend) async throws {
        let (area, id) = try await ana(backend)
        try await area.people.setIdentity(["name": "Child A"], of: "case-7", by: admin)
        for person in [id, "case-7"] { try await area.people.erase(person, basis: "Article 17", by: admin) }
        #expect(try await area.people.account(id: id) == nil)
        #expect(try await area.people.account(email: "ana@ardenshire.example", password: password) == nil)
        #expect(try await area.people.names(of: [id]).isEmpty)
        #expect(try await area.people.identity(of: "case-7", reason: "Annual review", by: lead) == nil)
        await #expect(throws: Refusal.notAllowed("This person was erased by law.")) {
            try await area.people.setIdentity(["name": "Child A"], of: "case-7", by: admin)
        }
        let again = try await area.people.addAccount(
            name: "Ana Arden", email: "ana@ardenshire.example", password: password, by: admin)
        #expect(again != id)
    }
}
