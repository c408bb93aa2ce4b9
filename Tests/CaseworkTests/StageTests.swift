import Casework
import Clocks
import Facts
import Testing

@Suite struct `Stages of an assessment` {
    private let late =
        "request_received=2026-01-05;decision_to_assess=2026-02-18;draft_served=2026-05-20;final_plan_sent=2026-06-22"

    private func files() throws -> [CaseFile] {
        [
            try CaseStory(plainCase), try CaseStory(late),
            try CaseStory(late + ";absent=2026-01-10..2026-02-20;claim:absence_4w=2026-02-20"),
        ].compactMap { $0.file("2026-12-31") }
    }

    @Test func `are counted by month, with and without exceptions`() throws {
        let months = stageTimeliness(try files(), from: "2026-01-01", through: "2026-12-31")
        let decided = months.filter { $0.rule == "ehc.decide-to-assess" }
        #expect(decided.map(\.month) == ["2026-02-01"])
        #expect(decided[0].all.within == 1 && decided[0].all.of == 3 && decided[0].exceptions == 1)
        #expect(decided[0].withoutExceptions.rate == "50.0")
        let final = months.filter { $0.rule == "ehc.final-plan" }
        #expect(decided[0].exceptionShare.rate == "33.3")
        #expect(final.map(\.month) == ["2026-05-01", "2026-06-01"] && final[0].all.rate == "100.0")
    }

    @Test func `add up over the months, a stage on its own`() throws {
        let months = stageTimeliness(try files(), from: "2026-01-01", through: "2026-12-31")
        let final = try #require(months.filter { $0.rule == "ehc.final-plan" }.total)
        #expect(final.month == "2026-05-01" && final.all.within == 1 && final.all.of == 3)
        #expect([StageMonth]().total == nil)
        let draft = try #require(months.filter { $0.rule == "ehc.draft-guide" }.total)
        #expect(draft.all.of == 3 && draft.all.within == 1)
    }

    @Test func `know nothing of what came after the day asked for, or outside the days`() throws {
        let early = try CaseStory(plainCase).file("2026-02-28").map { [$0] } ?? []
        #expect(
            stageTimeliness(early, from: "2026-01-01", through: "2026-12-31").map(\.rule) == ["ehc.decide-to-assess"])
        #expect(stageTimeliness(try files(), from: "2027-01-01", through: "2027-12-31").isEmpty)
    }
}
