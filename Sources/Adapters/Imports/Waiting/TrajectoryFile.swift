package import Facts
import Statistics
import Waiting

/// The cases of `cairn waiting trajectory` and `cairn waiting solve`: a list known by a few numbers, the capacity that
/// is planned and the wait that is wanted.
package struct TrajectoryCases: Sendable {
    struct Case {
        let name: String
        let list: EvenList
        let capacity: Double
        let targetWeeks: Double?
        let lostShare: Double
        let leavingUnseen: Double
    }

    let cases: [Case]

    /// Reads the cases. `target_weeks`, `lost_share` and `leaving_share` may be missing.
    package init(path: String) async throws(Problems) {
        let needs = [
            "case_id", "start_date", "waiting_now", "oldest_weeks", "referrals_per_week", "capacity_per_week", "weeks",
        ]
        try self.init(try await AnalystTable(path: path, needs: needs))
    }

    init(_ source: AnalystTable) throws(Problems) {
        var table = source
        cases = table.rows.compactMap { row in
            let capacity = table.neededNumber(row, "capacity_per_week", in: 0...100_000)
            let target = table.number(row, "target_weeks", in: 0.15...5_200)
            let lost = table.number(row, "lost_share", in: 0...0.99) ?? 0
            let leaving = table.share(row, "leaving_share")
            guard let list = table.list(row), let name = table.text(row, "case_id"), let capacity else { return nil }
            return Case(
                name: name, list: list, capacity: capacity, targetWeeks: target, lostShare: lost,
                leavingUnseen: leaving)
        }
        try table.finish()
    }
}

extension AnalystTable {
    fileprivate mutating func list(_ row: TableRow) -> EvenList? {
        let start = neededDay(row, "start_date")
        let waiting = whole(row, "waiting_now", in: 0...1_000_000)
        let oldest = neededNumber(row, "oldest_weeks", in: 0...5_200)
        let referrals = neededNumber(row, "referrals_per_week", in: 0...10_000)
        let weeks = whole(row, "weeks", in: 1...520)
        guard let start, let waiting, let oldest, let referrals, let weeks else { return nil }
        if referrals * Double(weeks) > 1e6 {
            refuse(row, "referrals_per_week", "This is too much to walk through.", mend: "Lower the rate or the weeks.")
        }
        return EvenList(
            start: start, waitingNow: waiting, oldestWeeks: oldest, referralsPerWeek: referrals, weeks: weeks)
    }
}

extension TrajectoryCases.Case {
    /// The list as a scenario to simulate, at a capacity.
    func scenario(capacity: Double) -> WaitingScenario {
        var scenario = WaitingScenario(
            start: list.start, days: 7 * list.weeks, waiting: list.startingWaits.map { list.start.adding(days: -$0) },
            referrals: [list.referralsPerWeek], capacity: [capacity])
        scenario.lostShare = lostShare
        return scenario
    }
}

/// `cairn waiting trajectory`: the queue and the longest wait, week by week, with nothing left to chance.
package func trajectoryAnswer(_ cases: TrajectoryCases) -> AnalystAnswer {
    var answer = AnalystAnswer(columns: ["case_id", "week", "queue", "longest_wait_days"], keys: ["case_id", "week"])
    for one in cases.cases {
        for week in one.list.trajectory(capacityPerWeek: one.capacity * (1 - one.lostShare)) {
            answer.add([.text(one.name), .whole(week.week), .whole(week.queue), .whole(week.longestWaitDays)])
        }
    }
    return answer
}

/// `cairn waiting trajectory --bands`: the same by simulation. Half, 80% and 95% of runs lie between p25 and p75, p10
/// and p90, p2.5 and p97.5.
package func bandsAnswer(_ cases: TrajectoryCases, replications: Int, seed: UInt64) -> AnalystAnswer {
    let shares = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
    let columns = shares.map { "longest_wait_days_p" + numberText($0 * 100).replacing(".", with: "_") }
    var answer = AnalystAnswer(
        columns: ["case_id", "week", "queue_p50"] + columns + ["chance_of_target"], keys: ["case_id", "week"])
    for one in cases.cases {
        let simulation = WaitingSimulation(one.scenario(capacity: one.capacity), runs: replications, seed: seed)
        for (place, day) in simulation.watched.enumerated() {
            let longest = simulation.longestWeeks(at: place)
            let chance = one.targetWeeks.map { simulation.chance(longestAtMost: $0, at: place) }
            answer.add(
                [.text(one.name), .whole(day / 7), .number(simulation.queue(at: place).quantile(0.5))]
                    + shares.map { .number((longest.quantile($0) * 7 * 1e6).rounded() / 1e6) } + [.optional(chance)])
        }
    }
    return answer
}
