import Documents
import Facts
import Improvement

/// A comparison as headings and tables; what did not change is left out.
struct ComparisonDrawing {
    let plan: PlanReading
    let comparison: PlanComparison

    var blocks: [Block] {
        ratingBlocks + dateBlocks + lineBlocks + updateBlocks + restatedBlocks
    }

    private var ratingBlocks: [Block] {
        table(
            "Ratings", "Ratings that moved",
            [.words("Line"), .words("Rating"), .words("Was"), .words("Is"), .words("Which way")],
            comparison.ratings.map { move in
                [
                    plan.cell(move.line), [.text(move.kind.words)], chip(move.was), chip(move.now),
                    [.text(move.movement.words)],
                ]
            })
    }

    private var dateBlocks: [Block] {
        let moved = table(
            "Dates", "Milestones whose date moved",
            [.words("Line"), .words("Milestone"), .words("Was due"), .words("Is due")],
            comparison.deadlines.map { move in
                [plan.cell(move.line), name(move.milestone), [.text(move.was.words)], [.text(move.now.words)]]
            })
        let reached = table(
            "Reached", "Milestones reached since", [.words("Line"), .words("Milestone"), .words("Reached")],
            comparison.reached.map { row in
                [plan.cell(row.line), name(row.milestone), [.text(row.milestone.reached?.day.words ?? "")]]
            })
        return moved + reached
    }

    private var lineBlocks: [Block] {
        let gone = (comparison.retired + comparison.gone).map { [[Inline.text("Retired")], plan.cell($0), []] }
        let added = comparison.added.map { [[Inline.text("Added")], plan.cell($0), []] }
        let renumbered = comparison.renumbered.map { restated("Renumbered", $0, was: $0.was.ref) }
        let reworded = comparison.reworded.map { restated("Reworded", $0, was: $0.was.title) }
        let moved = comparison.moved.map { restated("Moved", $0, was: $0.was.parent ?? "the top") }
        return table(
            "The plan’s lines", "Lines that are not what they were", [.words("What"), .words("Line"), .words("Was")],
            added + gone + renumbered + reworded + moved)
    }

    private func restated(_ what: String, _ restated: PlanComparison.Restated, was: String) -> [Table.Cell] {
        [[.text(what)], plan.cell(restated.now), [.text(was)]]
    }

    private var updateBlocks: [Block] {
        table(
            "Updates", "What was said since", [.words("Line"), .words("Day"), .words("Update")],
            comparison.updates.map { row in
                let mark = row.update.approval.mark
                return [
                    plan.cell(row.line), [.text(row.update.day.words)],
                    [.text(row.update.fact.narrative + (mark.isEmpty ? "" : " (\(mark.lowercased()))"))],
                ]
            })
    }

    private var restatedBlocks: [Block] {
        let ratings = comparison.restated.ratings.map {
            [plan.cell($0.line), [Inline.text($0.kind.words)], chip($0.was), chip($0.now)]
        }
        let figures = comparison.restated.figures.map { figure in
            [
                plan.cell(figure.line), [Inline.text(figure.told.fact.indicator)], [.text(figure.told.fact.value.text)],
                [.text(figure.known?.fact.value.text ?? "taken back")],
            ]
        }
        return table(
            "Restated since", "What was told of the earlier day, and is known differently now",
            [.words("Line"), .words("What"), .words("Told"), .words("Known now")], ratings + figures)
    }

    private func table(_ heading: String, _ caption: String, _ columns: [Table.Column], _ rows: [[Table.Cell]])
        -> [Block]
    {
        guard !rows.isEmpty else { return [] }
        return [.heading(level: 2, heading), .table(Table(caption: caption, columns: columns, rows: rows))]
    }

    private func chip(_ rating: GivenRating?) -> Table.Cell { ratingCell(rating) }

    private func name(_ milestone: PlannedMilestone) -> Table.Cell {
        [.text(milestone.described.name)]
    }
}

/// A table cell with a rating, or that there is none.
func ratingCell(_ rating: GivenRating?) -> Table.Cell {
    guard let rating else { return [.text("Not rated")] }
    let tone = rating.step.flatMap { Tone(rawValue: $0.tone) } ?? Tone.none
    return [.chip(Chip(rating.step?.word ?? rating.code, tone))]
}

extension RatingKind {
    /// What people call it.
    var words: String {
        switch self {
        case .progress: "Progress"
        case .impact: "Impact"
        case .forum: "Forum’s word on impact"
        }
    }
}

extension PlanComparison.Movement {
    /// Which way it went.
    var words: String {
        switch self {
        case .better: "Better"
        case .worse: "Worse"
        case .first: "First rating"
        case .withdrawn: "Taken back"
        case .neither: "Neither better nor worse"
        }
    }
}
