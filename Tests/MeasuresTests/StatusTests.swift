import Facts
import Measures
import Testing

@Suite struct `The status of a measure` {
    /// The longest wait against milestones of 177 by September 2022 and 125 by June 2023.
    static func facts(_ measure: MeasureDescribed = Given.longestWait, readings: [(String, String)]) -> MeasureFacts {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "wait", on: "2022-01-01", measure)]
        facts.targets = [
            Entry(2, "wait", on: "2022-01-01", Given.target("2022-09", "177", sort: "milestone")),
            Entry(3, "wait", on: "2022-01-01", Given.target("2023-06", "125", sort: "milestone")),
            Entry(4, "wait", on: "2022-01-01", Given.target("2024-03", "13")),
        ]
        facts.readings = readings.enumerated().map { index, reading in
            let fact = Given.reading(reading.0, reading.1)
            return Entry(10 + index, "wait", on: fact.period.last, fact)
        }
        return facts
    }

    static func status(_ facts: MeasureFacts, on day: Day = "2024-12-31", upTo line: Int? = nil) throws -> MeasureStatus
    {
        try #require(measureStatus(of: "wait", in: measureMoment(facts, asAt: AsAt(day, upTo: line))))
    }

    @Test(
        arguments: [
            ([("2022-09", "177")], MeasureStanding.onTarget, nil, "On track"),
            ([("2022-09", "178")], .offTarget, nil, "Not on track"),
            ([("2022-08", "100")], .noTarget, nil, "No target set"),
            ([("2022-09", "153"), ("2022-12", "118")], .onTarget, .improving, "On track, performance improving"),
            ([("2022-09", "153"), ("2022-12", "178")], .offTarget, .declining, "Not on track, performance declining"),
            ([("2022-09", "153"), ("2023-06", "153")], .offTarget, .static, "Not on track, performance static"),
            ([("2022", "153"), ("2023-06", "120")], .onTarget, nil, "On track"),
            ([], .noReading, nil, "No reading yet"),
        ] as [([(String, String)], MeasureStanding, Travel?, String)])
    func `is computed from value, target, direction and date`(
        readings: [(String, String)], standing: MeasureStanding, travel: Travel?, words: String
    ) throws {
        let status = try Self.status(Self.facts(readings: readings))
        #expect(status.standing == standing)
        #expect(status.travel == travel)
        #expect(status.shown.words == words)
    }

    @Test(arguments: [
        ("60", MeasureStanding.onTarget), ("59", .onTarget), ("58.9", .closeToTarget), ("55", .closeToTarget),
        ("54.9", .offTarget),
    ])
    func `allows what the thresholds allow, to the edge`(value: String, standing: MeasureStanding) throws {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "wait", on: "2022-01-01", Given.plansInTime)]
        facts.targets = [Entry(2, "wait", on: "2022-01-01", Given.target("2022-23", "60"))]
        facts.readings = [Entry(3, "wait", on: "2022-09-30", Given.reading("2022-09", value, of: Given.plansInTime))]
        let status = try Self.status(facts)
        #expect(status.standing == standing)
        #expect(status.target?.period.code == "FY2022-23")
    }

    @Test func `of a person stands in its place, with the reason and the computed one beside it`() throws {
        var facts = Self.facts(readings: [("2022-09", "178"), ("2022-12", "150")])
        let judged = try StatusOverride.checked(
            period: "2022-12", standing: "offTarget", reason: "The system was down for a month")
        facts.overrides = [Entry(30, "wait", on: "2023-01-10", by: "ann", judged)]
        let status = try Self.status(facts)
        #expect(status.shown.words == "Not on track")
        #expect(status.computed.words == "On track, performance improving")
        #expect(status.override?.reason == "The system was down for a month")
        #expect(try Self.status(facts, on: "2023-01-09").override == nil)
    }

    @Test func `says why in a sentence`() throws {
        let status = try Self.status(Self.facts(readings: [("2022-09", "153")]))
        #expect(
            status.reason
                == "153 weeks in September 2022 is 24 weeks below the target of 177 weeks for September 2022.")
    }

    @Test func `is known as it was before the reading was restated`() throws {
        var facts = Self.facts(readings: [("2022-09", "153")])
        let restated = Given.reading("2022-09", "195", among: facts.readings, reason: "One list was left out")
        facts.readings.append(Entry(20, "wait", on: "2022-09-30", replaces: 10, restated))
        #expect(try Self.status(facts).standing == .offTarget)
        #expect(try Self.status(facts, upTo: 19).standing == .onTarget)
        let moment = measureMoment(facts, asAt: AsAt("2024-12-31"))
        let story = try #require(measureStory(of: "wait", in: moment))
        #expect(story.periods.map(\.reading.value.text) == ["195"])
        #expect(story.periods[0].earlier.map(\.line) == [10])
        #expect(story.periods[0].reading.restatedBecause == "One list was left out")
    }

    @Test func `is of final readings outside`() throws {
        var facts = Self.facts(readings: [("2022-09", "178")])
        facts.readings.append(Entry(20, "wait", on: "2022-12-31", Given.reading("2022-12", "118", provisional: true)))
        #expect(try Self.status(facts).reading?.value.text == "118")
        #expect(try Self.status(facts.final).reading?.value.text == "178")
    }
}

@Suite struct `The trajectory` {
    static func trajectory(_ readings: [(String, String)], on day: Day) throws -> MeasureTrajectory {
        let facts = `The status of a measure`.facts(readings: readings)
        return try #require(measureTrajectory(of: "wait", in: measureMoment(facts, asAt: AsAt(day))))
    }

    @Test func `says where we should be, the rate needed and whether it was ever reached`() throws {
        let trajectory = try Self.trajectory(
            [("2022-01", "242"), ("2022-09", "153"), ("2022-12", "118")], on: "2022-12-31")
        #expect(trajectory.steps.map(\.value.text) == ["242", "177", "125", "13"])
        // From 177 on 30 September 2022 to 125 on 30 June 2023 is 273 days; 31 December is day 92.
        #expect(abs((trajectory.expected ?? 0) - (177 - 52.0 * 92 / 273)) < 1e-9)
        #expect(trajectory.aims.map(\.target.period.code) == ["2023-06", "2024-03"])
        #expect(trajectory.aims[0].standing.isReached)
        // 105 weeks in 456 days; from January to December it was 124 weeks in 334 days.
        let last = trajectory.aims[1].standing
        #expect(abs((last.needed?.perDay ?? 0) + 105.0 / 456) < 1e-9)
        #expect(abs((last.fastest?.perDay ?? 0) + 124.0 / 334) < 1e-9)
        #expect(last.hasBeenReached == true)
    }

    @Test func `owns up when the rate was never reached`() throws {
        let trajectory = try Self.trajectory([("2022-01", "242"), ("2022-09", "241")], on: "2022-09-30")
        #expect(trajectory.aims.map(\.standing.hasBeenReached) == [false, false])
    }

    @Test func `has a rate only between periods that are alike`() throws {
        let trajectory = try Self.trajectory([("2021", "242"), ("2022-09", "153")], on: "2022-12-31")
        #expect(trajectory.aims.map(\.standing.fastest) == [nil, nil])
    }
}
