/// Whose hand wrote a line, and when: handed in from the edge, for nothing below it reads a clock.
package struct Hand: Equatable, Sendable {
    /// The person's random id, or the name of a command such as `import`.
    package let person: String
    /// ISO 8601 in UTC, to the second: `2026-11-21T09:30:00Z`.
    package let at: String

    package init(_ person: String, at: String) {
        self.person = person
        self.at = at
    }
}
