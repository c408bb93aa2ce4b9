package import Facts

/// What one rule says of a case on a day, with its force, source and certainty.
package struct Answer: Sendable {
    /// The version of the rule that was used; the one in force on the day of the question if nothing began.
    package let rule: Rule
    package let status: Status
    /// The day the clock started.
    package let trigger: Day?
    /// The last day in time. An outer limit, never leave to wait.
    package let due: Day?
    /// The last working day on or before the due day, for planning work (convention C8).
    package let actBy: Day?
    /// The day that the law names, where the limit is to be done before it.
    package let namedDay: Day?
    package let done: Day?
    /// The code of the recorded exception whose facts fit.
    package let exception: String?
    /// Exceptions whose facts fit a missed limit but that nobody recorded.
    package let exceptionsAvailable: [String]
    /// Recorded exceptions whose facts do not fit.
    package let exceptionsInvalid: [String]
    /// Recorded exceptions that are no excuse for this rule.
    package let exceptionsBeside: [String]
    package let flags: Flags
    /// The due day there would be if what starts the clock happened on the day of the question.
    package let contingent: Day?
}

extension Answer {
    /// The status in plain English; guidance that passed its day is not called overdue, which is a word for law.
    package var words: String {
        status == .overdue && !rule.force.isLaw ? "Not done by the day the guidance gives" : status.words
    }
}

extension Evaluation {
    func answer(_ outcome: Outcome) -> Answer {
        let holidays = calendar.holidays
        var flags = outcome.flags
        if let due = outcome.due, !holidays.covers(due) { flags.insert(.holidaysUnknown) }
        return Answer(
            rule: book.versions[outcome.version ?? versionToday(ofRule: outcome.rule)], status: outcome.status,
            trigger: outcome.trigger, due: outcome.due, actBy: outcome.due.map(holidays.workingDay(onOrBefore:)),
            namedDay: outcome.namedDay, done: outcome.done, exception: codes(outcome.valid).first,
            exceptionsAvailable: codes(outcome.available), exceptionsInvalid: codes(outcome.invalid),
            exceptionsBeside: codes(outcome.beside), flags: flags,
            contingent: outcome.status.isStillDue ? nil : contingentDue(ofRule: outcome.rule))
    }

    private func codes(_ bits: UInt16) -> [String] {
        book.exceptions.indices.filter { bits & (1 << UInt16($0)) != 0 }.map { book.exceptions[$0].code }
    }

    private func versionToday(ofRule place: Int) -> Int {
        let versions = book.versionsOfRule[place]
        return versions.first { book.versions[$0].isInForce(on: asAt) } ?? versions.last ?? 0
    }

    // Facts that only bear on a clock, such as a date of birth, do not happen 'today'.
    private func contingentDue(ofRule place: Int) -> Day? {
        let version = versionToday(ofRule: place)
        let start = book.starts[version]
        guard book.versions[version].isInForce(on: asAt), !start.trigger.isEmpty, start.pick != .fromRule,
            book.terms[Int(start.trigger.first)].isFiltered
        else { return nil }
        var outcome = Outcome(rule: place, version: version)
        setLastDay(of: book.compiled[version], trigger: asAt, until: Self.latest, &outcome)
        return outcome.due
    }
}
