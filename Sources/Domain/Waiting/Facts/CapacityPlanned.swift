package import Facts

/// How many assessments a service means to offer each week, from which day on: the whole plan, restated when it
/// changes.
package struct CapacityPlanned: Fact {
    package static let kind = "waiting.capacity"

    /// The plan by the day from which each number holds, the earliest first. There is at least one.
    package let steps: [Step]
    /// What it rests on, such as posts filled.
    package let basis: String?

    /// So many a week from a day on.
    package struct Step: Codable, Equatable, Sendable {
        /// The first day of it.
        package let from: Day
        /// Assessments each week.
        package let perWeek: Figure

        /// A step of the plan.
        package init(from: Day, perWeek: Figure) {
            self.from = from
            self.perWeek = perWeek
        }
    }

    /// A step as typed.
    package struct Typed: Sendable {
        /// The first day of it.
        package let from: String
        /// Assessments each week.
        package let perWeek: String
        /// A step, both parts as typed.
        package init(from: String, perWeek: String) {
            self.from = from
            self.perWeek = perWeek
        }
    }

    /// Checks what was typed; steps left empty are passed over. Problems of the nth are said of `from-n` and
    /// `perWeek-n`.
    package static func checked(_ typed: [Typed], basis: String = "") throws(Problems) -> CapacityPlanned {
        var problems = Problems()
        var steps: [Step] = []
        for (index, step) in typed.enumerated() where !(step.from.isBlank && step.perWeek.isBlank) {
            let (from, perWeek) = (Day(step.from), Figure(step.perWeek))
            if from == nil { problems.add("from-\(index + 1)", "Date must be a real day, like 2023-04-01") }
            if perWeek == nil || perWeek.map({ $0 < Figure(0) || $0 > Figure(10_000) }) == true {
                problems.add("perWeek-\(index + 1)", "Assessments a week must be a number, like 48")
            }
            guard let from, let perWeek else { continue }
            if steps.contains(where: { $0.from == from }) {
                problems.add("from-\(index + 1)", "There is another number from this date. Keep one")
            }
            steps.append(Step(from: from, perWeek: perWeek))
        }
        if steps.isEmpty && problems.isEmpty { problems.add("from-1", "Enter a date and a number for each week") }
        guard problems.isEmpty else { throw problems }
        return CapacityPlanned(steps: steps.sorted { $0.from < $1.from }, basis: basis.nonBlank)
    }
}
