import Casework
import Documents
import Facts
import Web

/// Every setting consulted, when, and what it answered.
@Sendable func consultationBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let (days, all) = try await consulted(visit, query)
    let setting = visit.query["setting"]
    let state = visit.query["state"]
    let shown = all.filter { (setting.isEmpty || $0.setting == setting) && $0.holds(state) }
    let officers = try await visit.caseOfficers()
    let (late, overdue) = (all.count(where: \.isLate), all.count(where: \.isOverdue))
    return Board(
        lede: countWords(all.count, "consultation").capitalisedFirst
            + " from \(days.first.words) to \(days.last.words): "
            + "\(late) answered late, \(overdue) unanswered after the fifteen days.",
        table: Table(
            caption: "Settings consulted, those that are late to answer first",
            columns: [
                "Case", "Setting", "Asked", "Last day", "Answered", "Answer", "Reason", "How it stands", "Officer",
            ]
            .map { .words($0) },
            rows: shown.map { one in
                [
                    [.link(caseName(one.id), to: CaseworkPaths.of(one.id) + query.suffix)], [.text(one.setting)],
                    [.text(one.asked.words)], [.text(one.due?.words ?? "")],
                    [.text(one.answered?.words ?? "Not yet")],
                    [.text(one.answer.map { consultationAnswers.title($0) } ?? "")],
                    [
                        .text(
                            [one.reason.map { consultationReasons.title($0) }, one.note].compactMap(\.self).joined(
                                separator: ": "))
                    ],
                    [.chip(one.chip)], [.text(officerName(one.officer, officers))],
                ]
            }),
        notes: [fifteenDays],
        empty: all.isEmpty
            ? "No setting was consulted in these days." : "No consultation is like this. Show all to see the others.",
        form: consultationForm(all, days, query, setting: setting, state: state),
        tools: [Link("Consultations by setting", CaseworkPaths.settingAnswers + query.suffix)])
}

/// How each setting answers.
@Sendable func settingBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let (days, all) = try await consulted(visit, query)
    let sums = answersBySetting(all)
    return Board(
        lede: "How settings answered when they were consulted from \(days.first.words) to \(days.last.words).",
        table: Table(
            caption: "Answers by setting",
            columns: [.words("Setting")]
                + ["Asked", "In time", "Late", "Not yet, too late", "Not yet, in time"].map { .number($0) }
                + consultationAnswers.map { .number($0.title) }
                + consultationReasons.map { .number("Reason: \($0.title)") },
            rows: sums.map { one in
                let counts =
                    [one.asked, one.inTime, one.late, one.overdue, one.pending]
                    + consultationAnswers.map { one.answers[$0.code] ?? 0 }
                    + consultationReasons.map { one.reasons[$0.code] ?? 0 }
                let address =
                    CaseworkPaths.consultations + "?setting=\(percentEncoded(one.setting))"
                    + "&from=\(days.first)&to=\(days.last)"
                return [[.link(one.setting, to: address)]] + counts.map { [.text(String($0))] }
            }),
        notes: [fifteenDays], empty: "No setting was consulted in these days.",
        form: periodForm(CaseworkPaths.settingAnswers, days, query),
        tools: [Link("Every consultation", CaseworkPaths.consultations + query.suffix)])
}

private let fifteenDays: Block = .note([
    .text(
        "The fifteen days are an expectation of the Code (9.83), read as calendar days. They bind nobody in law: no answer neither stops the decision nor moves the twenty weeks. The reasons are those of CFA 2014 s.39(4)."
    )
])

private func consulted(
    _ visit: Visit, _ query: AsAtQuery
) async throws -> (days: (first: Day, last: Day), all: [Consultation]) {
    let days = try period(visit, query)
    return (days, consultations(try await visit.cases(query).files, from: days.first, through: days.last))
}

private func consultationForm(
    _ all: [Consultation], _ days: (first: Day, last: Day), _ query: AsAtQuery, setting: String, state: String
) -> FilterForm {
    let form = periodForm(CaseworkPaths.consultations, days, query)
    let settings = Set(all.map(\.setting)).sorted().map { ChoiceField.Offer($0, $0) }
    let states: [ChoiceField.Offer] = [
        .init("", "All"), .init("overdue", "Unanswered and too late"), .init("late", "Answered late"),
        .init("waiting", "Unanswered, still in time"), .init("no", "Cannot meet the needs"),
    ]
    return FilterForm(
        action: form.action,
        fields: form.fields + [
            FieldRow(select: [
                ChoiceField("setting", "Setting", offers: [.init("", "All")] + settings, chosen: [setting])
            ]),
            FieldRow(select: [ChoiceField("state", "How it stands", offers: states, chosen: [state])]),
        ], kept: form.kept, clear: form.clear, isOn: !setting.isEmpty || !state.isEmpty)
}

extension Consultation {
    fileprivate func holds(_ state: String) -> Bool {
        switch state {
        case "overdue": isOverdue
        case "late": isLate
        case "waiting": answered == nil && !isOverdue
        case "no": answer == "no"
        default: true
        }
    }

    fileprivate var chip: Chip {
        if isOverdue { return Chip("Later than the guidance", .amber) }
        guard answered != nil else { return Chip("Awaited", .none) }
        return isLate ? Chip("Late", .amber) : Chip("In time", .green)
    }
}
