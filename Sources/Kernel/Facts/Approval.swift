/// Somebody's decision that recorded lines may be shown to the public, or take effect.
///
/// The subject is the subject of the lines. Lines that need approval and have none stay inside.
package struct Approval: Fact {
    package static let kind = "approval"

    /// The ledger lines decided on.
    package let lines: [Int]
    package let isApproved: Bool
    /// Why, when it is refused; what was agreed, when it is not.
    package let note: String

    /// Checks a decision. A refusal must say why.
    package static func checked(lines: [Int], isApproved: Bool, note: String) throws(Problems) -> Approval {
        var problems = Problems()
        if lines.isEmpty { problems.add("lines", "Select what you are deciding on") }
        if !isApproved && note.allSatisfy(\.isWhitespace) { problems.add("note", "Enter why it is not approved") }
        guard problems.isEmpty else { throw problems }
        return Approval(lines: lines, isApproved: isApproved, note: note)
    }
}

/// The lines whose latest known decision is to approve them.
///
/// A later decision on the same line outranks an earlier one.
package func approvedLines(_ approvals: [Entry<Approval>], _ asAt: AsAt) -> Set<Int> {
    var approved = Set<Int>()
    for entry in approvals.standing(asAt) {
        guard let decision = entry.fact else { continue }
        if decision.isApproved { approved.formUnion(decision.lines) } else { approved.subtract(decision.lines) }
    }
    return approved
}

extension Sequence {
    /// The entries that may be shown to the public: all of a kind that needs no approval, else the approved ones.
    ///
    /// An unapproved correction stays hidden and the line it corrects goes on standing.
    package func published<F>(_ approved: Set<Int>) -> [Entry<F>] where Element == Entry<F> {
        F.needsApproval ? filter { approved.contains($0.line) } : Array(self)
    }
}
