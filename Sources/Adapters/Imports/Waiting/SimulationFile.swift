package import Facts
import Statistics
import Waiting

/// The cases of `cairn waiting simulate`: each a list, what is expected of it, and how often to play it through.
package struct SimulationCases: Sendable {
    struct Case {
        let name: String
        let scenario: WaitingScenario
        let replications: Int
    }

    let cases: [Case]

    /// The most people that all runs of a case may see together, so that a slip of a digit does not run for a day.
    static let mostPeople = 2e9

    /// Reads the cases, and those who wait at the start from a file with the columns `case_id` and `referral`.
    ///
    /// - Parameter replications: instead of those that the cases name.
    package init(path: String, initial: String?, replications: Int? = nil) async throws(Problems) {
        var waiting: WaitingLists?
        if let initial { waiting = try await WaitingLists(path: initial) }
        let needs = ["case_id", "start_date", "end_date", "demand_per_week", "capacity_per_week"]
        try self.init(try await AnalystTable(path: path, needs: needs), waiting: waiting, replications: replications)
    }

    init(_ source: AnalystTable, waiting: WaitingLists?, replications: Int? = nil) throws(Problems) {
        var table = source
        cases = table.rows.compactMap { row in
            guard let name = table.text(row, "case_id"), var scenario = table.scenario(row) else { return nil }
            scenario.waiting = table.waitingAtStart(row, name, scenario.start, waiting)
            let count = replications ?? table.replications(row)
            table.checkSize(row, scenario, count)
            return Case(name: name, scenario: scenario, replications: count)
        }
        try table.finish()
    }
}

extension AnalystTable {
    fileprivate mutating func scenario(_ row: TableRow) -> WaitingScenario? {
        let demand = neededNumber(row, "demand_per_week", in: 0...100_000)
        let capacity = neededNumber(row, "capacity_per_week", in: 0...100_000)
        let (lost, leaving) = (share(row, "lost_share"), share(row, "withdrawal_per_day"))
        let (groups, reserved) = (shares(row, "priority_shares"), share(row, "reserved_share"))
        guard let period = period(row), let demand, let capacity else { return nil }
        var scenario = WaitingScenario(
            start: period.lowerBound, days: period.upperBound.days(since: period.lowerBound), referrals: [demand],
            capacity: [capacity])
        scenario.lostShare = lost
        scenario.withdrawalChance = leaving
        scenario.rule = WaitingRule(groups: groups, reservedShare: reserved)
        return scenario
    }

    private mutating func period(_ row: TableRow) -> ClosedRange<Day>? {
        let (start, end) = (neededDay(row, "start_date"), neededDay(row, "end_date"))
        guard let start, let end else { return nil }
        if start <= end, end.days(since: start) <= WaitingLists.longestPeriod { return start...end }
        refuse(
            row, "end_date", "The end must be on or after the start, \(start), and at most a hundred years later.",
            mend: "Put the two days right.")
        return nil
    }

    mutating func share(_ row: TableRow, _ column: String) -> Double { number(row, column, in: 0...1) ?? 0 }

    /// The shares of the priority groups, the first to be seen first, with spaces between: `0.1 0.3`.
    fileprivate mutating func shares(_ row: TableRow, _ column: String) -> [Double] {
        let texts = row[column].split(separator: " ").map(String.init)
        let shares = texts.compactMap(plainNumber)
        if shares.count == texts.count, shares.allSatisfy({ $0 >= 0 }), shares.reduce(0, +) <= 1 { return shares }
        refuse(
            row, column, "These are not shares of the whole.",
            mend: "Write numbers from 0 to 1 with spaces between, together at most 1, like 0.1 0.3.")
        return []
    }

    fileprivate mutating func replications(_ row: TableRow) -> Int {
        row["replications"].isBlank ? 500 : whole(row, "replications", in: 1...100_000) ?? 1
    }

