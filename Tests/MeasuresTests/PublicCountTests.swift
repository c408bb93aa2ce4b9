import Facts
import Measures
import Statistics
import Testing

@Suite struct `What the public may see of small numbers` {
    private let small = SmallNumbers(from: "2020-01-01", lowest: 1, highest: 4, source: "a test")
    private static let share = Given.measure([
        "name": "Plans in time", "definition": "Plans issued in time.", "unit": "%", "direction": "up",
        "frequency": "yearly", "indicator": "in_time_pct", "countsPeople": "yes",
    ])

    /// Readings of children counted, each as measure, period and value.
    private func facts(_ told: [(id: String, period: String, value: String)], parts: [String: String] = [:]) throws
        -> MeasureFacts
    {
        var facts = MeasureFacts()
        let ids = Set(told.map(\.id)).sorted()
        facts.measures = ids.enumerated().map { Entry(1 + $0, $1, on: "2020-01-01", Given.childrenInNeed) }
        facts.readings = told.enumerated().map { line, one in
            let reading = Given.reading(one.period, one.value, of: Given.childrenInNeed)
            return Entry(100 + line, one.id, on: reading.period.last, reading)
        }
        facts.links = try parts.sorted { $0.key < $1.key }.enumerated().map { line, link in
            Entry(50 + line, link.key, on: "2020-01-01", try MeasureLink.checked(sort: "partOf", target: link.value))
        }
        return facts
    }

    @Test(
        arguments: [
            (told: [("a", "2022", "3")], parts: [:], hidden: ["a": ["2022"]]),
            (told: [("a", "2022", "0"), ("a", "2023", "5")], parts: [:], hidden: [:]),
            // A quarter cannot be had from the year and the other quarters.
            (
                told: [
                    ("a", "2022-23 Q1", "3"), ("a", "2022-23 Q2", "20"), ("a", "2022-23 Q3", "30"),
                    ("a", "2022-23 Q4", "40"),
                    ("a", "FY2022-23", "93"),
                ], parts: [:], hidden: ["a": ["2022-23 Q1", "2022-23 Q2"]]
            ),
            // Nor a district from the county and the other districts, whether it is published itself or not.
            (
                told: [
                    ("north", "2022", "3"), ("south", "2022", "20"), ("east", "2022", "50"), ("county", "2022", "73"),
                ],
                parts: ["north": "county", "south": "county", "east": "county"],
                hidden: ["north": ["2022"], "south": ["2022"]]
            ),
            (
                told: [("south", "2022", "20"), ("east", "2022", "50"), ("county", "2022", "73")],
                parts: ["south": "county", "east": "county"], hidden: ["south": ["2022"]]
            ),
            // Without a word that they are parts, three measures are three measures.
            (
                told: [("south", "2022", "20"), ("east", "2022", "50"), ("county", "2022", "73")], parts: [:],
                hidden: [:]
            ),
        ] as [(told: [(String, String, String)], parts: [String: String], hidden: [String: [String]])])
    func `hides what others would give away, and no more`(
        told: [(String, String, String)], parts: [String: String], hidden: [String: [String]]
    ) throws {
        let (shown, found) = try facts(told.map { ($0, $1, $2) }, parts: parts).guarded(small, area: "Ardenshire")
        #expect(found.mapValues { $0.map(\.code) } == hidden)
        for (id, periods) in hidden {
            let left = shown.readings.filter { $0.subject == id }.compactMap { $0.fact?.period.code }
            #expect(Set(left).isDisjoint(with: periods))
        }
    }

    @Test(arguments: [
        ("8.5", "47", true), ("0", "47", false), ("100", "47", false), ("93.6", "47", true), ("50", "47", false),
        ("50", "", false),
    ])
    func `works out the numerator that a share does not print`(value: String, outOf: String, isHidden: Bool) throws {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "plans", on: "2020-01-01", Self.share)]
        facts.readings = [
            Entry(2, "plans", on: "2022-12-31", Given.reading("2022", value, of: Self.share, outOf: outOf))
        ]
        #expect(facts.guarded(small, area: "Ardenshire").hidden.isEmpty == !isHidden)
    }

    @Test func `hides the area's own published figure of a hidden period, and no other's`() throws {
        var facts = try BenchmarkTests().facts(measure: Self.share)
        facts.readings = [
            Entry(2, "plans", on: "2024-12-31", Given.reading("2024", "6.4", of: Self.share, outOf: "47")),
            Entry(3, "plans", on: "2023-12-31", Given.reading("2023", "42.9", of: Self.share, outOf: "900")),
        ]
        let (shown, hidden) = facts.guarded(small, area: "Ardenshire")
        #expect(hidden["plans"]?.map(\.code) == ["2024"])
        let seen = try #require(
            benchmarks(of: "plans", area: "Ardenshire", in: measureMoment(shown, asAt: AsAt("2025-12-31"))))
        #expect(seen.period.code == "2023" && seen.own.text == "42.9")
        #expect(seen.trend.map { $0.own?.text } == ["42.9", nil])
        #expect(seen.trend.last?.england?.text == "46.4")
    }

    @Test func `hides a period for what was told of it before it was corrected`() throws {
        var facts = try facts([("a", "2022", "3")])
        let later = Given.reading("2022", "30", of: Given.childrenInNeed, among: facts.readings, reason: "A slip")
        facts.readings.append(Entry(200, "a", on: "2022-12-31", replaces: 100, later))
        let (shown, hidden) = facts.guarded(small, area: "Ardenshire")
        #expect(hidden["a"]?.map(\.code) == ["2022"] && shown.readings.isEmpty)
    }
}

/// Published figures of 2023 and 2024, the area's own among them.
private struct BenchmarkTests {
    func facts(measure: MeasureDescribed) throws -> MeasureFacts {
        var facts = MeasureFacts()
        facts.measures = [Entry(1, "plans", on: "2020-01-01", measure)]
        let told = [
            ("Ardenshire", "2023", "42.9"), ("Ardenshire", "2024", "6.4"), ("England", "2023", "50.3"),
            ("England", "2024", "46.4"),
        ]
        facts.benchmarks = try told.enumerated().map { line, one in
            let figure = try BenchmarkFigure.checked(
                indicator: "in_time_pct", area: one.0, level: one.0 == "England" ? "national" : "local authority",
                period: one.1, value: one.2, definition: "", seriesBreak: "", source: "DfE", today: "2025-12-31")
            return Entry(10 + line, "in_time_pct", on: figure.period.last, figure)
        }
        return facts
    }
}
