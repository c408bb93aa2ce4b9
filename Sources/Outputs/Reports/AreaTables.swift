import Documents
import Facts
import Improvement

extension PlanMaterial {
    /// The plan on a page: for each area a grid of its measures with their ratings.
    var gridBlocks: [Block] {
        page.areas.map { area in
            let above = outline.lastLevel > 0 ? outline.levelName(outline.lastLevel - 1) : outline.levelName(0)
            let columns = [
                above.capitalisedFirst, unit.capitalisedFirst, "Progress", "Impact", "Impact, say the forums",
            ]
            var last: String?
            let rows = area.rows.map { row -> [Table.Cell] in
                defer { last = row.line.parent }
                let ratings = [row.progress, row.impact, row.forum].map { [Inline.chip(Chip($0))] }
                return [[.text(parentWords(row.line, isFirst: last != row.line.parent))], [.text(row.line.ref)]]
                    + ratings
            }
            return .table(
                Table(
                    caption: "\(areaName(area.line)) on a page: \(area.line.title)", columns: columns.map { .init($0) },
                    rows: rows))
        }
    }

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

    private func measuresTable(_ area: PlanOnAPage.Area) -> Table {
        let titles = [
            "Ref", "What we will do", "Lead and resources", "Evidence wanted", "How it is measured", "Due",
            "Progress to date", "Rating",
        ]
        var last: String?
        let rows = area.rows.map { row -> [Table.Cell] in
            defer { last = row.line.parent }
            let parent = parentWords(row.line, isFirst: last != row.line.parent)
            return [
                [.text(row.line.ref)], [.text(parent)], leads(row.line), [.text(nearest(row.line, \.evidence) ?? "")],
                measured(row.line), due(row.line), progress(row.line), ratings(row),
            ]
        }
        return Table(
            caption: "\(areaName(area.line)): what we will do and where it stands", columns: titles.map { .init($0) },
            rows: rows)
    }

    // The line above is told in full once, then by its reference.
    private func parentWords(_ line: PlanLine, isFirst: Bool) -> String {
        guard let parent = line.parent.flatMap(outline.line), parent.depth > 0 || outline.lastLevel == 1 else {
            return line.title
        }
        return isFirst ? "\(parent.ref) \(parent.title)" : parent.ref
    }

    private func ratings(_ row: PlanOnAPage.Row) -> [Inline] {
        var run: [Inline] = [.text("Progress "), .chip(Chip(row.progress)), .lineBreak]
        run += [.text("Impact "), .chip(Chip(row.impact))]
        if row.forum != nil { run += [.lineBreak, .text("Forums "), .chip(Chip(row.forum))] }
        if input.includesUnapproved && row.hasUnapproved { run += [.lineBreak, .text("Not approved yet")] }
        return run
    }
}
