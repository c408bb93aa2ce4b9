import Facts
import Testing
import Waiting

@Suite struct `A waiting list as it stands` {
    let facts: WaitingFacts
    init() throws { facts = try WaitingStory.facts() }

    private func now(_ asAt: AsAt) throws -> WaitingNow {
        try #require(waitingNow(facts, list: WaitingStory.list, asAt: asAt))
    }

    @Test func `shows what was told by the day, and which promises were kept`() throws {
        let now = try now(AsAt("2023-02-28"))
        #expect(now.counted?.snapshot.waiting == 1_640)
        #expect(now.longest?.snapshot.longestWeeks == Figure(118))
        #expect(
            now.milestones.map(\.state) == [.met(Figure(153), on: "2022-09-30"), .ahead, .ahead])
        #expect(now.next?.milestone.weeks == Figure(125))
    }

    @Test func `knows less on an earlier day, and what was known by an earlier line`() throws {
        #expect(try now(AsAt("2022-06-30")).longest?.snapshot.longestWeeks == Figure(242))
        #expect(try now(AsAt("2022-06-30")).milestones.map(\.state) == [.ahead, .ahead, .ahead])
        #expect(try now(AsAt("2023-02-28", upTo: 3)).counted == nil)
        #expect(waitingNow(facts, list: WaitingStory.list, asAt: AsAt("2022-01-30")) == nil)
        #expect(waitingNow(facts, list: "waiting/speech", asAt: AsAt("2023-02-28")) == nil)
    }

    @Test func `says when a promise's day has passed and nothing was told`() throws {
        #expect(try now(AsAt("2023-08-01")).milestones.map(\.state).last == .ahead)
        #expect(try now(AsAt("2023-08-01")).milestones[1].state == .notTold)
    }

    @Test func `a promise that the first figure after its day breaks is missed`() throws {
        var facts = facts
        facts.snapshots.append(Entry(9, WaitingStory.list, on: "2023-07-31", try WaitingStory.longest("130")))
        let now = try #require(waitingNow(facts, list: WaitingStory.list, asAt: AsAt("2023-08-31")))
        #expect(now.milestones[1].state == .missed(Figure(130), on: "2023-07-31"))
    }

    @Test func `joins the promises with straight lines to say where the wait should be`() throws {
        // From 177 at the end of September 2022 to 125 at the end of June 2023, 92 of 273 days later.
        let expected = try #require(try now(AsAt("2023-02-28")).expectedWeeks)
        #expect(abs(expected - (177 - 52 * 92.0 / 273)) < 1e-9)
    }

    @Test func `a corrected snapshot stands in place of the one it names`() throws {
        var facts = facts
        facts.snapshots.append(
            Entry(10, WaitingStory.list, on: "2022-12-31", replaces: 4, try WaitingStory.longest("121")))
        let now = try #require(waitingNow(facts, list: WaitingStory.list, asAt: AsAt("2023-02-28")))
        #expect(now.longest?.snapshot.longestWeeks == Figure(121))
        #expect(now.counted == nil)
    }

    @Test func `every list is told, by name`() throws {
        var facts = facts
        facts.lists.append(
            Entry(11, "waiting/speech", on: "2022-01-31", try ListDescribed.checked(name: "A", service: "B")))
        let names = waitingLists(facts, asAt: AsAt("2023-02-28")).map(\.described.name)
        #expect(names == ["A", "Autism assessment"])
    }
}

@Suite struct `What happens on a waiting list` {
    @Test func `planned stands beside delivered, and referrals grow from year to year`() throws {
        let flow = waitingFlow(try WaitingStory.facts(), list: WaitingStory.list, asAt: AsAt("2023-02-28"))
        #expect(flow.plannedAndDelivered?.planned == 2_563 && flow.plannedAndDelivered?.delivered == 2_982)
        #expect(abs((flow.referralsPerWeek ?? 0) - 1_352.0 / 365 * 7) < 1e-9)
        #expect(flow.referralGrowth == 18)
        #expect(abs((flow.lostShare ?? 0) - 258.0 / 3_240) < 1e-12)
    }

    @Test func `a month told within a year counts for its own days, and a period told twice by its later line`() throws
    {
        var facts = try WaitingStory.facts()
        let month = WaitingActivity.Typed(referrals: "310")
        for (line, typed) in [(20, month), (21, WaitingActivity.Typed(referrals: "62"))] {
            facts.activity.append(
                Entry(
                    line, WaitingStory.list, on: "2022-12-31",
                    try WaitingActivity.checked(
                        first: "2022-12-01", last: "2022-12-31", counts: typed, source: "Monthly return")))
        }
        let flow = waitingFlow(facts, list: WaitingStory.list, asAt: AsAt("2023-02-28"))
        #expect(flow.periods.count == 3)
        let expected = (1_352.0 / 365 * 334 + 62) / 365 * 7
        #expect(abs((flow.referralsPerWeek ?? 0) - expected) < 1e-9)
    }

    @Test func `a month within a year is not counted twice beside it`() throws {
        var facts = try WaitingStory.facts()
        let september = WaitingActivity.Typed(planned: "287", delivered: "356")
        facts.activity.append(
            Entry(
                22, WaitingStory.list, on: "2022-09-30",
                try WaitingActivity.checked(
                    first: "2022-09-01", last: "2022-09-30", counts: september, source: "Progress report")))
        let flow = waitingFlow(facts, list: WaitingStory.list, asAt: AsAt("2023-02-28"))
        #expect(flow.plannedAndDelivered?.delivered == 2_982)
    }

    @Test func `nothing told is nothing, not none`() throws {
        let flow = waitingFlow(WaitingFacts(), list: WaitingStory.list, asAt: AsAt("2023-02-28"))
        #expect(flow.periods.isEmpty && flow.referralsPerWeek == nil && flow.lostShare == nil)
        #expect(flow.referralGrowth == nil && flow.plannedAndDelivered == nil)
    }
}
