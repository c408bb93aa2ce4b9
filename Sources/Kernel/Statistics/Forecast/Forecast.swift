/// What the next periods may bring: a middle value for each, with the bands that it should fall in.
package struct Forecast: Equatable, Sendable {
    package let method: Method
    package let steps: [Step]

    /// How it was worked out.
    package enum Method: String, Sendable {
        /// The last value stands: too few values to learn more.
        case lastValue
        /// A level that follows the values, with no trend (simple exponential smoothing).
        case level
        /// A level and a trend that fades (Holt's damped trend).
        case fadingTrend

        /// As a reader is told it.
        package var words: String {
            switch self {
            case .lastValue: "The latest value is taken to stand, with the spread of past changes."
            case .level: "The recent level is taken to stand, with the spread of past surprises."
            case .fadingTrend: "The recent trend is taken to go on and to fade, with the spread of past surprises."
            }
        }
    }

    /// One period ahead.
    package struct Step: Equatable, Sendable {
        /// How many periods after the last one known.
        package let ahead: Int
        package let middle: Double
        package let half: Band
        package let fourFifths: Band
        package let nineteenTwentieths: Band
    }

    /// From and to, in which the value should be so many times in a hundred.
    package struct Band: Equatable, Sendable {
        /// 50, 80 or 95.
        package let percent: Int
        package let lower: Double
        package let upper: Double
        package func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
    }
}

/// Foretells the next periods of a series with one value a period, nothing standing for a missing one.
///
/// Simple exponential smoothing and Holt's damped trend are fitted by least squares of one-step errors over a fixed grid;
/// the trend is kept only when it lowers the error by more than its two further parameters would by chance (generalised
/// cross-validation). Bands are those of the additive-error state-space models ETS(A,N,N) and ETS(A,Ad,N), with normal
/// errors; `lowest` and `highest` cut them where a value cannot go. Deterministic. With fewer than `Smoothing.fewest`
/// values the last one stands.
///
/// Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, chapter 8.
///
/// - Returns: nothing with fewer than three values, or no period asked for.
package func forecast(
    _ values: [Double?], ahead: Int, lowest: Double? = nil, highest: Double? = nil
) -> Forecast? {
    let gap = values.reversed().prefix { $0 == nil }.count
    guard ahead > 0, let fit = Smoothing.fitted(values.dropLast(gap)) else { return nil }
    let bounds = (lowest ?? -.infinity)...max(highest ?? .infinity, lowest ?? -.infinity)
    let steps = fit.steps(ahead: ahead + gap, bounds: bounds).dropFirst(gap)
    let renumbered = steps.enumerated().map { index, step in
        Forecast.Step(
            ahead: index + 1, middle: step.middle, half: step.half, fourFifths: step.fourFifths,
            nineteenTwentieths: step.nineteenTwentieths)
    }
    return Forecast(method: fit.method, steps: renumbered)
}

/// How well `forecast` would have foretold what is known already, one period ahead: each value from those before it
/// alone, once there are enough to learn from. Nothing when none could be.
package func pastForecastErrors(_ values: [Double?]) -> ForecastErrors? {
    var pairs: [ForecastErrors.Pair] = []
    for place in values.indices.dropFirst(Smoothing.fewest) {
        guard let actual = values[place], let made = forecast(Array(values[..<place]), ahead: 1),
            made.method != .lastValue, let step = made.steps.first
        else { continue }
        pairs.append(
            ForecastErrors.Pair(forecast: step.middle, actual: actual, isInBand: step.fourFifths.contains(actual)))
    }
    return ForecastErrors(pairs)
}
