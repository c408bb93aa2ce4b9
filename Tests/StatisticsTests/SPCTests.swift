import Facts
import Statistics
import Testing

@Suite struct `A control chart` {
    /// The three checks that Making Data Count states in its list for the Excel Single Chart Tool.
    @Test func `has the mean and limits of the published example`() throws {
        let values: [Double] = [20, 24, 20, 26, 22, 16, 18, 16, 31, 28, 34, 26, 30, 19, 18]
        let group = try #require(try spc(monthly(values), options: .mdc).groups.first)
        #expect(rounded(group.mean) == 23.20 && rounded(group.averageRange) == 5.43)
        #expect(rounded(group.upper) == 37.64 && rounded(group.lower) == 8.76)
    }

    @Test(arguments: [SPCSeries.Direction.increase, .decrease])
    func `tells improvement from concern as the published example does`(direction: SPCSeries.Direction) throws {
        let values: [Double] = [43, 41, 37, 36, 31, 23, 15, 13, 15, 18, 23, 27, 31, 36, 27, 19, 17, 27, 15, 22]
        let result = try spc(monthly(values, direction), options: .mdc)
        let concern = result.points.indices.filter { result.points[$0].type == .concern }.map { $0 + 1 }
        let better = result.points.indices.filter { result.points[$0].type == .improvement }.map { $0 + 1 }
        #expect(concern == (direction == .increase ? [5, 6, 7] : [12, 13, 14]))
        #expect(better == (direction == .increase ? Array(1...4) + Array(8...14) : Array(1...11)))
    }

    @Test func `of the mdc profile needs thirteen points for limits and icons`() throws {
        let twelve = try spc(monthly(ramp(12), target: 5), options: .mdc)
        #expect(!twelve.showsLimits && twelve.variation == nil && twelve.assurance == nil)
        #expect(twelve.points.allSatisfy { $0.causes.isEmpty && $0.lower == nil && $0.mean != nil })
        let thirteen = try spc(monthly(ramp(13), target: 5), options: .mdc)
        #expect(thirteen.showsLimits && thirteen.variation == .improvementHigh && thirteen.assurance != nil)
    }

    @Test func `of a series that never moves has its limits on the mean, and its target is judged`() throws {
        let result = try spc(monthly(Array(repeating: 0.1, count: 18), target: 0.095))
        #expect(result.points.allSatisfy { $0.upper == 0.1 && $0.lower == 0.1 && $0.type == .commonCause })
        #expect(result.assurance == .pass)
        var peer = SPCOptions.nhsr
        peer.isStrictPeer = true
        let asPeer = try spc(monthly(Array(repeating: 0.1, count: 18), target: 0.095), options: peer)
        #expect(asPeer.points.allSatisfy { $0.upper == nil } && asPeer.assurance == .inconsistent)
    }

    @Test func `goes on past a gap, and says which rules it could not ask`() throws {
        let values: [Double?] = [10, 12, 11, nil, 13, 14, 15, 16, 17, nil, 12, 11]
        let result = try spc(monthly(values))
        #expect(result.missing == 2 && !result.causes.contains { $0.rule == .trend || $0.rule == .shift })
        let told = Dictionary(uniqueKeysWithValues: result.untested.map { ($0.rule, $0.points) })
        #expect(told == [.trend: 10, .twoInThree: 2, .shift: 10])
        #expect(result.untested.first?.words.contains("10 points: fewer than 7 values") == true)
    }

    @Test func `never bridges a missing value with a moving range`() throws {
        let result = try spc(monthly([10, 12, nil, 90, 92, 90]))
        #expect(rounded(result.groups.first?.averageRange) == 2)
    }

