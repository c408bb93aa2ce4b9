import Documents
import Facts
import Improvement

extension PlanMaterial {
    /// One area: who answers for it, what is sought, whose voice, and a table of its measures.
    func areaBlocks(_ area: PlanOnAPage.Area) -> [Block] {
        var blocks: [Block] = [.newPage, .heading(level: 2, "\(areaName(area.line)): \(area.line.title)")]
        if let responsibility = area.line.responsibility {
            blocks.append(.paragraph(labelled("Who answers for it", seats(responsibility)).trimmed))
        }
        if let outcomes = area.line.described.outcomes {
            blocks.append(.paragraph([.strong("What we want to be better")]))
            blocks.append(.list(isNumbered: false, outcomes.map { [.text($0)] }))
        }
        let voices = outline.branch(of: area.line.subject).filter { $0.isInUse && $0.described.statement != nil }
        if !voices.isEmpty {
            blocks.append(.paragraph([.strong("What families should be able to say")]))
            blocks.append(.list(isNumbered: false, voices.map(voice)))
        }
        blocks.append(area.rows.isEmpty ? .text("It has no \(plural(unit)) yet.") : .table(measuresTable(area)))
        return blocks
    }

    private func voice(_ line: PlanLine) -> [Inline] {
        let whose = line.described.audience.map { " (\($0))" } ?? ""
        return [.text("\(line.ref) \u{2018}\(line.described.statement ?? "")\u{2019}\(whose)")]
    }

    // Only ratings and what somebody filled have a column.
    private func measuresTable(_ area: PlanOnAPage.Area) -> Table {
        let lines = area.rows.map(\.line)
        let told: [(title: String, cells: [Table.Cell])] = [
            ("Ref", lines.map { [.text($0.ref)] }), ("What we will do and who leads", work(lines)),
            ("How it is measured", lines.map(measured)), ("Due", lines.map(due)),
            ("Progress to date", lines.map(progress)),
        ]
        let filled = told.filter { !$0.cells.allSatisfy(\.isEmpty) }
        return Table(
            caption: "\(areaName(area.line)): what we will do and where it stands",
            columns: (filled.map(\.title) + ratingTitles).map { .init($0) },
            rows: area.rows.indices.map { place in filled.map { $0.cells[place] } + ratings(area.rows[place]) })
    }

    // The line above, and who leads with what, are told once; then its reference, and who leads where that differs.
    private func work(_ lines: [PlanLine]) -> [Table.Cell] {
        var last: (deed: PlanLine, means: [Inline])?
        return lines.map { line in
            let means = means(line)
            guard let deed = deed(line) else { return ([.text(line.title), .lineBreak] + means).trimmed }
            defer { last = (deed, means) }
            guard let last, last.deed.subject == deed.subject else {
                return ([.text(deed.named), .lineBreak] + means).trimmed
            }
            return ([.text(deed.ref), .lineBreak] + (last.means == means ? [] : means)).trimmed
        }
    }

    // Evidence that a line above asks for stands here; a measure's own stands with how it is measured.
    private func means(_ line: PlanLine) -> [Inline] {
        let asked = line.described.evidence == nil ? nearest(line, \.evidence) : nil
        let who = leads(line)
        return who + (who.isEmpty ? [] : [.lineBreak]) + labelled("Evidence wanted", asked)
    }

    // A rating alone in its cell colours all of it on paper.
    private func ratings(_ row: PlanOnAPage.Row) -> [Table.Cell] {
        let given = [row.progress, row.impact] + (forumsHaveRated ? [row.forum] : [])
        return given.map { rating in
            [.chip(Chip(rating))] + (waits(rating) ? [.lineBreak, .text("Not approved yet")] : [])
        }
    }
}

extension PlanMaterial {
    /// The line above that says what is done. In a plan of one or two levels each measure says that itself.
    func deed(_ line: PlanLine) -> PlanLine? {
        line.parent.flatMap(outline.line).flatMap { $0.depth > 0 ? $0 : nil }
    }
}

extension PlanLine {
    /// Its reference and its title.
    var named: String { "\(ref) \(title)" }
}
