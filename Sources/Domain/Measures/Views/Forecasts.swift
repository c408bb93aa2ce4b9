package import Facts

/// The owner's forecast and the statistical one side by side, each with how far it was out before.
package struct Forecasts: Equatable, Sendable {
    /// Periods still to come, or with a forecast, in order.
    package let rows: [Row]
    package let ownerError: PastError?
    package let statisticalError: PastError?

    package struct Row: Equatable, Sendable {
        package let period: MeasurePeriod
        package let owner: OwnerForecast?
        package let statistical: Double?
        /// The reading that came, if it has.
        package let reading: Figure?
    }

    /// How far forecasts were from the readings that came, on the mean and without regard to sign.
    package struct PastError: Equatable, Sendable {
        package let mean: Double
        /// How many forecasts have a reading to be held against.
        package let count: Int
    }
}

/// How many periods ahead the statistical forecast goes.
private let periodsAhead = 4
/// How many readings the statistical forecast looks at, and how few it needs.
private let longestView = 8
private let shortestView = 4

/// Forecasts for the periods after the latest reading, and the owner's for earlier ones.
///
/// The statistical forecast carries on from the latest reading at the middle of the changes between the last readings
/// that are alike, at most eight; it is not made from fewer than four, nor across a break in the series.
package func forecasts(of id: String, in moment: MeasureMoment) -> Forecasts? {
    guard let measure = moment.measures[id] else { return nil }
    let readings = moment.readings(of: id).compactMap(\.fact)
    let said = moment.facts.forecasts.filter { $0.subject == id }.standing(moment.asAt)
    let owners = latestByPeriod(said) { $0.period }.compactMap(\.fact)
    let alike = readings.last.map { last in readings.filter { $0.period.shape == last.period.shape } } ?? []
    let series = sinceBreak(alike)
    let statistical = ahead(of: series, measure)
    let periods = Set(owners.map(\.period) + statistical.keys).sorted()
    let came = Dictionary(readings.map { ($0.period, $0.value) }) { $1 }
    return Forecasts(
        rows: periods.map { period in
            Forecasts.Row(
                period: period, owner: owners.last { $0.period == period }, statistical: statistical[period],
                reading: came[period])
        },
        ownerError: error(
            owners.compactMap { owner in
                owner.value.flatMap { value in came[owner.period].map { abs($0.double - value.double) } }
            }), statisticalError: error(pastErrors(series.map(\.value.double))))
}

private func sinceBreak(_ readings: [Reading]) -> [Reading] {
    Array(readings.suffix(from: readings.lastIndex { $0.seriesBreak != nil } ?? 0))
}

private func ahead(of series: [Reading], _ measure: MeasureDescribed) -> [MeasurePeriod: Double] {
    let values = series.map(\.value.double)
    guard let last = series.last, let step = step(values) else { return [:] }
    var forecast: [MeasurePeriod: Double] = [:]
    var period = last.period
    for count in 1...periodsAhead {
        guard let next = following(period, measure.frequency) else { break }
        forecast[next] = bounded(values[values.count - 1] + step * Double(count), measure.unit)
        period = next
    }
    return forecast
}

/// The middle of the changes between the last values; nothing from too few.
private func step(_ values: [Double]) -> Double? {
    let view = values.suffix(longestView)
    guard view.count >= shortestView else { return nil }
    let changes = zip(view, view.dropFirst()).map { $1 - $0 }.sorted()
    let upper = changes[changes.count / 2]
    return changes.count % 2 == 1 ? upper : (upper + changes[changes.count / 2 - 1]) / 2
}

// What each earlier value would have been forecast as, from the values before it.
private func pastErrors(_ values: [Double]) -> [Double] {
    guard values.count > shortestView else { return [] }
    return (shortestView..<values.count).compactMap { place in
        step(Array(values[..<place])).map { abs(values[place] - (values[place - 1] + $0)) }
    }
}

private func error(_ errors: [Double]) -> Forecasts.PastError? {
    errors.isEmpty ? nil : Forecasts.PastError(mean: errors.reduce(0, +) / Double(errors.count), count: errors.count)
}

private func bounded(_ value: Double, _ unit: MeasureUnit) -> Double {
    switch unit {
    case .percent: min(max(value, 0), 100)
    case .change, .money, .number: value
    default: max(value, 0)
    }
}

/// The period after this one when there is a reading so often.
func following(_ period: MeasurePeriod, _ frequency: MeasureFrequency) -> MeasurePeriod? {
    guard period.sort == .month || period.sort == .day else { return period.next }
    guard let months = frequency.months else { return period.next }
    return MeasurePeriod(month: period.last.startOfMonth.adding(months: months))
}
