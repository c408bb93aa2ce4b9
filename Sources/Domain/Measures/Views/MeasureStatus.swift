package import Facts

/// How a measure stands in one period: what is computed, and what a person judged instead.
package struct MeasureStatus: Equatable, Sendable {
    /// The period of the reading; nothing when there is none.
    package let period: MeasurePeriod?
    package let reading: Reading?
    /// The target that the reading is held against.
    package let target: Target?
    /// The reading before it that it can be compared with.
    package let previous: Reading?
    package let standing: MeasureStanding
    package let travel: Travel?
    /// The computed status in the area's words.
    package let computed: StatusWords.Row
    /// What a person judged in its place, if anybody did.
    package let override: Override?
    /// Why it is what it is, in a sentence.
    package let reason: String

    /// A person's judgement in the area's words.
    package struct Override: Equatable, Sendable {
        package let row: StatusWords.Row
        package let standing: MeasureStanding
        package let reason: String
        /// The random id of who judged.
        package let author: String
        package let day: Day
    }

    /// What is shown: the person's judgement if there is one.
    package var shown: StatusWords.Row { override?.row ?? computed }
    /// The standing that is shown, by which lists filter.
    package var shownStanding: MeasureStanding { override?.standing ?? standing }
}

/// The status of a measure's reading for a period, or of its latest one.
///
/// - Returns: Nothing if there is no such measure on the day.
package func measureStatus(of id: String, in moment: MeasureMoment, for period: MeasurePeriod? = nil) -> MeasureStatus?
{
    guard let measure = moment.measures[id] else { return nil }
    let readings = moment.readings(of: id).compactMap(\.fact)
    let place = period.map { period in readings.lastIndex { $0.period == period } } ?? readings.indices.last
    guard let place else {
        return MeasureStatus(
            period: nil, reading: nil, target: nil, previous: nil, standing: .noReading, travel: nil,
            computed: moment.words.row(.noReading, nil), override: nil, reason: "There is no reading yet.")
    }
    let reading = readings[place]
    let previous = readings[..<place].last { $0.period.shape == reading.period.shape }
    let target = targetInForce(moment.targets(of: id), for: reading.period)
    let standing = standingOf(reading.value, target, measure)
    let travel = travelled(from: previous, to: reading, measure.direction)
    let override = moment.override(of: id, for: reading.period).flatMap { overriding($0, moment.words) }
    return MeasureStatus(
        period: reading.period, reading: reading, target: target, previous: previous, standing: standing,
        travel: travel, computed: moment.words.row(standing, travel), override: override,
        reason: reasoning(reading, target, moment.printing(of: id)))
}

private func overriding(_ entry: Entry<StatusOverride>, _ words: StatusWords) -> MeasureStatus.Override? {
    guard let fact = entry.fact else { return nil }
    return MeasureStatus.Override(
        row: words.row(fact.standing, fact.travel), standing: fact.standing, reason: fact.reason,
        author: entry.author, day: entry.day)
}

/// The target that a period is judged by: its own, else that of a longer period it lies in, else the last before it.
///
/// An ambition counts only where there is nothing else.
package func targetInForce(_ targets: [Target], for period: MeasurePeriod) -> Target? {
    let firm = targets.filter { $0.sort != .ambition }
    for list in [firm, targets] {
        if let own = list.last(where: { $0.period == period }) { return own }
        if let around = list.first(where: { $0.period.first <= period.first && period.last <= $0.period.last }) {
            return around
        }
        if let before = list.last(where: { $0.period.last <= period.last }) { return before }
    }
    return nil
}

private func travelled(from previous: Reading?, to reading: Reading, _ direction: MeasureDirection) -> Travel? {
    guard let previous, direction != .neither else { return nil }
    if previous.value == reading.value { return .static }
    return (reading.value > previous.value) == (direction == .higher) ? .improving : .declining
}

private func reasoning(_ reading: Reading, _ target: Target?, _ printing: FigurePrinting) -> String {
    let value = "\(printing.words(reading.value)) in \(reading.period.words)"
    guard let target else { return "\(value); no target has been set for then or before." }
    let aim = "\(printing.words(target.value)) for \(target.period.words)"
    let gap = reading.value.minus(target.value)
    if gap == Figure(0) { return "\(value) is the target of \(aim)." }
    return "\(value) is \(printing.size(gap)) \(gap < Figure(0) ? "below" : "above") the target of \(aim)."
}

/// How a value stands against a target: on it, close to it or off it, by the measure's direction and thresholds.
package func standingOf(_ value: Figure, _ target: Target?, _ measure: MeasureDescribed) -> MeasureStanding {
    guard let target, measure.direction != .neither else { return .noTarget }
    let gap = measure.direction == .higher ? target.value.minus(value) : value.minus(target.value)
    if gap <= measure.tolerance ?? Figure(0) { return .onTarget }
    if let closeTo = measure.closeTo, gap <= closeTo { return .closeToTarget }
    return .offTarget
}
