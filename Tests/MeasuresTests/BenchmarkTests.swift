import Facts
import Measures
import Statistics
import Testing

@Suite struct `Published figures beside ours` {
    static func figure(
        _ line: Int, _ area: String, _ period: String, _ value: String, level: String = "local authority",
        definition: String = "", seriesBreak: String = ""
    ) throws -> Entry<BenchmarkFigure> {
        let fact = try BenchmarkFigure.checked(
            indicator: "in_time_pct", area: area, level: level, period: period, value: value, definition: definition,
            seriesBreak: seriesBreak, source: "DfE", today: "2025-12-31")
        return Entry(line, "in_time_pct", on: fact.period.last, fact)
    }

    static var facts: MeasureFacts {
        get throws {
            var facts = MeasureFacts()
            facts.measures = [Entry(1, "plans", on: "2020-01-01", Given.plansInTime)]
            facts.readings = [
                Entry(2, "plans", on: "2024-12-31", Given.reading("2024", "21.3", of: Given.plansInTime)),
                Entry(3, "plans", on: "2025-09-30", Given.reading("2025-09", "30", of: Given.plansInTime)),
            ]
            let list = try Neighbours.checked(
                area: "Ardenshire", areas: ["Essex", "Wiltshire", "Hampshire", "Dorset"], region: "West Midlands",
                source: "List of 2024")
            facts.neighbours = [Entry(4, "ardenshire", on: "2024-06-01", list)]
            facts.benchmarks = try [
                figure(10, "Essex", "2024", "30.1"), figure(11, "Wiltshire", "2024", "21.3"),
                figure(12, "Hampshire", "2023", "50"),
                figure(13, "England", "2024", "46.4", level: "National"),
                figure(14, "England", "2023", "50.3", level: "national", seriesBreak: "Records of persons"),
                figure(15, "West Midlands", "2024", "40", level: "Regional"),
                figure(16, "Ardenshire", "2023", "42.9"),
            ]
            return facts
        }
    }

    static func compared(_ facts: MeasureFacts) throws -> BenchmarkComparison {
        try #require(benchmarks(of: "plans", area: "Ardenshire", in: measureMoment(facts, asAt: AsAt("2025-12-31"))))
    }

    @Test func `compare like with like, and name what cannot be compared`() throws {
        let seen = try Self.compared(try Self.facts)
        #expect(seen.period.code == "2024")
        #expect(seen.own.text == "21.3")
        #expect(seen.comparators.map(\.area) == ["Neighbours’ median", "West Midlands", "England"])
        #expect(seen.comparators.map(\.value.text) == ["25.7", "40", "46.4"])
        #expect(seen.neighbours.map(\.area) == ["Essex", "Wiltshire"])
        #expect(
            seen.missing == [
                "Hampshire has no figure for 2024; its latest is for 2023.", "Dorset has no figure for 2024.",
            ])
    }

    @Test func `rank the area, sharing the place of equals`() throws {
        let seen = try Self.compared(try Self.facts)
        #expect(seen.rank?.place == 2)
        #expect(seen.rank?.of == 3)
        #expect(seen.rank?.isShared == true)
        #expect(seen.quintile == nil)
    }

    @Test func `put the area in a fifth when there are ten areas or more`() throws {
        var facts = try Self.facts
        for number in 1...8 {
            facts.benchmarks.append(try Self.figure(40 + number, "Area \(number)", "2024", "\(number)"))
        }
        let seen = try Self.compared(facts)
        // Eleven areas; only one is better, and one is equal.
        #expect(seen.quintile?.number == 1)
        #expect(seen.quintile?.of == 11)
    }

    @Test func `name the break in the series and give the trend`() throws {
        let seen = try Self.compared(try Self.facts)
        #expect(seen.breaks.map(\.words) == ["Records of persons"])
        #expect(seen.trend.map(\.period.code) == ["2023", "2024"])
        #expect(seen.trend.map(\.isBreak) == [true, false])
        #expect(seen.trend.map { $0.own?.text } == ["42.9", "21.3"])
        #expect(seen.trend.map { $0.median?.text } == ["50", "25.7"])
    }

    @Test func `never compare another definition silently`() throws {
        var facts = try Self.facts
        facts.benchmarks.append(try Self.figure(50, "Ardenshire", "2024", "21.3", definition: "without exceptions"))
        facts.benchmarks.append(try Self.figure(51, "Essex", "2024", "33", definition: "with exceptions"))
        let seen = try Self.compared(facts)
        #expect(seen.missing.first == "Essex's figure counts something else: with exceptions.")
        #expect(seen.neighbours.map(\.area) == ["Wiltshire"])
    }
}

