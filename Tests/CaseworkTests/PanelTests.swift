import Casework
import Clocks
import Facts
import Testing

private let panel = "panel/2026-02-10-assessment-panel"

private func story() throws -> CaseStory {
    var story = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-13")
    let item = try PanelItem.checked(panel: panel, question: "assess", known: [panel])
    story.facts.panelItems = [Entry(10, CaseStory.id, on: "2026-02-01", item)]
    let decision = try PanelDecision.checked(
        on: item, decision: "yes", reason: "Progress is slow in spite of support", criteria: ["may_need_plan"])
    story.facts.panelDecisions = [Entry(11, CaseStory.id, on: "2026-02-10", decision)]
    let told = try FamilyTold.checked(of: item, way: "call", officer: "ann", content: "", known: ["ann"])
    story.facts.tellings = [Entry(12, CaseStory.id, on: "2026-02-12", told)]
    return story
}

@Suite struct `A panel` {
    @Test(arguments: [
        ("2026-02-09", "", "", ""), ("2026-02-11", "Assess", "", ""), ("2026-02-12", "Assess", "2026-02-12", ""),
        ("2026-02-13", "Assess", "2026-02-12", "2026-02-13"),
    ])
    func `decides, the family is told, and the law's own event follows`(
        day: String, decision: String, told: String, event: String
    ) throws {
        let asked = try #require(Day(day))
        let one = try #require(try story().file(asked)?.panelCases.first)
        #expect(one.choice?.title ?? "" == decision && one.toldOn?.description ?? "" == told)
        #expect(one.eventOn?.description ?? "" == event)
    }

    @Test func `moves no state of the case`() throws {
        #expect(try story().file("2026-02-11")?.state.code == "requested")
    }

    @Test func `has its cases, its counts and how long families waited`() throws {
        let meeting = try PanelMeeting.checked(
            name: "Assessment panel", held: "2026-02-10", members: "Head teacher\n\nSEND manager", note: "")
        #expect(meeting.subject == panel && meeting.members == ["Head teacher", "SEND manager"])
        let file = try #require(try story().file("2026-02-20"))
        let sheets = panelSheets([Entry(1, panel, on: "2026-01-01", meeting)], [], [file], asAt: AsAt("2026-02-20"))
        #expect(sheets.map(\.id) == [panel] && sheets[0].undecided == 0 && sheets[0].untold == 0)
        let counts = panelCounts(sheets)
        #expect(counts.map(\.decisions) == [["yes": 1]] && counts[0].longest == 2)
        #expect(file.row.panels == [panel])
    }

    @Test func `says what to put right, all at once`() throws {
        let meeting = #expect(throws: Problems.self) {
            try PanelMeeting.checked(name: "", held: "2026-02-30", members: " \n", note: "")
        }
        #expect(meeting?.list.map(\.field) == ["name", "held", "members"])
        let item = try PanelItem.checked(panel: panel, question: "issue", known: [panel])
        let decision = #expect(throws: Problems.self) {
            try PanelDecision.checked(on: item, decision: "part", reason: "", criteria: ["may_have_needs"])
        }
        #expect(decision?.list.map(\.field) == ["decision", "reason", "criteria"])
        let look = #expect(throws: Problems.self) {
            try PanelModeration.checked(moderator: "", looked: "4", agreed: "5", findings: "", most: 3)
        }
        #expect(look?.list.map(\.field) == ["moderator", "looked", "findings"])
    }

    @Test func `may decide only what its lists hold, and each event is the rule book's`() {
        for question in panelQuestions.map(\.code) {
            #expect(!panelDecisions(on: question).isEmpty && !panelCriteria(on: question).isEmpty, "\(question)")
            for event in panelDecisions(on: question).compactMap(\.event) {
                #expect(eventTitle(event) != event, "\(event)")
            }
        }
        #expect(panelQuestions.flatMap { panelCriteria(on: $0.code) }.allSatisfy { !$0.source.isEmpty })
    }
}

@Suite struct `A complaint` {
    private func file(_ told: [(Complaint.Typed, Int)], _ day: Day) throws -> CaseFile {
        var story = try CaseStory("request_received=2026-01-05")
        story.facts.complaints = try told.map { typed, line in
            let fact = try Complaint.checked(typed, today: "2026-12-31")
            return Entry(line, CaseStory.id, on: fact.latestDay, fact)
        }
        return try #require(story.file(day))
    }

    private func complaint(_ acknowledged: String = "", _ answered: String = "", outcome: String = "")
        -> Complaint.Typed
    {
        var typed = Complaint.Typed()
        (typed.reference, typed.stage, typed.theme) = ("C-1", "stage1", "delay")
        (typed.received, typed.acknowledged, typed.answered) = ("2026-03-30", acknowledged, answered)
        typed.outcome = outcome
        return typed
    }

    @Test(arguments: [
        // Good Friday and Easter Monday, 3 and 6 April 2026, are no working days.
        ("", "", "2026-04-08", false, false), ("", "", "2026-04-09", true, false),
        ("2026-04-08", "", "2026-04-22", false, false), ("2026-04-08", "", "2026-04-23", false, true),
        ("2026-04-09", "2026-04-23", "2026-05-01", true, false), ("2026-04-09", "2026-04-24", "2026-05-01", true, true),
    ])
    func `has its working days`(
        acknowledged: String, answered: String, day: String, first: Bool, second: Bool
    ) throws {
        let asked = try #require(Day(day))
        let typed = complaint(acknowledged, answered, outcome: answered.isEmpty ? "" : "upheld")
        let line = try #require(try file([(typed, 5)], asked).complaintLines().first)
        #expect(line.acknowledgeBy == "2026-04-08")
        #expect(line.isAcknowledgedLate == first && line.isAnsweredLate == second, "\(line)")
    }

    @Test func `is told anew by a later line, and each stage by itself`() throws {
        var second = complaint()
        second.stage = "stage2"
        let all = try file(
            [(complaint(), 5), (complaint("2026-04-01", "2026-04-10", outcome: "partly"), 6), (second, 7)], "2026-04-20"
        )
        #expect(all.complaintLines().map(\.isOpen) == [false, true])
        let counts = complaintCounts(
            complaints([all], from: "2026-01-01", through: "2026-12-31"), of: complaintThemes, by: \.theme)
        #expect(
            counts.map(\.code) == ["delay"] && counts[0].received == 2 && counts[0].open == 1 && counts[0].upheld == 1)
        #expect(try file([(complaint(), 5)], "2026-03-29").complaintLines().isEmpty)
    }

    @Test func `says what to put right, all at once`() {
        var typed = complaint("2026-03-01", "2026-13-01")
        (typed.reference, typed.theme, typed.outcome) = ("", "noise", "upheld")
        let wrong = #expect(throws: Problems.self) { try Complaint.checked(typed, today: "2026-04-30") }
        #expect(wrong?.list.map(\.field) == ["reference", "theme", "answered", "acknowledged", "answered"])
        let ahead = #expect(throws: Problems.self) {
            try Complaint.checked(complaint("2026-05-04"), today: "2026-04-30")
        }
        #expect(ahead?.list.map(\.field) == ["acknowledged"])
    }
}
