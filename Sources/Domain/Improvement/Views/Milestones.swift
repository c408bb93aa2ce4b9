package import Facts

/// A plan's milestones as at a day, line by line.
package struct MilestonesView: Equatable, Sendable {
    /// The lines that have milestones, in the plan's order, retired ones too.
    package let lines: [LineMilestones]
    /// Subjects of milestones whose line the plan does not have.
    package let strays: [String]
    private let places: [String: Int]

    init(lines: [LineMilestones], strays: [String]) {
        self.lines = lines
        self.strays = strays
        places = Dictionary(lines.enumerated().map { ($1.line.subject, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// One line's milestones, by the date they are due now.
    package struct LineMilestones: Equatable, Sendable {
        /// The line.
        package let line: PlanLine
        /// Its milestones.
        package let milestones: [PlannedMilestone]
    }

    /// Every milestone with its line, by the date it is due now.
    package var all: [(line: PlanLine, milestone: PlannedMilestone)] {
        let pairs = lines.flatMap { row in row.milestones.map { (row.line, $0) } }
        return pairs.sorted { $0.1.due < $1.1.due }
    }

    /// The milestones of one line, by the date they are due now.
    package func of(_ subject: String) -> [PlannedMilestone] {
        places[subject].map { lines[$0].milestones } ?? []
    }
}

/// One milestone as it stood on a day: when it was first due, how its date moved, and what has become of it.
package struct PlannedMilestone: Equatable, Sendable {
    /// The milestone's subject, such as `wsoa/1.1.1.1#2`.
    package let subject: String
    /// What it is and the value it should reach, as last described.
    package let described: Milestone
    /// The date first agreed.
    package let firstDue: Day
    /// The date that counts: the first, or the one last approved.
    package let due: Day
    /// Whether only the month of `due` was given; the day is then the month's last.
    package let isMonth: Bool
    /// Every move that took effect, in order; the old dates stay visible in them.
    package let moves: [Move]
    /// A move that was asked for and had not taken effect by the day.
    package let pending: Move?
    /// That it was reached, and with what value.
    package let reached: Reached?
    /// What has become of it by the day.
    package let state: State

    /// One move of the date, asked for or in effect.
    package struct Move: Equatable, Sendable {
        /// The date before the move.
        package let from: Day
        /// The date after it.
        package let to: Day
        /// Whether only the month of `to` was given.
        package let isMonth: Bool
        /// Why it must move.
        package let reason: String
        /// The day on which it was asked for.
        package let day: Day
        /// The ledger line of the request.
        package let line: Int
        /// The id of the person who asked.
        package let author: String
        /// Who approved it, when, and what was agreed; nothing while it waits.
        package let decision: Decision?
    }

    /// That the milestone was reached, on a day.
    package struct Reached: Equatable, Sendable {
        /// The day on which it was reached.
        package let day: Day
        /// The value it was reached with.
        package let value: Figure?
        /// What was said of it.
        package let note: String?
        /// The ledger line that says so.
        package let line: Int
        /// The id of the person who recorded it.
        package let author: String
    }

    /// What has become of a milestone, reckoned against the date that counts.
    package enum State: Equatable, Sendable {
        case reached
        /// Reached so many days after the date.
        case reachedLate(days: Int)
        /// Due in so many days, 0 being today.
        case dueSoon(days: Int)
        /// Not reached, so many days after the date.
        case late(days: Int)
        case upcoming(days: Int)

        /// Whether it is still to be reached.
        package var isOpen: Bool {
            switch self {
            case .reached, .reachedLate: false
            case .dueSoon, .late, .upcoming: true
            }
        }

        /// How many days it is late, reached or not.
        package var daysLate: Int? {
            switch self {
            case .late(let days), .reachedLate(let days): days
            case .reached, .dueSoon, .upcoming: nil
            }
        }
    }
}

/// How many days ahead count as due soon, unless somebody says otherwise.
package let daysThatAreSoon = 30

/// A plan's milestones as at a day.
///
/// - Parameter soon: how many days ahead count as due soon.
package func milestones(
    _ facts: PlanFacts, plan: String, asAt: AsAt, soon: Int = daysThatAreSoon
) -> MilestonesView? {
    planMoment(facts, plan: plan, asAt: asAt).map { milestones($0, soon: soon) }
}

/// The milestones of one line, without going through everybody else's.
func milestones(of subject: String, _ moment: PlanMoment, soon: Int) -> [PlannedMilestone] {
    var facts = moment.facts
    let own = Set(facts.milestones.lazy.filter { $0.fact?.node == subject }.map(\.subject))
    facts.milestones = facts.milestones.filter { own.contains($0.subject) }
    let planned = MilestoneMaking(facts, moment.decisions, moment.asAt).all(soon: soon)
    return planned.filter { $0.described.node == subject }
}

func milestones(_ moment: PlanMoment, soon: Int) -> MilestonesView {
    let planned = MilestoneMaking(moment.facts, moment.decisions, moment.asAt).all(soon: soon)
    var byLine = Dictionary(grouping: planned, by: \.described.node)
    let lines = moment.outline.lines.compactMap { line in
        byLine.removeValue(forKey: line.subject).map { MilestonesView.LineMilestones(line: line, milestones: $0) }
    }
    let prefix = moment.outline.plan + "/"
    let strays = byLine.values.joined().map(\.subject).filter { $0.hasPrefix(prefix) }
    return MilestonesView(lines: lines, strays: strays.sorted(by: comesBefore))
}
