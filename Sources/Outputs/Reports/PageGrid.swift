import Documents
import Improvement

// The plan on a page: which measures of each line above have which rating.

extension PlanMaterial {
    /// For each area a table with a row for each line above its measures, and in it the measures by their ratings.
    var gridBlocks: [Block] {
        let above = outline.levelName(max(outline.lastLevel - 1, 0)).capitalisedFirst
        let grids = page.areas.filter { !$0.rows.isEmpty }.map { area in
            Block.table(
                Table(
                    caption: "\(areaName(area.line)) on a page: \(area.line.title)",
                    columns: ([above] + ratingTitles).map { .init($0) }, rows: branches(of: area).map(gridRow)))
        }
        return forumsHaveRated ? grids : [.paragraph([.text("The forums have not rated the impact yet.")])] + grids
    }

    /// The titles of the columns of ratings. The forums have one once they have rated anything.
    var ratingTitles: [String] {
        ["Progress rating", "Impact rating"] + (forumsHaveRated ? ["Impact, say the forums"] : [])
    }

    // Measures that stand next to one another under the same line.
    private func branches(of area: PlanOnAPage.Area) -> [[PlanOnAPage.Row]] {
        area.rows.reduce(into: []) { branches, row in
            if let last = branches.last?.last, let above = above(row.line), above.subject == last.line.parent {
                branches[branches.count - 1].append(row)
            } else {
                branches.append([row])
            }
        }
    }

    // An area has one row in a plan of two levels.
    private func above(_ line: PlanLine) -> PlanLine? {
        outline.lastLevel == 1 ? line.parent.flatMap(outline.line) : deed(line)
    }

    private func gridRow(_ branch: [PlanOnAPage.Row]) -> [Table.Cell] {
        let name = branch.first.map { (above($0.line) ?? $0.line).named } ?? ""
        let cells = [byRating(branch, \.progress), byRating(branch, \.impact)]
        return [[.text(name)]] + cells + (forumsHaveRated ? [byRating(branch, \.forum)] : [])
    }

    // Each rating in the order of the scale, with the references of the measures that have it.
    private func byRating(_ branch: [PlanOnAPage.Row], _ rating: (PlanOnAPage.Row) -> GivenRating?) -> Table.Cell {
        let groups = Dictionary(grouping: branch) { rating($0)?.code ?? "" }
        let steps = outline.scale.steps.map(\.code)
        let others = groups.keys.filter { !steps.contains($0) }.sorted(by: >)
        return (steps + others).compactMap { groups[$0] }.flatMap { rows -> [Inline] in
            let refs = rows.map { $0.line.ref + (waits(rating($0)) ? " (not approved yet)" : "") }
            return [.chip(Chip(rows.first.flatMap(rating))), .text(" " + refs.joined(separator: ", ")), .lineBreak]
        }.trimmed
    }
}
