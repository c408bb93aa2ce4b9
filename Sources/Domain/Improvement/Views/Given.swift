package import Facts

/// A fact as it was given: what it says, with its day, its ledger line, its author and where its approval stands.
package struct Given<F: Fact>: Equatable, Sendable {
    /// What was said.
    package let fact: F
    /// The day from which it is true.
    package let day: Day
    /// The ledger line that says so.
    package let line: Int
    /// The id of the person who recorded it.
    package let author: String
    /// Where it stands with those who approve.
    package let approval: ApprovalState

    init?(_ entry: Entry<F>?, _ decisions: Decisions) {
        guard let entry, let fact = entry.fact else { return nil }
        self.fact = fact
        day = entry.day
        line = entry.line
        author = entry.author
        approval = decisions.state(of: entry)
    }
}
