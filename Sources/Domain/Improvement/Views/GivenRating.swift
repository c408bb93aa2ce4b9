package import Facts

/// The three ratings that a line may have.
package enum RatingKind: String, CaseIterable, Sendable {
    /// How far the work has come.
    case progress
    /// What difference it has made, as the lead judges it.
    case impact
    /// What difference it has made, as the forums judge it.
    case forum
}

/// A rating as it was given: its step of the scale, why, when and where it is recorded.
package struct GivenRating: Equatable, Sendable {
    /// What the fact keeps.
    package let code: String
    /// The scale's step with its word, colour and meaning; nothing if the plan's scale has no such code.
    package let step: RatingScale.Step?
    /// Why, in a sentence a parent would understand.
    package let reason: String?
    /// The day from which it is true.
    package let day: Day
    /// The ledger line that says so.
    package let line: Int
    /// The id of the person who recorded it.
    package let author: String
    /// Where it stands with those who approve.
    package let approval: ApprovalState

    init?<R: RatingFact>(_ entry: Entry<R>?, _ scale: RatingScale, _ decisions: Decisions) {
        guard let entry, let fact = entry.fact else { return nil }
        code = fact.code
        step = scale.step(fact.code)
        reason = fact.reason
        day = entry.day
        line = entry.line
        author = entry.author
        approval = decisions.state(of: entry)
    }
}

extension RatingScale {
    /// Where a code stands in the scale's order, best first; nothing for a code it has not.
    func place(_ code: String) -> Int? { steps.firstIndex { $0.code == code } }
}
