import Facts
import Statistics
import Testing

@Suite struct `Counts that stand in no table` {
    private let small = SmallNumbers(from: "2020-01-01", lowest: 1, highest: 4, source: "a test")

    private struct Story: Sendable {
        let counts: [Int]
        var sums: [CountSum] = []
        let hidden: Set<Int>
    }
    private static let quarters = [CountSum(total: 4, parts: [0, 1, 2, 3])]
    private static let pair = [CountSum(total: 2, parts: [0, 1])]

    @Test(arguments: [
        Story(counts: [3, 20, 30, 40, 93], sums: quarters, hidden: [0, 1]),
        Story(counts: [30, 20, 30, 40, 120], sums: quarters, hidden: []), Story(counts: [3, 20, 30], hidden: [0]),
        // A sum that does not add up tells nothing.
        Story(counts: [3, 20, 30], sums: pair, hidden: [0]), Story(counts: [0, 20, 20], sums: pair, hidden: []),
    ])
    private func `are hidden with another that keeps them from being worked out`(story: Story) {
        #expect(hiddenCounts(story.counts, sums: story.sums, small: small) == story.hidden)
    }

    @Test func `are guarded when they only follow from others`() {
        // 60 in the year and 57 in three quarters: three in the fourth, which is published nowhere.
        let hidden = hiddenCounts(
            [60, 20, 18, 19, 3], unshown: [4], sums: [CountSum(total: 0, parts: [1, 2, 3, 4])], small: small)
        #expect(hidden.contains(4) && hidden.count == 2)
        #expect(
            hiddenCounts(
                [60, 20, 18, 12, 10], unshown: [4], sums: [CountSum(total: 0, parts: [1, 2, 3, 4])], small: small
            )
            .isEmpty)
    }

    @Test(arguments: 0..<120)
    func `cannot be worked out by subtraction, however quarters, years and districts are linked`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let (districts, quarters) = (2 + dice.roll(3), 4)
        var counts: [Int] = []
        var sums: [CountSum] = []
        func add(_ count: Int) -> Int {
            counts.append(count)
            return counts.count - 1
        }
        var rows: [[Int]] = []
        for _ in 0..<districts {
            let row = (0..<quarters).map { _ in add(dice.roll(13)) }
            let year = add(row.reduce(0) { $0 + counts[$1] })
            sums.append(CountSum(total: year, parts: row))
            rows.append(row + [year])
        }
        let county = (0...quarters).map { column in add(rows.reduce(0) { $0 + counts[$1[column]] }) }
        for column in 0...quarters { sums.append(CountSum(total: county[column], parts: rows.map { $0[column] })) }
        sums.append(CountSum(total: county[quarters], parts: Array(county.prefix(quarters))))
        // One district publishes nothing of its own: what is left over tells of it all the same.
        let unshown = seed % 3 == 0 ? Set(rows[0]) : []
        let hidden = hiddenCounts(counts, unshown: unshown, sums: sums, small: small)
        let attacker = Attacker(counts, sums, hidden: hidden.union(unshown))
        for place in counts.indices where small.holds(counts[place]) {
            #expect(hidden.contains(place))
            let range = attacker.range(of: "\(place)")
            #expect(range.upperBound > Double(small.highest) + 0.5, "\(place) of \(counts) lies in \(range)")
        }
    }
}
