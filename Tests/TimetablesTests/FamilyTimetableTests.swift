import Clocks
import Facts
import Testing
import Timetables

/// What a family is told on a day, after typing these.
private func told(_ typed: [String: String], _ asAt: Day) throws -> FamilyTimetable {
    familyTimetable(try FamilyAnswers(typed, today: asAt), asAt: asAt)
}

@Suite struct `A family's timetable` {
    @Test func `the day of the request alone gives the whole way to the plan`() throws {
        let table = try told(["request": "5 January 2026"], "2026-01-20")
        let days = table.next.map { "\($0.rule) \($0.due?.description ?? "")" }
        #expect(
            days == [
                "ehc.decide-to-assess 2026-02-16", "ehc.decide-not-to-issue 2026-04-27", "ehc.final-plan 2026-05-25",
            ])
        #expect(table.guidance.map(\.rule) == ["ehc.draft-guide"])
        #expect(table.missed.isEmpty && table.own.isEmpty)
        #expect(table.ahead.contains { $0.rule == "ehc.representations-window" && $0.due == "2026-02-03" })
    }

    @Test func `what the law wanted by now stands first, with what to do`() throws {
        let table = try told(["request": "2026-01-05"], "2026-02-17")
        #expect(table.missed.map(\.rule) == ["ehc.decide-to-assess"])
        #expect(table.missed.allSatisfy { $0.advice.contains("Ombudsman") && $0.force == "Law" })
    }

    @Test func `a draft opens the family's own fifteen days, and a final plan the way to appeal`() throws {
        let draft = try told(["request": "5 Jan 2026", "assess": "10/2/2026", "draft": "27 4 2026"], "2026-05-01")
        #expect(
            draft.own.map { "\($0.rule) \($0.due?.description ?? "")" } == ["ehc.representations-window 2026-05-11"])
        let final = try told(["request": "5 Jan 2026", "final": "25 May 2026"], "2026-06-01")
        #expect(final.own.contains { $0.rule == "appeal.lodge" && $0.due == "2026-07-27" })
        #expect(final.past.contains { $0.rule == "ehc.final-plan" && $0.state == "Done in time" })
    }

    @Test func `law, guidance and practice are never in one list`() throws {
        let table = try told(["request": "5 January 2026", "final": "25 May 2026"], "2027-03-01")
        #expect((table.missed + table.next + table.own).allSatisfy { $0.force == "Law" })
        #expect(!table.guidance.isEmpty && table.guidance.allSatisfy { $0.force != "Law" })
    }

    @Test func `every line says in a sentence where it comes from`() {
        for rule in RuleBook.england.versions where rule.kind != .proposed {
            let sentence = rule.sourceSentence
            #expect(sentence.hasPrefix("This is ") && sentence.hasSuffix("."), "\(rule.id)")
            #expect(!sentence.contains("CFA 2014") && !sentence.contains(" reg "), "\(rule.id): \(sentence)")
        }
    }

    @Test func `every question is an event that the rule book knows, and every family rule is in the book`() throws {
        let days = Dictionary(uniqueKeysWithValues: familyQuestions.map { ($0.field, "5 January 2026") })
        let answers = try FamilyAnswers(days.merging(["reopened": "6 January 2026"]) { $1 }, today: "2026-01-06")
        #expect(answers.days.count == familyQuestions.count)
        #expect(answers.events.count == familyQuestions.count { $0.shape != .rangeEnd })
    }

    @Test(arguments: [
        (["request": "29 February 2027"], "request", "There is no 29 February 2027"),
        (["request": "2027-02-29"], "request", "There is no 29 February 2027"),
        (["request": "5 13 2026"], "request", "There is no month 13"),
        (["request": "5/1/26"], "request", "Enter the year in full"),
        (["request": "soon"], "request", "Enter a day, month and year"),
        (["request": "1 December 2026"], "request", "is still to come"),
        (["request": "5 March 2026", "assess": "3 March 2026"], "assess", "is before 5 March 2026"),
        (["request": "5 March 2026", "born": "6 March 2026"], "request", "is before 6 March 2026"),
        (["closed": "17 July 2026"], "reopened", "enter this day too"),
        (["back": "17 July 2026"], "away", "enter this day too"),
        (["closed": "17 July 2026", "reopened": "1 July 2026"], "reopened", "is before 17 July 2026"),
        ([:], "request", "Enter at least one day"),
        (["request": "  ", "shoe-size": "5 January 2026"], "request", "Enter at least one day"),
    ])
    func `a slip is named under its question`(typed: [String: String], field: String, words: String) {
        let problems = #expect(throws: Problems.self) { try FamilyAnswers(typed, today: "2026-11-21") }
        #expect(
            problems?.list.contains { $0.field == field && $0.message.contains(words) } == true,
            "\(problems?.description ?? "")")
    }

    @Test func `five thousand broken texts give problems or a timetable, never a crash`() {
        var dice = SeededDice(seed: 3)
        let scraps = Array("0123456789 -/.,janfebmarchöé🙂\u{0}\t").map(String.init)
        for _ in 0..<5_000 {
            var typed: [String: String] = [:]
            for question in familyQuestions where dice.roll(8) == 0 {
                typed[question.field] = (0..<dice.roll(12)).map { _ in scraps[dice.roll(scraps.count)] }.joined()
            }
            do {
                _ = familyTimetable(try FamilyAnswers(typed, today: "2026-11-21"), asAt: "2026-11-21").calendarFile(
                    stamp: "2026-11-21T09:30:00Z")
            } catch {
                #expect(!error.list.isEmpty)
            }
        }
    }
}

@Suite struct `The calendar file` {
    @Test func `has one all-day entry for each day to come, in lines of at most 75 bytes`() throws {
        let table = try told(["request": "5 January 2026"], "2026-01-20")
        let file = table.calendarFile(stamp: "2026-01-20T09:30:00Z")
        let lines = file.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.first == "BEGIN:VCALENDAR" && file.hasSuffix("END:VCALENDAR\r\n"))
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == table.calendarLines.count)
        #expect(lines.contains("DTSTART;VALUE=DATE:20260525") && lines.contains("DTEND;VALUE=DATE:20260526"))
        #expect(lines.contains("DTSTAMP:20260120T093000Z"))
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(file.replacing("\r\n ", with: "").contains("regulation 13(2)\\,(3)"))
    }

    @Test func `leaves out what has passed`() throws {
        let file = try told(["request": "5 January 2026"], "2026-07-01").calendarFile(stamp: "2026-07-01T00:00:00Z")
        #expect(!file.contains("BEGIN:VEVENT"))
    }
}

@Suite struct `The rule book as a document` {
    @Test func `holds every rule in force on the day, law apart from the rest`() {
        let book = RuleBook.england
        let html = book.document(asAt: "2026-11-20", publisher: "Ardenshire").html()
        for rule in book.versions(asAt: "2026-11-20") { #expect(html.contains(">\(rule.id)<"), "\(rule.id)") }
        #expect(html.contains("<h2") && html.contains("Guidance") && !html.contains("reform.isp-review"))
        #expect(book.document(asAt: nil, publisher: "").html().contains("reform.isp-review"))
    }

    @Test func `as JSON has one object for each version`() {
        guard case .array(let rows) = RuleBook.england.json(asAt: nil) else { return #expect(Bool(false)) }
        #expect(rows.count == RuleBook.england.versions.count)
    }
}

/// Draws that are the same each time.
private struct SeededDice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
