/// How far forecasts were from what came: the same measures for a person's forecasts and for statistics.
package struct ForecastErrors: Equatable, Sendable {
    /// How many forecasts were judged.
    package let count: Int
    /// Mean absolute error, in the unit of the values.
    package let meanAbsolute: Double
    /// Root of the mean squared error, which weighs great misses more.
    package let rootMeanSquare: Double
    /// Mean of forecast less actual; above nought when the forecasts were too high.
    package let bias: Double
    /// Mean absolute error in percent of the actual values; nothing when one of them is nought.
    package let meanAbsolutePercent: Double?
    /// The share, from 0 to 1, of values that fell in the 80% band; nothing when no band was given.
    package let shareInBand: Double?

    /// A forecast and what came.
    package struct Pair: Equatable, Sendable {
        package let forecast: Double
        package let actual: Double
        /// Whether the actual value fell in the 80% band, if there was one.
        package let isInBand: Bool?
        package init(forecast: Double, actual: Double, isInBand: Bool? = nil) {
            self.forecast = forecast
            self.actual = actual
            self.isInBand = isInBand
        }
    }

    /// Nothing when there is no pair.
    package init?(_ pairs: [Pair]) {
        let errors = pairs.map { $0.forecast - $0.actual }
        guard let absolute = exactMean(errors.map { abs($0) }), let bias = exactMean(errors),
            let square = exactMean(errors.map { $0 * $0 })
        else { return nil }
        count = pairs.count
        meanAbsolute = absolute
        rootMeanSquare = square.squareRoot()
        self.bias = bias
        let hasNought = pairs.contains { $0.actual == 0 }
        meanAbsolutePercent =
            hasNought ? nil : exactMean(pairs.map { 100 * abs(($0.forecast - $0.actual) / $0.actual) })
        let banded = pairs.compactMap(\.isInBand)
        shareInBand = exactMean(banded.map { $0 ? 1 : 0 })
    }
}
