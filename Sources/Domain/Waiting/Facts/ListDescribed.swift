package import Facts

/// A list of people who wait for something: what for, with whom, and what longest wait was promised by when.
///
/// The subject is `waiting/` and a short name, such as `waiting/autism-assessment`. No person is on it: only counts and
/// days are ever recorded of a list.
package struct ListDescribed: Fact {
    package static let kind = "waiting.list"

    /// What people wait for.
    package let name: String
    /// Who does what people wait for.
    package let service: String
    /// From when to when the wait is counted, and of whom.
    package let counts: String?
    /// The subjects of the plan lines that use the list.
    package let planLines: [String]?
    /// The longest wait promised, by day, in the order of the days.
    package let milestones: [Milestone]?

    /// The longest wait that nobody is to exceed on a day.
    package struct Milestone: Codable, Equatable, Sendable {
        /// The day on which it is to be so.
        package let due: Day
        /// Whether only the month was given; the day is then its last.
        package let isMonth: Bool
        /// The longest wait that nobody is to exceed, in weeks.
        package let weeks: Figure

        /// One promise.
        package init(due: Day, isMonth: Bool, weeks: Figure) {
            self.due = due
            self.isMonth = isMonth
            self.weeks = weeks
        }
    }
}

extension ListDescribed {
    /// A milestone as typed: a day or month, and weeks.
    package struct TypedMilestone: Sendable {
        /// The day or month.
        package let due: String
        /// The weeks.
        package let weeks: String
        /// A promise, both parts as typed.
        package init(due: String, weeks: String) {
            self.due = due
            self.weeks = weeks
        }

        var isEmpty: Bool { due.isBlank && weeks.isBlank }
    }

    /// Longest name of a list, in characters.
    package static let longestName = 120

    /// Checks what was typed. Problems of the nth milestone are said of `due-n` and `weeks-n`.
    package static func checked(
        name: String, service: String, counts: String = "", planLines: [String] = [],
        milestones: [TypedMilestone] = []
    ) throws(Problems) -> ListDescribed {
        var problems = Problems()
        if name.isBlank { problems.add("name", "Enter what people wait for, such as autism assessment") }
        if name.count > longestName { problems.add("name", "Name must be \(longestName) characters or fewer") }
        if service.isBlank { problems.add("service", "Enter who does what people wait for") }
        let made = checked(milestones, &problems)
        guard problems.isEmpty else { throw problems }
        return ListDescribed(
            name: name, service: service, counts: counts.nonBlank,
            planLines: planLines.filter { !$0.isBlank }.nonEmpty, milestones: made.sorted { $0.due < $1.due }.nonEmpty)
    }

    private static func checked(_ typed: [TypedMilestone], _ problems: inout Problems) -> [Milestone] {
        var made: [Milestone] = []
        for (index, milestone) in typed.enumerated() where !milestone.isEmpty {
            let (due, weeks) = (Day(dayOrMonth: milestone.due), Figure(milestone.weeks))
            if due == nil {
                problems.add("due-\(index + 1)", "Date must be a real day or month, like 2024-03-31 or 2024-03")
            }
            if weeks == nil || weeks.map({ $0 < Figure(0) || $0 > Figure(2_000) }) == true {
                problems.add("weeks-\(index + 1)", "Longest wait must be a number of weeks, like 13")
            }
            guard let due, let weeks else { continue }
            if made.contains(where: { $0.due == due }) {
                problems.add("due-\(index + 1)", "There is another longest wait for this date. Keep one")
            }
            made.append(Milestone(due: due, isMonth: milestone.due.utf8.count == 7, weeks: weeks))
        }
        return made
    }
}
