import Access
import Facts
import Hummingbird
import HummingbirdTesting
import PublicSite
import Quality
import SampleArea
import StaffSite
import Storage
import Testing
import Web

@Suite struct `The quality charter` {
    private func get(_ path: String, from stores: Stores) async throws -> (status: Int, text: String) {
        let moment = Moment(today: StaffHouse.today, instant: StaffHouse.instant, unixSeconds: 1_678_870_800)
        let site = Site(
            name: "Ardenshire", baseURL: "http://localhost", isSecure: false, version: "0.1",
            formKey: Array(repeating: 7, count: 32), now: { moment })
        let server = try WebServer(site: site, stores: stores, wings: [publicSite, staffSite])
        return try await Application(responder: server).test(.router) { client in
            let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
            return (answer.status.code, String(buffer: answer.body))
        }
    }

    @Test func `tells everybody what plans are read against, in the area's own words once it has some`() async throws {
        let stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        let before = try await get("/quality-charter", from: stores)
        #expect(before.status == 200 && before.text.contains("Educational provision can be counted on"))
        #expect(
            before.text.contains("It counts most, 3 of 24 points.") && before.text.contains("What they said changed"))
        let own = try #require(CriteriaSet.standard("ehc-plan", on: StaffHouse.today)).with(
            try Criterion.checked(
                .init(
                    code: "provision", title: "Help is spelt out", good: "Hours and skill", section: "F", weight: "5",
                    source: "our own")))
        try await stores.ledger.record(by: Hand("manager", at: StaffHouse.instant)) { door in
            _ = try door.append(own, to: CriteriaSet.subject("ehc-plan"), on: "2023-03-10")
        }
        #expect(try await get("/quality-charter", from: stores).text.contains("Help is spelt out"))
        #expect(try await get("/quality-charter?as-at=2023-03-09", from: stores).text.contains("can be counted on"))
    }

    @Test func `the public reads criteria and grades, and nothing of rounds or marks`() async throws {
        let ledger = try Stores.open(file: ":memory:", key: .random(), scrypt: .light).ledger.scoped(to: .everyone)
        let (criteria, grades) = (try await ledger.entries(CriteriaSet.self), try await ledger.entries(GradeScale.self))
        #expect(criteria.isEmpty && grades.isEmpty)
        await #expect(throws: Refusal.signInNeeded) { try await ledger.entries(AuditRound.self) }
        await #expect(throws: Refusal.signInNeeded) { try await ledger.entries(SampledPlan.self) }
        await #expect(throws: Refusal.signInNeeded) { try await ledger.entries(Marking.self) }
        await #expect(throws: Refusal.signInNeeded) { try await ledger.entries(Moderation.self) }
        await #expect(throws: Refusal.signInNeeded) { try await ledger.entries(ThemeList.self) }
    }
}

@Suite struct `The sample area's rounds` {
    @Test func `are marked as the rules say, one of them under way`() async throws {
        let stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        let today: Day = "2026-11-21"
        try await SampleArea.build(into: stores, today: today)
        var facts = QualityFacts()
        facts.rounds = try await stores.ledger.entries()
        facts.samples = try await stores.ledger.entries()
        facts.markings = try await stores.ledger.entries()
        facts.moderations = try await stores.ledger.entries()
        let audits = roundAudits(facts, asAt: AsAt(today))
        try #require(audits.count == 2)
        #expect(audits[1].plans.allSatisfy { $0.state == .settled } && audits[1].plans.count >= 8)
        let states = audits[0].plans.map(\.state)
        #expect(states.contains(.toMark(in: 1, of: 2)) && states.contains(.toMark(in: 0, of: 1)))
        #expect(states.contains { if case .toModerate = $0 { true } else { false } })
        for plan in audits.flatMap(\.plans) {
            #expect(plan.markings.allSatisfy { $0.author != plan.sample.officer })
            #expect(plan.moderation == nil || plan.moderation?.author != plan.sample.officer)
        }
        let results = audits.map { RoundResult($0) }
        let means = results.compactMap { $0.mean?.double }
        #expect(means.count == 2 && means[0] > means[1])
        guard case .figure = results[1].agreement.kappa else {
            Issue.record("no kappa: \(results[1].agreement)")
            return
        }
        #expect(themeCounts(audits, .standard(on: today)).contains { $0.recurs })
    }
}
