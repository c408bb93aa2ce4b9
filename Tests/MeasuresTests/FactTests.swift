import Facts
import Measures
import Testing

@Suite struct `A typed reading` {
    /// What is wrong, in the order of the fields.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let typed: TypedReading
        let measure: MeasureDescribed?
        let fields: [String]

        init(
            _ name: String, _ value: String, of measure: MeasureDescribed?, over: (String, String) = ("", ""),
            note: String = "", period: String = "2022-09", _ fields: [String]
        ) {
            var typed = TypedReading(period: period, value: value)
            (typed.numerator, typed.denominator) = over
            typed.note = note
            (testDescription, self.typed, self.measure, self.fields) = (name, typed, measure, fields)
        }
    }

    @Test(arguments: [
        Case("a share with its counts", "21.3", of: Given.plansInTime, over: ("238", "1119"), []),
        Case("the counts alone", "", of: Given.plansInTime, over: ("238", "1119"), []),
        Case("a share with a note", "21.3", of: Given.plansInTime, note: "As published", []),
        Case("text in a number", "about 20", of: Given.longestWait, ["value"]),
        Case("104 per cent", "104", of: Given.plansInTime, note: "As published", ["value"]),
        Case("a negative count", "-3", of: Given.childrenInNeed, ["value"]),
        Case("half a child", "3.5", of: Given.childrenInNeed, ["value"]),
        Case("numerator above denominator", "", of: Given.plansInTime, over: ("5", "4"), ["numerator"]),
        Case("denominator zero", "", of: Given.plansInTime, over: ("0", "0"), ["denominator", "value"]),
        Case("a share without denominator or note", "21.3", of: Given.plansInTime, ["denominator"]),
        Case("a share that its counts deny", "48", of: Given.plansInTime, over: ("14", "32"), ["value"]),
        Case("no value", "", of: Given.longestWait, ["value"]),
        Case("an unknown measure", "3", of: nil, ["measure"]),
        Case("a period that is none", "3", of: Given.longestWait, period: "soon", ["period"]),
        Case("the future", "3", of: Given.longestWait, period: "2022-12", ["period"]),
        Case(
            "everything at once", "many", of: Given.plansInTime, over: ("x", "-1"), period: "2031",
            ["period", "numerator", "denominator", "value"]),
    ])
    func `is taken, or all its problems are told at once`(_ each: Case) {
        let fields = Given.fields {
            _ = try Reading.checked(each.typed, of: each.measure, among: [], today: "2022-12-30")
        }
        #expect(fields == each.fields)
    }

    @Test func `is worked out from its counts to one decimal place`() throws {
        var typed = TypedReading(period: "2024", value: "")
        (typed.numerator, typed.denominator) = ("238", "1,119")
        let reading = try Reading.checked(typed, of: Given.plansInTime, among: [], today: "2025-07-01").reading
        #expect(reading.value.text == "21.3")
        #expect(reading.denominator?.text == "1119")
    }

    @Test func `counts as there when its period ends today`() {
        let typed = TypedReading(period: "2022-12", value: "118")
        #expect(
            Given.fields { _ = try Reading.checked(typed, of: Given.longestWait, among: [], today: "2022-12-31") }
                .isEmpty)
    }
}

@Suite struct `A second reading for a period` {
    let standing = [Entry(7, "wait", on: "2022-09-30", Given.reading("2022-09", "153", provisional: true))]

    @Test func `needs a reason, and then corrects the first`() throws {
        var typed = TypedReading(period: "September 2022", value: "155")
        typed.isProvisional = true
        let check = { try Reading.checked($0, of: Given.longestWait, among: standing, today: "2023-01-01") }
        #expect(Given.fields { _ = try check(typed) } == ["reason"])
        typed.reason = "Two families were counted twice"
        let (reading, replaces) = try check(typed)
        #expect(replaces == 7)
        #expect(reading.restatedBecause == "Two families were counted twice")
    }

    @Test func `is the final one in place of the provisional without more words`() throws {
        let typed = TypedReading(period: "2022-09", value: "153")
        let (reading, replaces) = try Reading.checked(
            typed, of: Given.longestWait, among: standing, today: "2023-01-01")
        #expect(replaces == 7)
        #expect(reading.restatedBecause == "The final figure in place of the provisional one")
        #expect(!reading.isProvisional)
    }
}

