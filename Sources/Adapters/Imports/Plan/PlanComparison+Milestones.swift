import Facts
import Improvement

extension PlanComparison {
    /// Milestones: known ones by line, sort and date; one whose date moved becomes a deadline change.
    mutating func compareMilestones() {
        var ledger = MilestoneLedger(existing)
        var left: [(fields: FieldsDraft, fact: Milestone)] = []
        for fields in draft.milestones {
            guard let subject = subject(of: fields), let fact = milestone(fields, node: subject) else { continue }
            if let known = ledger.take(fact.node, where: { $0.type == fact.type && $0.dates.contains(fact.due) }) {
                restate(known, fact, fields, &ledger)
            } else {
                left.append((fields, fact))
            }
        }
        for (fields, fact) in left {
            if let known = ledger.take(fact.node, where: { $0.type == fact.type }) {
                move(known, to: fact, fields, &ledger)
            } else {
                let number = ledger.number(after: fact.node)
                state("milestone", fact, of: "\(fact.node)#\(number)", row: fields.row, among: &ledger.standing)
            }
        }
    }

    private mutating func milestone(_ fields: FieldsDraft, node: String) -> Milestone? {
        do {
            return try Milestone.checked(
                node: node, type: fields["type"], due: fields["due"], title: fields["title"], target: fields["target"],
                unit: fields["unit"], note: fields["note"])
        } catch {
            report.add(error, fields.row, fields.columns)
            return nil
        }
    }

    // The date first agreed stays in the milestone; only what else the row says may be restated.
    private mutating func restate(
        _ known: MilestoneLedger.Known, _ fact: Milestone, _ fields: FieldsDraft, _ ledger: inout MilestoneLedger
    ) {
        let firstDay = known.fact.isMonth && known.fact.due.endOfMonth == known.fact.due
        let due = firstDay ? String(known.fact.due.description.prefix(7)) : known.fact.due.description
        guard
            let same = try? Milestone.checked(
                node: fact.node, type: fact.type, due: due, title: fact.title ?? "", target: fact.target?.text ?? "",
                unit: fact.unit ?? "", note: fact.note ?? "")
        else { return }
        state("milestone", same, of: known.subject, row: fields.row, among: &ledger.standing)
    }

    private mutating func move(
        _ known: MilestoneLedger.Known, to fact: Milestone, _ fields: FieldsDraft, _ ledger: inout MilestoneLedger
    ) {
        restate(known, fact, fields, &ledger)
        do {
            let change = try DeadlineChange.checked(
                from: known.dates.last ?? known.fact.due, to: fact.due.description,
                reason: "The plan's edition of \(base.words) gives this date")
            state("deadline change", change, of: known.subject, row: fields.row, among: &ledger.changes)
        } catch {
            report.add(error, fields.row, ["to": "month"])
        }
    }
}

/// The recorded milestones of each line, each taken once.
struct MilestoneLedger {
    var standing: StandingFacts<Milestone>
    var changes: StandingFacts<DeadlineChange>
    private var open: [String: [Known]] = [:]
    private var lastNumber: [String: Int] = [:]

    struct Known {
        let subject: String
        let fact: Milestone
        /// The date first agreed and every date asked for since.
        let dates: [Day]
        var type: String { fact.type }
    }

    init(_ existing: RecordedFacts) {
        standing = StandingFacts(existing.milestones)
        changes = StandingFacts(existing.deadlineChanges)
        var moved: [String: [Day]] = [:]
        for entry in existing.deadlineChanges.standing(AsAt(.last)) {
            if let change = entry.fact { moved[entry.subject, default: []].append(change.to) }
        }
        let known = existing.milestones.latest(AsAt(.last))
        for (subject, fact) in known.sorted(by: { Self.number(of: $0.key) < Self.number(of: $1.key) }) {
            open[fact.node, default: []].append(
                Known(subject: subject, fact: fact, dates: [fact.due] + (moved[subject] ?? [])))
            lastNumber[fact.node] = max(lastNumber[fact.node] ?? 0, Self.number(of: subject))
        }
    }

    mutating func take(_ node: String, where fits: (Known) -> Bool) -> Known? {
        guard let index = open[node]?.firstIndex(where: fits) else { return nil }
        return open[node]?.remove(at: index)
    }

    mutating func number(after node: String) -> Int {
        let number = (lastNumber[node] ?? 0) + 1
        lastNumber[node] = number
        return number
    }

    private static func number(of subject: String) -> Int {
        subject.split(separator: "#").last.flatMap { Int($0) } ?? 0
    }
}
