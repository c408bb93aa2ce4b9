import Facts
import Improvement

extension PlanDescribed: Told {
    static var noun: String { "Plan described" }
    var said: [TextRow] {
        rowsTold(
            ("Title", title), ("Levels", levels.joined(separator: ", ")), ("Purpose", purpose),
            ("Arrangements", arrangements), ("Background", background), ("About", about))
    }
}

extension NodeDescribed: Told {
    static var noun: String { "Line described" }
    var said: [TextRow] {
        rowsTold(
            ("Reference", ref), ("Title", title), ("Outcomes", outcomes?.joined(separator: "; ")),
            ("I statement", statement), ("Resources", resources), ("Evidence wanted", evidence),
            ("Completion", completion))
    }
}

extension Responsibility: Told {
    static var noun: String { "Responsibility" }
    var said: [TextRow] { seats.map { TextRow($0.part.words, $0.words) } }
}

extension Responsibility.Seat {
    /// The job and the organisation.
    var words: String { organisation.map { "\(role), \($0)" } ?? role }
}

extension Responsibility.Part {
    /// What people call the part.
    var words: String {
        switch self {
        case .senior: "Senior responsible officer"
        case .lead: "Lead"
        case .partner: "Partner"
        }
    }
}

extension ImpactMeasure: Told {
    static var noun: String { "Measure" }
    var said: [TextRow] {
        rowsTold(
            ("Measured by", type), ("Better when", direction?.words), ("Unit", unit), ("Baseline", baseline?.text),
            ("Baseline date", baselineWords), ("Target", target?.text), ("Who is counted", population), ("Note", note))
    }
}

extension Milestone: Told {
    static var noun: String { "Milestone" }
    var said: [TextRow] {
        rowsTold(
            ("Milestone", name), ("Due", due.words(isMonth: isMonth)),
            ("Target", target.map { $0.with(unit: unit) }), ("Note", note))
    }
}

extension MilestoneReached: Told {
    static var noun: String { "Milestone reached" }
    var said: [TextRow] { rowsTold(("Value", value?.text), ("Note", note)) }
}

extension DeadlineChange: Told {
    static var noun: String { "Date change asked for" }
    var said: [TextRow] {
        rowsTold(("From", from.words), ("To", to.words(isMonth: isMonth ?? false)), ("Reason", reason))
    }
}

extension ProgressUpdate: Told {
    static var noun: String { "Update" }
    var said: [TextRow] {
        rowsTold(
            ("What happened", narrative), ("In their words", quote), ("Risk", risk), ("Cause of the risk", riskCause),
            ("What will be done about it", riskAction), ("Next step", nextStep))
    }
}

extension ProgressRating: Told {
    static var noun: String { "Progress rating" }
    var said: [TextRow] { rowsTold(("Rating", code), ("Reason", reason)) }
}

extension ImpactRating: Told {
    static var noun: String { "Impact rating" }
    var said: [TextRow] { rowsTold(("Rating", code), ("Reason", reason)) }
}

extension ForumRating: Told {
    static var noun: String { "Forum’s impact rating" }
    var said: [TextRow] { rowsTold(("Rating", code), ("Reason", reason)) }
}

extension Evidence: Told {
    static var noun: String { "Evidence" }
    var said: [TextRow] { rowsTold(("Evidence", title), ("Link", link), ("File", fileName)) }
}

extension Observation: Told {
    static var noun: String { "Figure" }
    var said: [TextRow] {
        rowsTold(
            ("What was counted", indicator), ("Figure", value.with(unit: unit)), ("Out of", outOf),
            ("Compared with", comparator), ("Note", note))
    }
}

extension Retirement: Told {
    static var noun: String { "Retirement" }
    var said: [TextRow] { rowsTold(("What", isRetired ? "Retired" : "Brought back"), ("Reason", reason)) }
}

extension SignOff: Told {
    static var noun: String { "Sign-off" }
    var said: [TextRow] { rowsTold(("Body", body), ("Decision", decision), ("Note", note)) }
}

extension Approval: Told {
    static var noun: String { "Approval" }
    var said: [TextRow] {
        let list = lines.map(String.init).joined(separator: ", ")
        return rowsTold(("Decision", isApproved ? "Approved" : "Not approved"), ("Ledger lines", list), ("Note", note))
    }
}

extension Correction: Told {
    static var noun: String { "Correction" }
    var said: [TextRow] { [TextRow("Ledger line", String(line)), TextRow("Reason", reason)] }
}
