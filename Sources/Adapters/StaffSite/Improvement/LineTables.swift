import Documents
import Facts
import Improvement
import Web

/// The tables of a line's page: its milestones with every date they had, and its figures with their line.
struct LineTables {
    let plan: PlanReading
    let line: PlanLine
    let visit: Visit
    let names: [String: String]

    /// The milestones, each old date still to be seen, with why it moved and who agreed.
    var milestones: [Block] {
        let planned = Improvement.milestones(plan.facts, plan: plan.id, asAt: plan.query.asAt)?.of(line.subject) ?? []
        guard !planned.isEmpty else { return [] }
        let columns = [
            Table.Column.words("Milestone"), .words("Due"), .number("Target"), .words("State"), .words("Reached"),
        ]
        return [
            .table(Table(caption: "Milestones, with every date they had", columns: columns, rows: planned.map(row)))
        ]
    }

    private func row(_ milestone: PlannedMilestone) -> [Table.Cell] {
        let described = milestone.described
        let target = described.target.map { $0.with(unit: described.unit) } ?? ""
        return [
            [.text(described.name)] + (described.note.map { [.lineBreak, .text($0)] } ?? []), due(milestone),
            [.text(target)], [.chip(Chip(milestone.state.words, milestone.state.tone))], reached(milestone),
        ]
    }

    private func due(_ milestone: PlannedMilestone) -> Table.Cell {
        var cell: Table.Cell = [.strong(milestone.due.words(isMonth: milestone.isMonth))]
        for move in milestone.moves.reversed() {
            let by = move.decision.map { ", agreed by \(names[$0.author] ?? $0.author) on \($0.day.words)" } ?? ""
            cell += [.lineBreak, .text("Was \(move.from.words): \(move.reason)\(by)")]
        }
        if let asked = milestone.pending {
            let day = asked.to.words(isMonth: asked.isMonth)
            cell += [.lineBreak, .text("\(day) has been asked for and waits for approval: \(asked.reason)")]
        }
        return cell
    }

    private func reached(_ milestone: PlannedMilestone) -> Table.Cell {
        if let reached = milestone.reached {
            let value = reached.value.map { " with \($0.with(unit: milestone.described.unit))" } ?? ""
            return [.text(reached.day.words + value)] + (reached.note.map { [.lineBreak, .text($0)] } ?? [])
        }
        guard plan.query.isToday else { return [] }
        var cell: Table.Cell = []
        if visit.mayRecord(MilestoneReached.kind, of: milestone.subject) {
            cell.append(
                .link("Record that it was reached", to: PlanPaths.page("reached/new", ofMilestone: milestone.subject)))
        }
        if visit.mayRecord(DeadlineChange.kind, of: milestone.subject) {
            let url = PlanPaths.page("deadline-changes/new", ofMilestone: milestone.subject)
            cell += (cell.isEmpty ? [] : [.lineBreak]) + [.link("Ask for a new date", to: url)]
        }
        return cell
    }

    /// The figures: a small chart for each thing counted more than once, and all of them in a table.
    var figures: [Block] {
        let entries = plan.facts.observations.standing(plan.query.asAt).filter { $0.subject == line.subject }
        let facts = entries.compactMap { entry in entry.fact.map { (entry, $0) } }
        guard !facts.isEmpty else { return [] }
        let indicators = facts.reduce(into: [String]()) {
            if !$0.contains($1.1.indicator) { $0.append($1.1.indicator) }
        }
        let charts = indicators.compactMap { indicator in chart(indicator, facts.filter { $0.1.indicator == indicator })
        }
        return charts.map { .figure($0) } + [.table(table(facts.reversed()))]
    }

    private func chart(_ indicator: String, _ facts: [(Entry<Observation>, Observation)]) -> Picture? {
        let points = facts.map { entry, fact in
            TrendChart.Point(day: entry.day, words: entry.day.words(isMonth: fact.isMonth), value: fact.value)
        }
        let unit = facts.last?.1.unit ?? ""
        let target = line.measure.flatMap { $0.unit ?? "" == unit ? $0.target : nil }
        return TrendChart(title: indicator.capitalisedFirst, unit: unit, points: points, target: target).picture
    }

    private func table(_ facts: [(Entry<Observation>, Observation)]) -> Table {
        let columns = [
            Table.Column.words("As at"), .words("What was counted"), .number("Figure"), .number("Out of"),
            .words("Compared with"), .words("Note"), .number("Ledger line"),
        ]
        let rows = facts.map { entry, fact -> [Table.Cell] in
            [
                entry.day.words(isMonth: fact.isMonth), fact.indicator, fact.value.with(unit: fact.unit),
                fact.outOf ?? "", fact.comparator ?? "", fact.note ?? "", String(entry.line),
            ].map { [.text($0)] }
        }
        return Table(caption: "Figures, the newest first", columns: columns, rows: rows)
    }
}
