@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Quantitative summary` {
    /// Reported at the end of June and of September; a slip is put right in October.
    static let story: (timeline: Timeline, september: Int) = {
        var story = Timeline()
        story.progress("send/1.1.1", "amber", on: "2022-06-30")
        story.progress("send/1.1.2", "green", on: "2022-06-30")
        let slip = story.progress("send/1.1.1", "red", on: "2022-09-30")
        story.progress("send/1.1.2", "blue", on: "2022-09-30")
        let september = story.head
        story.progress("send/1.1.1", "green", on: "2022-09-30", replaces: slip)
        story.progress("send/2.1.1", "grey", on: "2022-06-30")
        return (story, september)
    }()

    func counts(_ asAt: AsAt, previous: AsAt? = nil) throws -> QuantitativeSummary {
        try #require(quantitativeSummary(Self.story.timeline.facts, plan: "send", asAt: asAt, previous: previous))
    }

    @Test func `each period is counted over the plan as it was, overall and for each area`() throws {
        let summary = try counts(AsAt("2022-09-30"), previous: AsAt("2022-06-30"))
        #expect(summary.overall.counts == [2, 2, 3])
        #expect(summary.overall.ratings.map(\.step.code) == ["blue", "green", "amber", "red", "grey"])
        #expect(summary.overall.ratings.map(\.count) == [1, 1, 0, 0, 1])
        #expect(summary.overall.ratings.map(\.percent) == [33, 33, 0, 0, 33])
        #expect(summary.overall.ratings.map(\.previousCount) == [0, 1, 1, 0, 1])
        #expect(summary.areas.map(\.area?.ref) == ["1", "2"])
        #expect(summary.areas[0].counts == [1, 1, 2])
        #expect(summary.areas[0].ratings.map(\.percent) == [50, 50, 0, 0, 0])
        #expect(summary.areas[1].ratings.map(\.previousPercent) == [0, 0, 0, 0, 100])
    }

    @Test func `what was told in September stays what it was at that ledger line`() throws {
        let told = try counts(
            AsAt("2022-09-30", upTo: Self.story.september), previous: AsAt("2022-06-30", upTo: Self.story.september))
        #expect(told.overall.ratings.map(\.count) == [1, 0, 0, 1, 0])
        #expect(told.overall.unrated == 1)
        #expect(told.overall.previousUnrated == 1)
    }

    @Test func `a rating counts from its day`() throws {
        #expect(try counts(AsAt("2022-06-29")).overall.unrated == 3)
        #expect(try counts(AsAt("2022-06-30")).overall.unrated == 0)
        #expect(try counts(AsAt("2022-09-29")).overall.ratings.map(\.count) == [0, 1, 1, 0, 1])
    }

    @Test func `a plan that did not exist then has nothing in brackets, and an empty one no percentages`() throws {
        let young = try counts(AsAt("2022-09-30"), previous: AsAt("2021-09-30"))
        #expect(young.overall.previousCounts == nil)
        #expect(young.overall.ratings.map(\.previousCount) == [nil, nil, nil, nil, nil])
        let empty = try #require(quantitativeSummary(Timeline.empty.facts, plan: "send", asAt: AsAt("2022-09-30")))
        #expect(empty.overall.ratings.map(\.percent) == [nil, nil, nil, nil, nil])
    }

    @Test func `a retired line is counted in the period before and not in this one`() throws {
        var story = Self.story.timeline
        story.retire("send/2", "Done elsewhere", on: "2022-08-01")
        let summary = try #require(
            quantitativeSummary(story.facts, plan: "send", asAt: AsAt("2022-09-30"), previous: AsAt("2022-06-30")))
        #expect(summary.overall.counts == [1, 1, 2])
        #expect(summary.overall.previousCounts == [2, 2, 3])
        #expect(summary.areas.map(\.area?.ref) == ["1"])
    }

    @Test func `a code that the scale has not is unrated, not lost`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "purple", on: "2022-06-30")
        let summary = try #require(quantitativeSummary(story.facts, plan: "send", asAt: AsAt("2022-06-30")))
        #expect(summary.overall.unrated == 3)
    }

    @Test func `impact is counted apart from progress`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "blue", on: "2022-06-30")
        story.impact("send/1.1.1", "amber", on: "2022-06-30")
        let summary = try #require(
            quantitativeSummary(story.facts, plan: "send", asAt: AsAt("2022-06-30"), rating: .impact))
        #expect(summary.overall.ratings.map(\.count) == [0, 0, 1, 0, 0])
    }
}

@Suite struct `What is approved` {
    @Test func `the public sees what was approved later, and never what was refused`() throws {
        var story = Timeline()
        let green = story.progress("send/1.1.1", "green", on: "2022-06-30")
        let blue = story.progress("send/1.1.1", "blue", on: "2022-09-30")
        let waiting = story.progress("send/1.1.2", "amber", on: "2022-09-30")
        story.decide([green], true, about: "send/1.1.1", on: "2022-07-14")
        story.decide([blue], false, about: "send/1.1.1", on: "2022-10-14", note: "No evidence yet")

        let facts = story.facts
        let staff = try #require(planOnAPage(facts, plan: "send", asAt: AsAt("2022-09-30")))
        #expect(staff.areas[0].rows.map(\.progress?.code) == ["green", "amber"])
        #expect(staff.areas[0].rows.map(\.progress?.approval.isUnapproved) == [false, true])
        #expect(staff.areas[0].rows[0].progress?.day == "2022-06-30")
        #expect(staff.areas[0].rows[1].progress?.line == waiting)

        let asAt = AsAt("2022-09-30")
        let seen = try #require(planOnAPage(facts.published(asAt), plan: "send", asAt: asAt))
        #expect(seen.areas[0].rows.map(\.progress?.code) == ["green", nil])
        let early = AsAt("2022-09-30", upTo: waiting)
        #expect(planOnAPage(facts.published(early), plan: "send", asAt: early)?.areas[0].rows[0].progress == nil)
    }

    @Test func `the forum's word needs nobody's approval`() throws {
        var story = Timeline()
        story.add(\.forum, "send/1.1.1", on: "2022-06-30", ForumRating(code: "red", reason: "We still wait"))
        let asAt = AsAt("2022-06-30")
        let page = planOnAPage(story.facts.published(asAt), plan: "send", asAt: asAt)
        #expect(page?.areas[0].rows[0].forum?.step?.word == "Red")
        #expect(page?.areas[0].rows[0].forum?.approval.isUnapproved == false)
    }
}
