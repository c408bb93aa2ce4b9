@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Line story` {
    @Test func `history keeps what was corrected, taken back, refused and approved`() throws {
        var story = Timeline()
        let slip = story.progress("send/1.1.1", "red", on: "2022-06-30")
        let right = story.progress("send/1.1.1", "amber", on: "2022-06-30", replaces: slip)
        let wrong = story.observe("send/1.1.1", .of("90"), "weeks", on: "2022-06-30")
        let gone = story.observe("send/1.1.1", nil, "weeks", on: "2022-06-30", replaces: wrong)
        let refusal = story.decide([right], false, about: "send/1.1.1", on: "2022-07-01", note: "Say more")
        story.milestone("send/1.1.1#1", due: "2022-08-31", on: "2022-07-02")
        story.progress("send/1.1.2", "green", on: "2022-06-30")

        let page = try #require(lineStory(story.facts, plan: "send", line: "send/1.1.1", asAt: AsAt("2022-07-31")))
        let byLine = Dictionary(uniqueKeysWithValues: page.history.map { ($0.line, $0) })
        #expect(page.history.count == 7)
        #expect(page.history.map(\.line) == page.history.map(\.line).sorted())
        #expect(byLine[slip]?.replacedBy == right)
        #expect(byLine[slip]?.says.first == .init(label: "Rating", text: "Red"))
        #expect(byLine[right]?.approval == .refused(note: "Say more"))
        #expect(byLine[right]?.decision?.author == "manager")
        #expect(byLine[gone]?.isTakingBack == true)
        #expect(byLine[wrong]?.isCurrent == false)
        #expect(byLine[refusal]?.says.first == .init(label: "Not approved", text: "line \(right)"))
        #expect(page.series.isEmpty)
        #expect(page.progress?.code == "red")
    }

    @Test func `a story ends at its day and at its ledger line`() throws {
        var story = Timeline()
        let june = story.update("send/1.1.1", "Opened", on: "2022-06-30")
        let late = story.update("send/1.1.1", "Opened in part", on: "2022-06-15")
        story.update("send/1.1.1", "Full", on: "2022-09-30")
        func page(_ day: Day, _ upTo: Int? = nil) -> LineStory? {
            lineStory(story.facts, plan: "send", line: "send/1.1.1", asAt: AsAt(day, upTo: upTo))
        }
        #expect(page("2022-09-29")?.updates.map(\.line) == [june, late])
        #expect(page("2022-09-30")?.update?.fact.narrative == "Full")
        #expect(page("2022-06-29")?.updates.map(\.line) == [late])
        #expect(page("2022-09-29", june)?.updates.map(\.line) == [june])
        #expect(page("2022-09-29")?.history.count == 3)
        #expect(lineStory(story.facts, plan: "send", line: "send/404", asAt: AsAt("2022-09-30")) == nil)
    }

    @Test func `figures make one series for each indicator and unit, corrected in place`() throws {
        var story = Timeline()
        let slip = story.observe("send/1.1.1", .of("135"), "weeks", on: "2022-06-30")
        story.observe("send/1.1.1", .of("118"), "weeks", on: "2022-09-30")
        story.observe("send/1.1.1", .of("12"), "children", on: "2022-09-30")
        story.observe("send/1.1.1", .of("153"), "weeks", on: "2022-06-30", replaces: slip)
        let page = try #require(lineStory(story.facts, plan: "send", line: "send/1.1.1", asAt: AsAt("2022-12-31")))
        #expect(page.series.map(\.unit) == ["weeks", "children"])
        #expect(page.series[0].points.map(\.fact.value.text) == ["153", "118"])
    }

    @Test func `who answers for a line comes from the nearest line that says so`() throws {
        var story = Timeline()
        story.add(
            \.responsibilities, "send/1", on: "2022-01-01",
            Responsibility(seats: [.init(.senior, role: "Director of Education", organisation: "ACC")]))
        let above = lineStory(story.facts, plan: "send", line: "send/1.1.1", asAt: AsAt("2022-12-31"))
        #expect(above?.responsibility?.seats.map(\.role) == ["Director of Education"])
        story.add(
            \.responsibilities, "send/1.1.1", on: "2022-02-01",
            Responsibility(seats: [.init(.lead, role: "Clinic lead", organisation: "APT")]))
        let own = lineStory(story.facts, plan: "send", line: "send/1.1.1", asAt: AsAt("2022-12-31"))
        #expect(own?.responsibility?.seats.map(\.role) == ["Clinic lead"])
    }
}