    /// Named days if the other file has them, else waits evenly spread up to `oldest_weeks`.
    fileprivate mutating func waitingAtStart(
        _ row: TableRow, _ name: String, _ start: Day, _ lists: WaitingLists?
    ) -> [Day] {
        let count = row["initial_waiting"].isBlank ? nil : whole(row, "initial_waiting", in: 0...1_000_000)
        let oldest = number(row, "oldest_weeks", in: 0...5_200)
        let named = (lists?[name] ?? []).filter { $0.removal == nil }.map(\.referral)
        if !named.isEmpty || (count ?? 0) == 0 { return named }
        if let oldest { return evenWaits(count ?? 0, oldestWeeks: oldest).map { start.adding(days: -$0) } }
        refuse(
            row, "initial_waiting", "Nobody says how long they have waited.",
            mend: "Give their referrals with --initial, or the longest wait in a column oldest_weeks.")
        return []
    }

    fileprivate mutating func checkSize(_ row: TableRow, _ scenario: WaitingScenario, _ replications: Int) {
        let people = Double(scenario.waiting.count) + (scenario.referrals.first ?? 0) * Double(scenario.days) / 7
        let slots = (scenario.capacity.first ?? 0) * Double(scenario.days) / 7
        guard (people + slots) * Double(replications) > SimulationCases.mostPeople || people + slots > 5e6 else {
            return
        }
        refuse(
            row, "demand_per_week", "This is too much to simulate.",
            mend: "Lower the rates, the length or the replications.")
    }
}

/// `cairn waiting simulate`: for each case and metric, how the runs lie.
package func simulationAnswer(_ cases: SimulationCases, seed: UInt64) -> AnalystAnswer {
    var answer = AnalystAnswer(
        columns: ["case_id", "metric", "valid_replications", "mean", "sd", "p05", "p50", "p95"],
        keys: ["case_id", "metric"])
    for one in cases.cases {
        let simulation = WaitingSimulation(one.scenario, runs: one.replications, seed: seed, watching: [])
        for metric in WaitingMetric.allCases {
            let sample = simulation.sample(metric)
            let quantiles = [0.05, 0.5, 0.95].map { AnalystAnswer.Cell.number(sample.quantile($0)) }
            answer.add(
                [
                    .text(one.name), .text(metric.rawValue), .whole(sample.sorted.count), .number(sample.mean),
                    .number(sample.standardDeviation),
                ] + quantiles,
                remark: sample.sorted.isEmpty ? "Not defined: no run gives this figure." : nil)
        }
        answer.addEffectOfRule(one, simulation, seed: seed)
    }
    return answer
}

extension AnalystAnswer {
    /// What priority groups, kept slots and withdrawals do: who left unseen, and the longest wait had everybody been
    /// seen in turn. Nothing is added for a case that has none of them.
    fileprivate mutating func addEffectOfRule(
        _ one: SimulationCases.Case, _ simulation: WaitingSimulation, seed: UInt64
    ) {
        if one.scenario.withdrawalChance > 0 {
            add(one.name, "withdrawn", NumberSample(simulation.runs.map { Double($0.withdrawn) }))
        }
        guard one.scenario.rule != WaitingRule() else { return }
        var inTurn = one.scenario
        inTurn.rule = WaitingRule()
        let plain = WaitingSimulation(inTurn, runs: one.replications, seed: seed, watching: [])
        let longest = plain.sample(.longestWeeksAtEnd)
        let added = simulation.sample(.longestWeeksAtEnd).mean - longest.mean
        let words = numberText((abs(added) * 10).rounded() / 10)
        add(
            one.name, "longest_wait_weeks_in_turn", longest,
            remark: "The rule makes the longest wait \(words) weeks \(added < 0 ? "shorter" : "longer") on average.")
    }

    private mutating func add(_ name: String, _ metric: String, _ sample: NumberSample, remark: String? = nil) {
        add(
            [
                .text(name), .text(metric), .whole(sample.sorted.count), .number(sample.mean),
                .number(sample.standardDeviation),
            ] + [0.05, 0.5, 0.95].map { .number(sample.quantile($0)) }, remark: remark)
    }
}
