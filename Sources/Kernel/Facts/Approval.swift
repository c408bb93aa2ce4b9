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
        F.needsApproval ? keeping { approved.contains($0) } : Array(self)
    }

    /// The entries whose lines are kept, each correcting the nearest kept line that it goes back to.
    ///
    /// When line 9 corrects line 8 and line 8 corrects line 5, leaving out 8 makes 9 a correction of 5.
    package func keeping<F>(_ isKept: (Int) -> Bool) -> [Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        var places: [Int] = []
        var hidden: [Int: Int] = [:]
        entries.withUnsafeBufferPointer { entries in
            for place in entries.indices {
                let line = entries[place].line
                if isKept(line) { places.append(place) } else { hidden[line] = entries[place].replaces }
            }
        }
        if places.count == entries.count { return entries }
        return places.map { hidden.isEmpty ? entries[$0] : entries[$0].correcting(past: hidden) }
    }
}

extension Entry {
    fileprivate func correcting(past hidden: [Int: Int]) -> Entry {
        guard var line = replaces, hidden[line] != nil else { return self }
        // A line only ever corrects an earlier one, so this ends.
        while let earlier = hidden[line], earlier < line { line = earlier }
        return Entry(self.line, subject, on: day, replaces: line, by: author, at: recordedAt, fact)
    }
}
