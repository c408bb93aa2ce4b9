import Statistics
import Testing

@Suite struct `A statistical forecast` {
    @Test func `of a steady series stays with it, in a narrow band`() throws {
        let values: [Double?] = (0..<24).map { 50 + Double($0 % 2) }
        let step = try #require(forecast(values, ahead: 3)?.steps.last)
        #expect(step.ahead == 3 && abs(step.middle - 50.5) < 0.6)
        #expect(step.nineteenTwentieths.upper - step.nineteenTwentieths.lower < 4)
    }

    @Test func `follows a trend and lets it fade`() throws {
        var dice = Dice(seed: 5)
        let values: [Double?] = (0..<30).map { 200 - 4 * Double($0) + Double(dice.roll(5)) - 2 }
        let made = try #require(forecast(values, ahead: 6))
        #expect(made.method == .fadingTrend)
        let middles = made.steps.map(\.middle)
        #expect(zip(middles, middles.dropFirst()).allSatisfy { $0 > $1 })
        #expect(abs(middles[0] - 80) < 5 && middles[5] > 80 - 6 * 4.5)
        #expect(pastForecastErrors(values)?.meanAbsolute ?? 99 < 3)
    }

    @Test func `does not see a trend in chance`() throws {
        var dice = Dice(seed: 6)
        let methods = (0..<40).compactMap { _ in
            forecast((0..<24).map { _ in Double(dice.roll(100)) }, ahead: 1)?.method
        }
        #expect(methods.count { $0 == .level } > 30)
    }

    @Test func `has bands that grow with time and lie within each other`() throws {
        var dice = Dice(seed: 7)
        var height = 100.0
        let values: [Double?] = (0..<36).map { _ in
            height += Double(dice.roll(11)) - 5
            return height
        }
        let steps = try #require(forecast(values, ahead: 8)).steps
        let widths = steps.map { $0.fourFifths.upper - $0.fourFifths.lower }
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
        for step in steps {
            #expect(step.half.contains(step.middle) && step.fourFifths.contains(step.half.lower))
            #expect(step.nineteenTwentieths.contains(step.fourFifths.upper))
        }
    }

    /// Random walks whose next step is known: the bands must hold it about as often as they say.
    @Test func `holds what comes about as often as its bands say`() throws {
        var dice = Dice(seed: 8)
        var (inHalf, inFourFifths, inMost) = (0, 0, 0)
        for _ in 0..<300 {
            var height = 0.0
            let walk = (0..<31).map { _ -> Double in
                height += (0..<12).reduce(-6) { sum, _ in sum + Double(dice.roll(10_000)) / 10_000 }
                return height
            }
            let step = try #require(forecast(walk.dropLast().map { $0 }, ahead: 1)?.steps.first)
            let next = walk[30]
            inHalf += step.half.contains(next) ? 1 : 0
            inFourFifths += step.fourFifths.contains(next) ? 1 : 0
            inMost += step.nineteenTwentieths.contains(next) ? 1 : 0
        }
        #expect((120...180).contains(inHalf) && (215...265).contains(inFourFifths) && (270...299).contains(inMost))
    }

    @Test func `goes on past gaps, and counts periods from the last one`() throws {
        let values: [Double?] = [10, 12, nil, 16, 18, 20, nil, 24, 26, 28, 30, nil, nil]
        let whole: [Double?] = [10, 12, nil, 16, 18, 20, nil, 24, 26, 28, 30]
        let here = try #require(forecast(values, ahead: 2)), there = try #require(forecast(whole, ahead: 4))
        #expect(here.steps.map(\.middle) == Array(there.steps.map(\.middle).dropFirst(2)))
        #expect(here.steps.map(\.ahead) == [1, 2])
    }

    @Test func `lets the last of a few values stand, and says nothing of fewer than three`() throws {
        let made = try #require(forecast([10, 14, 12, 13], ahead: 2))
        #expect(made.method == .lastValue && made.steps.map(\.middle) == [13, 13])
        #expect(pastForecastErrors([10, 14, 12, 13]) == nil)
        #expect(forecast([10, nil, 14], ahead: 2) == nil && forecast([1, 2, 3], ahead: 0) == nil)
        #expect(forecast([1, 2, .nan], ahead: 1) == nil)
    }

    @Test func `is cut where a value cannot go`() throws {
        let values: [Double?] = [90, 99, 92, 98, 97, 99, 94, 100, 98, 99]
        let step = try #require(forecast(values, ahead: 1, lowest: 0, highest: 100)?.steps.first)
        #expect(step.nineteenTwentieths.upper == 100 && step.nineteenTwentieths.lower > 0)
    }

    @Test func `is judged as a person's is`() throws {
        let pairs = [(12.0, 10.0), (8, 10), (20, 10)].map { ForecastErrors.Pair(forecast: $0.0, actual: $0.1) }
        let errors = try #require(ForecastErrors(pairs))
        #expect(errors.count == 3 && errors.bias == 10.0 / 3 && errors.meanAbsolute == 14.0 / 3)
        #expect(errors.rootMeanSquare == 6 && errors.shareInBand == nil)
        #expect(abs(try #require(errors.meanAbsolutePercent) - 140.0 / 3) < 1e-9)
        #expect(ForecastErrors([.init(forecast: 1, actual: 0)])?.meanAbsolutePercent == nil)
        #expect(ForecastErrors([]) == nil)
    }
}
