import Facts

/// A rule made ready to be asked: event names turned into codes, words into numbers.
///
/// Plain numbers only, so that going through the whole book for a case copies nothing else.
struct CompiledRule: Sendable {
    let kind: Rule.Kind
    let limit: Limit
    let done: Terms
    /// One bit for each exception, in the order of the book.
    let exceptions: UInt16
    let conditions: Conditions

    /// What starts the rule: kept apart and small, since most rules have not started in most cases.
    struct Start: Sendable {
        enum Pick: Sendable {
            case first, latest
            /// The latest, if the version is in force on the day of the question.
            case asAt
            /// When the rule that it counts from starts.
            case fromRule
        }

        let pick: Pick
        let from: Day
        let to: Day
        let trigger: Terms

        var picksFirst: Bool { pick == .first }
    }

    /// What else bears on the rule; see docs/clock.md for each by its key in the rule book.
    struct Conditions: Sendable {
        var doneAfterTrigger = false
        var inForceAsAt = false
        var roll = Roll.none
        var later: Limb?
        var start: Terms = .none
        var baseRules = 0..<0
        var since: Terms = .none
        var unless: Terms = .none
        var refusedBy: Terms = .none
        var revivedBy: Terms = .none
        var compelledBy: Terms = .none
        var ends: Terms = .none
        var endsAtAge: Int?
        var notWith: Terms = .none
        var firstMade: Terms = .none
        var notBefore: SchoolYearDay?
        var agreedDay: Terms = .none
        var cutBy: Terms = .none
        var heldBy: Terms = .none
        var releasedBy: Terms = .none
        var leftOutBy: Terms = .none
        var leftOutIf: Terms = .none
        var before: Terms = .none
        var onlyWith: Terms = .none
        var onlyWithout: Terms = .none
        var gate = Gate.within
    }

    /// What a gate says up to its day and after it.
    enum Gate: String, Sendable {
        case child = "child|young_person"
        case within = "within|outside"
    }

    /// A second period; the later of the two ends is the rule's.
    struct Limb: Sendable {
        let span: Span?
        let terms: Terms
        /// The first such event from the trigger on, rather than the latest up to it.
        let isFirstAfter: Bool
    }
}

/// An exception made ready to be tested.
struct CompiledException: Sendable {
    enum Test: Sendable {
        /// Advice was asked in the days before a long closure.
        case askedBeforeClosing(asked: Terms, days: Int, lead: Int)
        /// The fact touches the time from trigger to due day.
        case touching
        /// One unbroken run lasts this many days within that time.
        case lasting(days: Int)
        /// The due day itself falls in a period.
        case dueBetween(Day, Day)
    }

    let test: Test
    let fact: Terms
    let claim: Terms
}
