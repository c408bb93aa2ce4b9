package import Documents
package import Facts
import Improvement

/// The exception report: what is off track, late, moved, at risk or unreported, and what is being done about it.
///
/// Without a previous moment, every date that ever moved is told, and what nobody ever spoke of is unreported.
///
/// - Throws: `Refusal.notFound` if the plan was not in force.
package func exceptionReport(_ input: PlanReportInput) throws(Refusal) -> Document {
    let material = try PlanMaterial(input)
    guard let view = exceptions(material.facts, plan: input.plan, asAt: input.asAt, previous: input.previous) else {
        throw input.noPlan
    }
    var blocks = material.opening(view)
    blocks += material.ratedSection(view, .offTrack, "Off track")
    blocks += material.ratedSection(view, .concern, "Some concern")
    blocks += material.lateSection(view)
    blocks += material.movedSection(view)
    blocks += material.riskSection(view)
    blocks += material.silentSection
    blocks += [.heading(level: 2, "Key to the ratings")] + material.keyBlocks
    blocks += material.glossaryBlocks(for: blocks)
    return material.document(
        "\(material.outline.described.title): exception report", subtitle: "As at \(input.asAt.day.words)", blocks)
}

extension PlanMaterial {
    fileprivate func opening(_ view: Exceptions) -> [Block] {
        let all = view.rows.count + view.onTrack.count
        var blocks: [Block] = [
            .heading(level: 2, "At a glance"),
            .text(
                "\(view.rows.count) of \(counted(all, unit)) \(view.rows.count == 1 ? "gives" : "give") cause to report."
            ),
        ]
        let late = view.rows.reduce(0) { $0 + $1.late.count }
        let since = input.previous == nil ? "" : " since the last report"
        let moved = view.rows.reduce(0) { $0 + $1.changed.count }
        blocks.append(
            .list(
                isNumbered: false,
                [
                    [.text("\(counted(view.rows(.offTrack).count, unit)) off track")],
                    [.text("\(counted(view.rows(.concern).count, unit)) of some concern")],
                    [.text("\(counted(late, "milestone")) late")],
                    [.text("\(counted(moved, "milestone")) with a date moved or asked to move")],
                    [.text("\(counted(view.rows(.risk).count, "risk")) told")],
                    [.text("\(counted(silent.count, unit)) without an update\(since)")],
                ]))
        return blocks
    }

    fileprivate func ratedSection(_ view: Exceptions, _ cause: Exceptions.Cause, _ title: String) -> [Block] {
        let words = view.scale.steps.filter { $0.stands == (cause == .offTrack ? .offTrack : .concern) }.map(\.word)
        let heading = Block.heading(level: 2, words.isEmpty ? title : "\(title): \(listed(words))")
        let rows = view.rows(cause).map { row -> [Table.Cell] in
            var rating: [Inline] = [.chip(Chip(row.progress))]
            if row.movement != nil { rating += [.lineBreak, .text("was "), .chip(Chip(row.previous))] }
            return nameCells(row.line) + [
                rating, [.text(row.progress?.reason ?? "No reason given")], progress(row.line),
            ]
        }
        return section(heading, ["Rating", "Why", "Progress to date"], rows, caption: title)
    }

    fileprivate func lateSection(_ view: Exceptions) -> [Block] {
        let rows = view.rows(.late).flatMap { row in
            row.late.map { milestone -> [Table.Cell] in
                let due = milestone.due.words(isMonth: milestone.isMonth)
                let days = milestone.state.daysLate.map(String.init) ?? ""
                return nameCells(row.line) + [
                    [.text(milestone.described.name)], [.text(due)], [.text(days)], leads(row.line),
                ]
            }
        }
        return section(
            .heading(level: 2, "Late milestones"), ["Milestone", "Due", "Days late", "Lead"], rows,
            caption: "Milestones past their date and not reached", numeric: "Days late")
    }

    fileprivate func movedSection(_ view: Exceptions) -> [Block] {
        let rows = view.rows(.deadlineChanged).flatMap { row in
            row.changed.flatMap { milestone in
                (milestone.moves + [milestone.pending].compactMap(\.self)).map {
                    nameCells(row.line) + moveCells($0, milestone)
                }
            }
        }
        return section(
            .heading(level: 2, "Dates moved"), ["Milestone", "Old date", "New date", "Why", "Approved"], rows,
            caption: "Dates that moved, or that somebody asks to move")
    }

    private func moveCells(_ move: PlannedMilestone.Move, _ milestone: PlannedMilestone) -> [Table.Cell] {
        let decision = move.decision.map { decided in
            decided.isApproved ? "Yes, on \(decided.day.words)" : "No, on \(decided.day.words): \(decided.note)"
        }
        return [
            [.text(milestone.described.name)], [.text(move.from.words(isMonth: milestone.described.isMonth))],
            [.text(move.to.words(isMonth: move.isMonth))], [.text(move.reason)],
            [.text(decision ?? "Not yet: the old date stands")],
        ]
    }

    fileprivate func riskSection(_ view: Exceptions) -> [Block] {
        let rows = view.rows(.risk).map { row -> [Table.Cell] in
            let said = row.update?.fact
            return nameCells(row.line) + [
                [.text(said?.risk ?? "")], [.text(said?.riskCause ?? "Not told")],
                [.text(said?.riskAction ?? "Not told")], [.text(row.update?.day.words ?? "")],
            ]
        }
        return section(
            .heading(level: 2, "Risks and what is being done"), ["Risk", "Cause", "What we will do", "Told on"], rows,
            caption: "Risks told in the latest updates")
    }
}

extension Exceptions {
    fileprivate func rows(_ cause: Cause) -> [Row] { rows.filter { $0.causes.contains(cause) } }
}