@Suite struct `The availability calendar` {
    static func rows(_ day: Day, _ change: (inout MeasureFacts) throws -> Void = { _ in }) throws -> [String] {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "wait", on: "2022-01-01", Given.longestWait)]
        facts.readings = [Entry(2, "wait", on: "2022-09-30", Given.reading("2022-09", "153"))]
        try change(&facts)
        return availabilityCalendar(measureMoment(facts, asAt: AsAt(day))).rows.map {
            "\($0.period.code) \($0.due) \($0.state)"
        }
    }

    @Test func `has each reading on its usual day, late from the day after`() throws {
        #expect(try Self.rows("2022-11-20").prefix(2) == ["2022-10 2022-11-20 due", "2022-11 2022-12-20 due"])
        #expect(try Self.rows("2022-11-21").first == "2022-10 2022-11-20 late")
    }

    @Test func `owes a measure read now and then a reading for each target, until a later one comes`() throws {
        let visits = Given.measure([
            "name": "Visits", "definition": "Visits made.", "unit": "count", "direction": "up",
            "frequency": "irregular",
        ])
        let rows = { (day: Day) in
            try Self.rows(day) {
                $0.measures = [Entry(1, "wait", on: "2022-01-01", visits)]
                $0.targets = ["2022-06", "2023-03", "2026-03"].enumerated().map { line, period in
                    Entry(20 + line, "wait", on: "2022-01-01", Given.target(period, "50"))
                }
            }
        }
        #expect(try rows("2023-01-01") == ["2023-03 2023-03-31 due"])
        #expect(try rows("2023-04-01") == ["2023-03 2023-03-31 late"])
    }

    @Test func `says why a reading is late and when it is expected`() throws {
        let late = try Availability.checked(period: "2022-10", expected: "2023-03", reason: "Published in spring")
        let rows = { try Self.rows($0) { $0.availability = [Entry(9, "wait", on: "2022-11-01", late)] } }
        #expect(try rows("2022-11-20").contains("2022-10 2022-11-20 due"))
        #expect(try rows("2023-03-31").contains("2022-10 2022-11-20 expected"))
        #expect(try rows("2023-04-01").contains("2022-10 2022-11-20 late"))
    }

    @Test func `is silent about what has come`() throws {
        #expect(
            try Self.rows("2022-10-01") {
                $0.readings.append(Entry(5, "wait", on: "2022-10-31", Given.reading("2022-10", "1")))
            }.first == "2022-10 2022-11-20 due")
        #expect(
            try Self.rows("2022-11-01") {
                $0.readings.append(Entry(5, "wait", on: "2022-10-31", Given.reading("2022-10", "1")))
            }.first == "2022-11 2022-12-20 due")
    }
}

@Suite struct `Both forecasts` {
    @Test func `of owner and statistics stand side by side with their past error`() throws {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "wait", on: "2022-01-01", Given.longestWait)]
        facts.readings = [100, 90, 82, 71, 60].enumerated().map { index, value in
            let reading = Given.reading(
                MeasurePeriod(month: Day("2022-01-01").adding(months: index)).code, String(value))
            return Entry(index + 2, "wait", on: reading.period.last, reading)
        }
        facts.forecasts = try [("2022-05", "66"), ("2022-06", "55")].enumerated().map { index, said in
            Entry(
                20 + index, "wait", on: "2022-03-01",
                try OwnerForecast.checked(period: said.0, value: said.1, of: Given.longestWait))
        }
        let seen = try #require(forecasts(of: "wait", in: measureMoment(facts, asAt: AsAt("2022-06-10"))))
        #expect(seen.rows.map(\.period.code) == ["2022-05", "2022-06", "2022-07", "2022-08", "2022-09"])
        #expect(seen.rows.map(\.reading?.text) == ["60", nil, nil, nil, nil])
        #expect(seen.ownerErrors?.meanAbsolute == 6)
        #expect(seen.rows[0].statistical == nil)
        #expect(seen.rows[1].statistical == Statistics.forecast([100, 90, 82, 71, 60], ahead: 4, lowest: 0)?.steps[0])
    }

    @Test func `are not made across a break in the series or out of rhythm`() throws {
        for periods in [
            ["2022-01", "2022-02", "2022-03", "2022-04"], ["2022-01", "2022-02-01", "2022-03", "2022-03-31"],
        ] {
            var facts = MeasureFacts()
            facts.measures = [Entry(1, "wait", on: "2022-01-01", Given.longestWait)]
            facts.readings = periods.enumerated().map { index, period in
                let seriesBreak = index == 2 ? "Counted from referral" : ""
                return Entry(
                    index + 2, "wait", on: "2022-01-01", Given.reading(period, "100", seriesBreak: seriesBreak))
            }
            let seen = try #require(forecasts(of: "wait", in: measureMoment(facts, asAt: AsAt("2022-06-10"))))
            #expect(seen.method == nil)
        }
    }

    @Test func `are not made from too few readings`() throws {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "wait", on: "2022-01-01", Given.longestWait)]
        facts.readings = [Entry(2, "wait", on: "2022-01-31", Given.reading("2022-01", "100"))]
        #expect(try #require(forecasts(of: "wait", in: measureMoment(facts, asAt: AsAt("2022-06-10")))).rows.isEmpty)
    }
}
