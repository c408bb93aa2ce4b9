package import Facts
import Statistics

/// How fast a list fills and empties: rates and their variation, worked out from its days.
package struct WaitingRates: Equatable, Sendable {
    /// Referrals.
    package let demand: Rate
    /// Removals while somebody was waiting.
    package let capacity: Rate

    /// One of the two rates.
    package struct Rate: Equatable, Sendable {
        /// So many a day.
        package let daily: Double
        /// So many a week.
        package let weekly: Double
        /// The coefficient of variation of the gaps: their standard deviation over their mean.
        package let variation: Double
        /// What was counted: removals; for demand the referrals, or in the peer's reckoning the gaps.
        package let count: Int
    }
}

/// The rates of a list over a period, which for referrals is the whole list's if none is given.
///
/// Removals are taken from the whole list. Time in which nobody waited is not counted as slow service.
package func waitingRates(
    _ rows: [WaitingRow], from start: Day? = nil, to end: Day? = nil, as reckoning: WaitingReckoning = .cairn
) -> WaitingRates? {
    guard let whole = rows.wholePeriod, (start ?? whole.lowerBound) <= (end ?? whole.upperBound) else { return nil }
    let period = (start ?? whole.lowerBound)...(end ?? whole.upperBound)
    return WaitingRates(
        demand: demandRate(rows, period, reckoning), capacity: capacityRate(rows, period.lowerBound, whole, reckoning))
}

private func demandRate(
    _ rows: [WaitingRow], _ period: ClosedRange<Day>, _ reckoning: WaitingReckoning
) -> WaitingRates.Rate {
    let days = rows.map(\.referral).filter(period.contains)
    let stops = [period.lowerBound] + (reckoning == .peer ? days : days.sorted()) + [period.upperBound]
    let gaps = zip(stops, stops.dropFirst()).map { Double($1.days(since: $0)) }
    return rate(gaps, count: reckoning == .peer ? gaps.count : days.count)
}

private func capacityRate(
    _ rows: [WaitingRow], _ start: Day, _ whole: ClosedRange<Day>, _ reckoning: WaitingReckoning
) -> WaitingRates.Rate {
    let removals = rows.compactMap(\.removal).sorted()
    let sizes = queueSizes(rows, over: whole, as: reckoning) ?? []
    let empty = sizes.indices.filter { sizes[$0] == 0 }.map { whole.lowerBound.adding(days: $0) }
    // On a tie the day without a queue comes first.
    let marks = (empty.map { ($0, 0) } + removals.map { ($0, 1) }).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var before = start
    var gaps: [Double] = []
    for (day, isRemoval) in marks {
        if isRemoval == 1 { gaps.append(Double(day.days(since: before))) }
        before = day
    }
    return rate(gaps, count: removals.count, single: 0)
}

/// - Parameter single: the variation of one gap, which has no standard deviation.
private func rate(_ gaps: [Double], count: Int, single: Double = .nan) -> WaitingRates.Rate {
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variation = gaps.count == 1 ? single : NumberSample(gaps).standardDeviation / mean
    return WaitingRates.Rate(daily: 1 / mean, weekly: 7 / mean, variation: variation, count: count)
}
