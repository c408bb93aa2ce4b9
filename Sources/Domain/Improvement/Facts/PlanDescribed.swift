package import Facts

/// An improvement plan: what it is for, how its levels are named and which scale rates it.
///
/// The subject is the plan's id, such as `wsoa`.
package struct PlanDescribed: Fact {
    package static let kind = "improvement.plan"

    package let title: String
    /// The name of each level from the top, in the singular: area, action, sub-action, measure. The last is what is rated.
    package let levels: [String]
    /// The subject of the plan's rating scale.
    package let scale: String
    /// Why there is a plan, in a paragraph.
    package let purpose: String
    /// How the partners work together on it.
    package let arrangements: String
    /// What inspectors or partners found that the plan must mend.
    package let background: String?
    /// Where its figures and wording come from, for its About page.
    package let about: String?

    package static func checked(
        title: String, levels: [String], scale: String, purpose: String = "", arrangements: String = "",
        background: String? = nil, about: String? = nil
    ) throws(Problems) -> PlanDescribed {
        var problems = Problems()
        if title.isBlank { problems.add("title", "Enter the plan's title") }
        if levels.isEmpty || levels.contains(where: \.isBlank) { problems.add("levels", "Name each level of the plan") }
        if Set(levels).count != levels.count { problems.add("levels", "Give each level a name of its own") }
        if scale.isBlank { problems.add("scale", "Choose a rating scale") }
        guard problems.isEmpty else { throw problems }
        return PlanDescribed(
            title: title, levels: levels, scale: scale, purpose: purpose, arrangements: arrangements,
            background: background, about: about)
    }
}
