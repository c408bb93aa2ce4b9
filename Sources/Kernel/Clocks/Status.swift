/// Where a rule stands for a case on a day.
package enum Status: String, Codable, CaseIterable, Sendable {
    case notTriggered = "not_triggered"
    case notApplicable = "not_applicable"
    // Duties, guidance and conditional duties.
    case pending, met, late, overdue, undetermined
    case excusedDone = "excused_done"
    case excusedOpen = "excused_open"
    // A family's minimum time.
    case running, complete
    case cutShort = "cut_short"
    // A family's right.
    case open, exercised, expired
    case outOfTime = "out_of_time"
    // Measures and gates.
    case within, outside, excluded, child
    case youngPerson = "young_person"
    // Rows that only inform.
    case forInformation = "for_information"

    /// Whether the rule's time is still going.
    package var isStillDue: Bool { self == .pending || self == .running || self == .open }

    /// Whether the thing should have been done and has not been.
    package var isOutstanding: Bool { self == .overdue || self == .excusedOpen }

    /// In plain English.
    package var words: String {
        switch self {
        case .notTriggered: "Not started"
        case .notApplicable: "Does not apply"
        case .pending: "Due"
        case .met: "Done in time"
        case .late: "Done late"
        case .overdue: "Overdue"
        case .undetermined: "Not yet known: the decision has not been made"
        case .excusedDone: "Done after the limit, with a recorded exception"
        case .excusedOpen: "Not done; a recorded exception lifts the limit, and it is due as soon as practicable"
        case .running: "Running"
        case .complete: "Full time given"
        case .cutShort: "Cut short"
        case .open: "Open"
        case .exercised: "Used in time"
        case .expired: "Time has run out"
        case .outOfTime: "Used after the time ran out"
        case .within: "Within"
        case .outside: "Outside"
        case .excluded: "Left out"
        case .child: "Child"
        case .youngPerson: "Young person"
        case .forInformation: "For information"
        }
    }
}

/// What a person should know about an answer besides its status.
package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The rule speaks of a situation that the case does not show, so it is kept out of what is due next.
    package static let setAside = Flags(rawValue: 1)
    /// The exception was recorded only after the due day.
    package static let retrospectiveClaim = Flags(rawValue: 2)
    /// Done on the day that the law names: late as we read it, in time on the Code's reading.
    package static let onNamedDay = Flags(rawValue: 4)
    /// On the due day it must be done before 5pm.
    package static let beforeFivePM = Flags(rawValue: 8)
    /// The duty goes on with no later date.
    package static let continuing = Flags(rawValue: 16)
    /// The day lies in a year for which the bank holidays are not known.
    package static let holidaysUnknown = Flags(rawValue: 32)
    /// The parties agreed this day in writing; it stands in place of the counted one.
    package static let agreedDay = Flags(rawValue: 64)

    private static let all: [(Flags, String)] = [
        (.setAside, "set_aside"), (.retrospectiveClaim, "retrospective_claim"), (.onNamedDay, "on_named_day"),
        (.beforeFivePM, "before_5pm"), (.continuing, "continuing"), (.holidaysUnknown, "holidays_unknown"),
        (.agreedDay, "agreed_day"),
    ]

    /// Each flag's word, in the order above.
    package var words: [String] { Self.all.filter { contains($0.0) }.map(\.1) }
}
