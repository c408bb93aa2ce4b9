/// One line of the ledger with its fact: what was stated, of what, from which day, by whom.
package struct Entry<F: Fact>: Equatable, Sendable {
    /// The line's number: 1, 2, 3 ... in the order of recording, never used twice.
    package let line: Int
    /// What the fact is about: a plan, a measure, a case.
    package let subject: String
    /// The day from which it is true.
    package let day: Day
    /// The line that this one corrects, if it corrects one.
    package let replaces: Int?
    /// Whether it takes back the line that it replaces, and leaves nothing. Kept beside the fact, so that what stands is
    /// worked out without looking into facts.
    package let isEmpty: Bool
    /// Who recorded it: a random id that People can name.
    package let author: String
    /// When it was recorded, as ISO 8601 text in UTC. For reading, never for reckoning.
    package let recordedAt: String
    /// The fact, or nothing when the line takes back the one that it replaces.
    package let fact: F?

    package init(
        _ line: Int, _ subject: String, on day: Day, replaces: Int? = nil, by author: String = "",
        at recordedAt: String = "",
        _ fact: F?
    ) {
        self.line = line
        self.subject = subject
        self.day = day
        self.replaces = replaces
        self.isEmpty = fact == nil
        self.author = author
        self.recordedAt = recordedAt
        self.fact = fact
    }
}
