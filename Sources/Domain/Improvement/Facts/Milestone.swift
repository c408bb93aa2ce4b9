package import Facts

/// A dated step of one line of the plan, with the value it should have reached by then.
///
/// The subject is the line's subject, `#` and a number of its own, such as `wsoa/1.1.1.1#2`. `due` is the date first
/// agreed; it moves only by an approved `DeadlineChange`.
package struct Milestone: Fact {
    package static let kind = "improvement.milestone"

    /// The subject of the plan line.
    package let node: String
    /// The plan's word for it: interim, final, survey, evaluation.
    package let type: String
    package let due: Day
    /// Whether the plan gives only the month; `due` is then its last day.
    package let isMonth: Bool
    package let title: String?
    package let target: Figure?
    package let unit: String?
    package let note: String?

    /// What it is called: its title, or the plan's word for it.
    package var name: String { title ?? typeWords.capitalisedFirst }

    /// The plan's word for it as people write it: 'follow up' for `follow_up`.
    package var typeWords: String { type.replacing("_", with: " ") }

    package static func checked(
        node: String, type: String, due: String, title: String = "", target: String = "", unit: String = "",
        note: String = ""
    ) throws(Problems) -> Milestone {
        var problems = Problems()
        if node.isBlank { problems.add("node", "Choose the line of the plan that this milestone is for") }
        let day = Day(dayOrMonth: due)
        if day == nil { problems.add("due", "Due date must be a real day or month, like 2023-03-31 or 2023-03") }
        let goal = Figure(target)
        if goal == nil && !target.isBlank { problems.add("target", "Target must be a number, like 125") }
        guard problems.isEmpty, let day else { throw problems }
        return Milestone(
            node: node, type: type.nonBlank ?? "final", due: day, isMonth: due.utf8.count == 7, title: title.nonBlank,
            target: goal, unit: unit.nonBlank, note: note.nonBlank)
    }
}

/// That a milestone was reached, on the day of the fact.
package struct MilestoneReached: Fact {
    package static let kind = "improvement.milestone-reached"

    package let value: Figure?
    package let note: String?

    package static func checked(value: String = "", note: String = "") throws(Problems) -> MilestoneReached {
        let reached = Figure(value)
        if reached == nil && !value.isBlank { throw Problems("value", "Value must be a number, like 118") }
        return MilestoneReached(value: reached, note: note.nonBlank)
    }
}
