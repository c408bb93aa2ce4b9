import Casework
import Documents
import Facts
import Web

/// Which reviews must be finished when.
@Sendable func reviewBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let days = try period(visit, query)
    let setting = visit.query["setting"]
    let all = reviewPlanner(try await visit.cases(query).files, from: days.first, through: days.last)
    let due = all.filter { setting.isEmpty || $0.setting == setting }
    let settings = Dictionary(
        all.compactMap { review in review.setting.map { ($0, review.settingName ?? $0) } },
        uniquingKeysWith: { first, _ in first })
    let late = due.count { $0.status.isOutstanding }
    let choice = ChoiceField(
        "setting", "Setting",
        offers: [.init("", "All")] + settings.sorted { $0.value < $1.value }.map { .init($0.key, $0.value) },
        chosen: [setting])
    let form = periodForm(CaseworkPaths.reviews, days, query)
    return Board(
        lede:
            "\(countWords(due.count, "review").capitalisedFirst) to finish from \(days.first.words) to \(days.last.words), \(late) of them overdue.",
        table: Table(
            caption: "Annual reviews, the earliest due first",
            columns: [
                "Case", "Term", "Finish by", "Meet by", "Meeting planned", "Setting", "Year group", "How it stands",
            ].map { .words($0) },
            rows: due.map { review in
                [
                    [.link(caseName(review.id), to: CaseworkPaths.of(review.id) + query.suffix)],
                    [.text(review.due.termWords)], [.text(review.due.words)], [.text(review.meetBy.words)],
                    [.text(review.planned?.words ?? "Not yet")], [.text(review.settingName ?? "")],
                    [.text(review.yearGroup.map(yearGroupWords) ?? "")],
                    [.chip(review.status.isOutstanding ? Chip("Overdue", .red) : Chip("Due", .none))],
                ]
            }), empty: "No review must be finished in these days.",
        form: FilterForm(
            action: form.action, fields: form.fields + [FieldRow(select: [choice])], kept: form.kept, clear: form.clear,
            isOn: !setting.isEmpty))
}

extension Day {
    /// The school term that the day is in or after: autumn to December, spring to Easter's month, summer to August.
    fileprivate var termWords: String {
        switch month {
        case 9...12: "Autumn \(year)"
        case 1...3: "Spring \(year)"
        default: "Summer \(year)"
        }
    }
}

/// Who moves phase in a September, and how many days are left.
@Sendable func phaseBoardPage(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let year = Int(visit.query["september"]) ?? query.asAt.day.schoolYear + 1
    let moves = phaseBoard(try await visit.cases(query).files, september: year)
    let today = query.asAt.day
    let open = moves.count { $0.sent == nil }
    return Board(
        lede:
            "Children and young people with plans who move in September \(year): \(moves.count.grouped). \(open.grouped) of them still wait for a plan that names the next place.",
        table: Table(
            caption: "Phase transfers of September \(year), the nearest last day first",
            columns: ["Case", "Move", "Setting now", "Last day", "Days left", "Plan sent", "How it stands"].map {
                .words($0)
            },
            rows: moves.map { move in
                [
                    [.link(caseName(move.id), to: CaseworkPaths.of(move.id) + query.suffix)],
                    [.text(eventTitle("phase_transfer:\(move.kind)"))]
                        + (move.isExpected ? [.lineBreak, .text("expected from the year group")] : []),
                    [.text(move.settingName ?? "")],
                    [.text(move.due.words)]
                        + (move.namedDay.map { [.lineBreak, .text("the law says before \($0.words)")] } ?? []),
                    [.text(move.sent == nil ? daysLeftWords(move.daysLeft(on: today)) : "")],
                    [.text(move.sent?.words ?? "Not yet")], [.chip(move.chip(on: today))],
                ]
            }), empty: "Nobody with a plan is known to move in September \(year).",
        form: FilterForm(
            action: CaseworkPaths.phase,
            fields: [
                FieldRow(text: [
                    TextField("september", "September of which year?", value: String(year), width: "width-4")
                ])
            ],
            kept: query.kept, clear: CaseworkPaths.phase + query.suffix, isOn: false))
}

private func daysLeftWords(_ days: Int) -> String {
    switch days {
    case ..<0: "\(countWords(-days, "day")) too late"
    case 0: "Today is the last day"
    default: countWords(days, "day")
    }
}

extension PhaseMove {
    fileprivate func chip(on day: Day) -> Chip {
        switch status {
        case .met: Chip("In time", .green)
        case .late: Chip("Late", .amber)
        case .overdue: Chip("Overdue", .red)
        default: daysLeft(on: day) <= 28 ? Chip("Due within four weeks", .amber) : Chip("Due", .none)
        }
    }
}
