import Documents
import Facts
import Hummingbird
import Waiting
import Web

/// What would happen if: a form that asks, and the answer beneath it.
struct WhatIfPage: Page {
    static let template = "waiting/what-if"
    let heading: String
    let intro: String
    let summary: [ErrorSummary]
    let action: String
    let kept: [FilterForm.Kept]
    let groups: [FieldGroup]
    let quotes: [String]
    let body: String
    let files: [Link]
}

@Sendable func showWhatIf(_ visit: Visit) async throws -> Response {
    guard visit.query["format"] == "csv" else { return try await visit.cached { try await whatIfSheet(visit) } }
    let list = try await visit.waitingList()
    guard let outlook = list.outlook(try supposed(visit.query, list)).outlook else {
        throw Refusal.notFound("There is no answer yet, so there is no file.")
    }
    return visit.csv(
        WaitingTables(list: list).outlook(outlook).csvText,
        name: "\(GovernancePaths.bare(list.now.list))-what-if.csv")
}

private func whatIfSheet(_ visit: Visit) async throws -> Sheet {
    let list = try await visit.waitingList()
    do {
        let found = list.outlook(try supposed(visit.query, list))
        return try await sheet(visit, list, Typed(visit.query, Problems()), found)
    } catch let problems as Problems {
        return try await sheet(visit, list, Typed(visit.query, problems), nil)
    }
}

private func supposed(_ query: FormFields, _ list: WaitingReading) throws(Problems) -> WhatIf {
    try WhatIf.checked(typed(query), start: list.now.counted?.day ?? list.query.asAt.day)
}

private func typed(_ query: FormFields) -> WhatIf.Typed {
    var typed = WhatIf.Typed()
    typed.steps = (1...3).map { .init(from: query["from-\($0)"], perWeek: query["perWeek-\($0)"]) }
    typed.referrals = query["referrals"]
    typed.lostPercent = query["lost"]
    return typed
}

private func sheet(
    _ visit: Visit, _ list: WaitingReading, _ typed: Typed,
    _ found: (outlook: WaitingOutlook?, missing: [MissingForOutlook])?
) async throws -> Sheet {
    let quotes = found?.outlook.map { outlook in outlook.promises.map { $0.quote(outlook.assumptions) } } ?? []
    let page = WhatIfPage(
        heading: "What would it take?",
        intro:
            "Suppose other numbers for \(list.name). What you leave empty stays as planned and counted. Nothing is recorded.",
        summary: typed.problems.isEmpty ? [] : [ErrorSummary(typed.problems)],
        action: WaitingPaths.page("what-if", of: list.now.list), kept: list.query.kept,
        groups: fields(typed, list.assumptions),
        quotes: quotes, body: answer(list, found).htmlFragment,
        files: found?.outlook == nil ? [] : [visit.csvLink])
    return try await visit.sheet(
        page, title: "What would it take?", crumbs: list.ownCrumbs, asAt: list.query,
        status: typed.problems.isEmpty ? 200 : 422)
}

private func fields(_ typed: Typed, _ now: WaitingAssumptions?) -> [FieldGroup] {
    let offered = now.map { "As it is: \($0.capacityWords)" } ?? ""
    let referred = now.map { "As it is: \(tenthsWords($0.referralsPerWeek))" } ?? ""
    let lost = now.map { ". As it is: \(percentWords($0.lostShare))" } ?? ""
    return [
        FieldGroup(
            "Assessments offered",
            [
                typed.text("perWeek-1", "A week, to begin with", hint: offered, width: "width-10"),
                typed.day("from-2", "Then from", now: ""),
                typed.text("perWeek-2", "A week from that date", width: "width-10"),
                typed.day("from-3", "And then from", now: ""),
                typed.text("perWeek-3", "A week from the later date", width: "width-10"),
            ]),
        FieldGroup(
            "Referrals and losses",
            [
                typed.text("referrals", "Referrals a week", hint: referred, width: "width-10"),
                typed.text(
                    "lost", "Assessments lost, in percent", hint: "Not attended, cancelled late, staff away\(lost)",
                    width: "width-10"),
            ]),
    ]
}

private func answer(
    _ list: WaitingReading, _ found: (outlook: WaitingOutlook?, missing: [MissingForOutlook])?
) -> [Block] {
    guard let found else { return [] }
    guard let outlook = found.outlook else {
        let words = found.missing.map(\.words).joined(separator: "; ")
        return [.text("There is no answer yet. Record first: \(words).")]
    }
    let none: [Block] =
        outlook.promises.isEmpty ? [.text("No promised date is still ahead of the last count of this list.")] : []
    return none + [
        .heading(level: 2, "The longest wait to come"), .figure(WaitingCharts(now: list.now).outlook(outlook)),
        .heading(level: 2, "What this rests on"),
        .list(isNumbered: false, outlook.assumptions.sentences(runs: outlook.runs).map { [.text($0)] }),
    ]
}
