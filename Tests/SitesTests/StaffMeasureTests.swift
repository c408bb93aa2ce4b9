import Access
import Casework
import Facts
import Measures
import Storage
import Testing

private let everyone = Set(Role.allCases)
private let figures: Set<Role> = [.programmeManager, .dataOfficer]
private let deciders: Set<Role> = [.programmeManager, .boardMember]

/// Who may use each address, written down once more by hand. An action lead comments only on measures of their own.
private let table = RouteTable(
    "/scorecard",
    rows: {
        var table: [String: Set<Role>] = [
            "GET /scorecard": everyone, "GET /scorecard/wall": everyone, "GET /scorecard/availability": everyone,
            "GET /scorecard/{measure}": everyone, "GET /scorecard/approvals": deciders,
            "POST /scorecard/approvals": deciders, "GET /scorecard/new": figures, "POST /scorecard": figures,
            "GET /scorecard/status-words/new": figures, "POST /scorecard/status-words": figures,
            "GET /scorecard/{measure}/edit": figures, "POST /scorecard/{measure}/descriptions": figures,
        ]
        for noun in [
            "readings", "closings", "targets", "commentary", "forecasts", "overrides", "rebases", "availability",
            "links",
        ] {
            table["GET /scorecard/{measure}/\(noun)/new"] = figures
            table["POST /scorecard/{measure}/\(noun)"] = figures
        }
        return table
    }())

/// The small staff site with one measure: the longest wait, on target in September 2022.
private struct MeasureHouse {
    static let id = "longest-wait"
    let house: StaffHouse

    init() async throws {
        house = try await StaffHouse()
        try await house.stores.ledger.record(by: Hand("import", at: "2022-10-20T09:00:00Z")) { door in
            let measure = try MeasureDescribed.checked([
                "name": "Longest wait", "definition": "Weeks waited by whoever waits longest.", "unit": "weeks",
                "direction": "lower", "frequency": "monthly", "lagDays": "20", "theme": "Waiting",
            ])
            try door.append(measure, to: Self.id, on: "2022-01-01")
            let target = try Target.checked(period: "2022-09", value: "177", sort: "milestone", of: measure)
            try door.append(target, to: Self.id, on: "2022-01-01")
            for (period, value) in [("2022-08", "160"), ("2022-09", "153")] {
                let typed = TypedReading(period: period, value: value)
                let reading = try Reading.checked(typed, of: measure, among: [], today: "2022-10-20").reading
                try door.append(reading, to: Self.id, on: reading.period.last)
            }
            try door.append(
                try MeasureLink.checked(sort: "planLine", target: StaffHouse.mine), to: Self.id, on: "2022-01-01")
        }
    }

    /// Sends a form of the measure after looking at its page.
    func send(
        _ noun: String, as role: Role = .dataOfficer, _ fields: [String: String]
    ) async throws -> (status: Int, problems: [String]) {
        let answer = Answer()
        try await house.visit(role) { browsers in
            let browser = try #require(browsers[role])
            try await browser.get("/scorecard/\(Self.id)/\(noun)/new")
            let reply = try await browser.post("/scorecard/\(Self.id)/\(noun)", fields)
            await answer.keep(reply)
        }
        return await (answer.status, answer.problems)
    }

    func page(_ path: String, as role: Role = .dataOfficer) async throws -> String {
        let answer = Answer()
        try await house.visit(role) { browsers in
            await answer.keep(try await #require(browsers[role]).get(path))
        }
        return await answer.html
    }
}

/// Keeps what came back from within a visit.
private actor Answer {
    var status = 0
    var problems: [String] = []
    var html = ""

    func keep(_ answer: StaffAnswer) {
        (status, problems, html) = (answer.status, answer.problemFields, answer.html)
    }
}

@Suite struct `The measures' addresses` {
    @Test func `each is in the table, and the table names no other`() async throws {
        try await table.holdsEveryRoute()
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        // A form sent without the line it was drawn from is stale when somebody else has written meanwhile.
        try await table.answers(role, in: MeasureHouse().house, sent: [422, 409]) {
            $0.filled(["measure": MeasureHouse.id])
        }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        try await table.refusesStrangers()
    }
}

@Suite struct `The measures' pages` {
    @Test(arguments: [
        "/scorecard", "/scorecard/wall", "/scorecard/availability", "/scorecard/longest-wait",
        "/scorecard/longest-wait?chart=mdc",
    ])
    func `have one heading and name every table`(path: String) async throws {
        let html = try await MeasureHouse().page(path)
        #expect(html.matches(of: /<h1[ >]/).count == 1)
        #expect(html.matches(of: /<table[ >]/).count == html.matches(of: /<caption[ >]/).count)
        #expect(html.contains("Longest wait"))
    }

