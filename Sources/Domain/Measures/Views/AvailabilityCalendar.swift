package import Facts

/// What readings are due, expected or late, in the order of the days.
package struct AvailabilityCalendar: Equatable, Sendable {
    package let rows: [Row]

    package struct Row: Equatable, Sendable {
        package let id: String
        package let measure: MeasureDescribed
        package let period: MeasurePeriod
        /// The usual day: the period's end and the measure's lag.
        package let due: Day
        /// The day somebody expects it instead.
        package let expected: Day?
        package let state: State
        /// Why it is late, if somebody said.
        package let reason: String?
        /// The latest reading there is.
        package let latest: MeasurePeriod?
    }

    /// How a reading that is not there yet stands.
    package enum State: String, CaseIterable, Sendable {
        /// The usual day has gone by, and so has the day it was expected.
        case late
        /// The usual day has gone by and a later one was given.
        case expected
        case due
    }
}

/// Days ahead that the calendar looks.
private let daysAhead = 120
/// Most periods of one measure that the calendar lists.
private let mostPeriods = 12

/// The readings that are not there yet and were due by the day, or will be within 120 days.
///
/// A measure read now and then owes one for each period with a target.
package func availabilityCalendar(_ moment: MeasureMoment) -> AvailabilityCalendar {
    let said = Dictionary(grouping: moment.facts.availability.standing(moment.asAt), by: \.subject)
        .mapValues { entries in latestByPeriod(entries) { $0.period }.compactMap(\.fact) }
    let rows = moment.ids.flatMap { calendarRows($0, moment, said[$0] ?? []) }
    let ordered = rows.enumerated().sorted {
        ($0.element.expected ?? $0.element.due, $0.offset) < ($1.element.expected ?? $1.element.due, $1.offset)
    }
    return AvailabilityCalendar(rows: ordered.map(\.element))
}

private func calendarRows(_ id: String, _ moment: MeasureMoment, _ said: [Availability]) -> [AvailabilityCalendar.Row] {
    guard let measure = moment.measures[id] else { return [] }
    let readings = moment.readings(of: id).compactMap(\.fact?.period)
    var periods = said.map(\.period).filter { !readings.contains($0) } + unanswered(id, measure, moment, readings)
    var next = readings.last.flatMap { measure.frequency.months == nil ? nil : following($0, measure.frequency) }
    while let period = next, periods.count < mostPeriods,
        period.last.adding(days: measure.lagDays) <= moment.asAt.day.adding(days: daysAhead)
    {
        if !periods.contains(period) { periods.append(period) }
        next = following(period, measure.frequency)
    }
    return Set(periods).sorted().map { period in
        let due = period.last.adding(days: measure.lagDays)
        let note = said.last { $0.period == period }
        return AvailabilityCalendar.Row(
            id: id, measure: measure, period: period, due: due, expected: note?.expected,
            state: state(due, note?.expected, on: moment.asAt.day), reason: note?.reason, latest: readings.last)
    }
}

// A measure without a rhythm owes a reading for each period that has a target, unless a later one has come.
private func unanswered(
    _ id: String, _ measure: MeasureDescribed, _ moment: MeasureMoment, _ readings: [MeasurePeriod]
) -> [MeasurePeriod] {
    guard measure.frequency.months == nil else { return [] }
    let latest = moment.asAt.day.adding(days: daysAhead - measure.lagDays)
    return moment.targets(of: id).map(\.period).filter { period in
        period.last <= latest && !readings.contains { $0.last >= period.first }
    }
}

private func state(_ due: Day, _ expected: Day?, on day: Day) -> AvailabilityCalendar.State {
    if let expected { return expected < day ? .late : due < day ? .expected : .due }
    return due < day ? .late : .due
}
