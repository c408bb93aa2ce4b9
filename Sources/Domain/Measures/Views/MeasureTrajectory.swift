package import Facts

/// Where a measure should be by its dated targets, where it is, and what rate gets it there.
package struct MeasureTrajectory: Equatable, Sendable {
    /// The dated targets joined, from the baseline on.
    package let steps: [Step]
    /// Where the line between the targets is on the day of the latest reading; nothing outside the line.
    package let expected: Double?
    package let latest: Reading
    /// The next target after the latest reading, and the last one.
    package let needs: [Need]
    /// The best rate of improvement ever, and between which readings.
    package let best: Rate?

    package struct Step: Equatable, Sendable {
        package let day: Day
        package let value: Figure
        package let words: String
    }

    /// The rate from here to one target.
    package struct Need: Equatable, Sendable {
        package let target: Target
        /// Change needed for each month from the latest reading on; nothing when it is reached already.
        package let perMonth: Double?
        /// Whether that rate has ever been reached between two readings that are alike; nothing when there is no rate.
        package let isEverReached: Bool?
    }

    /// A change for each month between two readings.
    package struct Rate: Equatable, Sendable {
        package let perMonth: Double
        package let from: MeasurePeriod
        package let to: MeasurePeriod
    }
}

/// Days of a mean month: 365.25 / 12.
private let daysOfMonth = 30.4375

/// The trajectory of a measure; nothing without a reading, a direction and a target.
package func measureTrajectory(of id: String, in moment: MeasureMoment) -> MeasureTrajectory? {
    guard let measure = moment.measures[id], measure.direction != .neither,
        let latest = moment.readings(of: id).last?.fact
    else { return nil }
    let targets = moment.targets(of: id).filter { $0.sort != .ambition }
    guard !targets.isEmpty else { return nil }
    var steps = targets.map { MeasureTrajectory.Step(day: $0.period.last, value: $0.value, words: $0.period.words) }
    if let baseline = measure.baseline, let period = measure.baselinePeriod, steps.allSatisfy({ $0.day > period.last })
    {
        steps.insert(.init(day: period.last, value: baseline, words: "Baseline, \(period.words)"), at: 0)
    }
    let rates = pace(moment.readings(of: id).compactMap(\.fact))
    let best =
        measure.direction == .higher ? rates.max { $0.perMonth < $1.perMonth } : rates.min { $0.perMonth < $1.perMonth }
    let improvement = best.flatMap {
        ($0.perMonth > 0) == (measure.direction == .higher) && $0.perMonth != 0 ? $0 : nil
    }
    let ahead = targets.filter { $0.period.last > latest.period.last }
    let ends = ahead.count > 1 ? [ahead[0], ahead[ahead.count - 1]] : ahead
    return MeasureTrajectory(
        steps: steps, expected: height(of: steps, on: latest.period.last), latest: latest,
        needs: ends.map { need($0, latest, measure.direction, improvement) }, best: improvement)
}

private func need(
    _ target: Target, _ latest: Reading, _ direction: MeasureDirection, _ best: MeasureTrajectory.Rate?
) -> MeasureTrajectory.Need {
    let isReached = direction == .higher ? latest.value >= target.value : latest.value <= target.value
    if isReached { return MeasureTrajectory.Need(target: target, perMonth: nil, isEverReached: nil) }
    let months = Double(target.period.last.number - latest.period.last.number) / daysOfMonth
    let rate = (target.value.double - latest.value.double) / months
    let isEverReached = best.map { abs($0.perMonth) >= abs(rate) } ?? false
    return MeasureTrajectory.Need(target: target, perMonth: rate, isEverReached: isEverReached)
}

/// The change for each month between readings that follow each other and are alike.
private func pace(_ readings: [Reading]) -> [MeasureTrajectory.Rate] {
    var last: [String: Reading] = [:]
    var rates: [MeasureTrajectory.Rate] = []
    for reading in readings {
        if let before = last[reading.period.shape], reading.seriesBreak == nil {
            let months = Double(reading.period.last.number - before.period.last.number) / daysOfMonth
            let change = reading.value.double - before.value.double
            rates.append(.init(perMonth: change / months, from: before.period, to: reading.period))
        }
        last[reading.period.shape] = reading
    }
    return rates
}

/// Where the straight lines between the steps are on a day; nothing before the first and after the last.
private func height(of steps: [MeasureTrajectory.Step], on day: Day) -> Double? {
    guard let after = steps.firstIndex(where: { $0.day >= day }) else { return nil }
    if steps[after].day == day { return steps[after].value.double }
    guard after > 0 else { return nil }
    let (left, right) = (steps[after - 1], steps[after])
    let share = Double(day.number - left.day.number) / Double(right.day.number - left.day.number)
    return left.value.double + share * (right.value.double - left.value.double)
}
