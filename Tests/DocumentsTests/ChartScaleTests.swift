import Testing

@testable import Documents

@Suite struct `The scale of a chart` {
    @Test(
        arguments: [
            ([0, 100], "0 20 40 60 80 100"), ([242, 13], "0 50 100 150 200 250"),
            ([95, 97, 96], "95.0 95.5 96.0 96.5 97.0"),
            ([0.05, 0.21], "0.00 0.05 0.10 0.15 0.20 0.25"), ([-16.7, 4], "-20 -15 -10 -5 0 5"),
            ([1_000_000, 1_000_001], "1,000,000"),
            ([5], "4.4"), ([0], "-0.6"), ([], "0"), ([2_000, 12_500], "0 5,000 10,000 15,000"),
        ] as [([Double], String)])
    func `starts and ends at round numbers`(values: [Double], words: String) {
        let scale = ChartScale(values)
        let told = scale.ticks.map(scale.words).joined(separator: " ")
        #expect(told.hasPrefix(words), "\(told)")
    }

    @Test func `holds every value, with few ticks, whatever the values`() {
        var state: UInt64 = 3
        func lot() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(UInt32.max / 2)
        }
        for round in 0..<500 {
            let size = [0.001, 1, 100, 1e6, 1e12][round % 5]
            let values = (0..<(1 + round % 6)).map { _ in
                (lot() - (round.isMultiple(of: 3) ? 0.5 : 0)) * size
            }
            let scale = ChartScale(values, fromNought: round.isMultiple(of: 2))
            let isSound =
                values.allSatisfy { (-1e-6...1 + 1e-6).contains(scale.share($0)) }
                && (2...9).contains(scale.ticks.count)
                && zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0 < $1 }
                && Set(scale.ticks.map(scale.words)).count == scale.ticks.count
            #expect(isSound, "\(values) \(scale.ticks)")
        }
    }
}
