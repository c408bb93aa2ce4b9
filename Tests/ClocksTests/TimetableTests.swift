import Clocks
import Facts
import Testing

@Suite struct `The timetable of a case` {
    @Test func `what is outstanding, then law by day, then guidance`() throws {
        let events =
            "request_received=2026-01-05;decision_to_assess=2026-02-13;advice_requested=2026-02-16;school_consulted=2026-04-20"
        let table = timetable(of: try CaseEvents(compact: events), asAt: "2026-04-21")
        #expect(table.outstanding.map(\.rule.id) == [])
        #expect(table.guidancePassed.map(\.rule.id) == ["ehc.advice-guide"])
        #expect(
            table.next.map { "\($0.rule.id) \(short($0))" } == [
                "ehc.decide-not-to-issue pending 2026-04-27", "ehc.final-plan pending 2026-05-25",
                "ehc.draft-guide pending 2026-04-27", "ehc.school-consult-response pending 2026-05-05",
            ])
        let later = timetable(of: try CaseEvents(compact: events), asAt: "2026-05-26")
        #expect(later.outstanding.map(\.rule.id) == ["ehc.final-plan"])
        #expect(later.guidancePassed.allSatisfy { !$0.rule.force.isLaw && $0.words != Status.overdue.words })
    }

    @Test func `earlier occurrences are kept, each with its own result`() throws {
        let events = "advice_request_received=2026-01-05;advice_request_received=2026-02-02;advice_received=2026-02-20"
        let table = timetable(of: try CaseEvents(compact: events), asAt: "2026-03-01")
        #expect(table.history(of: "ehc.advice-body").map(short) == ["late 2026-02-16"])
        #expect(table["ehc.advice-body"].map(short) == "met 2026-03-16")
        #expect(table.history(of: "ehc.final-plan").isEmpty)
    }

    @Test func `if it happened today, it would be due then`() throws {
        let events = "review_meeting=2026-03-05;review_decision:amend=2026-04-02"
        let table = timetable(of: try CaseEvents(compact: events), asAt: "2026-04-20")
        let answer = try #require(table["review.final-amended"])
        #expect(answer.status == .notTriggered)
        #expect(answer.contingent == "2026-06-15")
        #expect(table["phase.standard"]?.contingent == nil)
    }

    @Test func `every answer says its force, its source and how sure we are`() throws {
        for answer in timetable(of: try CaseEvents(compact: "request_received=2026-01-05"), asAt: "2026-02-01").answers
        {
            #expect(!answer.rule.source.isEmpty && !answer.rule.title.isEmpty, "\(answer.rule.id)")
            #expect(answer.rule.kind != .guidance || !answer.rule.force.isLaw, "\(answer.rule.id)")
        }
    }
}

@Suite struct `The rule book` {
    @Test func `holds 98 rules' rows, each version with the days it is in force`() {
        let book = RuleBook.england
        #expect(Set(book.versions.map(\.id)).count == book.ids.count)
        #expect(book.versions.allSatisfy { $0.kind == .proposed || $0.from != nil })
        #expect(book.versions.allSatisfy { $0.kind != .proposed || !$0.isInForce(on: "2026-11-20") })
        for id in book.ids {
            let versions = book.versions.filter { $0.id == id && $0.kind != .proposed }
            let days = (Day("2014-09-01").number...Day("2026-12-31").number).map(Day.init(number:))
            #expect(
                days.allSatisfy { day in versions.count { $0.isInForce(on: day) } <= 1 },
                "\(id) has two versions on a day")
        }
    }

    @Test func `a change is a new row, and a case keeps the version of its trigger`() throws {
        let rows = """
            rule,from,to,kind,force,certainty,trigger,limit,done,conditions,exceptions,owed_by,owed_to,title,source,note
            reply,2020-01-01,2025-12-31,duty,regulation,high,latest asked,4 weeks after,answered,,,us,you,Answer,Act 1,
            reply,2026-01-01,,duty,regulation,high,latest asked,10 working days after,answered,,,us,you,Answer,Act 2,
            """
        let words =
            "name,stage,shape,filtered,kinds,title\nasked,talk,day,yes,,Asked\nanswered,talk,day,yes,,Answered\n"
        let book = try RuleBook(
            rules: rows, events: words + "dob,person,day,no,,Born\nclaim,talk,day,yes,,Claim", exceptions: "code\n")
        func due(_ events: String) throws -> String? {
            timetable(of: try CaseEvents(compact: events, rules: book), asAt: "2026-02-01", rules: book)["reply"].map(
                short)
        }
        #expect(try due("asked=2025-12-31") == "overdue 2026-01-28")
        #expect(try due("asked=2026-01-19") == "pending 2026-02-02")
        #expect(try due("asked=2019-12-31") == "not_triggered")
    }

    @Test func `a row that cannot be read is named`() {
        let rows = """
            rule,from,to,kind,force,certainty,trigger,limit,done,conditions,exceptions,owed_by,owed_to,title,source,note
            a,2020-01-01,,duty,regulation,high,latest asked,four weeks,asked,,,,,A,S,
            b,2020-01-01,,duty,regulation,high,latest aked,4 weeks after,asked,,,,,B,S,
            c,2020-01-01,,duty,regulation,high,latest asked,4 weeks after,asked,until: asked,,,,C,S,
            """
        let words =
            "name,stage,shape,filtered,kinds,title\nasked,talk,day,yes,,Asked\ndob,p,day,no,,Born\nclaim,p,day,yes,,Claim"
        let problems = #expect(throws: Problems.self) { try RuleBook(rules: rows, events: words, exceptions: "code\n") }
        #expect(
            problems?.list.map(\.message) == [
                "a: its kind, force, certainty, dates or limit cannot be read", "There is no event called 'aked'",
                "c: 'until: asked' cannot be read",
            ])
    }
}
