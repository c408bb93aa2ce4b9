import Facts
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

@Suite struct `A percentage with decimals` {
    /// The published NEET table of December 2022 to February 2023 by district, and its traps.
    @Test(arguments: [(21, 1369, "1.5"), (46, 2340, "2.0"), (32, 2520, "1.3"), (32, 2682, "1.2"), (191, 11786, "1.6")])
    func `is worked out from counts as it was printed`(count: Int, cohort: Int, printed: String) {
        #expect(percent(count, of: cohort)?.text == printed)
    }

    @Test func `of a sum is not the sum of the rounded percentages`() {
        // North Warwickshire: 21 not in education, employment or training and 34 not known, of 1,369.
        #expect(percent(21, of: 1_369)?.text == "1.5" && percent(34, of: 1_369)?.text == "2.5")
        #expect(percent(21 + 34, of: 1_369)?.text == "4.0")
        // Rugby: 2.0 and 1.2 add up to 3.2; Stratford: 1.3 and 1.0 to 2.3, of which 2.2 was printed.
        #expect(percent(46 + 29, of: 2_340)?.text == "3.2")
        #expect(percent(32, of: 2_520)?.text == "1.3" && percent(24, of: 2_520)?.text == "1.0")
        #expect(percent(32 + 24, of: 2_520)?.text == "2.2")
    }

    @Test(arguments: [
        (1, 8, 1, "12.5"), (1, 8, 0, "13"), (-1, 8, 0, "-13"), (1, 3, 2, "33.33"), (2, 3, 2, "66.67"), (0, 5, 1, "0.0"),
        (1, 2_000, 1, "0.1"), (1, 2_001, 1, "0.0"), (5, 4, 1, "125.0"),
    ]) func `goes away from nought at halves`(part: Int, whole: Int, decimals: Int, text: String) {
        #expect(percent(part, of: whole, decimals: decimals)?.text == text)
    }

    @Test func `of nothing there is none`() {
        #expect(percent(1, of: 0) == nil && percentagePoints(from: (1, 0), to: (1, 2)) == nil)
    }

    @Test func `a change in points comes from the counts`() {
        // 14.5% and 15.4% would print as 0.9; the counts say 0.96 rounded to 1.0.
        #expect(percent(1_446, of: 10_000)?.text == "14.5" && percent(1_542, of: 10_000)?.text == "15.4")
        #expect(percentagePoints(from: (1_446, 10_000), to: (1_542, 10_000))?.text == "1.0")
        #expect(percentagePoints(from: (3, 4), to: (1, 2))?.text == "-25.0")
    }

    @Test(arguments: [
        (2.675, 2, "2.68"), (-2.675, 2, "-2.68"), (1e-7, 9, "0.000000100"), (1.5e-7, 7, "0.0000002"),
        (1e14, 0, "100000000000000"),
        (123456.5, 0, "123457"), (0, 1, "0.0"), (1.005, 2, "1.01"), (99.95, 1, "100.0"),
    ]) func `a worked-out number is rounded as its digits read`(number: Double, decimals: Int, text: String) {
        #expect(figure(number, decimals: decimals)?.text == text)
    }

    @Test func `a number without end has no figure`() {
        #expect(
            figure(.nan, decimals: 1) == nil && figure(.infinity, decimals: 1) == nil
                && figure(1e20, decimals: 1) == nil)
        #expect(Figure("0.125")?.rounded(decimals: 2).text == "0.13" && Figure("7")?.rounded(decimals: 1).text == "7.0")
    }
}
