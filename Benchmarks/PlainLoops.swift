import Statistics

// The loops that anybody would write first, without rules, days, checks or words: what the machine itself needs. Each
// runs in the same process just before what it is held against, so that a slow machine slows both.

/// The mean and limits of each series, and how many values lie outside: 1,000 series of 36 in one loop.
func plainLimits(_ series: [[Double]]) -> Int {
    var outside = 0
    for values in series {
        let mean = values.reduce(0, +) / Double(values.count)
        var moved = 0.0
        for place in 1..<values.count { moved += abs(values[place] - values[place - 1]) }
        let reach = 2.66 * moved / Double(values.count - 1)
        outside += values.count { abs($0 - mean) > reach }
    }
    return outside
}

/// Runs of a queue, first come first served: a Poisson count of referrals each day, so many slots, and every wait added.
func plainQueue(runs: Int, days: Int, referralsPerDay: Double, slotsPerDay: Double) -> Int {
    let none = powerOfE(-referralsPerDay)
    var waited = 0
    for run in 0..<runs {
        var lots = SeededGenerator(seed: 1, stream: run)
        var (queue, head, slots) = ([Int](), 0, 0.0)
        for day in 0..<days {
            // A Poisson count: lots are multiplied until they fall below e to the power of minus the rate.
            var left = lots.share()
            while left > none {
                queue.append(day)
                left *= lots.share()
            }
            slots += slotsPerDay
            while slots >= 1 {
                slots -= 1
                guard head < queue.count, queue[head] < day else { continue }
                waited += day - queue[head]
                head += 1
            }
        }
    }
    return waited
}

private func powerOfE(_ exponent: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for step in 1..<60 {
        term *= exponent / Double(step)
        sum += term
    }
    return sum
}

/// The small counts of a table hidden one by one, and nothing to guard them.
func plainHiding(_ counts: [[Int]], below highest: Int) -> [[Int?]] {
    counts.map { row in row.map { $0 > 0 && $0 <= highest ? nil : $0 } }
}

/// How many of many series end on the right side of their target.
func plainScorecard(_ readings: [[Double]], targets: [Double]) -> Int {
    var good = 0
    for (values, target) in zip(readings, targets) where values[values.count - 1] <= target { good += 1 }
    return good
}
