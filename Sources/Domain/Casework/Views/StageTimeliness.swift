import Clocks
package import Facts

/// How timely one stage of assessments was in one month: what was done in it, and what of that was in time.
package struct StageMonth: Equatable, Sendable {
    /// The rule whose limit it is.
    package let rule: String
    package let title: String
    /// The month's first day.
    package let month: Day
    /// Done in time, of all done, those with a recorded and fitting exception among them.
    package let all: MonthTimeliness.Share
    /// The same without those done late under such an exception.
    package let withoutExceptions: MonthTimeliness.Share

    /// Done after the limit under an exception.
    package var exceptions: Int { all.of - withoutExceptions.of }
    /// The exception rate: those done late under an exception, of all done.
    package var exceptionShare: MonthTimeliness.Share { .init(within: exceptions, of: all.of) }
}

extension [StageMonth] {
    /// The months of one stage together, under the first one's day; nothing when there are none.
    package var total: StageMonth? {
        first.map {
            StageMonth(
                rule: $0.rule, title: $0.title, month: $0.month, all: sum(\.all),
                withoutExceptions: sum(\.withoutExceptions))
        }
    }

    private func sum(_ path: KeyPath<StageMonth, MonthTimeliness.Share>) -> MonthTimeliness.Share {
        MonthTimeliness.Share(
            within: reduce(0) { $0 + $1[keyPath: path].within }, of: reduce(0) { $0 + $1[keyPath: path].of })
    }
}

/// The stages of an assessment by the rules that limit them, in their order.
package let assessmentStages = ["ehc.decide-to-assess", "ehc.decide-not-to-issue", "ehc.draft-guide", "ehc.final-plan"]

/// Each stage by the month in which it was done, stages in their order and months within each.
///
/// Unlike the twenty weeks of the national statistics, a limit here is met, missed or lifted as the clock says; a case
/// whose exception was recorded but was in time all the same is in time.
package func stageTimeliness(_ files: [CaseFile], from first: Day, through last: Day) -> [StageMonth] {
    let events = files.compactMap { file in file.events().map { (file.asAt.day, $0) } }
    return assessmentStages.flatMap { rule -> [StageMonth] in
        let answers = events.compactMap { day, events in Clocks.answer(to: rule, of: events, asAt: day) }
            .filter { answer in
                guard let done = answer.done, [.met, .late, .excusedDone].contains(answer.status) else { return false }
                return first <= done && done <= last
            }
        return Dictionary(grouping: answers) { $0.done?.startOfMonth ?? first }.sorted { $0.key < $1.key }.map {
            StageMonth(rule: rule, title: $1.first?.rule.title ?? rule, month: $0, answers: $1)
        }
    }
}

extension StageMonth {
    init(rule: String, title: String, month: Day, answers: [Answer]) {
        (self.rule, self.title, self.month) = (rule, title, month)
        let met = answers.count { $0.status == .met }
        all = MonthTimeliness.Share(within: met, of: answers.count)
        withoutExceptions = MonthTimeliness.Share(within: met, of: answers.count { $0.status != .excusedDone })
    }
}
