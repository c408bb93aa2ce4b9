package import Facts

/// One line of a plan at any level: an area, an action, a sub-action, a measure.
///
/// The subject is the plan's id, a slash and the reference the line first had, such as `wsoa/1.1.1.1`. It stays when
/// the line is renumbered; `ref` is what is printed today.
package struct NodeDescribed: Fact {
    package static let kind = "improvement.node"

    /// The plan's id.
    package let plan: String
    /// The subject of the line it stands under; nothing at the top.
    package let parent: String?
    /// Its level, counted from 0 at the top, as the plan names them.
    package let level: Int
    package let ref: String
    package let title: String
    /// Where it stands among its neighbours, from 1.
    package let order: Int
    /// What is to be better for families (for an area: the outcomes sought).
    package let outcomes: [String]?
    /// Whose voice an I statement is in, and the statement.
    package let audience: String?
    package let statement: String?
    package let resources: String?
    /// What will show that the work is done.
    package let evidence: String?
    /// The completion date as the plan prints it, when it is more than milestones can say.
    package let completion: String?
    /// Subjects of lines elsewhere that share its work or its evidence.
    package let linked: [String]?
    /// Whatever else this plan's shape keeps of a line: theme, success by next year, benefit, stage.
    package let details: [Detail]?

    package struct Detail: Codable, Equatable, Sendable {
        package let label: String
        package let text: String
        package init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }
}

extension NodeDescribed {
    /// What may be said of a line beyond its place, reference and title.
    package struct More: Sendable {
        package var outcomes: [String] = []
        package var audience = ""
        package var statement = ""
        package var resources = ""
        package var evidence = ""
        package var completion = ""
        package var linked: [String] = []
        package var details: [Detail] = []
        package init() {}
    }

    package static let longestTitle = 300

    package static func checked(
        plan: String, parent: String?, level: Int, ref: String, title: String, order: Int, more: More = More()
    ) throws(Problems) -> NodeDescribed {
        var problems = Problems()
        if plan.isBlank { problems.add("plan", "Choose a plan") }
        if ref.isBlank { problems.add("ref", "Enter a reference, such as 1.2.3") }
        if title.isBlank { problems.add("title", "Enter a title") }
        if title.count > longestTitle { problems.add("title", "Title must be \(longestTitle) characters or fewer") }
        if (parent == nil) != (level == 0) { problems.add("parent", "Choose the line that this one stands under") }
        guard problems.isEmpty else { throw problems }
        return NodeDescribed(
            plan: plan, parent: parent, level: level, ref: ref, title: title, order: order,
            outcomes: more.outcomes.nonEmpty, audience: more.audience.nonBlank, statement: more.statement.nonBlank,
            resources: more.resources.nonBlank, evidence: more.evidence.nonBlank, completion: more.completion.nonBlank,
            linked: more.linked.nonEmpty, details: more.details.nonEmpty)
    }
}
