@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Report tables` {
    @Test func `each row says what the line's own page says, and retired lines are left out`() throws {
        var story = Timeline()
        story.add(
            \.responsibilities, "send/1", on: "2022-01-01",
            Responsibility(seats: [.init(.senior, role: "Director of Education", organisation: "ACC")]))
        story.milestone("send/1.1.1#1", due: "2022-08-31")
        let slip = story.update("send/1.1.1", "Opend", on: "2022-06-30")
        story.update("send/1.1.1", "Full", on: "2022-09-30")
        let refused = story.update("send/1.1.1", "Splendid", on: "2022-09-30")
        story.decide([refused], false, about: "send/1.1.1", on: "2022-10-01", note: "Say why")
        story.add(
            \.updates, "send/1.1.1", on: "2022-06-30", replaces: slip,
            ProgressUpdate(
                narrative: "Opened", quote: nil, risk: nil, riskCause: nil, riskAction: nil, nextStep: nil))
        story.observe("send/1.1.1", .of("118"), "weeks", on: "2022-09-30")
        story.evidence("send/1.1.2", "Survey", on: "2022-06-30")
        story.progress("send/1.1.2", "green", on: "2022-06-30")
        story.retire("send/2.1.1", "Joined", on: "2022-07-01")

        let asAt = AsAt("2022-09-30")
        let table = try #require(planTable(story.facts, plan: "send", asAt: asAt))
        #expect(table.areas.map { $0.rows.map(\.line.ref) } == [["1.1", "1.1.1", "1.1.2"], ["2.1"]])
        #expect(table.areas[0].rows[1].updates.map(\.fact.narrative) == ["Full", "Opened"])
        for row in table.areas.flatMap(\.rows) {
            let page = try #require(lineStory(story.facts, plan: "send", line: row.line.subject, asAt: asAt))
            #expect(row.updates == page.updates)
            #expect(row.milestones == page.milestones)
            #expect(row.series == page.series)
            #expect(row.evidence == page.evidence)
            #expect(row.progress == page.progress)
            #expect(row.responsibility == page.responsibility)
        }
    }
}
