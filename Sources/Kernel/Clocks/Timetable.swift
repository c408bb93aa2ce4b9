package import Facts

/// Every rule's answer for one case on one day.
///
/// Events dated after the day are left out (convention C12), so the same question later gives the same answer.
///
/// - Parameters:
///   - case: The dated events and facts of the case, read with the same rule book.
///   - asAt: The day of the question.
package func timetable(
    of case: CaseEvents, asAt: Day, rules: RuleBook = .england, holidays: BankHolidays = .englandAndWales
) -> Timetable {
    Timetable(Evaluation(events: `case`, asAt: asAt, book: rules, holidays: holidays))
}

/// One rule's answer for one case on one day, or nothing if the book has no such rule.
///
/// The same as the whole timetable's, for the cost of one rule.
package func answer(
    to id: String, of case: CaseEvents, asAt: Day, rules: RuleBook = .england, holidays: BankHolidays = .englandAndWales
) -> Answer? {
    guard let place = rules.place(ofRule: id) else { return nil }
    let evaluation = Evaluation(events: `case`, asAt: asAt, book: rules, holidays: holidays)
    return evaluation.answer(evaluation.outcome(ofRule: place))
}

/// What the whole rule book says of one case on one day.
package struct Timetable: Sendable {
    private let evaluation: Evaluation
    private let outcomes: [Outcome]

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        outcomes = evaluation.book.ids.indices.map(evaluation.outcome(ofRule:))
    }

    package var asAt: Day { evaluation.asAt }

    /// One answer for each rule, in the order of the book.
    package var answers: [Answer] { outcomes.map(evaluation.answer) }

    /// The rule's answer, or nothing if the book has no such rule.
    package subscript(_ id: String) -> Answer? {
        evaluation.book.place(ofRule: id).map { evaluation.answer(outcomes[$0]) }
    }

    /// Law that should have been done and has not been, longest ago first: shown before everything else.
    package var outstanding: [Answer] { answers(inLaw: true) { $0.status.isOutstanding } }

    /// What is due next: law first, then guidance and local practice; the earliest day first in each.
    package var next: [Answer] {
        answers(inLaw: true) { $0.status.isStillDue } + answers(inLaw: false) { $0.status.isStillDue }
    }

    /// Guidance that has passed its day: never shown as a breach of law.
    package var guidancePassed: [Answer] { answers(inLaw: false) { $0.status.isOutstanding } }

    /// How many rules stand so.
    package func count(_ status: Status) -> Int { outcomes.count { $0.status == status } }

    /// The same rule's earlier occurrences, oldest first, each with its own result.
    package func history(of id: String) -> [Answer] {
        guard let place = evaluation.book.place(ofRule: id) else { return [] }
        return evaluation.earlier(ofRule: place).map(evaluation.answer)
    }

    // Measures are counted, not due from anybody; rules without a day, or set aside, are not next.
    private func answers(inLaw: Bool, _ isWanted: (Outcome) -> Bool) -> [Answer] {
        let wanted = outcomes.filter { outcome in
            guard isWanted(outcome), outcome.due != nil, let version = outcome.version else { return false }
            let rule = evaluation.book.versions[version]
            return rule.force.isLaw == inLaw && rule.kind != .measure
                && outcome.flags.isDisjoint(with: [.setAside, .continuing])
        }
        return wanted.sorted { ($0.due ?? asAt, $0.rule) < ($1.due ?? asAt, $1.rule) }.map(evaluation.answer)
    }
}

extension Evaluation {
    /// The outcomes of every trigger before the one that governs.
    fileprivate func earlier(ofRule place: Int) -> [Outcome] {
        var found: [(day: Day, version: Int)] = []
        for version in book.versionsOfRule[place] {
            let start = book.starts[version]
            guard start.pick == .latest else { return [] }
            found += days(start.trigger, from: start.from, through: start.to).map { ($0, version) }
        }
        found.sort { $0.day < $1.day }
        return zip(found, found.dropFirst()).map { one, next in
            outcome(ofRule: place, version: one.version, trigger: one.day, until: next.day.adding(days: -1))
        }
    }
}
