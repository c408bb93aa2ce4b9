import Documents
import Facts
import Hummingbird
import Improvement
import Web

/// How the ratings stood at the end of each quarter.
@Sendable func showStatusChanges(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let kind = RatingKind(rawValue: visit.query["rating"]) ?? .progress
    let last = plan.query.asAt
    let first = plan.facts.progress.filter { $0.subject.hasPrefix("\(plan.id)/") }.map(\.day).min() ?? last.day
    let days = quarterEnds(from: max(first, last.day.adding(months: -60)), through: last.day)
    let change = statusChange(plan.facts, plan: plan.id, at: days.map { AsAt($0, upTo: last.upTo) }, rating: kind)
    let blocks = change.map { statusBlocks($0, plan, kind) } ?? []
    let field = ChoiceField(
        "rating", "Rating", offers: RatingKind.allCases.map { .init($0.rawValue, $0.words) }, chosen: [kind.rawValue])
    let path = PlanPaths.page("status-changes", of: plan.id)
    let page = ReadingPage(
        "Ratings over time", lede: "How the plan was rated at the end of each quarter, as it is known now.",
        tabs: PlanTab.tabs(plan, current: .statusChanges),
        form: FilterForm(
            action: path, fields: [FieldRow(select: [field])], kept: plan.query.kept, clear: "", isOn: false),
        blocks: blocks,
        emptyState: blocks.isEmpty
            ? EmptyState("The counts of each quarter will stand here once lines are rated.") : nil)
    return try await visit.look(
        page, crumbs: plan.crumbs, asAt: plan.query, file: "\(plan.id)-ratings-over-time-\(plan.query.asAt.day)")
}

private func statusBlocks(_ change: StatusChange, _ plan: PlanReading, _ kind: RatingKind) -> [Block] {
    let parts = change.scale.steps.map { Chip($0.word, Tone(rawValue: $0.tone) ?? .none) }
    let rated = plan.outline.levelName(plan.outline.lastLevel)
    let chart = StackedChart(
        title: "\(kind.words) at the end of each quarter", unit: rated, parts: parts,
        bars: change.points.map { .init($0.asAt.day.words, $0.counts, unrated: $0.unrated) })
    let moves = change.points.filter { $0.better != nil }.map { point -> [Table.Cell] in
        [[.text(point.asAt.day.words)], [.text("\(point.better ?? 0)")], [.text("\(point.worse ?? 0)")]]
    }
    let table = Table(
        caption: "How many \(plural(rated)) moved since the quarter before",
        columns: [.words("On"), .number("Better"), .number("Worse")], rows: moves)
    return [.figure(chart.picture)] + (moves.isEmpty ? [] : [.table(table)])
}

/// Every ledger line about the plan, the newest first, fifty to a page.
@Sendable func showHistory(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let prefix = plan.id + "/"
    let tellings = Tellings(plan, asAt: plan.query.asAt) { $0 == plan.id || $0.hasPrefix(prefix) }
    let pages = max(1, (tellings.count + 49) / 50)
    let number = min(max(1, Int(visit.query["page"]) ?? 1), pages)
    let isFile = visit.query["format"] == "csv"
    let shown = tellings.told(isFile ? 0..<tellings.count : (number - 1) * 50..<number * 50)
    let names = try await visit.people.names(of: Set(shown.map(\.author)))
    let drawing = HistoryDrawing(plan: plan, names: names, namesLines: true) { _ in false }
    let page = ReadingPage(
        "History",
        lede:
            "\(countWords(tellings.count, "ledger line").capitalisedFirst) about this plan. Nothing is ever changed or removed: a correction is a new line that points back.",
        tabs: PlanTab.tabs(plan, current: .history),
        blocks: [.table(drawing.table(shown, caption: "What was recorded, the newest first"))],
        pagination: Pagination(page: number, of: pages) { historyURL($0, plan) })
    return try await visit.look(
        page, crumbs: plan.crumbs, asAt: plan.query, file: "\(plan.id)-history-\(plan.query.asAt.day)")
}

private func historyURL(_ page: Int, _ plan: PlanReading) -> String {
    let suffix = plan.query.suffix
    return PlanPaths.page("history", of: plan.id) + (suffix.isEmpty ? "?" : suffix + "&") + "page=\(page)"
}

/// Who agreed to the plan, and when.
@Sendable func showSignOffs(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let signOffs = plan.facts.signOffs.standing(plan.query.asAt).filter { $0.subject == plan.id }
    let rows = signOffs.reversed().compactMap { entry -> [Table.Cell]? in
        entry.fact.map { fact in
            [fact.body, entry.day.words, fact.decision, fact.note ?? "", String(entry.line)].map { [.text($0)] }
        }
    }
    let table = Table(
        caption: "The approval trail, the newest first",
        columns: [.words("Body"), .words("Day"), .words("Decision"), .words("Note"), .number("Ledger line")], rows: rows
    )
    let record = Link("Record a sign-off", PlanPaths.page("sign-offs/new", of: plan.id))
    let mayRecord = plan.query.isToday && visit.mayRecord(SignOff.kind, of: plan.id)
    let page = ReadingPage(
        "Sign-offs", lede: "The boards, cabinet members and governing bodies that decided on the plan.",
        tabs: PlanTab.tabs(plan, current: .signOffs), tools: mayRecord ? [record] : [],
        blocks: rows.isEmpty ? [] : [.table(table)],
        emptyState: rows.isEmpty
            ? EmptyState("Nobody’s decision on the plan is recorded yet. Each will stand here, with its day.") : nil)
    return try await visit.look(
        page, crumbs: plan.crumbs, asAt: plan.query, file: "\(plan.id)-sign-offs-\(plan.query.asAt.day)")
}
