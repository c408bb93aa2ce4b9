package import Clocks
package import Facts

/// A family's legal timetable: what should have happened, what comes next, and what time is the family's own.
package struct FamilyTimetable: Sendable {
    package let asAt: Day
    /// Law that should have been done by now and is not known to have been.
    package let missed: [FamilyLine]
    /// What the law says must be done next, the earliest first.
    package let next: [FamilyLine]
    /// The family's own time and rights that are running or open.
    package let own: [FamilyLine]
    /// Guidance and local practice, never mixed with law.
    package let guidance: [FamilyLine]
    /// What was done, or can no longer be done.
    package let past: [FamilyLine]
    /// What a step taken today would start, with its day.
    package let ahead: [FamilyLine]

    /// Every line with a day still to come, the earliest first: what belongs in a calendar.
    package var calendarLines: [FamilyLine] {
        (next + own + guidance).filter { ($0.due ?? asAt) >= asAt && $0.due != nil && !$0.isMissed }
            .sorted { ($0.due ?? asAt, $0.rule) < ($1.due ?? asAt, $1.rule) }
    }
}

/// One limit as a family reads it.
package struct FamilyLine: Sendable {
    /// The rule's name in the rule book.
    package let rule: String
    package let title: String
    /// How it stands, in plain English.
    package let state: String
    package let due: Day?
    package let done: Day?
    /// 'Law', 'Guidance' or 'Local practice'.
    package let force: String
    /// Where the rule comes from, in one sentence.
    package let source: String
    package let note: String
    /// What to do if the day passes; empty where nothing can be done.
    package let advice: String
    package let isMissed: Bool
    /// What would start it, for a line that looks ahead; else empty.
    package let ifToday: String
}

/// Works out a family's timetable on a day.
package func familyTimetable(_ answers: FamilyAnswers, asAt: Day, rules: RuleBook = .england) -> FamilyTimetable {
    let table = timetable(of: answers.events, asAt: asAt, rules: rules)
    let all = familyRules.compactMap { rule in table[rule.rule].map { ($0, rule) } }
        .filter { !$0.0.flags.contains(.setAside) }
        .sorted { ($0.0.due ?? .last, $0.0.rule.id) < ($1.0.due ?? .last, $1.0.rule.id) }
    func lines(_ belongs: (Answer) -> Bool) -> [FamilyLine] {
        all.filter { belongs($0.0) }.map { FamilyLine($0.0, $0.1) }
    }
    return FamilyTimetable(
        asAt: asAt,
        missed: lines { $0.rule.force.isLaw && $0.status.isOutstanding },
        next: lines { $0.rule.force.isLaw && $0.status.isStillDue && !$0.isFamilysOwn },
        own: lines { $0.rule.force.isLaw && $0.status.isStillDue && $0.isFamilysOwn },
        guidance: lines { !$0.rule.force.isLaw && ($0.status.isStillDue || $0.status.isOutstanding) },
        past: lines { $0.hasEnded },
        ahead: all.filter { !$0.1.ahead.isEmpty && $0.0.status == .notTriggered && $0.0.contingent != nil }
            .map { FamilyLine($0.0, $0.1) })
}

extension Answer {
    /// Whether it is time that the family has, and not something that is owed to it.
    fileprivate var isFamilysOwn: Bool { rule.kind == .right || rule.kind == .minimum }

    fileprivate var hasEnded: Bool {
        switch status {
        case .notTriggered, .notApplicable, .forInformation: false
        default: !status.isStillDue && !status.isOutstanding
        }
    }
}

extension FamilyLine {
    fileprivate init(_ answer: Answer, _ family: FamilyRule) {
        rule = answer.rule.id
        title = answer.rule.title
        isMissed = answer.status.isOutstanding
        state = answer.words
        let isAhead = answer.status == .notTriggered
        due = isAhead ? answer.contingent : answer.due
        done = answer.done
        force = answer.rule.force.words
        source = answer.rule.sourceSentence
        note = answer.rule.note
        advice = family.advice
        ifToday = isAhead ? family.ahead : ""
    }
}

extension Rule.Force {
    /// Law, guidance and local practice by their plain names.
    package var words: String {
        switch self {
        case .statute, .regulation, .tribunalRule, .caseLaw: "Law"
        case .guidance: "Guidance"
        case .localPractice: "Local practice"
        case .statistical: "National measure"
        case .proposed: "Proposed"
        }
    }
}

extension Rule {
    /// Where the rule comes from, with the names of laws in full.
    package var sourceSentence: String {
        let long = instruments.reduce(source) { $0.replacing($1.short, with: $1.long) }
        let ending = long.hasSuffix(".") ? "" : "."
        return switch force {
        case .statute: "This is an Act of Parliament: \(long)\(ending)"
        case .regulation: "This is law, in regulations: \(long)\(ending)"
        case .tribunalRule: "This is law, in the tribunal’s rules: \(long)\(ending)"
        case .caseLaw: "This is law, as the courts have read it: \(long)\(ending)"
        case .guidance: "This is government guidance and not a limit in law: \(long)\(ending)"
        case .localPractice: "This is good practice and not law: \(long)\(ending)"
        case .statistical: "This is how a national figure is counted: \(long)\(ending)"
        case .proposed: "This is a proposal and not in force: \(long)\(ending)"
        }
    }
}
