@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Plan outline` {
    @Test func `lines come under their parents, in their order and then as people count`() throws {
        var story = Timeline()
        story.line("send/1.10", "1.10", "Tenth", under: "send/1", level: 1)
        story.line("send/1.9", "1.9", "Ninth", under: "send/1", level: 1)
        let outline = try #require(planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-30")))
        #expect(
            outline.lines.map(\.ref) == ["1", "1.1", "1.1.1", "1.1.2", "1.9", "1.10", "2", "2.1", "2.1.1"])
        #expect(outline.counts == [2, 4, 3])
        #expect(outline.path(to: "send/1.1.2").map(\.ref) == ["1", "1.1"])
        #expect(outline.branch(of: "send/1").map(\.ref) == ["1", "1.1", "1.1.1", "1.1.2", "1.9", "1.10"])
        #expect(outline.ratedLines.map(\.ref) == ["1.1.1", "1.1.2", "2.1.1"])
        #expect(outline.problems.isEmpty)
        #expect(outline.scale == .brag)
    }

    @Test func `a renumbered line keeps its subject, and its old reference as it was known`() throws {
        var story = Timeline()
        let before = story.head
        story.line(
            "send/1.1.2", "1.1.5", "Parents say support came", under: "send/1.1", level: 2, order: 2, on: "2022-05-01")
        let told = planOutline(story.facts, plan: "send", asAt: AsAt("2022-05-01", upTo: before))
        let dayBefore = planOutline(story.facts, plan: "send", asAt: AsAt("2022-04-30"))
        let onTheDay = planOutline(story.facts, plan: "send", asAt: AsAt("2022-05-01"))
        #expect(told?.line("send/1.1.2")?.ref == "1.1.2")
        #expect(dayBefore?.line("send/1.1.2")?.ref == "1.1.2")
        #expect(onTheDay?.line("send/1.1.2")?.ref == "1.1.5")
    }

    @Test func `retiring an action retires what stands under it, until it is brought back`() throws {
        var story = Timeline()
        story.retire("send/1.1", "Joined with area 2", on: "2022-05-01")
        story.retire("send/1.1", "Still needed", on: "2022-07-01", false)
        func inUse(_ day: Day) -> [String]? {
            planOutline(story.facts, plan: "send", asAt: AsAt(day))?.ratedLines.map(\.ref)
        }
        #expect(inUse("2022-04-30") == ["1.1.1", "1.1.2", "2.1.1"])
        #expect(inUse("2022-05-01") == ["2.1.1"])
        #expect(inUse("2022-07-01") == ["1.1.1", "1.1.2", "2.1.1"])
        let line = planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-01"))?.line("send/1.1.1")
        #expect(line?.retired == .init(reason: "Joined with area 2", day: "2022-05-01", subject: "send/1.1"))
    }

    @Test func `a link shows from both ends`() throws {
        var story = Timeline()
        story.line("send/2.1.2", "2.1.2", "Shared", under: "send/2.1", level: 2, linked: ["send/1.1.1", "other/9"])
        let outline = try #require(planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-30")))
        #expect(outline.line("send/1.1.1")?.linkedFrom == ["send/2.1.2"])
        #expect(outline.line("send/2.1.2")?.linked == ["send/1.1.1", "other/9"])
    }

    @Test func `an orphan, a ring and a repeated reference are shown and reported`() throws {
        var story = Timeline()
        story.line("send/7.1", "7.1", "Orphan", under: "send/7", level: 1)
        story.line("send/8", "8", "Ring", under: "send/8.1", level: 0)
        story.line("send/8.1", "8.1", "Ring", under: "send/8", level: 1)
        story.line("send/8.1.1", "8.1.1", "Hangs off the ring", under: "send/8.1", level: 2)
        story.line("send/x", "1.1.1", "Same reference", under: "send/1.1", level: 2, order: 3)
        story.line("send/deep", "9", "Too deep", under: "send/1.1.1", level: 3)
        let outline = try #require(planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-30")))
        #expect(
            outline.problems == [
                .orphan(subject: "send/7.1", parent: "send/7"), .ring(subjects: ["send/8", "send/8.1"]),
                .namelessLevel(subject: "send/deep", level: 3),
                .duplicateRef(ref: "1.1.1", subjects: ["send/1.1.1", "send/x"]),
            ])
        #expect(outline.lines.count == 13)
        #expect(outline.areas.map(\.ref) == ["1", "2", "7.1", "8"])
        #expect(outline.line("send/8.1.1")?.area == "send/8")
    }

    @Test func `a line under itself, and a very deep plan, do no harm`() throws {
        var story = Timeline.empty
        story.line("send/0", "0", "Own parent", under: "send/0", level: 0)
        story.line("send/d0", "d0", "Top", under: nil, level: 0)
        for depth in 1...20_000 {
            story.line("send/d\(depth)", "d\(depth)", "Deep", under: "send/d\(depth - 1)", level: 1)
        }
        let outline = try #require(planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-30")))
        #expect(outline.lines.count == 20_002)
        #expect(outline.line("send/0")?.children == [])
        #expect(outline.line("send/d20000")?.depth == 20_000)
    }

    @Test func `a scale that is not described is reported and the plan still shows`() throws {
        var story = Timeline()
        story.add(\.plans, "send", on: "2022-02-01", Timeline.plan(scale: "traffic"))
        let outline = try #require(planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-30")))
        #expect(outline.problems == [.unknownScale("traffic")])
        #expect(outline.scale == .brag)
        #expect(planOutline(story.facts, plan: "other", asAt: AsAt("2022-06-30")) == nil)
        #expect(planOutline(story.facts, plan: "send", asAt: AsAt("2021-12-31")) == nil)
    }

    @Test(arguments: [
        ("1.2", "1.10"), ("1.1", "1.1.1"), ("A9", "A10"), ("9", "10a"), ("1.02", "1.3"), ("", "1"),
        ("1.99999999999999999998", "1.99999999999999999999"),
    ])
    func `references are put in order as people count`(first: String, second: String) {
        #expect(comesBefore(first, second))
        #expect(!comesBefore(second, first))
        #expect(!comesBefore(first, first))
    }
}