    @Test(arguments: ["", "?chart=mdc", "?chart=nhsr"])
    func `carry in the table the numbers of the picture above it, and no others`(chart: String) async throws {
        let house = try await MeasureHouse()
        for month in 1...9 {
            _ = try await house.send(
                "readings",
                ["period": "2021-0\(month)", "value": "\(1_200 - month * month)", "state": "final"])
        }
        let pictures = PictureReading.all(in: try await house.page("/scorecard/longest-wait\(chart)"))
        // The mean and the limits of a control chart are lines.
        let faults = pictures.flatMap { $0.faults(unmarked: ["Mean", "Lower", "Upper"] + PictureReading.bands) }
        #expect(faults == [] && pictures.first?.marks.contains { $0.contains(": 1,199") } == true, "\(faults)")
    }

    @Test func `show the value large on the wall, with its target and what it was before`() async throws {
        let html = try await MeasureHouse().page("/scorecard/wall")
        #expect(html.contains("<p class=\"value\">153 weeks</p>"))
        #expect(html.contains("Target 177 weeks, September 2022"))
        #expect(html.contains("-7 since August 2022"))
    }

    @Test func `say when figures are due, late ones of a measure in one row, each in the file`() async throws {
        let house = try await MeasureHouse()
        let html = try await house.page("/scorecard/availability")
        #expect(html.contains(/October 2022 to [A-Z][a-z]+ 202\d, \d+ readings/))
        let file = try await house.page("/scorecard/availability?format=csv")
        #expect(file.contains("Longest wait,November 2022,") && !file.contains("October 2022 to"))
    }

    @Test(arguments: [
        (["value": "lots"], ["value"]), (["value": "-3"], ["value"]),
        (["value": "12", "denominator": "0"], ["denominator"]),
        (["value": ""], ["value"]),
        (["value": "12", "period": "2099-01"], ["period"]), (["value": "12", "period": "31 February"], ["period"]),
        (["value": "12", "period": "2022-09"], ["reason"]),
    ])
    func `refuse a reading that cannot be, and keep nothing`(typed: [String: String], fields: [String]) async throws {
        let house = try await MeasureHouse()
        let sent = try await house.send(
            "readings", ["period": "2022-10", "state": "final"].merging(typed) { $1 })
        #expect(sent.status == 422 && sent.problems == fields, "\(sent.problems)")
        #expect(try await house.house.stores.ledger.entries(Reading.self).count == 2)
    }

    @Test func `show value, target, status and what uses the measure`() async throws {
        let html = try await MeasureHouse().page("/scorecard/longest-wait")
        #expect(html.contains("153 weeks in September 2022 is 24 weeks below the target of 177 weeks"))
        #expect(html.contains("On track, performance improving"))
        #expect(html.contains("/plans/wsoa/1.1.1"))
        #expect(try await MeasureHouse().page("/plans/wsoa/1.1").contains("/scorecard/longest-wait"))
    }

    @Test func `lead to the measure that one is a part of`() async throws {
        let house = try await MeasureHouse()
        try await house.house.stores.ledger.record(by: Hand("import", at: "2022-10-20T09:00:00Z")) { door in
            let whole = try MeasureDescribed.checked([
                "name": "All waits", "definition": "Everybody who waits.", "unit": "count", "direction": "lower",
                "frequency": "monthly", "lagDays": "20",
            ])
            try door.append(whole, to: "all-waits", on: "2022-01-01")
            let link = try MeasureLink.checked(sort: "partOf", target: "all-waits")
            try door.append(link, to: MeasureHouse.id, on: "2022-01-01")
        }
        #expect(
            try await house.page("/scorecard/longest-wait").contains("<a href=\"/scorecard/all-waits\">All waits</a>"))
    }

    @Test func `filter by the address and download as shown`() async throws {
        let house = try await MeasureHouse()
        #expect(try await house.page("/scorecard?status=offTarget").contains("No measure is like that."))
        #expect(try await house.page("/scorecard?line=wsoa/1.1&compare=2022-08").contains("-7"))
        let file = try await house.page("/scorecard?format=csv&sort=name&order=down")
        #expect(file.contains("longest-wait,Longest wait,Longest wait,Waiting,Weeks,2022-09,153"))
    }

