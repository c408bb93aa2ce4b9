import Facts
import Improvement

extension FlatReader {
    /// Who answers for a line, from columns of roles or of codes.
    func takeSeats(_ row: TableRow, _ ref: String, into draft: inout PlanDraft, _ report: inout ImportReport) {
        var seats: [Responsibility.Seat] = []
        for (field, part) in [("senior", Responsibility.Part.senior), ("lead", .lead), ("partners", .partner)] {
            let text = columns.text(field, row)
            if isUnsaid(text) {
                report.add(.defaulted, row, columns[field], "Read as nobody.")
            } else {
                seats += parted(text).flatMap { seat($0, part) }
            }
        }
        if !seats.isEmpty { draft.seats.append(SeatsDraft(row: row, ref: ref, day: nil, seats: seats)) }
    }

    private func seat(_ text: String, _ part: Responsibility.Part) -> [Responsibility.Seat] {
        if let owner = companions.owners[text] {
            return [Responsibility.Seat(part, role: owner.role, organisation: owner.organisation.nonBlank, code: text)]
        }
        if isCode(text) { return [Responsibility.Seat(part, role: "Role not given", code: text)] }
        return readSeats(text, part: part)
    }

    // Two letters of each name, as 'NiWi': a plan's own code for an owner.
    private func isCode(_ text: String) -> Bool {
        let letters = Array(text)
        return letters.count == 4 && letters.allSatisfy(\.isLetter) && letters[0].isUppercase && letters[1].isLowercase
            && letters[2].isUppercase && letters[3].isLowercase
    }

    /// Milestones from the timeframe's words, and the rating from the status, the progress or 'Complete' as a timeframe.
    func takeTime(_ row: TableRow, _ ref: String, into draft: inout PlanDraft, _ report: inout ImportReport) {
        let printed = columns.text("timeframe", row)
        let timeframe = Timeframe(printed)
        if timeframe.isImpossible {
            report.add(
                .refused, row, columns["timeframe"], "It names a day that the calendar does not have.", mend: dayMend)
        } else if timeframe.steps.isEmpty && !printed.isBlank && scale.code(saying: printed) == nil {
            report.add(.defaulted, row, columns["timeframe"], "No date can be read; the words are kept.")
        }
        let last = timeframe.steps.filter { !$0.isStart }.map(\.due).max()
        for step in timeframe.steps {
            var fields = FieldsDraft(row, ref: ref)
            fields.columns = ["due": columns["timeframe"] ?? "timeframe"]
            fields.fields = ["due": step.due, "type": step.isStart ? "start" : step.due == last ? "final" : "interim"]
            if let from = step.from.flatMap({ Day(dayOrMonth: $0) }) {
                fields.fields["note"] = "from \(from.monthWords)"
            }
            draft.milestones.append(fields)
        }
        takeRating(row, ref, printed, into: &draft, &report)
        takeUpdate(row, ref, into: &draft)
    }

    private func takeRating(
        _ row: TableRow, _ ref: String, _ timeframe: String, into draft: inout PlanDraft, _ report: inout ImportReport
    ) {
        var fields = FieldsDraft(row, ref: ref)
        fields.columns = columns.byField.merging(["progress": columns["status"] ?? "status"]) { $1 }
        let status = columns.text("status", row)
        if isUnsaid(status) {
            report.add(.defaulted, row, columns["status"], "Read as not rated.")
        } else if !status.isBlank {
            fields.fields["progress"] = scale.code(saying: status) ?? status
        } else if let code = scale.code(saying: columns.text("progress", row)) ?? scale.code(saying: timeframe) {
            fields.fields["progress"] = code
        }
        fields.fields["impact"] = columns.text("impact", row)
        fields.fields["reason"] = columns.text("reason", row)
        if !fields["progress"].isBlank || !fields["impact"].isBlank { draft.ratings.append(fields) }
    }

    private func takeUpdate(_ row: TableRow, _ ref: String, into draft: inout PlanDraft) {
        guard !columns.text("narrative", row).isBlank else { return }
        var fields = FieldsDraft(row, ref: ref)
        fields.columns = columns.byField
        fields.fields["narrative"] = columns.text("narrative", row)
        draft.updates.append(fields)
    }

    /// Baseline and target, where the sheet has them.
    func takeMeasure(_ row: TableRow, _ ref: String, into draft: inout PlanDraft) {
        let names = ["baseline", "target", "unit", "direction", "population"]
        let found = Dictionary(names.compactMap { field in columns[field].map { (field, $0) } }) { first, _ in first }
        if found.values.contains(where: { !row[$0].isBlank }) {
            draft.measures.append(FieldsDraft(row, ref: ref, reading: found))
        }
    }

    private func isUnsaid(_ text: String) -> Bool {
        ["not_stated", "blank", "n_a", "na", "tbc", "tbd", "none"].contains(headingName(text)) || text == "-"
    }
}

extension RatingScale {
    /// The code that words of everyday use mean on this scale, or nothing if they mean none.
    func code(saying words: String) -> String? {
        if words.isBlank { return nil }
        if let code = code(for: words) { return code }
        let standing = everydayWords[headingName(words)]
        return steps.first { $0.stands == standing }?.code
    }
}

private let everydayWords: [String: RatingScale.Standing] = [
    "complete": .done, "completed": .done, "done": .done, "delivered": .done, "achieved": .done, "closed": .done,
    "on_track": .onTrack, "on_target": .onTrack, "at_risk": .concern, "some_concerns": .concern, "delayed": .concern,
    "off_track": .offTrack, "compromised": .offTrack, "overdue": .offTrack, "not_started": .notDue, "not_due": .notDue,
    "not_yet_due": .notDue,
]
