package import Facts

/// What an outlook rests on: how a list stood on a day, and what is expected of it from then on.
package struct WaitingAssumptions: Equatable, Sendable {
    /// The day of the count from which the outlook starts.
    package let start: Day
    /// How many waited then.
    package let waiting: Int
    /// The longest wait on that day, in weeks: as it was recorded, else as the bands give it.
    package let longestWeeks: Double
    /// Whether the waits come from bands; else they are taken to be evenly spread up to the longest.
    package let isFromBands: Bool
    /// Referrals each week.
    package let referralsPerWeek: Double
    /// Assessments offered each week, by the day from which each number holds; the first holds from the start.
    package let offers: [Offer]
    /// Assessments offered in each week from the start; the last number goes on.
    package let capacity: [Double]
    /// Whether nothing is planned, so that what was delivered is taken to go on.
    package let isCapacityFromDelivered: Bool
    /// The share of assessments that nobody is seen in, 0 to below 1.
    package let lostShare: Double
    /// The chance, for each day, that somebody who waits leaves without being seen.
    package let leavingChance: Double
    /// How long each one had waited on that day, in days.
    package let waits: [Int]

    /// So many assessments a week from a day on.
    package struct Offer: Equatable, Sendable {
        /// The first day of it.
        package let from: Day
        /// Assessments each week.
        package let perWeek: Double
    }
}

/// Why no outlook can be given: what must be recorded first.
package enum MissingForOutlook: Equatable, Sendable {
    /// How many wait.
    case count
    /// Numbers small enough to be simulated while somebody waits for a page.
    case size
    /// How long the longest has waited, or how many wait in each band.
    case longest
    case referrals
    case capacity
}

/// What an outlook would rest on, or what is missing for one.
///
/// - Parameter weeks: how far the capacity is to be told.
package func waitingAssumptions(
    _ facts: WaitingFacts, list: String, asAt: AsAt, whatIf: WhatIf = WhatIf(), weeks: Int
) -> (assumptions: WaitingAssumptions?, missing: [MissingForOutlook]) {
    let own = facts.of(list)
    guard let now = waitingNow(own, list: list, asAt: asAt) else {
        return (nil, [.count, .longest, .referrals, .capacity])
    }
    let flow = waitingFlow(own, list: list, asAt: asAt)
    let referrals = whatIf.referralsPerWeek ?? flow.referralsPerWeek
    guard let counted = now.counted, let waiting = counted.snapshot.waiting else {
        return (nil, [.count] + (referrals == nil ? [.referrals] : []))
    }
    let steps = whatIf.capacity.nonEmpty ?? own.capacity.latest(asAt)[list]?.steps
    let offers = inForce(
        steps ?? [], before: flow.deliveredPerWeek, from: counted.day, until: counted.day.adding(days: 7 * weeks))
    let told = now.snapshots.last { $0.day == counted.day && $0.snapshot.longestWeeks != nil }
    let waits = waits(of: counted, longest: told)
    var missing: [MissingForOutlook] = []
    if waits == nil { missing.append(.longest) }
    if referrals == nil { missing.append(.referrals) }
    if offers.isEmpty { missing.append(.capacity) }
    guard let waits, let referrals, !offers.isEmpty else { return (nil, missing) }
    let made = WaitingAssumptions(
        start: counted.day, waiting: waiting,
        longestWeeks: told?.snapshot.longestWeeks?.double ?? Double(waits.days.max() ?? 0) / 7,
        isFromBands: waits.isFromBands, referralsPerWeek: referrals, offers: offers,
        capacity: weekly(offers, from: counted.day, weeks: weeks),
        isCapacityFromDelivered: steps == nil, lostShare: whatIf.lostShare ?? flow.lostShare ?? 0,
        leavingChance: leavingChance(flow, waiting: waiting), waits: waits.days)
    return (made, [])
}

/// The numbers in force from the start on, each with the day from which it holds, the first of them the start itself.
private func inForce(
    _ steps: [CapacityPlanned.Step], before: Double?, from start: Day, until end: Day
) -> [WaitingAssumptions.Offer] {
    let earlier = steps.last { $0.from <= start }?.perWeek.double
    guard let first = earlier ?? before ?? steps.first?.perWeek.double else { return [] }
    let later = steps.filter { $0.from > start && $0.from <= end }
    return [.init(from: start, perWeek: first)] + later.map { .init(from: $0.from, perWeek: $0.perWeek.double) }
}

/// The number for each week: the average of those in force on its days.
private func weekly(_ offers: [WaitingAssumptions.Offer], from start: Day, weeks: Int) -> [Double] {
    offers.isEmpty
        ? []
        : (0..<max(1, weeks)).map { week in
            let days = (0..<7).map { start.adding(days: 7 * week + $0) }
            let numbers = days.map { day in offers.last { $0.from <= day }?.perWeek ?? 0 }
            return numbers.allSatisfy { $0 == numbers[0] } ? numbers[0] : numbers.reduce(0, +) / 7
        }
}

/// How long each one has waited, in days: evenly spread in each band, or over the whole.
private func waits(
    of counted: WaitingNow.Dated, longest: WaitingNow.Dated?
) -> (days: [Int], isFromBands: Bool)? {
    let told = longest?.snapshot.longestWeeks?.double
    if let bands = counted.snapshot.bands {
        let days = bands.flatMap { band -> [Int] in
            let from = Double(band.fromWeeks)
            let to = max(from, min(band.toWeeks.map(Double.init) ?? told ?? from * 1.25, told ?? .infinity))
            return (0..<band.count).map { index in
                max(1, Int(((from + (Double(index) + 0.5) * (to - from) / Double(band.count)) * 7).rounded()))
            }
        }
        return (days, true)
    }
    guard let told, let waiting = counted.snapshot.waiting else { return nil }
    return (evenWaits(waiting, oldestWeeks: told), false)
}

/// As many leave unseen each day as were told over the last year, by the number who waited.
private func leavingChance(_ flow: WaitingFlow, waiting: Int) -> Double {
    guard let removals = PeriodCounts(flow.periods, { $0.removals }).perWeek(yearsBack: 0), waiting > 0 else {
        return 0
    }
    return min(0.5, removals / 7 / Double(waiting))
}
