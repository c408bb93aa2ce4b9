package import Facts

/// An event that is to be added to a case, with the row of the file that tells it.
package struct NewStep: Equatable, Sendable {
    package let row: Int
    package let step: CaseStep
    package let day: Day
    /// The file that the row is of; empty when only one is meant.
    package let file: String
    /// The item of a return that tells it; empty for a row of an events file.
    package let item: String

    package init(row: Int, step: CaseStep, day: Day, file: String = "", item: String = "") {
        self.item = item
        self.file = file
        self.row = row
        self.step = step
        self.day = day
    }
}

/// A row that could not have happened when it says.
package struct ImpossibleRow: Equatable, Sendable {
    package let row: Int
    /// Empty when only one file is meant.
    package let file: String
    /// The item of a return that tells it; empty for a row of an events file.
    package let item: String
    package let day: Day?
    package let reason: String
}

/// The first row that could not have happened when it says, with the reason; nothing when all could.
///
/// - Parameters:
///   - known: What is recorded of the case.
///   - born: The date of birth, where it is known.
package func impossibleRow(_ new: [NewStep], after known: CaseFacts, born: Day?) -> ImpossibleRow? {
    if let born, let early = new.first(where: { $0.day < born }) {
        return ImpossibleRow(early, "\(early.day.words) is before the date of birth. Check both")
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
    let told = new.indices.contains(place) ? new[place] : new.last
    return ImpossibleRow(told, breach.reason)
}

extension ImpossibleRow {
    fileprivate init(_ step: NewStep?, _ reason: String) {
        self.init(
            row: step?.row ?? 0, file: step?.file ?? "", item: step?.item ?? "", day: step?.day, reason: reason)
    }
}