    @Test func `shows a ghosted point and leaves it out of everything else`() throws {
        var series = monthly([10, 12, 11, 13, 500, 12, 11])
        series.points[4] = SPCSeries.Point(month(4), 500, ghosted: "the school closed for a flood")
        let result = try spc(series)
        #expect(result.groups.first?.mean == 11.5 && result.points[4].value == 500)
        #expect(result.points[4].type == .commonCause && result.points[4].isOutside == nil)
        #expect(
            result.words(at: 4)
                == "1 May 2021 is shown but left out of the limits: the school closed for a flood.")
    }

    @Test func `starts anew where a person asked for it, and keeps the reason`() throws {
        var series = monthly(ramp(10) + ramp(14).map { $0.map { $0 + 100 } })
        series.rebases = [
            SPCSeries.Rebase(month(10), reason: "a second team began"),
            SPCSeries.Rebase("2019-01-01", reason: "no such day"),
        ]
        let result = try spc(series)
        #expect(result.groups.map(\.rows) == [0..<10, 10..<24] && result.groups.map(\.number) == [0, 1])
        #expect(result.groups.map(\.reason) == [nil, "a second team began"])
        #expect(result.groups.map(\.isTrial) == [true, false])
    }

    @Test func `lets a baseline win over a rebase in the mdc profile`() throws {
        var series = monthly(ramp(30))
        series.rebases = [.init(month(15), reason: "asked")]
        series.fixAfter = 12
        #expect(try spc(series, options: .mdc).groups.count == 1)
        #expect(try spc(series).groups.count == 2)
    }

    @Test func `draws its limits within what can be, and works them out as they are`() throws {
        var series = monthly([96, 99, 94, 100, 97, 99, 95])
        series.naturalLowest = 0
        series.naturalHighest = 100
        let group = try #require(try spc(series).groups.first)
        #expect(group.isClipped && group.drawnUpper == 100 && group.upper ?? 0 > 100)
        #expect(group.drawnLower == group.lower)
    }

    @Test func `judges the last target against the last limits, when targets change`() throws {
        var series = monthly([50, 52, 49, 51, 50, 52, 48, 51])
        series.targets = [.init(80), .init(20, from: month(4)), .init(30, from: month(6))]
        let result = try spc(series)
        #expect(result.points.map(\.target) == [80, 80, 80, 80, 20, 20, 30, 30])
        #expect(result.assurance == .pass)
    }

    @Test(arguments: [
        (40.0, SPCAssurance.pass, SPCAssurance.fail), (60.0, .fail, .pass), (50.0, .inconsistent, .inconsistent),
    ])
    func `is sure of a target beyond its limits alone`(target: Double, up: SPCAssurance, down: SPCAssurance) throws {
        let values: [Double?] = [50, 51, 49, 50, 51, 49, 50]
        #expect(try spc(monthly(values, .increase, target: target)).assurance == up)
        #expect(try spc(monthly(values, .decrease, target: target)).assurance == down)
        #expect(try spc(monthly(values, .neutral, target: target)).assurance == nil)
    }

    private func ramp(_ count: Int) -> [Double?] { (0..<count).map { Double($0) } }

    private func rounded(_ number: Double?) -> Double? { number.map { ($0 * 100).rounded() / 100 } }
}

@Suite struct `What a control chart says` {
    @Test func `each special cause is a sentence for a screen reader`() throws {
        let result = try spc(
            monthly([10, 12, 10, 12, 10, 12, 10, 30, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12], .decrease))
        #expect(
            result.causes.map(result.sentence) == [
                "1 August 2021 is above the upper limit, further than chance would take it."
            ])
        #expect(result.words(at: 7).hasSuffix("1 August 2021: special cause, concern."))
        #expect(result.words(at: 0) == "1 January 2021: ordinary variation.")
    }

    @Test func `a run is told once, with its length and its days`() throws {
        let values: [Double?] = [9, 10, 9, 10, 9, 10, 9, 10, 9] + [13, 14, 13, 14, 13, 14, 13, 14, 13]
        let told = try spc(monthly(values)).causes.filter { $0.rule == .shift }
        #expect(told.count == 2)
        let result = try spc(monthly(values))
        #expect(
            result.sentence(told[1]) == "9 values in a row lie above the mean, from 1 October 2021 to 1 June 2022.")
    }

    @Test func `new limits are suggested for a shift that lasts, and never set`() throws {
        let before: [Double?] = [9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10]
        let result = try spc(monthly(before + (0..<13).map { 14 + Double($0 % 2) }))
        let suggestion = try #require(rebaseSuggestion(result))
        #expect(suggestion.day == month(12) && suggestion.points == 13 && suggestion.isHigh)
        #expect(result.groups.count == 1)
        #expect(rebaseSuggestion(try spc(monthly(before + (0..<12).map { 14 + Double($0 % 2) }))) == nil)
        #expect(rebaseSuggestion(try spc(monthly(before))) == nil)
    }

    @Test func `what is wrong with a series is said all at once`() {
        let points: [SPCSeries.Point] = [
            .init("2023-01-01", 1), .init("2023-01-01", 2), .init("2023-02-01", .infinity),
        ]
        let problems = #expect(throws: Problems.self) {
            try spc(SPCSeries(points, direction: .increase, targets: [.init(.nan)], fixAfter: 11))
        }
        #expect(problems?.list.map(\.field) == ["2023-01-01", "2023-02-01", "target", "fixAfter"])
    }
}
