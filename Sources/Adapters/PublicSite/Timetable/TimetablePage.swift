import Facts
import Timetables
import Web

/// What a family typed, and the dates that follow from it.
struct TimetablePage: Page {
    static let title = "Work out your legal timetable"
    static let template = "timetable/timetable"
    let heading: String
    let summary: [ErrorSummary]
    /// Empty, or the one timetable.
    let results: [Result]
    let groups: [Group]
    let target: String
    let rules: String
    let decisions = PublicPaths.decisions
    let formHeading: String
    let button: String

    /// The dates.
    struct Result: Sendable {
        let day: String
        let given: [Given]
        let sections: [Section]
        let hasAny: Bool
        let calendar: [Link]
        let startAgain: String
    }
    struct Given: Sendable {
        let label: String
        let day: String
    }
    struct Section: Sendable {
        let id: String
        let heading: String
        let intro: String
        let lines: [Line]
    }
    struct Line: Sendable {
        let ifToday: String
        let title: String
        let day: String
        let state: String
        let force: String
        let source: String
        let note: String
        let advice: String
        let adviceLabel: String
    }
    /// Questions under one heading. All but the first stand closed until they hold something.
    struct Group: Sendable {
        let heading: String
        let isFirst: Bool
        let isOpen: Bool
        let fields: [TextField]
    }
}

extension TimetablePage {
    init(
        _ visit: Visit, answers: FamilyAnswers? = nil, shown: FamilyTimetable? = nil, problems: Problems = Problems()
    ) {
        heading = shown == nil ? Self.title : "Your legal timetable"
        summary = [ErrorSummary(problems)]
        results = shown.flatMap { table in answers.map { [Result(table, $0, visit)] } } ?? []
        target = PublicPaths.timetable
        rules = PublicPaths.clockRules
        formHeading = shown == nil ? "What you know" : "Add or change days"
        button = shown == nil ? "Show my timetable" : "Show the timetable again"
        groups = Self.groups(typed: visit.query, problems)
    }

    private static func groups(typed: FormFields, _ problems: Problems) -> [Group] {
        var names: [String] = []
        for question in familyQuestions where !names.contains(question.group) { names.append(question.group) }
        return names.enumerated().map { place, name in
            let asked = familyQuestions.filter { $0.group == name }
            let fields = asked.map { question in
                TextField(
                    question.field, question.label, hint: question.hint, value: typed[question.field],
                    problems: problems, width: "width-20")
            }
            return Group(
                heading: name, isFirst: place == 0,
                isOpen: fields.contains { $0.hasError || !$0.value.isEmpty }, fields: fields)
        }
    }
}

extension TimetablePage.Result {
    init(_ table: FamilyTimetable, _ answers: FamilyAnswers, _ visit: Visit) {
        day = table.asAt.words
        given = familyQuestions.compactMap { question in
            answers.days[question.field].map { .init(label: question.label, day: $0.words) }
        }
        let query = familyQuestions.compactMap { question in
            answers.days[question.field].map { "\(question.field)=\($0)" }
        }.joined(separator: "&")
        sections = Self.sections(table)
        hasAny = !sections.isEmpty
        calendar =
            table.calendarLines.isEmpty
            ? [] : [Link("Put these days into your calendar", PublicPaths.timetableCalendar + "?" + query)]
        startAgain = PublicPaths.timetable
    }

    private static func sections(_ table: FamilyTimetable) -> [TimetablePage.Section] {
        [
            .init(
                id: "missed", heading: "Should have been done by now",
                intro: "As far as the days you gave show. If it was done, add its day below.", table.missed),
            .init(
                id: "next", heading: "What the law says must come next",
                intro: "Each is the last day allowed, not leave to wait: nearly all are due as soon as practicable.",
                table.next),
            .init(
                id: "own", heading: "Time that is yours",
                intro: "Do not wait for the last day. Other people’s lateness does not give you more.", table.own),
            .init(
                id: "guidance", heading: "Guidance and good practice",
                intro: "What to expect. These are not limits in law.",
                table.guidance),
            .init(id: "past", heading: "Done, or over", intro: "", table.past),
            .init(
                id: "ahead", heading: "If it happened today", intro: "What the next steps would start.", table.ahead),
        ].filter { !$0.lines.isEmpty }
    }
}

extension TimetablePage.Section {
    fileprivate init(id: String, heading: String, intro: String, _ lines: [FamilyLine]) {
        self.init(id: id, heading: heading, intro: intro, lines: lines.map(TimetablePage.Line.init))
    }
}

extension TimetablePage.Line {
    fileprivate init(_ line: FamilyLine) {
        ifToday = line.ifToday
        title = line.title
        day = line.due?.words ?? ""
        state = line.ifToday.isEmpty ? line.state + (line.done.map { ", \($0.words)" } ?? "") : ""
        force = line.force
        source = line.source
        note = line.note
        advice = line.done == nil ? line.advice : ""
        adviceLabel = line.isMissed ? "What you can do" : "If it is missed"
    }
}
