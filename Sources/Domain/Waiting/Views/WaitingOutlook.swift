package import Facts
import Statistics

/// Where a list is going, by simulation: the chance of each promise, and the bands that the longest wait will lie in.
package struct WaitingOutlook: Equatable, Sendable {
    /// What it rests on.
    package let assumptions: WaitingAssumptions
    /// The promises whose day is after the start, with their chances.
    package let promises: [Promise]
    /// The longest wait at the start and every four weeks from there.
    package let points: [Point]
    /// How many runs it rests on.
    package let runs: Int

    /// A longest wait promised by a day, with the chance that it is kept.
    package struct Promise: Equatable, Sendable {
        /// What was promised.
        package let milestone: ListDescribed.Milestone
        /// The share of runs in which nobody has waited longer on the day.
        package let chance: Double
        /// The weeks between which half of the runs lie on the day.
        package let likely: ClosedRange<Double>
        /// What the promise asks for each week on average; nothing when its day is less than a week ahead.
        package let needed: CapacityAnswer?
        /// What is planned each week, on average up to the day.
        package let plannedPerWeek: Double
    }

    /// The longest wait on a day, in weeks, over all runs.
    package struct Point: Equatable, Sendable {
        /// The day.
        package let day: Day
        /// Half of the runs are above it and half below.
        package let median: Double
        /// Half of the runs lie in it.
        package let half: ClosedRange<Double>
        /// 80% of the runs lie in it.
        package let eighty: ClosedRange<Double>
        /// 95% of the runs lie in it.
        package let ninetyFive: ClosedRange<Double>
        /// The median number waiting.
        package let queue: Double
    }
}

/// The seed of every outlook, so that the same facts always give the same page.
package let outlookSeed: UInt64 = 2_014

/// The outlook of a list, or what must be recorded before there can be one.
///
/// - Parameter runs: at most so many; fewer, down to a hundred, for a list so long that a reader would wait.
package func waitingOutlook(
    _ facts: WaitingFacts, list: String, asAt: AsAt, whatIf: WhatIf = WhatIf(), runs: Int = 400
) -> (outlook: WaitingOutlook?, missing: [MissingForOutlook]) {
    guard let now = waitingNow(facts, list: list, asAt: asAt) else {
        return (nil, [.count, .longest, .referrals, .capacity])
    }
    let start = now.counted?.day ?? asAt.day
    let ahead = (now.described.milestones ?? []).filter { $0.due > start && $0.due <= start.adding(months: 120) }
    let days = max(364, ahead.last?.due.days(since: start) ?? 728)
    let weeks = days / 7 + 1
    let (assumptions, missing) = waitingAssumptions(facts, list: list, asAt: asAt, whatIf: whatIf, weeks: weeks)
    guard let assumptions else { return (nil, missing) }
    guard let runs = affordableRuns(runs, events: assumptions.events(days: days)) else { return (nil, [.size]) }
    let offsets = ahead.map { $0.due.days(since: start) }
    let watched = Set(Array(stride(from: 0, through: days, by: 28)) + offsets + [days]).sorted()
    let simulation = WaitingSimulation(
        assumptions.scenario(days: days), runs: runs, seed: outlookSeed, watching: watched)
    let promises = zip(ahead, offsets).map { milestone, offset in
        promise(milestone, offset, assumptions, simulation)
    }
    let points = watched.indices.map { point(start.adding(days: watched[$0]), $0, simulation) }
    return (WaitingOutlook(assumptions: assumptions, promises: promises, points: points, runs: runs), [])
}

/// As many runs as a reader will wait for, at most as many as asked; nothing when even a hundred are too many.
///
/// - Parameter events: referrals and slots of one run.
private func affordableRuns(_ asked: Int, events: Double) -> Int? {
    guard events <= 300_000 else { return nil }
    return min(asked, max(100, Int(1_500_000 / max(1, events))))
}

extension WaitingAssumptions {
    /// How many referrals and slots one run has.
    func events(days: Int) -> Double {
        let slots = capacity.reduce(0, +) / Double(max(1, capacity.count))
        return Double(waiting) + (referralsPerWeek + slots) * Double(days) / 7
    }

    func scenario(days: Int) -> WaitingScenario {
        var scenario = WaitingScenario(
            start: start, days: days, waiting: waits.map { start.adding(days: -$0) }, referrals: [referralsPerWeek],
            capacity: capacity)
        scenario.lostShare = lostShare
        scenario.withdrawalChance = leavingChance
        return scenario
    }

    /// The question that a promise asks.
    func question(_ milestone: ListDescribed.Milestone, weeks: Int) -> CapacityQuestion {
        var question = CapacityQuestion(
            waits: waits, referrals: [referralsPerWeek], targetWeeks: milestone.weeks.double, weeks: weeks)
        question.lostShare = lostShare
        return question
    }
}

private func promise(
    _ milestone: ListDescribed.Milestone, _ offset: Int, _ assumptions: WaitingAssumptions,
    _ simulation: WaitingSimulation
) -> WaitingOutlook.Promise {
    let place = simulation.watched.firstIndex(of: offset) ?? 0
    let weeks = offset / 7
    let planned = (0..<max(1, weeks)).reduce(0) { $0 + rate(assumptions.capacity, inWeek: $1) } / Double(max(1, weeks))
    return WaitingOutlook.Promise(
        milestone: milestone, chance: simulation.chance(longestAtMost: milestone.weeks.double, at: place),
        likely: simulation.longestWeeks(at: place).between(0.25, 0.75),
        needed: assumptions.question(milestone, weeks: weeks).answer, plannedPerWeek: planned)
}

private func point(_ day: Day, _ place: Int, _ simulation: WaitingSimulation) -> WaitingOutlook.Point {
    let longest = simulation.longestWeeks(at: place)
    return WaitingOutlook.Point(
        day: day, median: longest.quantile(0.5), half: longest.between(0.25, 0.75),
        eighty: longest.between(0.1, 0.9), ninetyFive: longest.between(0.025, 0.975),
        queue: simulation.queue(at: place).quantile(0.5))
}

extension NumberSample {
    fileprivate func between(_ low: Double, _ high: Double) -> ClosedRange<Double> { quantile(low)...quantile(high) }
}
