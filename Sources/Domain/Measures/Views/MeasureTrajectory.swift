package import Facts
package import Statistics

/// Where a measure should be by its dated targets, where it is, and what rate gets it there.
package struct MeasureTrajectory: Equatable, Sendable {
    /// The dated targets joined, from the baseline on.
    package let steps: [Step]
    package let latest: Reading
    /// Where the line between the targets is on the latest reading's day; nothing before the line begins.
    package let expected: Double?
    /// What it takes to the next target, and to the last one if that is another.
    package let aims: [Aim]

    package struct Step: Equatable, Sendable {
        package let day: Day
        package let value: Figure
        package let words: String
    }

    /// One target still to be reached, with the rate needed from the day of the question and the best ever kept up.
    package struct Aim: Equatable, Sendable {
        package let target: Target
        package let standing: TrajectoryStanding
    }
}

/// The trajectory of a measure; nothing without a reading, a direction and a target.
package func measureTrajectory(of id: String, in moment: MeasureMoment) -> MeasureTrajectory? {
    let readings = moment.readings(of: id).compactMap(\.fact)
    let targets = moment.targets(of: id).filter { $0.sort != .ambition }
    guard let measure = moment.measures[id], measure.direction != .neither, let latest = readings.last else {
        return nil
    }
    let steps = steps(targets, measure)
    guard let line = try? Trajectory(steps.map { DatedValue($0.day, $0.value.double) }) else { return nil }
    let alike = readings.filter { $0.period.shape == latest.period.shape }
    let history = alike.suffix(from: alike.lastIndex { $0.seriesBreak != nil } ?? 0)
    let judge = Judge(
        steps: steps, history: history.map { DatedValue($0.period.last, $0.value.double) }, day: moment.asAt.day,
        isUpBetter: measure.direction == .higher)
    let ahead = targets.filter { $0.period.last > moment.asAt.day }
    let ends = ahead.count > 1 ? [ahead[0], ahead[ahead.count - 1]] : ahead
    return MeasureTrajectory(
        steps: steps, latest: latest, expected: line.expected(on: latest.period.last), aims: ends.compactMap(judge.aim))
}

// One step for each day: a target set for a longer period that ends then stands in place of a shorter one's.
private func steps(_ targets: [Target], _ measure: MeasureDescribed) -> [MeasureTrajectory.Step] {
    var steps: [MeasureTrajectory.Step] = []
    if let baseline = measure.baseline, let period = measure.baselinePeriod {
        steps.append(.init(day: period.last, value: baseline, words: "Baseline, \(period.words)"))
    }
    for target in targets where target.period.last > steps.first?.day ?? Day(number: .min) {
        if steps.last?.day == target.period.last { steps.removeLast() }
        steps.append(.init(day: target.period.last, value: target.value, words: target.period.words))
    }
    return steps
}

/// Holds the readings against one target after another.
private struct Judge {
    let steps: [MeasureTrajectory.Step]
    let history: [DatedValue]
    let day: Day
    let isUpBetter: Bool

    func aim(_ target: Target) -> MeasureTrajectory.Aim? {
        let milestones =
            steps.filter { $0.day <= day }.map { DatedValue($0.day, $0.value.double) }
            + [DatedValue(target.period.last, target.value.double)]
        guard let line = try? Trajectory(milestones),
            let standing = trajectoryStanding(of: history, on: line, asAt: day, isUpBetter: isUpBetter)
        else { return nil }
        return MeasureTrajectory.Aim(target: target, standing: standing)
    }
}
