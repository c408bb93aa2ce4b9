package import Statistics

/// Many runs of one scenario.
package struct WaitingSimulation: Sendable {
    /// What was played.
    package let scenario: WaitingScenario
    /// What became of it, run by run.
    package let runs: [WaitingRun]
    /// The days, counted from the start, on which the queue and the longest wait were kept.
    package let watched: [Int]

    /// - Parameter watching: as for `WaitingSimulator`.
    package init(_ scenario: WaitingScenario, runs count: Int, seed: UInt64, watching: [Int]? = nil) {
        let weekly = Array(stride(from: 0, through: max(0, scenario.days), by: 7))
        watched = (watching ?? weekly).filter { (0...max(0, scenario.days)).contains($0) }.sorted()
        var simulator = WaitingSimulator(scenario, seed: seed, watching: watched)
        runs = (0..<count).map { simulator.run($0) }
        self.scenario = scenario
    }

    /// The longest wait in weeks on a watched day, run by run.
    package func longestWeeks(at place: Int) -> NumberSample {
        NumberSample(runs.map { Double($0.longest[place]) / 7 })
    }

    /// How many wait at the end of a watched day, run by run.
    package func queue(at place: Int) -> NumberSample { NumberSample(runs.map { Double($0.queue[place]) }) }

    /// The share of runs in which nobody has waited longer than so many weeks on a watched day.
    package func chance(longestAtMost weeks: Double, at place: Int) -> Double {
        let days = weeks * 7
        return Double(runs.count { Double($0.longest[place]) <= days }) / Double(max(1, runs.count))
    }
}

/// A figure of a run. The names are those of the columns that analysts exchange.
package enum WaitingMetric: String, CaseIterable, Sendable {
    case referrals
    case removed
    case queueAtEnd = "queue_end"
    case meanWaitWaiting = "mean_wait_waiting_days"
    case longestWaitWaiting = "max_wait_waiting_days"
    case meanWaitRemoved = "mean_wait_removed_days"
    case ninetySecondCentileRemoved = "p92_wait_removed_days"
    case longestWaitRemoved = "max_wait_removed_days"
    case longestWeeksAtEnd = "longest_wait_weeks_at_end"
    case overThirteenWeeks = "over_13_weeks_at_end"

    /// What the run gives; not a number where it gives nothing.
    package func value(_ run: WaitingRun) -> Double {
        switch self {
        case .referrals: Double(run.referrals)
        case .removed: Double(run.seen)
        case .queueAtEnd: Double(run.waiting.count)
        case .meanWaitWaiting: run.waiting.mean
        case .longestWaitWaiting: run.waiting.longest
        case .meanWaitRemoved: run.done.mean
        case .ninetySecondCentileRemoved: run.done.ninetySecondCentile
        case .longestWaitRemoved: run.done.longest
        case .longestWeeksAtEnd: run.waiting.count == 0 ? 0 : run.waiting.longest / 7
        case .overThirteenWeeks: Double(run.waiting.overThirteenWeeks)
        }
    }
}

extension WaitingSimulation {
    /// One figure over the runs that give it.
    package func sample(_ metric: WaitingMetric) -> NumberSample {
        NumberSample(runs.map(metric.value).filter { !$0.isNaN })
    }
}
