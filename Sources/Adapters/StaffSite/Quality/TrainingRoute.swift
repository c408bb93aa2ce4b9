import Documents
import Facts
import Hummingbird
import Quality
import Web

/// What often needs to be better, and the training it leads to: a list to print for those who plan training.
@Sendable func showTraining(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let facts = try await visit.qualityFacts()
    let audits = roundAudits(facts, asAt: query.asAt)
    let list = facts.themeList(asAt: query.asAt)
    let counts = themeCounts(audits, list).filter { $0.total > 0 }
    let mayChange = query.isToday && visit.mayRecord(ThemeList.kind)
    let table = trainingTable(
        counts, Array(audits.filter { audit in counts.contains { $0.plans[audit.id] != nil } }.reversed()))
    let page = ReadingPage(
        "Training that plans call for", lede: lede(counts), tabs: QualityTab.tabs(.training, query),
        tools: mayChange ? [Link("Add a theme", QualityPaths.themes + "/new")] : [],
        blocks: (counts.isEmpty ? [] : [.heading(level: 2, "What to train"), .table(table)])
            + [.heading(level: 2, "Every theme"), .table(themesTable(list, mayChange))],
        emptyState: counts.isEmpty
            ? EmptyState("Themes that markers choose will be counted here, those that come up again and again first.")
            : nil)
    return try await visit.look(page, crumbs: qualityCrumbs, asAt: query, file: "quality-training-\(query.asAt.day)")
}

private func lede(_ counts: [ThemeCount]) -> String {
    let recurring = counts.filter(\.recurs)
    guard let first = recurring.first else {
        return "What markers said needs to be better, with the training that each theme leads to."
    }
    return "\(countWords(recurring.count, "theme")) came up in more than one round. The first: \(first.theme.title)."
}

private func trainingTable(_ counts: [ThemeCount], _ rounds: [RoundAudit]) -> Table {
    Table(
        caption: "Themes by how often they come up, with the plans that each was named in",
        columns: [.words("Training"), .words("Because")] + rounds.map { .number($0.round.title) }
            + [.number("Plans in all"), .words("Comes up again")],
        rows: counts.map { count in
            [[.text(count.theme.training)], [.text(count.theme.title)]]
                + rounds.map { [.text("\(count.plans[$0.id] ?? 0)")] }
                + [
                    [.text("\(count.total)")],
                    [.text(count.recurs ? "In \(count.rounds) rounds" : "In one round")],
                ]
        })
}

private func themesTable(_ list: ThemeList, _ mayChange: Bool) -> Table {
    Table(
        caption: "Themes that markers choose from",
        columns: [.words("Theme"), .words("Training it leads to")],
        rows: list.rows.map { theme in
            let address = QualityPaths.theme(theme.code) + "/edit"
            return [mayChange ? [.link(theme.title, to: address)] : [.text(theme.title)], [.text(theme.training)]]
        })
}

/// A new theme.
let newThemeForm = RecordingForm(
    blank: QualityPaths.themes + "/new", target: QualityPaths.themes, thing: ThemeList.kind,
    watches: [Watch(ThemeList.self)], scene: QualityListScene.gather,
    draw: { scene, typed in
        let code = typed.text(
            "code", "Short name", hint: "Small letters, digits and hyphens, like outcomes. It stays", width: "width-20")
        return themeSketch("Add a theme", nil, [code], typed, target: QualityPaths.themes)
    },
    record: { scene, sending, door in
        let form = sending.form
        guard scene.themes.theme(form["code"]) == nil else {
            throw Problems("code", "There is a theme with this short name. Change that one instead")
        }
        let list = try scene.themes.with(code: form["code"], title: form["title"], training: form["training"])
        try door.append(list, to: ThemeList.subject, on: sending.today)
    })

/// A theme said anew.
let themeForm = RecordingForm(
    blank: QualityPaths.theme + "/edit", target: QualityPaths.theme + "/descriptions", thing: ThemeList.kind,
    watches: [Watch(ThemeList.self)], scene: QualityListScene.gatherTheme,
    draw: { scene, typed in
        themeSketch(
            "Change a theme", scene.themes.theme(scene.code), [], typed,
            target: QualityPaths.theme(scene.code) + "/descriptions")
    },
    record: { scene, sending, door in
        let list = try scene.themes.with(
            code: scene.code, title: sending.form["title"], training: sending.form["training"])
        try door.append(list, to: ThemeList.subject, on: sending.today)
    })

private func themeSketch(
    _ heading: String, _ now: ThemeList.Theme?, _ fields: [FieldRow], _ typed: Typed, target: String
) -> Sketch {
    Sketch(
        heading: heading,
        groups: [
            FieldGroup(
                fields + [
                    typed.text("title", "What needs to be better?", now: now?.title ?? ""),
                    typed.text("training", "Which training would help?", now: now?.training ?? ""),
                ])
        ], target: target, back: QualityPaths.training,
        crumbs: qualityCrumbs + [Link("Training", QualityPaths.training)])
}

extension ThemeList: Told {
    static var noun: String { "Themes" }
    var said: [TextRow] { rows.map { TextRow($0.title, $0.training) } }
}
