/// What became of a list in one simulated run. Waits are in days.
package struct WaitingRun: Equatable, Sendable {
    /// Those who came from the start on; those who already waited are not among them.
    package var referrals = 0
    /// Those who were seen.
    package var seen = 0
    /// Those who left without being seen.
    package var withdrawn = 0
    /// The waits of those who still wait at the end.
    package var waiting = Waits()
    /// The waits of those who were seen.
    package var done = Waits()
    /// On each watched day, how many wait at its end.
    package var queue: [Int32] = []
    /// On each watched day, the longest wait of those who wait at its end; 0 when nobody does.
    package var longest: [Int32] = []

    /// Some waits in a few numbers; not a number where there are none.
    package struct Waits: Equatable, Sendable {
        /// How many waits there are.
        package var count = 0
        /// Their average.
        package var mean = Double.nan
        /// The longest.
        package var longest = Double.nan
        /// 92 in 100 waits are no longer.
        package var ninetySecondCentile = Double.nan
        /// How many are longer than 91 days.
        package var overThirteenWeeks = 0
    }
}

/// How many waits there are of each length in days.
struct WaitCounts {
    private var counts: [Int]
    private var total = 0

    init(longest: Int) { counts = Array(repeating: 0, count: max(0, longest) + 1) }

    mutating func clear() {
        for index in counts.indices { counts[index] = 0 }
        total = 0
    }

    @inline(__always)
    mutating func add(_ days: Int) {
        counts[days] += 1
        total += 1
    }

    func summary() -> WaitingRun.Waits {
        guard total > 0, let longest = counts.lastIndex(where: { $0 > 0 }) else { return WaitingRun.Waits() }
        let days = counts.indices.reduce(0) { $0 + $1 * counts[$1] }
        return WaitingRun.Waits(
            count: total, mean: Double(days) / Double(total), longest: Double(longest),
            ninetySecondCentile: quantile(0.92), overThirteenWeeks: counts.dropFirst(92).reduce(0, +))
    }

    // Type 7 of Hyndman and Fan, as everywhere.
    private func quantile(_ share: Double) -> Double {
        let place = share * Double(total - 1)
        let below = Int(place)
        let low = wait(at: below)
        return Double(low) + (place - Double(below)) * Double(wait(at: min(below + 1, total - 1)) - low)
    }

    private func wait(at place: Int) -> Int {
        var passed = 0
        return counts.indices.first { index in
            passed += counts[index]
            return passed > place
        } ?? 0
    }
}
