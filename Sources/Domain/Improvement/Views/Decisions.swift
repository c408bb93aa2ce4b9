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
    /// Whether the line was approved or refused.
    package let isApproved: Bool
    /// Why it was refused, or what was agreed.
    package let note: String
    /// The day of the decision.
    package let day: Day
    /// The id of the person who decided.
    package let author: String
}

/// The decision that stands for each line, as far as it is known, on whatever day it was taken.
package struct Decisions: Equatable, Sendable {
    private let approvals: [Entry<Approval>]
    /// For each ledger line, which of the approvals decides on it, counted from 1; 0 for none.
    private let deciding: [Int32]
    /// Whether any line was refused.
    package let hasRefusals: Bool

    /// - Parameter asAt: only its ledger line counts.
    package init(_ approvals: [Entry<Approval>], _ asAt: AsAt) {
        let standing = approvals.standing(asAt.onAnyDay)
        var deciding = [Int32](repeating: 0, count: (standing.lazy.map { $0.line }.max() ?? 0) + 1)
        var hasRefusals = false
        for (place, entry) in standing.enumerated() {
            guard let fact = entry.fact else { continue }
            if !fact.isApproved { hasRefusals = true }
            // Nobody can decide on what was recorded after the decision.
            for line in fact.lines where line > 0 && line < entry.line { deciding[line] = Int32(place + 1) }
        }
        self.approvals = standing
        self.deciding = deciding
        self.hasRefusals = hasRefusals
    }

    /// The decision that stands for a line, if anybody has decided.
    package subscript(line: Int) -> Decision? {
        guard let entry = entry(line), let fact = entry.fact else { return nil }
        return Decision(isApproved: fact.isApproved, note: fact.note, day: entry.day, author: entry.author)
    }

    /// Whether the decision that stands for a line is to refuse it.
    package func isRefused(_ line: Int) -> Bool { entry(line)?.fact?.isApproved == false }

    /// Whether the decision that stands for a line is to approve it.
    package func isApproved(_ line: Int) -> Bool { entry(line)?.fact?.isApproved == true }

    /// Where an entry stands with those who approve.
    package func state<F>(of entry: Entry<F>) -> ApprovalState {
        guard F.needsApproval else { return .notNeeded }
        guard let decision = self[entry.line] else { return .waiting }
        return decision.isApproved ? .approved : .refused(note: decision.note)
    }

    private func entry(_ line: Int) -> Entry<Approval>? {
        guard deciding.indices.contains(line), deciding[line] > 0 else { return nil }
        return approvals[Int(deciding[line]) - 1]
    }
}
