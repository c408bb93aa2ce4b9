package import Clocks
package import Facts

/// One plan that moved, or is to move, between this area and another.
package struct PlanMove: Equatable, Sendable {
    /// The case.
    package let id: String
    package let way: Way
    /// The other area, as it was typed; nothing when nobody said which.
    package let area: String?
    /// The day on which the child or young person moves home, where it is known.
    package let moved: Day?
    /// The day on which the plan was transferred; nothing while it is still to be.
    package let transferred: Day?
    /// What the law asks because of the move, as far as it has started.
    package let limits: [Limit]
    package let officer: String?

    /// Which way a plan moves.
    package enum Way: String, CaseIterable, Sendable { case arriving = "in", leaving = "out" }

    /// One limit that a move starts.
    package struct Limit: Equatable, Sendable {
        /// The rule's name in the rule book.
        package let rule: String
        package let title: String
        package let owedBy: String
        package let source: String
        package let due: Day?
        package let done: Day?
        package let status: Status
    }

    /// The day that it is counted by: the transfer, or else what is known of the move.
    package let counted: Day
    package var isOverdue: Bool { limits.contains { $0.status.isOutstanding } }
    /// Whether something is still to be done.
    package var isOpen: Bool {
        transferred == nil || limits.contains { $0.status.isStillDue || $0.status.isOutstanding }
    }
}

/// The moves between two days, both included, and before them those with something still to do; what is overdue first,
/// then the latest.
package func planMoves(_ files: [CaseFile], from first: Day, through last: Day) -> [PlanMove] {
    files.flatMap(\.planMoves)
        .filter { $0.counted <= last && ($0.counted >= first || $0.isOpen) }
        .sorted { one, two in
            if one.isOverdue != two.isOverdue { return one.isOverdue }
            return (two.counted, one.id) < (one.counted, two.id)
        }
}

/// How many plans moved in and out in one month.
package struct MoveMonth: Equatable, Sendable {
    /// The month's first day.
    package let month: Day
    package let arrived: Int
    package let left: Int
    /// Of the limits that these moves started: kept, and not kept. Those still running are neither.
    package let kept: Int
    package let missed: Int
}

/// The plans transferred between two days, both included, by month, the earliest first.
package func moveMonths(_ moves: [PlanMove], from first: Day, through last: Day) -> [MoveMonth] {
    let done = moves.filter { move in move.transferred.map { first <= $0 && $0 <= last } ?? false }
    return Dictionary(grouping: done, by: \.counted.startOfMonth).sorted { $0.key < $1.key }.map { month, moves in
        let statuses = moves.flatMap(\.limits).map(\.status)
        return MoveMonth(
            month: month, arrived: moves.count { $0.way == .arriving }, left: moves.count { $0.way == .leaving },
            kept: statuses.count { $0 == .met }, missed: statuses.count { $0 == .late || $0.isOutstanding })
    }
}
