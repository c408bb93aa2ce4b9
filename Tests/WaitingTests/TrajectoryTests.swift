import Facts
import Testing
import Waiting

@Suite struct `What capacity by when` {
    @Test func `every worked trajectory is walked week by week`() throws {
        let expected = try Vectors.lines("trajectory", by: "case_id")
        for line in try Vectors.lines("trajectory-cases") {
            let id = line[text: "case_id"]
            let weeks = try list(line).trajectory(capacityPerWeek: try #require(line[number: "capacity_per_week"]))
            #expect(
                weeks.map { [$0.week, $0.queue, $0.longestWaitDays] }
                    == (try expected[id]?.map {
                        [try $0.whole("week"), try $0.whole("queue"), try $0.whole("longest_wait_days")]
                    }), "\(id)")
        }
    }

    @Test func `every worked target has its least capacity`() throws {
        for line in try Vectors.lines("trajectory-cases") {
            let list = try list(line)
            let target = try #require(line[number: "target_weeks"])
            #expect(agree(list.leastCapacity(forTargetWeeks: target), line[number: "least_capacity_for_target"]))
            #expect(agree(list.fluidCapacity(forTargetWeeks: target), line[number: "fluid_capacity_for_target"]))
        }
    }

    private func list(_ line: Vectors.Line) throws -> EvenList {
        EvenList(
            start: try line.day("start_date"), waitingNow: try line.whole("waiting_now"),
            oldestWeeks: try #require(line[number: "oldest_weeks"]),
            referralsPerWeek: try #require(line[number: "referrals_per_week"]), weeks: try line.whole("weeks"))
    }

    /// 242 weeks down to 13 in two years: 600 waiting, 12 referrals a week.
    let list = EvenList(
        start: "2026-01-05", waitingNow: 600, oldestWeeks: 242, referralsPerWeek: 12, weeks: 104)
    var question: CapacityQuestion {
        CapacityQuestion(waits: list.startingWaits, referrals: [12], targetWeeks: 13, weeks: 104)
    }

    @Test func `the question has the answer of the flow, and a cautious one`() throws {
        let answer = try #require(question.answer)
        #expect(agree(answer.perWeek, list.fluidCapacity(forTargetWeeks: 13)))
        #expect(agree(answer.mustBeSeen, 600 + 12 * 91))
        #expect(agree(answer.cautiousPerWeek, (600 + 1092 + 1.645 * 1092.0.squareRoot()) / 104))
        #expect(agree(answer.holdingPerWeek, 12 + 4.0 / 13))
    }

    @Test func `lost slots cost more slots, and those who leave unseen fewer`() throws {
        var lossy = question
        lossy.lostShare = 0.2
        #expect(agree(try #require(lossy.answer).perWeek, list.fluidCapacity(forTargetWeeks: 13) / 0.8))
        var leaving = question
        leaving.leavingUnseen = 0.1
        #expect(agree(try #require(leaving.answer).perWeek, list.fluidCapacity(forTargetWeeks: 13) * 0.9))
    }

    @Test func `a late start must be made up for`() throws {
        let needed = try #require(question.answer).perWeek
        let late = Array(repeating: 8.0, count: 26) + [needed]
        #expect(agree(question.shortfall(ofPlanned: late), 26 * (needed - 8)))
        #expect(abs(question.shortfall(ofPlanned: [needed]) ?? 1) < 1e-6)
        #expect((question.shortfall(ofPlanned: [needed], isCautious: true) ?? 0) > 50)
    }

    @Test func `with the date nearer than the target only those who have waited longest must be seen`() {
        let soon = CapacityQuestion(waits: [7 * 5, 7 * 9, 7 * 10], referrals: [100], targetWeeks: 13, weeks: 4)
        #expect(soon.answer?.mustBeSeen == 1)
        #expect(CapacityQuestion(waits: [], referrals: [1], targetWeeks: 13, weeks: 0).answer == nil)
    }

    @Test func `the longest wait rises at first unless capacity passes the number waiting over the longest wait`() {
        #expect(list.flow(afterWeeks: 10, capacityPerWeek: 2.4).longestWeeks > 242)
        #expect(list.flow(afterWeeks: 10, capacityPerWeek: 2.5).longestWeeks < 242)
        let cleared = list.flow(afterWeeks: 75, capacityPerWeek: 20)
        #expect(agree(cleared.longestWeeks, 0) && agree(cleared.queue, 0))
    }

    @Test func `the flow and the day by day schedule tell the same story`() {
        let weeks = list.trajectory(capacityPerWeek: 14)
        for week in [0, 26, 52, 104] {
            let flow = list.flow(afterWeeks: Double(week), capacityPerWeek: 14)
            #expect(abs(Double(weeks[week].longestWaitDays) / 7 - flow.longestWeeks) < 1.5, "week \(week)")
        }
    }

    @Test
    func `the simulated capacity for an even chance is near that of the flow, and for a safe one near the cautious`()
        throws
    {
        let scenario = WaitingScenario(
            start: list.start, days: 7 * list.weeks, waiting: list.startingWaits.map { list.start.adding(days: -$0) },
            referrals: [12], capacity: [0])
        let even = try #require(leastCapacity(scenario, targetWeeks: 13, chance: 0.5, runs: 60, seed: 4))
        let safe = try #require(leastCapacity(scenario, targetWeeks: 13, chance: 0.95, runs: 60, seed: 4))
        let answer = try #require(question.answer)
        #expect(abs(even - answer.perWeek) < 0.4)
        #expect(abs(safe - answer.cautiousPerWeek) < 0.5)
    }
}
