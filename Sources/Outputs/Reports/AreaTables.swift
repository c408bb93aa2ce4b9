import Documents
import Facts
import Improvement

extension PlanMaterial {
    /// The plan on a page: for each area a grid of its measures with their ratings.
    var gridBlocks: [Block] {
        let above = outline.lastLevel > 0 ? outline.levelName(outline.lastLevel - 1) : outline.levelName(0)
        let grids = page.areas.map { area in
            var last: String?
            let rows = area.rows.map { row -> [Table.Cell] in
                defer { last = row.line.parent }
                return [[.text(parentWords(row.line, isFirst: last != row.line.parent))], [.text(row.line.ref)]]
                    + ratings(row)
            }
            let titles = [above.capitalisedFirst, unit.capitalisedFirst] + ratingTitles
            return Block.table(
                Table(
                    caption: "\(areaName(area.line)) on a page: \(area.line.title)", columns: titles.map { .init($0) },
                    rows: rows))
        }
        return forumsHaveRated ? grids : [.paragraph([.text("The forums have not rated the impact yet.")])] + grids
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
        var titles = ["Ref", "What we will do", "Lead and resources"]
        if wantsEvidence { titles.append("Evidence wanted") }
        titles += ["How it is measured", "Due", "Progress to date"] + ratingTitles
        var last: String?
        let rows = area.rows.map { row -> [Table.Cell] in
            defer { last = row.line.parent }
            let parent = parentWords(row.line, isFirst: last != row.line.parent)
            let evidence: [Table.Cell] = wantsEvidence ? [[.text(nearest(row.line, \.evidence) ?? "")]] : []
            return [[.text(row.line.ref)], [.text(parent)], leads(row.line)] + evidence
                + [measured(row.line), due(row.line), progress(row.line)] + ratings(row)
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

    private var ratingTitles: [String] {
        ["Progress rating", "Impact rating"] + (forumsHaveRated ? ["Impact, say the forums"] : [])
    }

    // A rating alone in its cell colours all of it on paper.
    private func ratings(_ row: PlanOnAPage.Row) -> [Table.Cell] {
        let given = [row.progress, row.impact] + (forumsHaveRated ? [row.forum] : [])
        return given.map { rating in
            let waits = input.includesUnapproved && rating?.approval.isUnapproved ?? false
            return [.chip(Chip(rating))] + (waits ? [.lineBreak, .text("Not approved yet")] : [])
        }
    }
}
