package import Facts

/// A list in a dozen numbers: its rates, its size against what it may be, and what capacity it needs. Weeks, except
/// where a number says otherwise.
package struct ListStatistics: Equatable, Sendable {
    /// How fast it fills and empties.
    package let rates: WaitingRates
    /// Demand over capacity.
    package let load: Double
    /// How many waited at the end of the period.
    package let queueSize: Int
    /// How many may wait if the target is to be met.
    package let targetQueueSize: Double
    /// Whether more than twice that number wait.
    package let isQueueTooBig: Bool
    /// The mean wait of those still waiting at the end, in days. Not a number when nobody is.
    package let meanWaitDays: Double
    /// What holds the list; only when the queue is not too big.
    package let targetCapacity: Double?
    /// What brings the list to its target size in 26 weeks; only when the queue is too big.
    package let reliefCapacity: Double?
    /// Above 1 the target is likely to be missed.
    package let pressure: Double

    /// Whether the list grows without end; nothing when the load is not defined.
    package var isLoadTooBig: Bool? { load.isNaN ? nil : load >= 1 }
}

/// The list in numbers, or nothing when no period can be made or the peer's reckoning fails.
///
/// - Parameter targetWait: weeks.
package func listStatistics(
    _ rows: [WaitingRow], targetWait: Double, from start: Day? = nil, to end: Day? = nil,
    as reckoning: WaitingReckoning = .cairn
) -> ListStatistics? {
    guard let whole = rows.wholePeriod, let rates = waitingRates(rows, from: start, to: end, as: reckoning),
        let queue = queueSizes(
            rows, over: (start ?? whole.lowerBound)...(end ?? whole.upperBound), as: reckoning)?.last
    else { return nil }
    let target = WaitingFormula.targetQueueSize.result([.demand: rates.demand.weekly, .targetWait: targetWait])
    let isTooBig = Double(queue) > 2 * target
    let wait = meanWait(rows, at: end ?? whole.upperBound, reckoning)
    // The package puts days and weeks into one formula; seven times too much pressure comes of it.
    let waitInPressure = reckoning == .peer ? wait : wait / 7
    return ListStatistics(
        rates: rates, load: rates.demand.weekly / rates.capacity.weekly, queueSize: queue, targetQueueSize: target,
        isQueueTooBig: isTooBig, meanWaitDays: wait,
        targetCapacity: isTooBig ? nil : holding(rates, targetWait),
        reliefCapacity: isTooBig ? relief(rates, queue: queue, target: target, reckoning) : nil,
        pressure: WaitingFormula.pressure.result([.meanWait: waitInPressure, .targetWait: targetWait]))
}

private func holding(_ rates: WaitingRates, _ targetWait: Double) -> Double {
    WaitingFormula.targetCapacity.result([
        .demand: rates.demand.weekly, .targetWait: targetWait, .demandVariation: rates.demand.variation,
        .capacityVariation: rates.capacity.variation,
    ])
}

private func relief(_ rates: WaitingRates, queue: Int, target: Double, _ reckoning: WaitingReckoning) -> Double {
    let needed = WaitingFormula.reliefCapacity.result([
        .demand: rates.demand.weekly, .queueSize: Double(queue), .targetQueueSize: target,
    ])
    return reckoning == .peer ? needed : max(0, needed)
}

private func meanWait(_ rows: [WaitingRow], at end: Day, _ reckoning: WaitingReckoning) -> Double {
    let waiting = rows.filter { row in
        guard let removal = row.removal else { return row.referral <= end }
        // The package lets in those referred after the end, with waits below nothing.
        return removal > end && (reckoning == .peer || row.referral <= end)
    }
    return waiting.reduce(0) { $0 + Double(end.days(since: $1.referral)) } / Double(waiting.count)
}
