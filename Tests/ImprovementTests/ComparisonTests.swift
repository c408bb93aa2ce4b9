@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Plan comparison` {
    @Test func `two days apart: lines, ratings, dates and updates`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "amber", on: "2022-06-30")
        story.progress("send/1.1.2", "green", on: "2022-06-30")
        story.milestone("send/1.1.1#1", due: "2022-08-31")
        let told = story.update("send/1.1.1", "Opened", on: "2022-06-30")
        story.line("send/1.1.3", "1.1.3", "New", under: "send/1.1", level: 2, order: 3, on: "2022-07-01")
        story.line(
            "send/1.1.2", "1.1.4", "Parents say help came", under: "send/1.1", level: 2, order: 2, on: "2022-07-01")
        story.retire("send/2.1.1", "Joined", on: "2022-07-01")
        story.progress("send/1.1.1", "green", on: "2022-09-30")
        story.progress("send/1.1.2", "red", on: "2022-09-30")
        story.progress("send/1.1.3", "grey", on: "2022-09-30")
        let move = story.move("send/1.1.1#1", from: "2022-08-31", to: "2022-12-31", on: "2022-08-01")
        story.decide([move], true, about: "send/1.1.1#1", on: "2022-08-02")
        let news = story.update("send/1.1.1", "Full", on: "2022-09-30")

        let changed = try #require(
            planComparison(story.facts, plan: "send", from: AsAt("2022-06-30"), to: AsAt("2022-09-30")))
        #expect(changed.added.map(\.ref) == ["1.1.3"])
        #expect(changed.retired.map(\.ref) == ["2.1.1"])
        #expect(changed.gone.isEmpty)
        #expect(changed.renumbered.map(\.was.ref) == ["1.1.2"])
        #expect(changed.reworded.map(\.now.title) == ["Parents say help came"])
        #expect(changed.ratings.map(\.movement) == [.better, .worse, .first])
        #expect(changed.ratings.map(\.was?.code) == ["amber", "green", nil])
        #expect(changed.deadlines.map(\.was) == ["2022-08-31"])
        #expect(changed.deadlines.map(\.now) == ["2022-12-31"])
        #expect(changed.updates.map(\.update.line) == [news])
        #expect(news > told)
        #expect(changed.restated.isEmpty)
    }

    @Test func `the same day at two ledger lines: what was told and is known differently`() throws {
        var story = Timeline()
        let slip = story.progress("send/1.1.1", "blue", on: "2022-06-30")
        let typo = story.observe("send/1.1.1", .of("135"), "weeks", on: "2022-06-30")
        let gone = story.observe("send/1.1.2", .of("9"), "%", on: "2022-06-30")
        let edition = story.head
        story.progress("send/1.1.1", "amber", on: "2022-06-30", replaces: slip)
        let first = story.observe("send/1.1.1", .of("155"), "weeks", on: "2022-06-30", replaces: typo)
        story.observe("send/1.1.1", .of("153"), "weeks", on: "2022-06-30", replaces: first)
        story.observe("send/1.1.2", nil, "%", on: "2022-06-30", replaces: gone)
        story.progress("send/1.1.1", "green", on: "2022-09-30")

        let changed = try #require(
            planComparison(
                story.facts, plan: "send", from: AsAt("2022-06-30", upTo: edition), to: AsAt("2022-09-30")))
        #expect(changed.restated.figures.map(\.told.fact.value.text) == ["135", "9"])
        #expect(changed.restated.figures.map(\.known?.fact.value.text) == ["153", nil])
        #expect(changed.restated.ratings.map(\.was?.code) == ["blue"])
        #expect(changed.restated.ratings.map(\.now?.code) == ["amber"])
        #expect(
            changed.restated.counts.map { "\($0.step.code) \($0.told) \($0.known)" } == ["blue 1 0", "amber 0 1"])
        #expect(changed.ratings.map(\.now?.code) == ["green"])
    }

    @Test func `grey is neither better nor worse`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "grey", on: "2022-06-30")
        story.progress("send/1.1.1", "red", on: "2022-09-30")
        let changed = planComparison(story.facts, plan: "send", from: AsAt("2022-06-30"), to: AsAt("2022-09-30"))
        #expect(changed?.ratings.map(\.movement) == [.neither])
    }

    @Test func `quarter by quarter`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "amber", on: "2022-06-30")
        story.progress("send/1.1.2", "green", on: "2022-06-30")
        story.progress("send/1.1.1", "blue", on: "2022-09-30")
        story.progress("send/1.1.2", "red", on: "2022-09-30")
        let days = quarterEnds(from: "2022-05-01", through: "2022-11-30")
        #expect(days == ["2022-06-30", "2022-09-30", "2022-11-30"])
        let change = try #require(statusChange(story.facts, plan: "send", at: days.map { AsAt($0) }))
        #expect(change.points.map(\.counts) == [[0, 1, 1, 0, 0], [1, 0, 0, 1, 0], [1, 0, 0, 1, 0]])
        #expect(change.points.map(\.unrated) == [1, 1, 1])
        #expect(change.points.map(\.better) == [nil, 1, 0])
        #expect(change.points.map(\.worse) == [nil, 1, 0])
    }
}
