/// Exponential smoothing with chosen weights, run over a series: where it stands and how it was surprised.
struct Smoothing {
    /// Weight of a surprise in the level, in the trend, and how much of the trend is left each period.
    private let level: Double
    private let trend: Double
    private let fading: Double

    private var height: Double
    private var slope = 0.0
    private var squares = 0.0
    private var surprises = 0

    /// Fewest values from which weights are learnt.
    static let fewest = 8

    /// The best weights for the values; nothing with fewer than three.
    static func fitted(_ values: ArraySlice<Double?>) -> Smoothing? {
        let known = values.count { $0 != nil }
        guard known >= 3, values.allSatisfy({ $0?.isFinite ?? true }) else { return nil }
        guard known >= fewest else { return Smoothing(values, level: 1, trend: 0, fading: 0) }
        let levels = (1...10).map { Double($0) / 10 }
        let flat = best(levels.compactMap { Smoothing(values, level: $0, trend: 0, fading: 0) })
        let sloped = best(
            levels.flatMap { level in
                [0.05, 0.1, 0.2, 0.4].filter { $0 <= level }.flatMap { trend in
                    [0.8, 0.9, 0.98].compactMap { Smoothing(values, level: level, trend: trend, fading: $0) }
                }
            })
        guard let flat, let sloped else { return flat ?? sloped }
        return sloped.score < flat.score ? sloped : flat
    }

    private static func best(_ all: [Smoothing]) -> Smoothing? { all.min { $0.squares < $1.squares } }

    private init?(_ values: ArraySlice<Double?>, level: Double, trend: Double, fading: Double) {
        guard let first = values.firstIndex(where: { $0 != nil }), let start = values[first] else { return nil }
        (self.level, self.trend, self.fading) = (level, trend, fading)
        height = start
        if trend > 0 { slope = Self.firstSlope(values[first...]) }
        for value in values[(first + 1)...] { take(value) }
    }

    // The middle of the first few changes, which one odd value cannot tilt.
    private static func firstSlope(_ values: ArraySlice<Double?>) -> Double {
        let changes = zip(values, values.dropFirst()).prefix(6).compactMap { before, after in
            before.flatMap { before in after.map { $0 - before } }
        }.sorted()
        return changes.isEmpty ? 0 : changes[changes.count / 2]
    }

    private mutating func take(_ value: Double?) {
        let expected = height + fading * slope
        slope *= fading
        height = expected
        guard let value else { return }
        let surprise = value - expected
        height += level * surprise
        slope += trend * surprise
        squares += surprise * surprise
        surprises += 1
    }

    private var parameters: Int { trend > 0 ? 4 : 2 }

    /// Generalised cross-validation: the mean squared surprise, the dearer the more was fitted.
    private var score: Double {
        let left = Double(max(surprises - parameters, 1))
        return squares * Double(surprises) / (left * left)
    }

    var method: Forecast.Method {
        trend > 0 ? .fadingTrend : surprises + 1 < Self.fewest ? .lastValue : .level
    }

    /// The periods after the last, with their bands cut to the bounds.
    func steps(ahead: Int, bounds: ClosedRange<Double>) -> [Forecast.Step] {
        let variance = squares / Double(max(surprises - (method == .lastValue ? 0 : parameters), 1))
        var (faded, sum, spread, power) = (0.0, 0.0, 1.0, 1.0)
        return (1...max(ahead, 1)).map { step in
            power *= fading
            faded += power
            let middle = height + faded * slope
            let width = (variance * spread).squareRoot()
            // What a surprise now adds to the value one step further on.
            sum = level + trend * faded
            spread += sum * sum
            func band(_ percent: Int, _ quantile: Double) -> Forecast.Band {
                Forecast.Band(
                    percent: percent, lower: cut(middle - quantile * width, bounds),
                    upper: cut(middle + quantile * width, bounds))
            }
            return Forecast.Step(
                ahead: step, middle: cut(middle, bounds), half: band(50, 0.674_489_750_196_082),
                fourFifths: band(80, 1.281_551_565_544_6), nineteenTwentieths: band(95, 1.959_963_984_540_05))
        }
    }

    private func cut(_ value: Double, _ bounds: ClosedRange<Double>) -> Double {
        min(max(value, bounds.lowerBound), bounds.upperBound)
    }
}
