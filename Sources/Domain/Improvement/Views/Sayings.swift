import Facts

// What each fact says, part by part, in the words of the page that shows a line's history.

private func said(_ parts: (String, String?)...) -> [HistoryItem.Said] {
    parts.compactMap { label, text in text.map { HistoryItem.Said(label: label, text: $0) } }
}

extension NodeDescribed {
    var says: [HistoryItem.Said] {
        let more = (details ?? []).map { HistoryItem.Said(label: $0.label, text: $0.text) }
        return said(
            ("Reference", ref), ("Title", title), ("Stands under", parent),
            ("Outcomes", outcomes?.joined(separator: "; ")), ("Voice of", audience), ("Statement", statement),
            ("Resources", resources), ("Evidence wanted", evidence), ("Completion", completion),
            ("Linked with", linked?.joined(separator: ", "))) + more
    }
}

extension Retirement {
    var says: [HistoryItem.Said] { said((isRetired ? "Retired" : "Brought back", reason)) }
}

extension Responsibility {
    var says: [HistoryItem.Said] {
        seats.map { seat in
            let label =
                switch seat.part {
                case .senior: "Senior responsible officer"
                case .lead: "Lead"
                case .partner: "Partner"
                }
            return HistoryItem.Said(label: label, text: seat.role + (seat.organisation.map { ", \($0)" } ?? ""))
        }
    }
}

extension ImpactMeasure {
    var says: [HistoryItem.Said] {
        said(
            ("Measured as", type), ("Better when", direction?.words), ("Unit", unit), ("Baseline", baseline?.text),
            ("Baseline date", baselineWords), ("Target", target?.text), ("Population", population), ("Note", note))
    }
}

extension ImpactMeasure.Direction {
    /// What people say of it.
    package var words: String {
        switch self {
        case .up: "higher"
        case .down: "lower"
        case .same: "the same"
        case .done: "done"
        }
    }
}

extension Milestone {
    var says: [HistoryItem.Said] {
        said(
            ("Milestone", name), ("Due", due.words(isMonth: isMonth)), ("Target", target?.text),
            ("Unit", unit), ("Note", note))
    }
}

extension MilestoneReached {
    var says: [HistoryItem.Said] { said(("Milestone reached", value?.text ?? "yes"), ("Note", note)) }
}

extension DeadlineChange {
    var says: [HistoryItem.Said] {
        said(("From", from.words), ("To", to.words(isMonth: isMonth ?? false)), ("Reason", reason))
    }
}

extension RatingFact {
    func says(_ scale: RatingScale) -> [HistoryItem.Said] {
        said(("Rating", scale.step(code)?.word ?? code), ("Reason", reason))
    }
}

extension ProgressUpdate {
    var says: [HistoryItem.Said] {
        said(
            ("Update", narrative), ("Quote", quote), ("Risk", risk), ("Cause", riskCause),
            ("What will be done", riskAction), ("Next step", nextStep))
    }
}

extension Evidence {
    var says: [HistoryItem.Said] {
        said(("Evidence", title), ("Link", link), ("File", fileName), ("File's SHA-256", fileHash))
    }
}

extension Observation {
    var says: [HistoryItem.Said] {
        said(
            (indicator, value.with(unit: unit)), ("Out of", outOf), ("Compared with", comparator),
            ("Note", note))
    }
}

extension SignOff {
    var says: [HistoryItem.Said] { said(("Body", body), ("Decision", decision), ("Note", note)) }
}

extension Approval {
    var says: [HistoryItem.Said] {
        let list = lines.map(String.init).joined(separator: ", ")
        return said((isApproved ? "Approved" : "Not approved", "line \(list)"), ("Note", note.nonBlank))
    }
}
