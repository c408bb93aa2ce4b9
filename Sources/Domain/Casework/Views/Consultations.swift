package import Clocks
package import Facts

/// One school, college or other setting asked whether it can meet the needs, and what came of it.
package struct Consultation: Equatable, Sendable {
    /// The case.
    package let id: String
    package let setting: String
    package let asked: Day
    /// The last of the days that the Code gives.
    package let due: Day?
    package let answered: Day?
    /// One of `consultationAnswers`.
    package let answer: String?
    /// One of `consultationReasons`.
    package let reason: String?
    package let note: String?
    package let status: Status
    package let officer: String?

    /// Whether it has not answered and its day has gone.
    package var isOverdue: Bool { answered == nil && status.isOutstanding }
    package var isLate: Bool { answered != nil && status != .met }
}

extension CaseFile {
    /// Each setting consulted, in the order of asking, each with its own days.
    package var consultations: [Consultation] {
        let asked = steps.filter { $0.step.event == "school_consulted" && $0.day <= asAt.day }
        let answers = steps.filter { $0.step.event == "school_responded" && $0.day <= asAt.day }
        return asked.enumerated().map { place, one in
            let name = one.step.setting ?? ""
            let again = asked[(place + 1)...].first { $0.step.setting == one.step.setting }?.day ?? .last
            let answer = answers.first { $0.step.setting == one.step.setting && $0.day >= one.day && $0.day < again }
            let limit = limit(one, answer)
            return Consultation(
                id: id, setting: name, asked: one.day, due: limit?.due, answered: answer?.day,
                answer: answer?.step.answer, reason: answer?.step.reason, note: answer?.step.note,
                status: limit?.status ?? .notTriggered, officer: officer)
        }
    }

    // The clock's rule knows nothing of settings, so each setting's events are put to it alone.
    private func limit(_ asked: DatedStep, _ answer: DatedStep?) -> Answer? {
        let ends = steps.filter { ["request_withdrawn", "plan_ceased"].contains($0.step.event) }
        let told = ([asked] + (answer.map { [$0] } ?? []) + ends).map { CaseEvent($0.step.event, $0.day) }
        return (try? CaseEvents(told)).flatMap {
            Clocks.answer(to: "ehc.school-consult-response", of: $0, asAt: asAt.day)
        }
    }
}

/// The consultations begun between two days, both included, and before them those still unanswered; overdue ones
/// first, then the latest asked.
package func consultations(_ files: [CaseFile], from first: Day, through last: Day) -> [Consultation] {
    files.flatMap(\.consultations)
        .filter { $0.asked <= last && ($0.asked >= first || $0.isOverdue) }
        .sorted { one, two in
            if one.isOverdue != two.isOverdue { return one.isOverdue }
            if one.asked != two.asked { return one.isOverdue ? one.asked < two.asked : one.asked > two.asked }
            return (one.id, one.setting) < (two.id, two.setting)
        }
}

/// How one setting answers when it is consulted.
package struct SettingAnswers: Equatable, Sendable {
    package let setting: String
    package let asked: Int
    package let inTime: Int
    package let late: Int
    package let overdue: Int
    package let pending: Int
    /// By the codes of `consultationAnswers`.
    package let answers: [String: Int]
    /// By the codes of `consultationReasons`.
    package let reasons: [String: Int]
}

/// Each setting's answers, by name.
package func answersBySetting(_ all: [Consultation]) -> [SettingAnswers] {
    Dictionary(grouping: all, by: \.setting).map { setting, own in
        SettingAnswers(
            setting: setting, asked: own.count, inTime: own.count { $0.answered != nil && !$0.isLate },
            late: own.count(where: \.isLate), overdue: own.count(where: \.isOverdue),
            pending: own.count { $0.answered == nil && !$0.isOverdue },
            answers: Dictionary(own.compactMap(\.answer).map { ($0, 1) }, uniquingKeysWith: +),
            reasons: Dictionary(own.compactMap(\.reason).map { ($0, 1) }, uniquingKeysWith: +))
    }.sorted { $0.setting < $1.setting }
}
