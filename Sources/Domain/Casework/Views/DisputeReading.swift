import Clocks
import Facts

/// One challenge read with the clock, as if the case had no other.
struct DisputeReading {
    let file: CaseFile
    let challenge: Challenge
    private let answers: [Answer]

    init(file: CaseFile, challenge: Challenge, without others: Set<Int>) {
        self.file = file
        self.challenge = challenge
        let told = file.steps.filter { !others.contains($0.line) }.map {
            CaseEvent($0.step.event, $0.day, until: $0.step.until)
        }
        let table = (try? CaseEvents(told)).map { Clocks.timetable(of: $0, asAt: file.asAt.day) }
        answers = (table?.answers ?? []).filter {
            $0.status != .notTriggered && $0.flags.isDisjoint(with: [.setAside, .continuing])
        }
    }

    func dispute(number: Int) -> Dispute {
        let (stage, outcome) = standing
        let next = stage == .closed ? nil : nextAnswer
        return Dispute(
            id: file.id, number: number, kind: challenge.notice.flatMap { appealable[$0.step.event] },
            notice: challenge.notice, steps: challenge.steps, stage: stage, outcome: outcome,
            obligations: obligations.compactMap(Dispute.Obligation.init), next: next.flatMap(CaseRow.Due.init),
            isOverdue: next?.status.isOutstanding ?? false, hearing: hearing, officer: file.officer)
    }

    private func has(_ event: String) -> Bool { challenge.steps.contains { $0.step.bareEvent == event } }

    private var standing: (Dispute.Stage, Dispute.Outcome?) {
        let acting: Dispute.Stage =
            obligations.contains { $0.status.isStillDue || $0.status.isOutstanding }
            ? .action : .closed
        if has("appeal_lodged") {
            if has("tribunal_order") { return (acting, .ordered) }
            if has("la_concedes") { return (acting, .conceded) }
            if has("appeal_withdrawn") { return (.closed, .withdrawn) }
            if has("appeal_determined") { return (.closed, .decided) }
            return (.appeal, nil)
        }
        if has("mediation_agreement") { return (acting, .agreed) }
        let mayAppeal = answer("appeal.lodge")?.status == .open
        let isOver = ["mediation_certificate", "mediation_held", "mediation_declined"].contains(where: has)
        if !isOver, has("mediation_requested") || mayAppeal { return (.mediation, nil) }
        return mayAppeal ? (.mayAppeal, nil) : (.closed, .lapsed)
    }

    private func answer(_ rule: String) -> Answer? { answers.first { $0.rule.id == rule } }

    // The rules that an agreement, a concession and an order set going.
    private var obligations: [Answer] {
        let groups = ["mediation.agreed.", "tribunal.", "unopposed."]
        return answers.filter { answer in
            answer.due != nil && answer.status != .notApplicable && groups.contains { answer.rule.id.hasPrefix($0) }
        }
    }

    // What is overdue comes first, then the nearest; the family's own time counts while it may still appeal.
    private var nextAnswer: Answer? {
        let groups = ["mediation.", "appeal.", "tribunal.", "unopposed."]
        let skipped = Set(has("appeal_lodged") ? ["appeal.lodge", "appeal.lodge-placement-only"] : [])
        let isPlacementOnly = file.steps.contains { $0.step.event == "placement_only_appeal" }
        let own = answers.filter { answer in
            answer.due != nil && groups.contains { answer.rule.id.hasPrefix($0) }
                && !skipped.contains(answer.rule.id) && answer.rule.id != "mediation.contact"
                && answer.rule.id != (isPlacementOnly ? "appeal.lodge" : "appeal.lodge-placement-only")
        }
        func earliest(_ holds: (Status) -> Bool) -> Answer? {
            own.filter { holds($0.status) }.min { ($0.due ?? .last, $0.rule.id) < ($1.due ?? .last, $1.rule.id) }
        }
        return earliest(\.isOutstanding) ?? earliest(\.isStillDue)
    }

    // A hearing belongs to the challenge during whose appeal it was made known.
    private var hearing: AppealHearing? {
        guard let lodged = challenge.steps.last(where: { $0.step.event == "appeal_lodged" })?.day else { return nil }
        let ends = ["appeal_determined", "appeal_withdrawn", "tribunal_order"]
        let ended = challenge.steps.first { ends.contains($0.step.bareEvent) }?.day
        return file.hearings.last { $0.day >= lodged && $0.day <= (ended ?? .last) }?.fact
    }
}

extension Dispute.Obligation {
    init?(_ answer: Answer) {
        guard let due = answer.due else { return nil }
        self.init(
            title: answer.rule.title, due: due, done: answer.done, status: answer.status, source: answer.rule.source)
    }
}
