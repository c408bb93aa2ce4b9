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
        blocks.append(.table(measuresTable(area)))
        return blocks
    }

    private func voice(_ line: PlanLine) -> [Inline] {
        let whose = line.described.audience.map { " (\($0))" } ?? ""
        return [.text("\(line.ref) \u{2018}\(line.described.statement ?? "")\u{2019}\(whose)")]
    }

    // The line above, and who leads with what, are told once; then its reference, and who leads where that differs.
    private func measuresTable(_ area: PlanOnAPage.Area) -> Table {
        let titles =
            ["Ref", "What we will do and who leads", "How it is measured", "Due", "Progress to date"] + ratingTitles
        var last: (parent: String?, means: [Inline])?
        let rows = area.rows.map { row -> [Table.Cell] in
            let (line, means) = (row.line, means(row.line))
            defer { last = (line.parent, means) }
            let isFirst = last.map { $0.parent != line.parent } ?? true
            let isTold = !isFirst && last?.means == means
            let work = ([.text(parentWords(line, isFirst: isFirst)), .lineBreak] + (isTold ? [] : means)).trimmed
            return [[.text(line.ref)], work, measured(line), due(line), progress(line)] + ratings(row)
        }
        return Table(
            caption: "\(areaName(area.line)): what we will do and where it stands", columns: titles.map { .init($0) },
            rows: rows)
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
    /// The line above in full the first time, then its reference; a line with none above tells its own title.
    func parentWords(_ line: PlanLine, isFirst: Bool) -> String {
        guard let parent = above(line) else { return line.title }
        return isFirst ? "\(parent.ref) \(parent.title)" : parent.ref
    }

    /// The line above that says what is done. An area says that only in a plan of two levels.
    func above(_ line: PlanLine) -> PlanLine? {
        let parent = line.parent.flatMap(outline.line)
        return parent.flatMap { $0.depth > 0 || outline.lastLevel == 1 ? $0 : nil }
    }
}
