package import Facts
package import Statistics

/// The owner's forecast and the statistical one side by side, each with how far it was out before.
package struct Forecasts: Equatable, Sendable {
    /// Periods still to come, or with a forecast, in order.
    package let rows: [Row]
    /// How the statistical forecast was worked out; nothing when there is none.
    package let method: Forecast.Method?
    /// Why nothing is foretold from the figures, in a sentence; nothing when there is a forecast.
    package let silence: String?
    package let ownerErrors: ForecastErrors?
    package let statisticalErrors: ForecastErrors?

    package struct Row: Equatable, Sendable {
        package let period: MeasurePeriod
        package let owner: OwnerForecast?
        package let statistical: Forecast.Step?
        /// The reading that came, if it has.
        package let reading: Figure?
    }
}

/// How many periods ahead the statistical forecast goes.
private let periodsAhead = 4
/// Most periods of a series, from the first reading to the last.
private let longestSeries = 400

/// Forecasts for the periods after the latest reading, and the owner's for earlier ones.
///
/// The statistical forecast is made from readings of like periods since the last break in the series, and only when
/// they come in the measure's own rhythm.
package func forecasts(of id: String, in moment: MeasureMoment) -> Forecasts? {
    guard let measure = moment.measures[id] else { return nil }
    let readings = moment.readings(of: id).compactMap(\.fact)
    let said = moment.facts.forecasts.filter { $0.subject == id }.standing(moment.asAt)
    let owners = latestByPeriod(said) { $0.period }.compactMap(\.fact)
    let alike = readings.last.map { last in readings.filter { $0.period.shape == last.period.shape } } ?? []
    let series = evenSeries(Array(alike.suffix(from: alike.lastIndex { $0.seriesBreak != nil } ?? 0)), measure)
    let bounds = measure.unit.bounds
    let made = Statistics.forecast(series, ahead: periodsAhead, lowest: bounds.lowest, highest: bounds.highest)
    let steps = alike.last.map { placed(made?.steps ?? [], after: $0.period, measure.frequency) } ?? [:]
    let came = Dictionary(readings.map { ($0.period, $0.value) }) { $1 }
    let pairs = owners.compactMap { owner in
        owner.value.flatMap { value in
            came[owner.period].map { ForecastErrors.Pair(forecast: value.double, actual: $0.double) }
        }
    }
    return Forecasts(
        rows: Set(owners.map(\.period) + steps.keys).sorted().map { period in
            Forecasts.Row(
                period: period, owner: owners.last { $0.period == period }, statistical: steps[period],
                reading: came[period])
        }, method: made?.method, silence: made == nil ? silence(alike, series, measure) : nil,
        ownerErrors: ForecastErrors(pairs), statisticalErrors: pastForecastErrors(series))
}

/// Fewest readings that anything is foretold from.
private let fewestReadings = 3

private func silence(_ alike: [Reading], _ series: [Double?], _ measure: MeasureDescribed) -> String {
    if series.isEmpty && alike.count >= fewestReadings {
        return "Nothing is foretold from the figures: they do not come in the measure’s rhythm, "
            + "\(measure.frequency.words.lowercased())."
    }
    let last = alike.last { $0.seriesBreak != nil }
    let since = last.map { " since the break in the series of \($0.period.words)" } ?? ""
    let count = series.compactMap(\.self).count
    return "Nothing is foretold from the figures: there are \(count) readings\(since), and it takes \(fewestReadings)."
}

/// One value for each period of the rhythm, nothing for a missing one; empty when a reading falls out of the rhythm.
private func evenSeries(_ readings: [Reading], _ measure: MeasureDescribed) -> [Double?] {
    let values = Dictionary(readings.map { ($0.period, $0.value.double) }) { $1 }
    guard let first = readings.first, let last = readings.last else { return [] }
    var period = monthly(first.period)
    let end = monthly(last.period)
    let byPeriod = Dictionary(values.map { (monthly($0.key), $0.value) }) { $1 }
    var series: [Double?] = [byPeriod[period]]
    while period < end, series.count < longestSeries, let next = following(period, measure.frequency) {
        period = next
        series.append(byPeriod[period])
    }
    return series.compactMap(\.self).count == readings.count ? series : []
}

// A day stands for its month, so that month-end counts have a rhythm.
private func monthly(_ period: MeasurePeriod) -> MeasurePeriod {
    period.sort == .day ? MeasurePeriod(month: period.last) : period
}

private func placed(
    _ steps: [Forecast.Step], after period: MeasurePeriod, _ frequency: MeasureFrequency
) -> [MeasurePeriod: Forecast.Step] {
    var placed: [MeasurePeriod: Forecast.Step] = [:]
    var period = period
    for step in steps {
        guard let next = following(period, frequency) else { break }
        placed[next] = step
        period = next
    }
    return placed
}

/// The period after this one when there is a reading so often.
func following(_ period: MeasurePeriod, _ frequency: MeasureFrequency) -> MeasurePeriod? {
    guard period.sort == .month || period.sort == .day else { return period.next }
    guard let months = frequency.months else { return period.next }
    return MeasurePeriod(month: period.last.startOfMonth.adding(months: months))
}

extension MeasureUnit {
    /// What a value cannot go beyond.
    package var bounds: (lowest: Double?, highest: Double?) {
        switch self {
        case .percent: (0, 100)
        case .change, .money, .number: (nil, nil)
        default: (0, nil)
        }
    }
}
