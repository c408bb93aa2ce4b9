package import Clocks
package import Facts

/// One challenge to one decision: its mediation, its appeal, and what the authority must then do.
package struct Dispute: Equatable, Sendable {
    /// The case.
    package let id: String
    /// 1 for the case's first challenge.
    package let number: Int
    /// The kind of decision challenged, one of `disputeKinds`; nothing when no decision stands before it.
    package let kind: String?
    /// The decision challenged, as it stands in the case.
    package let notice: DatedStep?
    /// The steps of this challenge alone, in their order.
    package let steps: [DatedStep]
    package let stage: Stage
    /// How it ended, or is to end once the authority has acted.
    package let outcome: Outcome?
    /// What an agreement, concession or order obliges somebody to do, and by when.
    package let obligations: [Obligation]
    /// What is due next, or is overdue; nothing when nothing is, or when it is over.
    package let next: CaseRow.Due?
    package let isOverdue: Bool
    package let hearing: AppealHearing?
    package let officer: String?

    /// Where a challenge stands.
    package enum Stage: String, CaseIterable, Sendable {
        case mediation, mayAppeal, appeal, action, closed
    }

    /// How a challenge ends.
    package enum Outcome: String, CaseIterable, Sendable {
        case agreed, conceded, ordered, decided, withdrawn, lapsed
    }

    /// One thing to do after an agreement, concession or order.
    package struct Obligation: Equatable, Sendable {
        package let title: String
        package let due: Day
        package let done: Day?
        package let status: Status
        package let source: String
    }

    /// The day of its first step.
    package var began: Day? { steps.first?.day }
    /// The day on which the tribunal received the appeal.
    package var registered: Day? { day("appeal_lodged") }

    /// The day of the latest step of a name, whatever its kind.
    package func day(_ event: String) -> Day? { last(event)?.day }

    /// The latest step of a name, whatever its kind.
    package func last(_ event: String) -> DatedStep? { steps.last { $0.step.bareEvent == event } }
}

/// The kinds of decision that may be challenged, each once, in the order of the list.
package let disputeKinds = appealableDecisions.reduce(into: [CodedWord]()) { kinds, decision in
    if !kinds.contains(where: { $0.code == decision.kind.code }) { kinds.append(decision.kind) }
}

/// Which notices carry a right of appeal. The rows are data: `appealable-decisions.csv`.
let appealableDecisions: [(event: String, kind: CodedWord)] =
    listRows(PackageResources.appealable_decisions_csv).map {
        ($0("event"), CodedWord(code: $0("kind"), title: $0("title")))
    }

/// The kind of challenge that each notice may meet.
let appealable = Dictionary(
    appealableDecisions.map { ($0.event, $0.kind.code) }, uniquingKeysWith: { first, _ in first })

extension Dispute.Stage {
    /// In plain English.
    package var words: String {
        switch self {
        case .mediation: "In mediation"
        case .mayAppeal: "May still appeal"
        case .appeal: "Appeal under way"
        case .action: "Settled, action due"
        case .closed: "Closed"
        }
    }
}

extension Dispute.Outcome {
    /// In plain English.
    package var words: String {
        switch self {
        case .agreed: "Agreed at mediation"
        case .conceded: "Not opposed by the authority"
        case .ordered: "Tribunal order"
        case .decided: "Decided by the tribunal, no order recorded"
        case .withdrawn: "Appeal withdrawn"
        case .lapsed: "No appeal in time"
        }
    }
}