    @Test func `take a reading, refuse a second one without a reason, and show the restatement`() async throws {
        let house = try await MeasureHouse()
        #expect(
            try await house.send("readings", ["period": "2022-10", "value": "140", "state": "final"]).status == 303)
        let again = try await house.send("readings", ["period": "2022-10", "value": "145", "state": "final"])
        #expect(again.status == 422 && again.problems == ["reason"])
        let reason = "One list was left out"
        #expect(
            try await house.send("readings", ["period": "2022-10", "value": "145", "state": "final", "reason": reason])
                .status == 303)
        let html = try await house.page("/scorecard/longest-wait")
        #expect(html.contains("it was told as 140 weeks"))
        #expect(html.contains(reason))
    }

    @Test func `say everything that is wrong with a reading at once`() async throws {
        let bad = try await MeasureHouse().send("readings", ["period": "2024-01", "value": "lots", "denominator": "x"])
        #expect(bad.status == 422)
        #expect(bad.problems == ["period", "denominator", "value"])
    }

    @Test func `print a judged status with its reason and the computed one`() async throws {
        let house = try await MeasureHouse()
        let fields = ["period": "2022-09", "standing": "closeToTarget", "reason": "The clinic closes in May"]
        #expect(try await house.send("overrides", fields).status == 303)
        let html = try await house.page("/scorecard")
        #expect(html.contains("Close to target"))
        #expect(html.contains("Judged: The clinic closes in May. Computed: On track, performance improving."))
    }

    @Test func `call each status what the area calls it, once all have words`() async throws {
        let house = try await MeasureHouse()
        let answer = Answer()
        try await house.house.visit(.dataOfficer) { browsers in
            let browser = try #require(browsers[.dataOfficer])
            try await browser.get("/scorecard/status-words/new")
            await answer.keep(try await browser.post("/scorecard/status-words", ["onTarget-improving": "Ahead"]))
            #expect(await answer.status == 422)
            let missing = await answer.problems
            #expect(missing.contains("offTarget") && missing.count == 13)
            var words = Dictionary(
                uniqueKeysWithValues: StatusWords.standard.rows.map { row in
                    (row.standing.rawValue + (row.travel.map { "-\($0.rawValue)" } ?? ""), row.words)
                })
            words["onTarget-improving"] = "Ahead of plan"
            try await browser.get("/scorecard/status-words/new")
            await answer.keep(try await browser.post("/scorecard/status-words", words))
            #expect(await answer.status == 303)
        }
        let html = try await house.page("/scorecard/longest-wait")
        #expect(html.contains("Ahead of plan") && !html.contains("On track, performance improving"))
    }

    @Test func `close a period with what the cases count, for somebody who may read them all`() async throws {
        let house = try await MeasureHouse()
        let path = "/scorecard/longest-wait/closings/new"
        #expect(
            try await house.page(path).contains("First plans within 20 weeks, cases with an exception left out: 0 of 0")
        )
        #expect(!(try await house.page(path, as: .programmeManager).contains("irst plans within 20 weeks")))
        try await house.house.stores.ledger.record(by: Hand("officer", at: "2022-10-20T09:00:00Z")) { door in
            for (event, day) in [("request_received", "2022-05-02"), ("final_plan_sent", "2022-10-10")] {
                let (step, day) = try CaseStep.checked(.init(event, on: day), today: "2022-10-20")
                try door.append(step, to: "3f1c0d5e9a7b4c21", on: day)
            }
        }
        let sent = try await house.send("closings", ["period": "2022-10", "view": "cases within 20 weeks"])
        #expect(sent.status == 303, "\(sent.problems)")
        let reading = try #require(try await house.house.stores.ledger.entries(Reading.self).last?.fact)
        #expect(reading.value.text == "0" && reading.denominator?.text == "1")
        #expect(reading.source?.contains("cases with an exception counted, October 2022") == true)
    }

    @Test func `close a period with the plan's own count`() async throws {
        let house = try await MeasureHouse()
        let sent = try await house.send("closings", ["period": "2022-10", "view": "wsoa late milestones"])
        #expect(sent.status == 303)
        let readings: [Entry<Reading>] = try await house.house.stores.ledger.entries()
        #expect(readings.last?.fact?.value.text == "0")
        #expect(readings.last?.fact?.source?.contains("late milestones of plan wsoa, 31 October 2022") == true)
    }

    @Test func `let nobody approve a reading of their own, and show it to the public once approved`() async throws {
        let house = try await MeasureHouse()
        _ = try await house.send(
            "readings", as: .programmeManager, ["period": "2022-10", "value": "140", "state": "final"])
        let line = try #require(try await house.house.stores.ledger.entries(Reading.self).last?.line)
        let open: () async throws -> Int = {
            let entries: [Entry<Reading>] = try await house.house.stores.ledger.scoped(to: .everyone).entries()
            return entries.count
        }
        let fields = ["lines": String(line), "decision": "approve", "note": ""]
        for (role, status, seen) in [(Role.programmeManager, 403, 0), (.boardMember, 303, 1)] {
            try await house.house.visit(role) { browsers in
                let browser = try #require(browsers[role])
                try await browser.get("/scorecard/approvals")
                #expect(try await browser.post("/scorecard/approvals", fields).status == status)
            }
            #expect(try await open() == seen)
        }
    }
}
