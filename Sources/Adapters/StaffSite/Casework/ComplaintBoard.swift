import Casework
import Documents
import Facts
import Web

/// Every complaint about a case, and how many there were of which stage and theme.
@Sendable func complaintBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let days = try period(visit, query)
    let all = complaints(try await visit.cases(query).files, from: days.first, through: days.last)
    let (stage, theme) = (visit.query["stage"], visit.query["theme"])
    let shown = all.filter {
        (stage.isEmpty || $0.complaint.stage == stage) && (theme.isEmpty || $0.complaint.theme == theme)
    }
    let open = all.count(where: \.isOpen)
    let late = all.count { $0.isOpen && $0.isAnsweredLate }
    return Board(
        lede:
            "\(countWords(all.count, "complaint").capitalisedFirst) from \(days.first.words) to \(days.last.words), stage by "
            + "stage: \(open) open, \(late) of them later than the local days.",
        table: Table(
            caption: "Complaints about cases, those later than the local days first",
            columns: [
                "Complaint", "Case", "Stage", "About", "Received", "Acknowledged", "Answered", "Outcome", "Learning",
            ].map { .words($0) },
            rows: shown.map { complaintCells($0, query) }),
        notes: [
            .heading(level: 2, "By stage"),
            countTable("Stage", all, complaintStages.map(\.word), \.stage),
            .heading(level: 2, "By theme"), countTable("Theme", all, complaintThemes, \.theme),
            .note([.text(limits)]),
        ],
        empty: all.isEmpty
            ? "No complaint came in these days. One is recorded from the page of the case that it is about."
            : "No complaint is like this. Show all to see the others.",
        form: complaintForm(days, query, stage: stage, theme: theme))
}

private let limits =
    complaintStages.map { stage in
        let days = [
            stage.acknowledgeDays.map { "\($0) working days to acknowledge" },
            stage.answerDays.map { "\($0) from then to answer" },
        ].compactMap(\.self).joined(separator: ", ")
        return
            "\(stage.word.title): \(days.isEmpty ? "no days of the area’s own" : days) (\(stage.force.lowercased()); \(stage.source))."
    }.joined(separator: " ")
    + " A family has twelve months from knowing of the matter to go to the Ombudsman; what the tribunal can decide is not for the Ombudsman."

private func complaintCells(_ line: ComplaintLine, _ query: AsAtQuery) -> [Table.Cell] {
    let one = line.complaint
    return [
        [.text(one.reference)], [.link(caseName(line.id), to: CaseworkPaths.of(line.id) + query.suffix)],
        [.text(complaintStages.map(\.word).title(one.stage))], [.text(complaintThemes.title(one.theme))],
        [.text(one.received.words)], done(one.acknowledged, line.acknowledgeBy, line.isAcknowledgedLate, line.isOpen),
        done(one.answered, line.answerBy, line.isAnsweredLate, line.isOpen),
        [.text(one.outcome.map { complaintOutcomes.title($0) } ?? "")], [.text(one.learning ?? "")],
    ]
}

private func done(_ day: Day?, _ by: Day?, _ isLate: Bool, _ isOpen: Bool) -> Table.Cell {
    if let day { return [.text(day.words)] + (isLate ? [.lineBreak, .chip(Chip("Late", .amber))] : []) }
    guard isOpen, let by else { return [.text(isOpen ? "Not yet" : "")] }
    return [.text("By \(by.words)")] + (isLate ? [.lineBreak, .chip(Chip("Later than the local days", .amber))] : [])
}

private func countTable(
    _ title: String, _ all: [ComplaintLine], _ words: [CodedWord], _ path: KeyPath<Complaint, String>
) -> Block {
    .table(
        Table(
            caption: "Complaints by \(title.lowercased())",
            columns: [.words(title)]
                + ["Received", "Open", "Acknowledged in time", "Answered", "Answered in time", "Upheld or in part"].map
            { .number($0) },
            rows: complaintCounts(all, of: words, by: path).map { count in
                let figures = [
                    count.received, count.open, count.acknowledgedInTime, count.answered, count.answeredInTime,
                    count.upheld,
                ]
                return [[.text(words.title(count.code))]] + figures.map { [.text(String($0))] }
            }))
}

private func complaintForm(
    _ days: (first: Day, last: Day), _ query: AsAtQuery, stage: String, theme: String
) -> FilterForm {
    let form = periodForm(CaseworkPaths.complaints, days, query)
    return FilterForm(
        action: form.action,
        fields: form.fields + [
            FieldRow(select: [
                ChoiceField(
                    "stage", "Stage", offers: [.init("", "All")] + offers(complaintStages.map(\.word)), chosen: [stage])
            ]),
            FieldRow(select: [
                ChoiceField(
                    "theme", "About", offers: [.init("", "Everything")] + offers(complaintThemes), chosen: [theme])
            ]),
        ], kept: form.kept, clear: form.clear, isOn: !stage.isEmpty || !theme.isEmpty)
}
