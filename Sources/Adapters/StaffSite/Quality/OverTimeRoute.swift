import Documents
import Facts
import Hummingbird
import Quality
import Web

/// Grades over time: each round of one criteria set beside the others.
@Sendable func showQualityOverTime(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let all = roundAudits(try await visit.qualityFacts(), asAt: query.asAt)
    let sets = Dictionary(all.map { ($0.round.set, $0.criteria.title) }, uniquingKeysWith: { first, _ in first })
    let chosen = sets[visit.query["set"]] == nil ? all.first?.round.set ?? "" : visit.query["set"]
    let audits = all.filter { $0.round.set == chosen }
    let eyes = try await visit.qualityEyes(audits)
    let drawing = OverTimeDrawing(
        rounds: audits.reversed().map { ($0, RoundResult($0)) }.filter { $1.settled > 0 }, eyes: eyes)
    let offers = sets.sorted { $0.value < $1.value }.map { ChoiceField.Offer($0.key, $0.value) }
    let form = FilterForm(
        action: QualityPaths.overTime,
        fields: [FieldRow(select: [ChoiceField("set", "Criteria", offers: offers, chosen: [chosen])])],
        kept: query.kept, clear: QualityPaths.overTime + query.suffix, isOn: false)
    let page = ReadingPage(
        "Plan quality over time", lede: "Each round beside the others. Only plans whose marks are settled count.",
        tabs: QualityTab.tabs(.overTime, query), form: sets.count > 1 ? form : nil, blocks: drawing.blocks,
        emptyState: drawing.rounds.isEmpty
            ? EmptyState("Grades will stand here round by round, once the marks of a first plan are settled.") : nil)
    return try await visit.look(page, crumbs: qualityCrumbs, asAt: query, file: "quality-over-time-\(query.asAt.day)")
}

/// Rounds of one criteria set beside each other, the first first.
struct OverTimeDrawing {
    let rounds: [(audit: RoundAudit, result: RoundResult)]
    let eyes: QualityEyes

    var blocks: [Block] {
        guard let scale = rounds.last?.audit.scale else { return [] }
        let parts = scale.rows.map(\.chip)
        let grades = StackedChart(
            title: "Plans by grade, round by round", unit: "plan", parts: parts,
            bars: rounds.map { .init($0.audit.round.title, $0.result.grades.map(\.count)) }, barName: "Round")
        return [.heading(level: 2, "Grades"), .figure(grades.picture)] + overTime
            + [.table(roundsTable), .heading(level: 2, "Criteria"), .table(criteriaTable)] + officers
    }

    // A line needs two points.
    private var overTime: [Block] {
        guard rounds.count > 1 else { return [] }
        let mean = LineChart(
            title: "Mean score", unit: "%",
            lines: [.init("Mean score", .measure, rounds.map { ChartPoint($0.audit.round.last, $0.result.mean) })])
        return [.figure(mean.picture)]
    }

    private var roundsTable: Table {
        let rows = rounds.map { audit, result -> [Table.Cell] in
            let kappa: String
            if case .figure(let figure, let word) = result.agreement.kappa {
                kappa = "\(figure.text), \(word)"
            } else {
                kappa = "Not given"
            }
            return [
                audit.round.title, audit.round.weekWords, "\(result.drawn)", "\(result.settled)",
                result.mean.map { "\($0.text)%" } ?? "", result.agreement.percent.map { "\($0.text)%" } ?? "", kappa,
            ].map { [.text($0)] }
        }
        return Table(
            caption: "Rounds in the order of their weeks",
            columns: [
                .words("Round"), .words("Weeks"), .number("Plans"), .number("Settled"), .number("Mean score"),
                .number("Marks alike"), .words("Weighted kappa"),
            ], rows: rows)
    }

    private var criteriaTable: Table {
        let criteria = rounds.last?.audit.criteria.asked ?? []
        let rows = criteria.map { criterion -> [Table.Cell] in
            [[.text(criterion.title)]]
                + rounds.map { _, result in
                    let percent = result.criteria.first { $0.criterion.code == criterion.code }?.percent
                    return [.text(percent.map { "\($0.text)%" } ?? "")]
                }
        }
        return Table(
            caption: "Score of each criterion, round by round",
            columns: [.words("Criterion")] + rounds.map { .number($0.audit.round.title) }, rows: rows)
    }

    private var officers: [Block] {
        let results = rounds.map {
            Dictionary(uniqueKeysWithValues: officerResults($0.audit).map { ($0.officer, $0.result) })
        }
        let ids = Set(results.flatMap(\.keys)).filter { eyes.byOfficer || ($0 != nil && $0 == eyes.person) }
        guard !ids.isEmpty else { return [] }
        let rows = ids.sorted { eyes.name($0) < eyes.name($1) }.map { id -> [Table.Cell] in
            [[.text(eyes.name(id))]] + results.map { [.text(($0[id]?.mean).map { "\($0.text)%" } ?? "")] }
        }
        return [
            .heading(level: 2, eyes.byOfficer ? "Officers" : "Your own plans"),
            .table(
                Table(
                    caption: "Mean score of the plans looked after, round by round",
                    columns: [.words("Officer")] + rounds.map { .number($0.audit.round.title) }, rows: rows)),
        ]
    }
}
