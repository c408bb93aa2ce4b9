import Casework
import Clocks
import Facts
import Testing

@Suite struct `Counts that close a measure's period` {
    private let late =
        "request_received=2026-01-05;decision_to_assess=2026-02-18;draft_served=2026-05-20;final_plan_sent=2026-06-22"

    private func files(_ day: Day = "2026-12-31") throws -> [CaseFile] {
        [
            try CaseStory(plainCase), try CaseStory(late),
            try CaseStory(late + ";absent=2026-01-10..2026-02-20;claim:absence_4w=2026-02-20"),
            try CaseStory("request_received=2026-03-02;decision_not_to_assess=2026-04-10;appeal_lodged=2026-05-11"),
        ].compactMap { $0.file(day) }
    }

    @Test(
        arguments: [
            ("cases requests", 4, nil), ("cases assessed", 3, 4), ("cases issued", 3, 3),
            ("cases within 20 weeks", 1, 3),
            ("cases within 20 weeks without exceptions", 1, 2), ("cases with exceptions", 1, 3),
            ("cases appeals", 1, 4),
            ("cases advice in time", 1, 2),
        ] as [(String, Int, Int?)])
    func `say how many of how many`(name: String, count: Int, total: Int?) throws {
        let counts = caseCounts(try files(), from: "2026-01-01", through: "2026-12-31")
        let found = try #require(counts.first { $0.name == name })
        #expect(found.count == count && found.total == total, "\(found)")
    }

    @Test func `are named so that the public page of decisions knows them`() throws {
        let counts = caseCounts(try files(), from: "2026-01-01", through: "2026-12-31")
        #expect(counts.allSatisfy { $0.name.hasPrefix("cases ") } && Set(counts.map(\.name)).count == counts.count)
    }

    @Test func `count only what fell within the period`() throws {
        let april = caseCounts(try files("2026-04-30"), from: "2026-04-01", through: "2026-04-30")
        #expect(april.first { $0.name == "cases assessed" }.map { [$0.count, $0.total] } == [0, 1])
        #expect(caseCounts(try files(), from: "2027-01-01", through: "2027-12-31").allSatisfy { $0.count == 0 })
    }
}
