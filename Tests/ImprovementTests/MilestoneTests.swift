@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Milestones` {
    static func state(_ story: Timeline, _ day: Day, upTo: Int? = nil) -> PlannedMilestone? {
        milestones(story.facts, plan: "send", asAt: AsAt(day, upTo: upTo))?.of("send/1.1.1").first
    }

    @Test(
        arguments: [
            ("2022-05-30", PlannedMilestone.State.upcoming(days: 31)), ("2022-05-31", .dueSoon(days: 30)),
            ("2022-06-30", .dueSoon(days: 0)), ("2022-07-01", .late(days: 1)), ("2023-06-30", .late(days: 365)),
        ] as [(Day, PlannedMilestone.State)])
    func `what is not reached is upcoming, due soon or late`(day: Day, expected: PlannedMilestone.State) {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-06-30")
        #expect(Self.state(story, day)?.state == expected)
    }

    @Test(
        arguments: [
            ("2022-06-29", PlannedMilestone.State.reached), ("2022-06-30", .reached),
            ("2022-07-01", .reachedLate(days: 1)),
        ] as [(Day, PlannedMilestone.State)])
    func `what is reached counts from its day`(day: Day, expected: PlannedMilestone.State) {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-06-30")
        story.reached("send/1.1.1#1", on: day)
        #expect(Self.state(story, day.adding(days: -1))?.state.isOpen == true)
        #expect(Self.state(story, day)?.state == expected)
        #expect(Self.state(story, "2022-12-31")?.state == expected)
    }

    @Test(arguments: [("", "Follow up"), ("Families asked again", "Families asked again")])
    func `one without a title is called by the plan's word for it`(title: String, name: String) throws {
        let milestone = try Milestone.checked(node: "send/1.1.1", type: "follow_up", due: "2022-06", title: title)
        #expect(milestone.name == name)
    }

    @Test func `a date moves on the day the move is approved, and every old date stays visible`() throws {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-06-30")
        let first = story.move("send/1.1.1#1", from: "2022-06-30", to: "2022-09-30", on: "2022-06-01")
        story.decide([first], true, about: "send/1.1.1#1", on: "2022-06-15", note: "Agreed by the board")
        let second = story.move("send/1.1.1#1", from: "2022-09-30", to: "2022-12-31", on: "2022-09-20")

        let asked = try #require(Self.state(story, "2022-06-14"))
        #expect(asked.due == "2022-06-30")
        #expect(asked.pending?.to == "2022-09-30")
        let approved = try #require(Self.state(story, "2022-06-15"))
        #expect(approved.due == "2022-09-30")
        #expect(approved.firstDue == "2022-06-30")
        #expect(approved.moves.map(\.from) == ["2022-06-30"])
        #expect(approved.moves.first?.decision?.author == "manager")
        #expect(approved.pending == nil)
        let again = try #require(Self.state(story, "2022-10-01"))
        #expect(again.due == "2022-09-30")
        #expect(again.state == .late(days: 1))
        #expect(again.pending?.line == second)
    }

    @Test func `a refused move leaves the date, and an approval taken back gives the old date back`() throws {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-06-30")
        let move = story.move("send/1.1.1#1", from: "2022-06-30", to: "2022-09-30", on: "2022-06-01")
        let refused = story.decide([move], false, about: "send/1.1.1#1", on: "2022-06-10", note: "No reason given")
        #expect(Self.state(story, "2022-06-30")?.due == "2022-06-30")
        #expect(Self.state(story, "2022-06-30")?.pending == nil)
        #expect(Self.state(story, "2022-06-30", upTo: refused - 1)?.pending?.line == move)

        let approval = story.decide([move], true, about: "send/1.1.1#1", on: "2022-06-20")
        #expect(Self.state(story, "2022-06-30")?.due == "2022-09-30")
        story.add(\.approvals, "send/1.1.1#1", on: "2022-06-20", replaces: approval, nil)
        #expect(Self.state(story, "2022-06-30")?.due == "2022-06-30")
    }

    @Test func `a slip in the date is corrected, while a second statement does not move it`() {
        var story = Timeline()
        let slip = story.milestone("send/1.1.1#1", due: "2022-03-31")
        story.add(
            \.milestones, "send/1.1.1#1", on: "2022-01-01", replaces: slip,
            Milestone(
                node: "send/1.1.1", type: "final", due: "2022-05-31", isMonth: true, title: nil, target: nil, unit: nil,
                note: nil))
        story.milestone("send/1.1.1#1", due: "2023-05-31", on: "2022-02-01")
        #expect(Self.state(story, "2022-04-30")?.due == "2022-05-31")
        #expect(Self.state(story, "2022-04-30", upTo: slip)?.due == "2022-03-31")
    }

    @Test func `a milestone of no line is named, not dropped`() {
        var story = Timeline()
        story.milestone("send/9.9#1", due: "2022-06-30")
        let view = milestones(story.facts, plan: "send", asAt: AsAt("2022-06-30"))
        #expect(view?.strays == ["send/9.9#1"])
        #expect(view?.lines.isEmpty == true)
    }
}
