import Facts
import Improvement

extension PlanDraft {
    /// Takes the plan's own row: title, levels and the paragraphs of its report.
    mutating func takePlan(_ table: Table, _ report: inout ImportReport) {
        guard let row = table.rows.first else { return }
        for extra in table.rows.dropFirst() {
            report.add(.refused, extra, nil, "The file has more than one plan.", mend: "Keep one row.")
        }
        title = row["title"].nonBlank
        levels = parted(row["levels"].replacing(">", with: ";"))
        scale = row["scale"].nonBlank
        purpose = row["purpose"]
        arrangements = row["arrangements"]
        background = row["background"].nonBlank
        about = row["about"].nonBlank
    }

    /// Takes the key to the colours: the five of Cairn's own scale with this plan's meanings.
    mutating func takeScale(_ table: Table, _ report: inout ImportReport) {
        var steps: [RatingScale.Step] = []
        for row in table.rows {
            guard let step = RatingScale.brag.step(row["colour"].lowercased()) else {
                report.add(.refused, row, "colour", "This is not one of the five colours.", mend: scaleWords(.brag))
                continue
            }
            steps.append(
                RatingScale.Step(
                    code: step.code, word: step.word, meaning: row["meaning"], tone: step.tone, stands: step.stands))
        }
        do {
            ownScale = try RatingScale.checked(name: RatingScale.brag.name, steps: steps)
        } catch {
            report.add(.refused, file: table.file, error.list.map(\.message).joined(separator: ". "))
        }
        scale = scale ?? "brag"
    }

    mutating func takeMilestones(_ table: Table, _ report: inout ImportReport) {
        for row in table.rows {
            if row["kind"] == "claimed" {
                report.add(.left, row, "kind", "Quoted elsewhere and not in the plan, so it is no milestone.")
                continue
            }
            milestones.append(
                FieldsDraft(
                    row, ref: lineRef(row),
                    reading: [
                        "type": "kind", "due": "month", "title": "title", "target": "target_value", "unit": "unit",
                        "note": "note",
                    ]))
        }
    }

    mutating func takeObservations(_ table: Table, _ report: inout ImportReport) {
        for row in table.rows {
            guard let told = reportDay(row, &report) else { continue }
            var draft = FieldsDraft(
                row, ref: lineRef(row),
                reading: [
                    "indicator": "indicator", "value": "value", "unit": "unit", "outOf": "n_or_denominator",
                    "comparator": "comparator", "note": "note",
                ])
            let asOf = row["as_of"]
            draft.told = told
            draft.day = Day(dayOrMonth: asOf) ?? yearEnd(asOf) ?? (asOf.isBlank ? told : nil)
            draft.isMonth = asOf.utf8.count != 10
            if draft.day == nil {
                report.add(.refused, row, "as_of", "This is no real day, month or year.", mend: dayMend)
                continue
            }
            if asOf.isBlank { report.add(.defaulted, row, "as_of", "No day is given; the report's own day is taken.") }
            if yearEnd(asOf) != nil {
                report.add(.defaulted, row, "as_of", "Only a year is given; its last day is taken.")
            }
            observations.append(draft)
        }
    }

    mutating func takeRatings(_ table: Table, _ report: inout ImportReport) {
        let reason = table.has("reason") ? "reason" : "basis"
        for row in table.rows {
            guard let told = reportDay(row, &report) else { continue }
            var draft = FieldsDraft(
                row, ref: lineRef(row),
                reading: [
                    "progress": "progress_rating", "impact": "impact_rating", "reason": reason,
                    "impactReason": "impact_reason",
                ])
            draft.day = told
            draft.told = told
            reports.insert(told)
            ratings.append(draft)
        }
    }

    mutating func takeUpdates(_ table: Table, _ report: inout ImportReport) {
        for row in table.rows {
            guard let told = reportDay(row, &report) else { continue }
            var draft = FieldsDraft(
                row, ref: lineRef(row),
                reading: [
                    "narrative": "narrative", "quote": "quote", "risk": "risk", "riskCause": "risk_cause",
                    "riskAction": "risk_action", "nextStep": "next_step",
                ])
            draft.day = told
            draft.told = told
            reports.insert(told)
            updates.append(draft)
        }
    }
}

/// How a day is to be written, for findings.
let dayMend = "Write a day as 2023-03-31 or a month as 2023-03."

private func lineRef(_ row: TableRow) -> String { row["measure"].nonBlank ?? row["line"] }

// `2022-11` is that month's last day; `minutes 2022-11-08` is that day.
private func reportDay(_ row: TableRow, _ report: inout ImportReport) -> Day? {
    let day = row["report"].split(separator: " ").last.flatMap { Day(dayOrMonth: $0) }
    if day == nil { report.add(.refused, row, "report", "This is no real day or month.", mend: dayMend) }
    return day
}

private func yearEnd(_ text: String) -> Day? {
    text.utf8.count == 4 ? Int(text).flatMap { Day(year: $0, month: 12, day: 31) } : nil
}