@Suite struct `What is typed about a measure` {
    @Test func `tells every problem at once`() {
        let typed = [
            "unit": "furlongs", "direction": "sideways", "frequency": "daily", "lagDays": "soon", "baseline": "x",
            "baselinePeriod": "then", "tolerance": "-1", "closeTo": "-2", "comparators": "mars",
        ]
        let fields = Given.fields { _ = try MeasureDescribed.checked(typed) }
        #expect(
            fields == [
                "unit", "direction", "frequency", "name", "definition", "baseline", "baselinePeriod", "lagDays",
                "tolerance", "closeTo", "closeTo", "comparators",
            ])
    }

    @Test(arguments: [
        ("New plans within 20 weeks (%)", "new-plans-within-20-weeks"), ("KBM 12", "kbm-12"), ("  ", ""),
        ("Été", "t"),
    ])
    func `gives the measure its id`(name: String, id: String) { #expect(MeasureDescribed.id(from: name) == id) }

    @Test func `makes a target that its unit can have`() {
        let target = { try Target.checked(period: $0, value: $1, of: $2) }
        #expect(Given.fields { _ = try target("2024-03", "13", Given.longestWait) }.isEmpty)
        #expect(Given.fields { _ = try target("2024-03", "", Given.longestWait) } == ["value"])
        #expect(Given.fields { _ = try target("2024-03", "104", Given.plansInTime) } == ["value"])
        #expect(Given.fields { _ = try target("one day", "lots", nil) } == ["measure", "period", "value"])
    }

    @Test func `makes a forecast of a value, a status, or both`() {
        let forecast = { try OwnerForecast.checked(period: "2023-03", value: $0, standing: $1, of: Given.longestWait) }
        #expect(Given.fields { _ = try forecast("120", "") }.isEmpty)
        #expect(Given.fields { _ = try forecast("", "offTarget") }.isEmpty)
        #expect(Given.fields { _ = try forecast("", "") } == ["value"])
        #expect(Given.fields { _ = try forecast("-1", "green") } == ["value", "standing"])
    }

    @Test func `overrides a status only with a reason`() {
        let override = { try StatusOverride.checked(period: "2022-09", standing: $0, reason: $1) }
        #expect(Given.fields { _ = try override("onTarget", "Agreed with the board") }.isEmpty)
        #expect(Given.fields { _ = try override("noReading", "") } == ["standing", "reason"])
    }

    @Test func `rebases only where there is a reading, and with a reason`() {
        let periods = [MeasurePeriod("2022-09")].compactMap(\.self)
        #expect(
            Given.fields { _ = try Rebase.checked(period: "2022-09", reason: "New clinic", among: periods) }.isEmpty)
        #expect(
            Given.fields { _ = try Rebase.checked(period: "2022-10", reason: "", among: periods) } == [
                "period", "reason",
            ])
    }

    @Test func `names neighbours once, and never the area itself`() {
        let list = { try Neighbours.checked(area: "Ardenshire", areas: $0, source: $1) }
        #expect(Given.fields { _ = try list(["Essex", "Wiltshire"], "Neighbour list, 2024") }.isEmpty)
        #expect(Given.fields { _ = try list(["Essex", "Essex", "Ardenshire"], "") } == ["areas", "areas", "source"])
    }

    @Test func `refuses a benchmark that cannot be`() {
        let figure = {
            try BenchmarkFigure.checked(
                indicator: "in_time_pct", area: "England", level: $0, period: $1, value: $2, source: "DfE",
                today: "2025-07-01")
        }
        #expect(Given.fields { _ = try figure("National", "2024", "46.4") }.isEmpty)
        #expect(Given.fields { _ = try figure("local authority (statistical neighbour)", "2024", "46.4") }.isEmpty)
        #expect(Given.fields { _ = try figure("parish", "2026", "104") } == ["level", "period", "value"])
    }

    @Test func `calls each status by the area's words`() throws {
        #expect(StatusWords.standard.row(.onTarget, .improving).words == "On track, performance improving")
        #expect(StatusWords.standard.row(.offTarget, nil).words == "Not on track")
        let own = StatusWords.standard.rows.filter { $0.standing != .noReading }
        #expect(Given.fields { _ = try StatusWords.checked(own) } == ["noReading"])
        #expect(Given.fields { _ = try StatusWords.checked(StatusWords.standard.rows) }.isEmpty)
    }
}
