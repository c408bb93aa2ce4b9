import Facts
import Statistics
import Testing

@Suite struct `Whatever the values` {
    private static let profiles = ["nhsr", "mdc"]

    /// Whole numbers with ties, runs, jumps and gaps, so that every rule fires somewhere.
    private func values(_ dice: inout Dice) -> [Double?] {
        var level = 50
        return (0..<(10 + dice.roll(40))).map { _ in
            switch dice.roll(12) {
            case 0: level += dice.roll(41) - 20
            case 1: return nil
            case 2...5: level += dice.roll(4)
            default: level += dice.roll(7) - 3
            }
            return Double(level)
        }
    }

    @Test(arguments: profiles) func `a mirror turns high to low and leaves good and bad as they are`(
        profile: String
    ) throws {
        let options = try #require(SPCOptions.profiles[profile])
        var dice = Dice(seed: 1)
        var seen = Set<SPCRule>()
        for _ in 0..<100 {
            let values = values(&dice)
            let result = try spc(monthly(values, .increase, target: 60), options: options)
            let mirror = try spc(monthly(values.map { $0.map { -$0 } }, .decrease, target: -60), options: options)
            #expect(result.points.map(\.type) == mirror.points.map(\.type))
            #expect(result.assurance == mirror.assurance)
            #expect(result.points.map { $0.causes.map(\.rule) } == mirror.points.map { $0.causes.map(\.rule) })
            #expect(result.points.map { $0.causes.map(\.isHigh) } == mirror.points.map { $0.causes.map { !$0.isHigh } })
            seen.formUnion(result.causes.map(\.rule))
        }
        #expect(seen == Set(SPCRule.allCases))
    }

    @Test(arguments: profiles) func `moving every value moves the limits and nothing else`(profile: String) throws {
        let options = try #require(SPCOptions.profiles[profile])
        var dice = Dice(seed: 2)
        for _ in 0..<100 {
            let values = values(&dice)
            let moved = values.map { $0.map { $0 * 4 + 1_024 } }
            let (here, there) = (try spc(monthly(values), options: options), try spc(monthly(moved), options: options))
            #expect(here.points.map(\.causes) == there.points.map(\.causes))
            #expect(here.points.map(\.side) == there.points.map(\.side))
            let apart = zip(here.points, there.points).contains { point, other in
                guard let upper = point.upper, let moved = other.upper else { return point.upper != other.upper }
                return abs(upper * 4 + 1_024 - moved) > 1e-9 * abs(moved)
            }
            #expect(!apart)
        }
    }

    @Test func `the order in which values are told changes nothing`() throws {
        var dice = Dice(seed: 3)
        for _ in 0..<100 {
            let series = monthly(values(&dice))
            var turned = series
            turned.points.reverse()
            #expect(try spc(series).points.map(\.causes) == (try spc(turned)).points.map(\.causes))
        }
    }

    @Test func `a point is flagged only by a window that holds it, and every window is long enough`() throws {
        var dice = Dice(seed: 4)
        for _ in 0..<100 {
            let result = try spc(monthly(values(&dice)))
            for (place, point) in result.points.enumerated() {
                let isSound = point.causes.allSatisfy { cause in
                    cause.window.contains(place) && cause.window.allSatisfy { result.points[$0].value != nil }
                        && cause.window.count
                            >= [SPCRule.outside: 1, .trend: 7, .twoInThree: 3, .shift: 7][cause.rule, default: 0]
                }
                guard isSound, (point.deciding == nil) == (point.type == .commonCause) else {
                    Issue.record("\(point)")
                    continue
                }
            }
        }
    }

    @Test func `the mean is as exact as a number can be`() {
        #expect(exactMean([0.1, 0.2, 0.3]) == 0.2)
        #expect(exactMean([1e16, 1, -1e16, 1]) == 0.5)
        #expect(exactMean(Array(repeating: 0.1, count: 3)) == 0.1)
        #expect(exactMean([]) == nil)
    }
}
