import Casework
import Clocks
import Facts
import Testing

/// Several cases, each a story, under ids of their own.
private func files(_ stories: [(String, CaseStory)], _ day: Day) -> [CaseFile] {
    stories.compactMap { id, story in
        var book = CaseBook()
        var facts = CaseFacts()
        facts.described = story.facts.described.map { Entry($0.line, id, on: $0.day, $0.fact) }
        facts.steps = story.facts.steps.map { Entry($0.line, id, on: $0.day, replaces: $0.replaces, $0.fact) }
        facts.placements = story.facts.placements.map { Entry($0.line, id, on: $0.day, $0.fact) }
        facts.officers = story.facts.officers.map { Entry($0.line, id, on: $0.day, $0.fact) }
        _ = book.take(facts)
        return book.file(id, asAt: AsAt(day))
    }
}

@Suite struct `A caseload` {
    private func threeCases() throws -> [(String, CaseStory)] {
        var late = try CaseStory("request_received=2026-01-05")
        try late.give("ann", "2026-01-06")
        try late.place("Oak", "2020-09-01")
        var fresh = try CaseStory("request_received=2026-02-10", receptionYear: 2019)
        try fresh.give("ann", "2026-02-11")
        return [("a", late), ("b", fresh), ("c", try CaseStory(plainCase))]
    }

    @Test func `says what is due next, from whom, and what is overdue`() throws {
        let rows = files(try threeCases(), "2026-03-20").map(\.row)
        #expect(rows[0].overdue.map(\.rule) == ["ehc.decide-to-assess"])
        #expect(rows[1].next?.rule == "ehc.decide-to-assess" && rows[1].next?.day == "2026-03-24")
        #expect(rows[1].next?.owedBy == "local authority")
        #expect(rows[1].isDueThisWeek(on: "2026-03-20") && !rows[1].isDueThisWeek(on: "2026-03-17"))
    }

    @Test(arguments: [
        ("due", "week", "b"), ("due", "overdue", "a"), ("officer", "ann", "a,b"), ("officer", "none", "c"),
        ("stage", "requested", "a,b"), ("stage", "open", "a,b,c"), ("setting", "Oak", "a"), ("year", "6", "b"),
        ("stage", "plans", ""),
    ])
    func `shows those that a filter holds`(field: String, value: String, ids: String) throws {
        var filter = CaseFilter()
        switch field {
        case "due": filter.due = value
        case "officer": filter.officer = value
        case "stage": filter.stage = value
        case "setting": filter.setting = value
        default: filter.year = value
        }
        let rows = files(try threeCases(), "2026-03-20").map(\.row).filter { filter.holds($0, on: "2026-03-20") }
        #expect(rows.map(\.id).joined(separator: ",") == ids)
    }

    @Test func `stands in the order asked for`() throws {
        let rows = files(try threeCases(), "2026-03-20").map(\.row)
        #expect(rows.ordered(by: .due).map(\.id) == ["a", "b", "c"])
        #expect(rows.ordered(by: .year).map(\.id) == ["b", "a", "c"])
        #expect(rows.ordered(by: .setting).map(\.id) == ["a", "b", "c"])
        #expect(rows.ordered(by: .requested).map(\.id).last == "b")
    }

    @Test func `weighs on each officer, and on nobody first of all`() throws {
        let loads = officerLoads(files(try threeCases(), "2026-03-20").map(\.row), on: "2026-03-20")
        #expect(loads.map { $0.officer ?? "-" } == ["-", "ann"])
        #expect(loads[1].open == 2 && loads[1].plans == 0 && loads[1].dueThisWeek == 1 && loads[1].overdue == 1)
    }
}

@Suite struct `Boards over many cases` {
    @Test func `each service's advice has its own six weeks`() throws {
        let file = try #require(try CaseStory(plainCase).file("2026-06-01"))
        let requests = file.adviceRequests
        #expect(requests.map(\.service) == ["health", "psychology"])
        #expect(requests[0].due == "2026-03-30" && requests[0].status == .late && requests[0].isLaw)
        #expect(requests[1].status == .met && !requests[1].isLaw)
        let then = try #require(try CaseStory(plainCase).file("2026-03-31")).adviceRequests
        #expect(then[0].isOverdue && then[0].received == nil)
    }

    @Test func `advice is counted by service`() throws {
        let all = files([("a", try CaseStory(plainCase)), ("b", try CaseStory(plainCase))], "2026-06-01")
        let counts = adviceTimeliness(all, from: "2026-01-01", through: "2026-12-31")
        #expect(counts.map(\.service) == ["health", "psychology"])
        #expect(counts[0].asked == 2 && counts[0].late == 2 && counts[1].inTime == 2)
        #expect(adviceTimeliness(all, from: "2026-03-01", through: "2026-12-31").isEmpty)
    }

    @Test func `the phase board has the last day, recorded or expected`() throws {
        let expected = try CaseStory(plainCase, receptionYear: 2020)
        let recorded = try CaseStory(
            plainCase + ";phase_transfer:secondary_to_post16=2027-09-01;phase_final_sent=2027-03-30")
        let board = phaseBoard(files([("a", expected), ("b", recorded)], "2027-02-10"), september: 2027)
        #expect(board.map(\.id) == ["a", "b"])
        #expect(board[0].due == "2027-02-14" && board[0].isExpected && board[0].daysLeft(on: "2027-02-10") == 4)
        #expect(board[0].namedDay == "2027-02-15" && board[1].due == "2027-03-30" && board[1].sent == nil)
        let later = phaseBoard(files([("b", recorded)], "2027-04-10"), september: 2027)
        #expect(later[0].sent == "2027-03-30" && later[0].status == .met)
    }

    @Test func `the review planner lists what must be finished, and what is overdue`() throws {
        let all = files([("a", try CaseStory(plainCase + ";review_meeting_planned=2027-04-12"))], "2027-03-01")
        let due = reviewPlanner(all, from: "2027-03-01", through: "2027-07-31")
        #expect(due.map(\.due) == ["2027-05-21"] && due[0].meetBy == "2027-04-23" && due[0].planned == "2027-04-12")
        #expect(reviewPlanner(all, from: "2027-03-01", through: "2027-04-30").isEmpty)
        let overdue = files([("a", try CaseStory(plainCase))], "2027-06-01")
        #expect(reviewPlanner(overdue, from: "2027-06-01", through: "2027-06-30").map(\.status) == [.overdue])
    }

    @Test func `timeliness counts with and without exceptions, by month, as at any day`() throws {
        let late =
            "request_received=2026-01-05;decision_to_assess=2026-02-13;draft_served=2026-05-20;final_plan_sent=2026-06-22"
        let stories = [
            ("a", try CaseStory(plainCase)), ("b", try CaseStory(late)),
            ("c", try CaseStory(late + ";absent=2026-03-01..2026-04-10;claim:absence_4w=2026-05-01")),
        ]
        let months = timeliness(files(stories, "2026-12-31"), from: "2026-01-01", through: "2026-12-31")
        #expect(months.map(\.month) == ["2026-05-01", "2026-06-01"])
        #expect(months[0].all.within == 1 && months[0].all.of == 1 && months[0].exceptions == 0)
        #expect(months[1].all.of == 2 && months[1].withoutExceptions.of == 1 && months[1].all.within == 0)
        #expect(months.total.all.rate == "33.3" && months.total.withoutExceptions.rate == "50.0")
        #expect(timeliness(files(stories, "2026-05-31"), from: "2026-01-01", through: "2026-12-31").count == 1)
    }
}
