package import Facts

/// What came onto a list and what was done, period by period; what was planned beside what was delivered.
package struct WaitingFlow: Equatable, Sendable {
    /// The periods by their last days.
    package let periods: [WaitingActivity]
    /// The share of offered assessments that was lost in the last year of those told; nothing if none was told.
    package let lostShare: Double?
    /// Referrals a week over the last year of those told, and over the year before it; nothing where none were told.
    package let referralsPerWeek: Double?
    /// The same for the year before.
    package let referralsPerWeekBefore: Double?
    /// Assessments delivered a week over the last year of those told.
    package let deliveredPerWeek: Double?

    /// Planned and delivered over the periods that tell both; what lies within a longer one is not counted twice.
    package var plannedAndDelivered: (planned: Int, delivered: Int)? {
        let telling = periods.filter { $0.planned != nil && $0.delivered != nil }
        // A month within a year that is told too is told already.
        let both = telling.filter { one in
            !telling.contains { $0 != one && $0.first <= one.first && one.last <= $0.last }
        }
        guard !both.isEmpty else { return nil }
        return (both.reduce(0) { $0 + ($1.planned ?? 0) }, both.reduce(0) { $0 + ($1.delivered ?? 0) })
    }

    /// How referrals have grown from year to year, in whole percent, halves up.
    package var referralGrowth: Int? {
        guard let now = referralsPerWeek, let before = referralsPerWeekBefore, before > 0 else { return nil }
        return Int(((now / before - 1) * 100 + 0.5).rounded(.down))
    }
}

/// What happened on a list as at a day.
package func waitingFlow(_ facts: WaitingFacts, list: String, asAt: AsAt) -> WaitingFlow {
    let own = facts.of(list)
    let periods = byPeriod(own.activity, asAt) { $0.first...$0.last }
    let lost = byPeriod(own.lost, asAt) { $0.first...$0.last }
    let referrals = PeriodCounts(periods) { $0.referrals }
    let delivered = PeriodCounts(periods) { $0.delivered }
    return WaitingFlow(
        periods: periods, lostShare: lostShare(lost), referralsPerWeek: referrals.perWeek(yearsBack: 0),
        referralsPerWeekBefore: referrals.perWeek(yearsBack: 1), deliveredPerWeek: delivered.perWeek(yearsBack: 0))
}

private func lostShare(_ periods: [LostSlots]) -> Double? {
    guard let last = periods.last?.last else { return nil }
    let year = periods.filter { $0.last > last.adding(months: -12) }
    let offered = year.reduce(0) { $0 + $1.offered }
    return offered > 0 ? Double(year.reduce(0) { $0 + $1.lost }) / Double(offered) : nil
}

/// One count of periods that may overlap: a day that several tell of belongs to the shortest of them.
struct PeriodCounts {
    private let periods: [(first: Day, last: Day, count: Int)]

    init(_ activity: [WaitingActivity], _ count: (WaitingActivity) -> Int?) {
        periods = activity.compactMap { period in count(period).map { (period.first, period.last, $0) } }
    }

    /// The count a week over the year up to the last day told, or a year of those before it.
    func perWeek(yearsBack: Int) -> Double? {
        guard let last = periods.map(\.last).max() else { return nil }
        let end = last.adding(months: -12 * yearsBack)
        let start = end.adding(months: -12).adding(days: 1)
        var (days, sum) = (0, 0.0)
        for number in start.number...end.number {
            guard let rate = perDay(on: Day(number: number)) else { continue }
            days += 1
            sum += rate
        }
        return days > 0 ? sum / Double(days) * 7 : nil
    }

    private func perDay(on day: Day) -> Double? {
        let telling = periods.filter { $0.first <= day && day <= $0.last }
        let shortest = telling.min { $0.last.days(since: $0.first) < $1.last.days(since: $1.first) }
        return shortest.map { Double($0.count) / Double($0.last.days(since: $0.first) + 1) }
    }
}
