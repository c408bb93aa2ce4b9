/// The least capacity, to a tenth a week and the same every week, with which the simulated chance of meeting the
/// target on the last day is as great as asked.
///
/// Every capacity is tried with the same runs, so that more capacity never looks worse by luck alone. Nothing when a
/// list as long as the whole of what comes, seen in one week, would not do.
///
/// - Parameters:
///   - chance: from 0 to 1.
///   - runs: for each capacity tried; there are about twelve.
package func leastCapacity(
    _ scenario: WaitingScenario, targetWeeks: Double, chance: Double, runs: Int, seed: UInt64
) -> Double? {
    func meets(_ tenths: Int) -> Bool {
        var tried = scenario
        tried.capacity = [Double(tenths) / 10]
        let simulation = WaitingSimulation(tried, runs: runs, seed: seed, watching: [scenario.days])
        return simulation.chance(longestAtMost: targetWeeks, at: 0) >= chance
    }
    let most = 20 * (scenario.waiting.count + Int((scenario.referrals.max() ?? 0) * Double(scenario.days)) + 10)
    if meets(0) { return 0 }
    var (short, enough) = (0, 8)
    while !meets(enough) {
        (short, enough) = (enough, enough * 2)
        if enough > most { return nil }
    }
    while enough - short > 1 {
        let middle = (enough + short) / 2
        if meets(middle) { enough = middle } else { short = middle }
    }
    return Double(enough) / 10
}
