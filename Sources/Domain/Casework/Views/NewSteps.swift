package import Facts

/// An event that is to be added to a case, with the row of the file that tells it.
package struct NewStep: Equatable, Sendable {
    package let row: Int
    package let step: CaseStep
    package let day: Day

    package init(row: Int, step: CaseStep, day: Day) {
        self.row = row
        self.step = step
        self.day = day
    }
}

/// The first row that could not have happened when it says, with the reason; nothing when all could.
///
/// - Parameters:
///   - known: What is recorded of the case.
///   - born: The date of birth, where it is known.
package func impossibleRow(_ new: [NewStep], after known: CaseFacts, born: Day?) -> (row: Int, reason: String)? {
    if let born, let early = new.first(where: { $0.day < born }) {
        return (early.row, "\(early.day.words) is before the date of birth. Check both")
    }
    let standing = known.steps.standing(AsAt(.last)).compactMap { entry in
        entry.fact.map { DatedStep(line: entry.line, day: entry.day, author: entry.author, step: $0) }
    }
    // Rows stand after every recorded line, in their own order.
    let base = (standing.map(\.line).max() ?? 0) + 1
    let added = new.enumerated().map { DatedStep(line: base + $0, day: $1.day, author: "", step: $1.step) }
    let before = standing.isEmpty ? [] : Replay(standing, asAt: .last).breaches
    guard let breach = Replay(standing + added, asAt: .last).breaches.first(where: { !before.contains($0) }) else {
        return nil
    }
    // An added row may make a recorded event impossible; then the latest row before it is to blame.
    let place = breach.line - base
    return (new.indices.contains(place) ? new[place].row : new.last?.row ?? 0, breach.reason)
}
