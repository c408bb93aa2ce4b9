package import Facts

/// That a body agreed to the plan, or did not: one step of its approval trail. The subject is the plan's.
package struct SignOff: Fact {
    package static let kind = "improvement.sign-off"

    /// The board, cabinet member or governing body.
    package let body: String
    /// What it decided: agreed, agreed with changes, sent back.
    package let decision: String
    package let note: String?

    package static func checked(body: String, decision: String, note: String = "") throws(Problems) -> SignOff {
        var problems = Problems()
        if body.isBlank { problems.add("body", "Enter who decided") }
        if decision.isBlank { problems.add("decision", "Enter what was decided") }
        guard problems.isEmpty else { throw problems }
        return SignOff(body: body, decision: decision, note: note.nonBlank)
    }
}
