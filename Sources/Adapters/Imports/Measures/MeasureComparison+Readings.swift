import Facts
import Measures

extension MeasureComparison {
    /// Takes one cell as a reading, unless it says what is recorded already.
    mutating func takeReading(_ cell: MeasureDraft.Cell, _ draft: MeasureDraft, _ id: String) {
        guard let measure = book.measures[id] else { return }
        var typed = TypedReading(period: cell.period, value: cell.value)
        let isLong = cell.column == draft.columns.byField["value"] || cell.value.isEmpty
        if isLong {
            typed.numerator = draft["numerator"]
            typed.denominator = draft["denominator"]
        }
        typed.isProvisional = ["provisional", "yes", "y", "p", "true"].contains(draft["provisional"].lowercased())
        typed.source = draft["source"]
        typed.seriesBreak = draft["seriesBreak"]
        typed.note = note(draft)
        if isLong && draft.isPeriodGiven && options.period == nil && !cell.period.isEmpty {
            report.add(
                .defaulted, draft.row, draft.columns.byField["period"],
                "No period is given; the report's, \(cell.period), is taken.")
        }
        explainShare(&typed, measure, draft)
        typed.reason =
            draft.fields["reason"] ?? draft.fields["told"].map { "Restated in the report of \($0)" } ?? options.reason
            ?? ""
        check(typed, cell, draft, id, measure)
    }

    private mutating func check(
        _ typed: TypedReading, _ cell: MeasureDraft.Cell, _ draft: MeasureDraft, _ id: String,
        _ measure: MeasureDescribed
    ) {
        let before = MeasurePeriod(typed.period).map { book.readings(of: id, for: $0) } ?? []
        do {
            let plain = try Reading.checked(typed, of: measure, among: [], today: options.today).reading
            if let same = before.firstIndex(where: { $0.fact?.says(plain) == true }) {
                report.already += 1
                if same > 0 {
                    report.add(
                        .left, draft.row, cell.column,
                        "This reading was recorded before and restated since; it stays as restated.")
                }
                return
            }
            let (reading, replaces) = try Reading.checked(
                typed, of: measure, among: Array(before.prefix(1)), today: options.today)
            let corrects = replaces.map { line in
                book.pending[line].map { Statement.Corrected.earlier($0) } ?? .line(line)
            }
            let new = statement(
                reading, "reading", of: id, on: reading.period.last, draft.row, corrects: corrects,
                key: reading.period.code)
            report.tally(replaces == nil ? "reading" : "restated reading")
            statements.append(new)
            book.keep(reading, of: id, mark: try new.mark)
        } catch let problems as Problems {
            cannotTake(
                problems, draft.row, draft.columns.byField.merging(["value": cell.column]) { $1 },
                otherwise: cell.column)
        } catch {
            cannotTake(draft.row, cell.column, "The reading cannot be written down.")
        }
    }

    private func note(_ draft: MeasureDraft) -> String {
        let compared = draft.fields["comparator"].map { "Printed beside it: \($0)" }
        return [draft.fields["note"], compared].compactMap(\.self).joined(separator: ". ")
    }

    // A published share without its counts is taken, and says so.
    private mutating func explainShare(_ typed: inout TypedReading, _ measure: MeasureDescribed, _ draft: MeasureDraft)
    {
        guard measure.unit == .percent, typed.denominator.isEmpty, typed.note.isEmpty, Figure(typed.value) != nil
        else { return }
        typed.note = "The denominator is not given"
        report.add(.defaulted, draft.row, nil, "No denominator is given; the note says so.")
    }

    /// Takes the row's target, unless it stands already.
    mutating func takeTarget(_ draft: MeasureDraft, _ id: String) {
        let isThere = draft.columns.byField["target"] != nil
        guard let typed = draft.fields["target"] else {
            if isThere && draft.cells.isEmpty {
                report.add(
                    .left, draft.row, draft.columns.byField["target"], "The target is missing.",
                    mend: "Give its number, if it has one.")
            }
            return
        }
        let period = draft.fields["targetPeriod"] ?? draft.fields["period"] ?? options.period?.code ?? ""
        guard let sort = Self.sorts[draft["targetSort"].lowercased()] else {
            report.add(
                .left, draft.row, draft.columns.byField["targetSort"], "This is neither a target nor a milestone.")
            return
        }
        do {
            let target = try Target.checked(
                period: period, value: MeasureDraft.number(typed), sort: sort,
                note: draft.cells.isEmpty ? draft["note"] : "",
                of: book.measures[id])
            if book.target(of: id, for: target.period) == target {
                report.already += 1
                return
            }
            book.keep(target, of: id)
            targets.append((id, target, draft.row))
        } catch {
            cannotTake(
                error, draft.row, ["value": draft.columns.byField["target"] ?? ""],
                otherwise: draft.columns.byField["target"])
        }
    }

    private static let sorts = [
        "": "target", "target": "target", "final": "target", "milestone": "milestone", "interim": "milestone",
        "follow_up": "milestone", "survey": "milestone", "evaluation": "milestone", "ambition": "ambition",
    ]
}
