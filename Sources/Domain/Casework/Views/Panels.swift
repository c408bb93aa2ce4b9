package import Facts

/// One case before one panel: what is asked, what was decided, and whether the family knows.
package struct PanelCase: Equatable, Sendable {
    /// The case.
    package let id: String
    /// The ledger line that put it there.
    package let line: Int
    package let item: PanelItem
    package let decision: PanelDecision?
    package let decided: Day?
    package let told: FamilyTold?
    package let toldOn: Day?
    /// The event of the law that carries the decision out, if there is one, and its day once it is recorded.
    package let event: String?
    package let eventOn: Day?
    package let officer: String?

    /// What was decided, in words.
    package var choice: PanelChoice? {
        decision.flatMap { made in panelDecisions(on: item.question).first { $0.code == made.decision } }
    }

    /// Days from the decision to the day on which the family was told.
    package var daysToTell: Int? { decided.flatMap { from in toldOn.map { $0.days(since: from) } } }
}

extension CaseFile {
    /// What the case stood before panels for, in the order of recording; the same question twice at one panel is one.
    package var panelCases: [PanelCase] {
        var seen = Set<String>()
        return panel.items.compactMap { entry in
            guard let item = entry.fact, seen.insert(item.panel + "|" + item.question).inserted else { return nil }
            return panelCase(item, line: entry.line)
        }
    }

    private func panelCase(_ item: PanelItem, line: Int) -> PanelCase {
        let made = panel.decisions.last { $0.fact?.panel == item.panel && $0.fact?.question == item.question }
        let told = panel.tellings.last { $0.fact?.panel == item.panel && $0.fact?.question == item.question }
        let event = made?.fact.flatMap { fact in
            panelDecisions(on: item.question).first { $0.code == fact.decision }?.event
        }
        let carried = steps.first { step in
            step.step.event == event && step.day <= asAt.day && made.map { step.day >= $0.day } ?? false
        }
        return PanelCase(
            id: id, line: line, item: item, decision: made?.fact, decided: made?.day, told: told?.fact,
            toldOn: told?.day, event: event, eventOn: carried?.day, officer: officer)
    }
}

/// What stands about one case and its panels.
package struct PanelEntries: Sendable {
    package let items: [Entry<PanelItem>]
    package let decisions: [Entry<PanelDecision>]
    package let tellings: [Entry<FamilyTold>]
}

/// One panel with the cases before it, in the order of recording.
package struct PanelSheet: Equatable, Sendable {
    package let id: String
    package let meeting: PanelMeeting
    package let cases: [PanelCase]
    package let moderation: PanelModeration?

    package var undecided: Int { cases.count { $0.decision == nil } }
    /// Cases decided whose families have not been told.
    package var untold: Int { cases.count { $0.decision != nil && $0.told == nil } }
}

/// Every panel, the latest first, with those of its cases that are among the files.
package func panelSheets(
    _ meetings: [Entry<PanelMeeting>], _ moderations: [Entry<PanelModeration>], _ files: [CaseFile], asAt: AsAt
) -> [PanelSheet] {
    let cases = Dictionary(grouping: files.flatMap(\.panelCases), by: \.item.panel)
    let looks = moderations.latest(asAt)
    return meetings.latest(asAt).map { id, meeting in
        PanelSheet(
            id: id, meeting: meeting, cases: (cases[id] ?? []).sorted { $0.line < $1.line }, moderation: looks[id])
    }.sorted { ($1.meeting.held, $1.id) < ($0.meeting.held, $0.id) }
}

/// How panels decided one question.
package struct PanelCount: Equatable, Sendable {
    package let question: String
    package let asked: Int
    /// By the codes of `panelDecisions(on:)`.
    package let decisions: [String: Int]
    package let told: Int
    /// The longest that a family waited to be told, in days.
    package let longest: Int?
}

/// The questions before these panels, in the order of the list.
package func panelCounts(_ sheets: [PanelSheet]) -> [PanelCount] {
    let all = Dictionary(grouping: sheets.flatMap(\.cases), by: \.item.question)
    return panelQuestions.compactMap { question in
        guard let cases = all[question.code] else { return nil }
        return PanelCount(
            question: question.code, asked: cases.count,
            decisions: Dictionary(cases.compactMap { $0.decision?.decision }.map { ($0, 1) }, uniquingKeysWith: +),
            told: cases.count { $0.told != nil }, longest: cases.compactMap(\.daysToTell).max())
    }
}
