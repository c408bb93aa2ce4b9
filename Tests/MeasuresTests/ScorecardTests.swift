import Facts
import Measures
import Testing

@Suite struct `The scorecard` {
    static var facts: MeasureFacts {
        get throws {
            var facts = MeasureFacts()
            facts.measures = [
                Entry(1, "wait", on: "2022-01-01", Given.longestWait),
                Entry(2, "plans", on: "2022-01-01", Given.plansInTime),
                Entry(3, "need", on: "2022-01-01", Given.childrenInNeed),
            ]
            facts.targets = [Entry(4, "wait", on: "2022-01-01", Given.target("2022-09", "177"))]
            facts.readings = [
                ("wait", Given.reading("2022-09", "153")), ("wait", Given.reading("2022-12", "118")),
                ("plans", Given.reading("2023", "42.9", of: Given.plansInTime)),
                ("plans", Given.reading("2022-09", "56.2", of: Given.plansInTime)),
                ("need", Given.reading("2022-12", "3745", of: Given.childrenInNeed)),
                ("need", Given.reading("2022-09", "4009", of: Given.childrenInNeed)),
            ].enumerated().map { Entry(10 + $0, $1.0, on: $1.1.period.last, $1.1) }
            facts.links = [
                Entry(30, "wait", on: "2022-01-01", try MeasureLink.checked(sort: "planLine", target: "wsoa/1.1.1.1")),
                Entry(31, "need", on: "2022-01-01", try MeasureLink.checked(sort: "planLine", target: "wsoa/1.10")),
                Entry(32, "plans", on: "2022-01-01", try MeasureLink.checked(sort: "planLine", target: "wsoa/1.1")),
                Entry(
                    33, "plans", on: "2022-06-01",
                    try MeasureLink.checked(sort: "planLine", target: "wsoa/1.1", isEnded: true)),
            ]
            return facts
        }
    }

    static func card(_ change: (inout ScorecardChoice) -> Void = { _ in }) throws -> Scorecard {
        var choice = ScorecardChoice()
        change(&choice)
        return scorecard(measureMoment(try facts, asAt: AsAt("2024-06-30")), choice)
    }

    @Test func `has a row for each measure, in the order of theme`() throws {
        let card = try Self.card()
        #expect(card.rows.map(\.id) == ["plans", "wait", "need"])
        #expect(card.counts == [.onTarget: 1, .noTarget: 2])
        #expect(card.rows.map { $0.change?.text } == [nil, "-35", "-264"])
    }

    @Test func `is filtered by theme, status, words and plan line`() throws {
        #expect(try Self.card { $0.theme = "Waiting" }.rows.map(\.id) == ["wait"])
        #expect(try Self.card { $0.standing = .noTarget }.rows.map(\.id) == ["plans", "need"])
        #expect(try Self.card { $0.text = "OPEN need" }.rows.map(\.id) == ["need"])
        #expect(try Self.card { $0.planLine = "wsoa/1.1" }.rows.map(\.id) == ["wait"])
        #expect(try Self.card { $0.planLine = "wsoa" }.rows.map(\.id) == ["wait", "need"])
        #expect(try Self.card { $0.standing = .offTarget }.total == 3)
    }

    @Test(arguments: [
        (ScorecardChoice.Sort.name, false, ["need", "plans", "wait"]), (.name, true, ["wait", "plans", "need"]),
        (.status, false, ["plans", "need", "wait"]), (.period, false, ["wait", "need", "plans"]),
        (.change, false, ["plans", "need", "wait"]),
    ])
    func `is put in order`(sort: ScorecardChoice.Sort, isDescending: Bool, ids: [String]) throws {
        #expect(try Self.card { ($0.sort, $0.isDescending) = (sort, isDescending) }.rows.map(\.id) == ids)
    }

    @Test func `compares two periods, and says when they are unlike`() throws {
        let card = try Self.card { $0.comparedWith = MeasurePeriod("2022-09") }
        #expect(card.rows.map { $0.change?.text } == [nil, "-35", "-264"])
        #expect(card.rows[0].unlike == "2023 and September 2022 are periods of different lengths")
    }

    @Test func `walks the golden thread both ways`() throws {
        let moment = measureMoment(try Self.facts, asAt: AsAt("2024-06-30"))
        #expect(measureThread(of: "wait", in: moment).uses.map(\.target) == ["wsoa/1.1.1.1"])
        #expect(measureThread(of: "plans", in: moment).uses.isEmpty)
        #expect(measures(linkedWith: "wsoa/1.1.1", as: .planLine, in: moment) == ["wait"])
    }

    @Test func `closes a period with what a view counts`() throws {
        let counted = ViewCount(view: "wsoa on track", words: "lines rated on track or better", count: 14, total: 60)
        let period = try #require(MeasurePeriod("2022-09"))
        let typed = closedPeriod(period, with: counted, of: Given.plansInTime, line: 812)
        let reading = try Reading.checked(typed, of: Given.plansInTime, among: [], today: "2022-10-01").reading
        #expect(reading.value.text == "23.3")
        #expect(reading.source == "Counted: lines rated on track or better, 30 September 2022, ledger line 812")
    }
}

@Suite struct `The story of a measure` {
    @Test(arguments: [
        ("47", "30", false), ("48", "32", true), ("35", "86", false), ("75", "17", true), ("100", "17", false),
    ])
    func `points at a share that no whole number gives`(value: String, outOf: String, isOdd: Bool) throws {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "plans", on: "2022-01-01", Given.plansInTime)]
        let reading = Given.reading("2022-11", value, of: Given.plansInTime, outOf: outOf)
        facts.readings = [Entry(2, "plans", on: "2022-11-30", reading)]
        let story = try #require(measureStory(of: "plans", in: measureMoment(facts, asAt: AsAt("2023-01-01"))))
        #expect(story.oddities.isEmpty != isOdd)
    }

    @Test func `starts its control chart anew only where a person said so`() throws {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "wait", on: "2020-01-01", Given.longestWait)]
        let months = (0..<24).map { MeasurePeriod(month: Day("2021-01-01").adding(months: $0)) }
        facts.readings = months.enumerated().map { index, month in
            Entry(
                index + 2, "wait", on: month.last,
                Given.reading(month.code, String(index < 12 ? 100 + index % 3 : 50 + index % 3)))
        }
        let plain = try #require(try controlChart(of: "wait", in: measureMoment(facts, asAt: AsAt("2023-01-01"))))
        #expect(plain.result.groups.count == 1)
        let rebase = try Rebase.checked(period: "2022-01", reason: "A second clinic opened", among: months)
        facts.rebases = [Entry(60, "wait", on: "2022-06-01", rebase)]
        let moment = measureMoment(facts, asAt: AsAt("2023-01-01"))
        let chart = try #require(try controlChart(of: "wait", in: moment))
        #expect(chart.result.groups.count == 2)
        #expect(chart.rebases.map(\.reason) == ["A second clinic opened"])
    }
}
