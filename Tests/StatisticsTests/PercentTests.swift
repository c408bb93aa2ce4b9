import Statistics
import Testing

@Suite struct `Whole percent` {
    /// The published summary of November 2022: 72 measures in five ratings, printed as these percentages.
    @Test(arguments: [(20, 28), (38, 53), (5, 7), (9, 13), (0, 0), (72, 100), (36, 50), (1, 1)])
    func `shares of 72 are rounded as they were printed`(part: Int, percent: Int) {
        #expect(wholePercent(part, of: 72) == percent)
    }

    @Test func `halves go up, and the rounded shares need not add up`() {
        #expect(wholePercent(1, of: 8) == 13)
        #expect(wholePercent(1, of: 200) == 1)
        #expect(wholePercent(1, of: 201) == 0)
        #expect((1...3).compactMap { _ in wholePercent(1, of: 3) }.reduce(0, +) == 99)
    }

    @Test func `there is no share of nothing`() {
        #expect(wholePercent(0, of: 0) == nil)
        #expect(wholePercent(3, of: -1) == nil)
    }
}
