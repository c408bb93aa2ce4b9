import Facts
import Statistics
import Testing
import Waiting

@Suite struct `The simulator` {
    /// Its runs lie as the package's do: the mean of each figure within four standard errors, the spread within half
    /// as much again. Source: the distribution test agreed for the reference.
    @Test(arguments: try Vectors.lines("sim-cases"))
    func `lies as the package's runs lie`(line: Vectors.Line) throws {
        let id = line[text: "case_id"]
        let waiting = try Vectors.lines("sim-initial").filter { $0[text: "case_id"] == id }.map {
            try $0.day("referral")
        }
        let (start, end) = (try line.day("start_date"), try line.day("end_date"))
        let scenario = WaitingScenario(
            start: start, days: end.days(since: start), waiting: waiting,
            referrals: [try #require(line[number: "demand_per_week"])],
            capacity: [try #require(line[number: "capacity_per_week"])])
        let simulation = WaitingSimulation(scenario, runs: 500, seed: 2_026)
        let expected = try Vectors.lines("sim-results").filter { $0[text: "case_id"] == id }
        #expect(expected.count == WaitingMetric.allCases.count)
        for line in expected {
            let metric = try #require(WaitingMetric(rawValue: line[text: "metric"]))
            try compare(simulation.sample(metric), with: line, "\(id) \(metric.rawValue)")
        }
    }

    private func compare(_ ours: NumberSample, with line: Vectors.Line, _ what: String) throws {
        let spread = try #require(line[number: "sd"])
        let count = try #require(line[number: "valid_replications"])
        let error =
            spread * spread / count + ours.standardDeviation * ours.standardDeviation / Double(ours.sorted.count)
        let mean = try #require(line[number: "mean"])
        #expect(abs(ours.mean - mean) <= 4 * error.squareRoot() + 1e-9, "\(what): \(ours.mean), not \(mean)")
        guard spread > 0, try #require(line[number: "p05"]) > 0 else { return }
        #expect((1 / 1.5...1.5).contains(ours.standardDeviation / spread), "\(what): \(ours.standardDeviation)")
    }

    static let start: Day = "2026-01-05"
    static let scenario = WaitingScenario(
        start: start, days: 364, waiting: evenWaits(60, oldestWeeks: 40).map { start.adding(days: -$0) },
        referrals: [5], capacity: [6])

    @Test func `gives the same runs for the same seed, in any order`() {
        var simulator = WaitingSimulator(Self.scenario, seed: 7)
        let second = simulator.run(1)
        let first = simulator.run(0)
        #expect(WaitingSimulation(Self.scenario, runs: 2, seed: 7).runs == [first, second])
        #expect(WaitingSimulation(Self.scenario, runs: 1, seed: 8).runs != [first])
        // These figures were written down once and must come out on every machine.
        #expect((first.referrals, first.seen, first.longest.last) == (230, 289, 1))
    }

    @Test func `loses nobody`() {
        var scenario = Self.scenario
        scenario.withdrawalChance = 0.004
        scenario.lostShare = 0.1
        scenario.rule = WaitingRule(groups: [0.2, 0.3], reservedShare: 0.25)
        for run in WaitingSimulation(scenario, runs: 40, seed: 3).runs {
            #expect(run.seen + run.withdrawn + run.waiting.count == run.referrals + scenario.waiting.count)
            #expect(run.withdrawn > 0)
            #expect(run.done.count == run.seen)
            #expect(run.queue.last == Int32(run.waiting.count))
        }
    }

    @Test func `never sees somebody who has withdrawn, so withdrawals leave slots for others`() {
        var scenario = Self.scenario
        scenario.capacity = [3]
        let without = WaitingSimulation(scenario, runs: 60, seed: 5)
        scenario.withdrawalChance = 0.01
        let with = WaitingSimulation(scenario, runs: 60, seed: 5)
        #expect(with.sample(.longestWeeksAtEnd).mean < without.sample(.longestWeeksAtEnd).mean - 5)
        #expect(with.sample(.removed).mean > 140)
    }

    @Test func `lost slots lengthen waits as fewer slots would`() {
        var lossy = Self.scenario
        lossy.lostShare = 0.5
        var half = Self.scenario
        half.capacity = [3]
        let seen = WaitingSimulation(lossy, runs: 100, seed: 1).sample(.removed).mean
        #expect(abs(seen - WaitingSimulation(half, runs: 100, seed: 1).sample(.removed).mean) < 4)
    }

    @Test func `priority shortens no longest wait, and kept slots win some of it back`() {
        var urgent = Self.scenario
        urgent.rule = WaitingRule(groups: [0.4])
        var kept = urgent
        kept.rule.reservedShare = 0.5
        var all = urgent
        all.rule.reservedShare = 1
        func longest(_ scenario: WaitingScenario) -> Double {
            WaitingSimulation(scenario, runs: 60, seed: 11).sample(.longestWeeksAtEnd).mean
        }
        let inTurn = longest(Self.scenario)
        #expect(longest(urgent) > longest(kept))
        #expect(longest(kept) > inTurn - 0.5)
        #expect(abs(longest(all) - inTurn) < 1)
    }

    @Test func `an empty scenario waits for nobody`() {
        let run = WaitingSimulation(
            WaitingScenario(start: Self.start, days: 0, referrals: [], capacity: []), runs: 1, seed: 1
        ).runs[0]
        #expect(run.referrals == 0 && run.queue == [0] && run.longest == [0])
        #expect(WaitingMetric.meanWaitWaiting.value(run).isNaN)
        #expect(WaitingMetric.longestWeeksAtEnd.value(run) == 0)
    }
}
