import Clocks
import Facts

/// Every challenge of these cases, those with something overdue first, then by what is due next, then the newest.
package func disputes(_ files: [CaseFile]) -> [Dispute] {
    files.flatMap(\.disputes).sorted { one, two in
        if one.isOverdue != two.isOverdue { return one.isOverdue }
        let (left, right) = (one.next?.day ?? .last, two.next?.day ?? .last)
        if left != right { return left < right }
        return (two.began ?? .last, one.id, one.number) < (one.began ?? .last, two.id, two.number)
    }
}

/// Which challenges to show. Empty means all.
package struct DisputeFilter: Equatable, Sendable {
    /// A stage's code, or `open`.
    package var stage = ""
    package var kind = ""
    /// An officer's id, or `none`.
    package var officer = ""
    /// A calendar year in which it began or was registered.
    package var year = ""

    package init() {}

    package func holds(_ dispute: Dispute) -> Bool {
        let years = [dispute.began, dispute.registered].compactMap { $0.map { String($0.year) } }
        return (stage.isEmpty || dispute.stage.rawValue == stage || (stage == "open" && dispute.stage != .closed))
            && (kind.isEmpty || dispute.kind == kind)
            && (officer.isEmpty || (officer == "none" ? dispute.officer == nil : dispute.officer == officer))
            && (year.isEmpty || years.contains(year))
    }
}

extension CaseFile {
    /// The case's challenges, the first first, as far as the day asked for.
    package var disputes: [Dispute] {
        let groups = challenges
        return groups.enumerated().map { place, group in
            let others = Set(groups.enumerated().filter { $0.offset != place }.flatMap { $0.element.steps.map(\.line) })
            return DisputeReading(file: self, challenge: group, without: others).dispute(number: place + 1)
        }
    }

    /// The decisions with a right of appeal that were sent by the day asked for.
    var notices: [DatedStep] { steps.filter { $0.day <= asAt.day && appealable[$0.step.event] != nil } }

    // Mediation and an appeal belong to the latest decision before them; what follows belongs to the challenge that
    // it carries on.
    private var challenges: [Challenge] {
        let notices = notices
        var all: [Challenge] = []
        for step in steps {
            guard let part = disputeParts[step.step.bareEvent], part.isFact || step.day <= asAt.day else { continue }
            let notice = notices.last { $0.day <= step.day }
            if part.opens || all.isEmpty, all.last?.notice != notice || all.isEmpty {
                all.append(Challenge(notice: notice, steps: [step]))
                continue
            }
            let lodged = all.lastIndex { $0.steps.contains { $0.step.event == "appeal_lodged" } }
            let place = part.isAppeal && !part.opens ? lodged ?? all.count - 1 : all.count - 1
            all[place].steps.append(step)
        }
        return all
    }
}

/// One decision and the steps that challenge it.
struct Challenge {
    let notice: DatedStep?
    var steps: [DatedStep]
}

/// To which part of a challenge each event belongs, whether it begins one, and whether it is a fact for a clock.
private let disputeParts: [String: (isAppeal: Bool, opens: Bool, isFact: Bool)] = Dictionary(
    listRows(PackageResources.dispute_steps_csv).map { cell in
        let isFact = RuleBook.england.vocabulary.word(cell("event")[...])?.isFiltered == false
        return (cell("event"), (cell("part") == "appeal", cell("opens") == "yes", isFact))
    }, uniquingKeysWith: { first, _ in first })
