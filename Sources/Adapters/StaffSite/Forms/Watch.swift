import Facts
import Storage

/// Looks whether somebody else has said something of the same kind since a form was drawn.
struct Watch: Sendable {
    let newer: @Sendable (_ door: LedgerDoor, _ subject: String, _ line: Int, _ person: String?) throws -> [Newer]

    init<F: Told>(_ type: F.Type) {
        newer = { door, subject, line, person in
            let entries: [Entry<F>] = try door.entries(of: subject)
            return entries.filter { $0.line > line && $0.author != person }.map(Newer.init)
        }
    }
}

/// What somebody else recorded meanwhile.
struct Newer: Equatable, Sendable {
    let noun: String
    let line: Int
    let day: Day
    let author: String
    let said: [TextRow]

    init<F: Told>(_ entry: Entry<F>) {
        noun = F.noun
        line = entry.line
        day = entry.day
        author = entry.author
        said = entry.fact?.said ?? [TextRow("Taken back", "This line no longer stands")]
    }
}

/// The subject has moved on by somebody else's hand since the form was drawn (409, with both versions shown).
struct MovedOn: Error {
    let newer: [Newer]
}
