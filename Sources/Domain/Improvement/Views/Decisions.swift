package import Facts

/// Where a recorded line stands with those who approve.
package enum ApprovalState: Equatable, Sendable {
    /// Its kind needs no approval.
    case notNeeded
    case waiting
    case approved
    /// Refused, with the reason given.
    case refused(note: String)

    /// Whether the public may not see it yet.
    package var isUnapproved: Bool { self != .notNeeded && self != .approved }
}

/// One decision that stands for a line: what was decided, when and by whom.
package struct Decision: Equatable, Sendable {
    package let isApproved: Bool
    package let note: String
    package let day: Day
    /// The id of the person who decided.
    package let author: String
}

/// The decision that stands for each line, as far as it is known, on whatever day it was taken.
package struct Decisions: Equatable, Sendable {
    private var decisions: [Int: Decision] = [:]
    /// Whether any line was refused.
    package private(set) var hasRefusals = false

    /// - Parameter asAt: only its ledger line counts.
    package init(_ approvals: [Entry<Approval>], _ asAt: AsAt) {
        decisions.reserveCapacity(approvals.count * 2)
        for entry in approvals.standing(asAt.onAnyDay) {
            guard let fact = entry.fact else { continue }
            if !fact.isApproved { hasRefusals = true }
            let decision = Decision(isApproved: fact.isApproved, note: fact.note, day: entry.day, author: entry.author)
            for line in fact.lines { decisions[line] = decision }
        }
    }

    package subscript(line: Int) -> Decision? { decisions[line] }

    package func isRefused(_ line: Int) -> Bool { decisions[line].map { !$0.isApproved } ?? false }

    /// Where an entry stands with those who approve.
    package func state<F>(of entry: Entry<F>) -> ApprovalState {
        guard F.needsApproval else { return .notNeeded }
        guard let decision = decisions[entry.line] else { return .waiting }
        return decision.isApproved ? .approved : .refused(note: decision.note)
    }
}
