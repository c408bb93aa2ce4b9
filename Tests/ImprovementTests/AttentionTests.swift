@testable import Facts
@testable import Improvement
import Testing

@Suite struct `What needs attention` {
    static let limits = AttentionLimits(lastReport: "2022-06-30")

    static func kinds(_ story: Timeline, _ day: Day = "2022-09-30", of line: String = "send/1.1.1") throws
        -> [Attention.Kind]
    {
        let found = try #require(attention(story.facts, plan: "send", asAt: AsAt(day), limits: limits))
        return found.findings.filter { $0.line.subject == line }.map(\.kind)
    }

    /// The story of a line that gives no cause: rated green and spoken of since the last report.
    static func quiet() -> Timeline {
        var story = Timeline()
        story.progress("send/1.1.1", "green", on: "2022-07-15")
        story.update("send/1.1.1", "The clinic opened", on: "2022-07-15")
        return story
    }

    @Test func `a line that is on track and spoken of needs none`() throws {
        #expect(try Self.kinds(Self.quiet()) == [])
    }

    @Test func `late milestones press more the longer they are late`() throws {
        var story = Self.quiet()
        story.milestone("send/1.1.1#1", due: "2022-08-31")
        let found = try #require(attention(story.facts, plan: "send", asAt: AsAt("2022-09-30"), limits: Self.limits))
        let late = try #require(found.of(.lateMilestone).first)
        #expect(late.days == 30)
        #expect(late.severity == .high)
        #expect(late.what == "Late by 30 days")
        #expect(late.why == "The final milestone is due on 31 August 2022")
        #expect(found.findings.first == late)
        #expect(try Self.kinds(story, "2022-08-31") == [.dueSoon])
        #expect(try Self.kinds(story, "2022-08-31").contains(.lateMilestone) == false)
        let dayAfter = attention(story.facts, plan: "send", asAt: AsAt("2022-09-01"), limits: Self.limits)
        #expect(dayAfter?.of(.lateMilestone).first?.what == "Late by 1 day")
        #expect(dayAfter?.of(.lateMilestone).first?.severity == .medium)
    }

    @Test func `silence since the last reporting day is noticed, on the day itself as well`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "green", on: "2022-06-30")
        #expect(try Self.kinds(story) == [.noUpdate])
        story.update("send/1.1.1", "The clinic opened", on: "2022-07-01")
        #expect(try Self.kinds(story) == [])
    }

    @Test func `before any report a line is silent only while nobody ever spoke of it`() throws {
        let limits = AttentionLimits(lastReport: nil)
        let silent = attention(Timeline().facts, plan: "send", asAt: AsAt("2022-09-30"), limits: limits)
        #expect(silent?.of(.noUpdate).first?.what == "No update yet")
        var story = Timeline()
        story.progress("send/1.1.1", "green", on: "2022-06-30")
        let spoken = attention(story.facts, plan: "send", asAt: AsAt("2022-09-30"), limits: limits)
        #expect(spoken?.of(.noUpdate).map(\.line.ref).contains("1.1.1") == false)
    }

    @Test func `a risk that nobody came back to presses more than silence`() throws {
        var story = Timeline()
        story.update("send/1.1.1", "Two posts are empty", on: "2022-06-15", risk: "No staff")
        let found = try #require(attention(story.facts, plan: "send", asAt: AsAt("2022-09-30"), limits: Self.limits))
        #expect(found.findings.first?.kind == .riskWithoutUpdate)
        #expect(found.findings.first?.why == "The risk: No staff. The last word on it was on 15 June 2022")
    }

    /// A done line has its own target of 13 still to meet, whatever the milestone asked for.
    @Test(arguments: [
        ("green", "130", true), ("green", "125.0001", true), ("green", "125", false), ("green", "124.9", false),
        ("amber", "130", false), ("blue", "124.9", true), ("blue", "13", false),
    ])
    func `a rating is held against the target whose date is past`(
        code: String, value: String, isBetter: Bool
    ) throws {
        var story = Timeline()
        story.measure("send/1.1.1", .down, baseline: .of("242"), target: .of("13"), unit: "weeks")
        story.milestone("send/1.1.1#1", due: "2022-08-31", target: .of("125"), unit: "weeks")
        story.reached("send/1.1.1#1", on: "2022-08-31")
        story.observe("send/1.1.1", .of(value), "weeks", on: "2022-09-10")
        story.observe("send/1.1.1", .of("3"), "posts", on: "2022-09-11", indicator: "posts empty")
        story.progress("send/1.1.1", code, on: "2022-09-15")
        story.evidence("send/1.1.1", "Waiting list", on: "2022-09-15")
        #expect(try Self.kinds(story) == (isBetter ? [.ratedBetterThanFigures] : []))
    }

    @Test func `the finding says both figures`() throws {
        var story = Timeline()
        story.measure("send/1.1.1", .up, target: .of("80"), unit: "%")
        story.milestone("send/1.1.1#1", due: "2022-08-31", target: .of("70"))
        story.reached("send/1.1.1#1", on: "2022-08-31")
        story.observe("send/1.1.1", .of("64.5"), "percent", on: "2022-09-10", indicator: "parents who agree")
        story.progress("send/1.1.1", "green", on: "2022-09-15")
        let found = attention(story.facts, plan: "send", asAt: AsAt("2022-09-30"), limits: Self.limits)
        #expect(
            found?.of(.ratedBetterThanFigures).first?.why
                == "Parents who agree was 64.5% on 10 September 2022, against a target of 70%, due 31 August 2022"
        )
    }

    @Test func `a figure that moves the wrong way is told with the one before`() throws {
        var story = Timeline()
        story.measure("send/1.1.1", nil, baseline: .of("242"), target: .of("13"), unit: "weeks")
        story.observe("send/1.1.1", .of("118"), "weeks", on: "2022-06-30")
        story.observe("send/1.1.1", .of("131"), "weeks", on: "2022-09-10")
        story.progress("send/1.1.1", "green", on: "2022-09-15")
        let found = attention(story.facts, plan: "send", asAt: AsAt("2022-09-30"), limits: Self.limits)
        #expect(
            found?.of(.ratedBetterThanFigures).first?.why
                == "Longest wait was 131 weeks on 10 September 2022, after 118 weeks on 30 June 2022: lower is better")
        #expect(try Self.kinds(story, "2022-09-09") == [.noUpdate])
    }

    @Test func `done without evidence, and done with a milestone open`() throws {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-08-31")
        story.progress("send/1.1.1", "blue", on: "2022-09-01")
        #expect(try Self.kinds(story) == [.doneWithoutEvidence, .doneWithOpenMilestone])
        story.evidence("send/1.1.1", "Clinic list", on: "2022-09-02")
        story.reached("send/1.1.1#1", on: "2022-08-30")
        #expect(try Self.kinds(story) == [])
    }

    @Test func `a retired line is asked for nothing but its open milestones`() throws {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-08-31")
        story.retire("send/1.1", "Joined with area 2", on: "2022-08-01")
        #expect(try Self.kinds(story) == [.retiredWithOpenMilestone])
    }
}
