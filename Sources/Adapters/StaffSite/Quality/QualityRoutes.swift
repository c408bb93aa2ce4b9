import Documents
import Facts
import Hummingbird
import Quality
import Web

/// Reading plans for quality: rounds, samples, markings, results, training and the criteria.
let qualityRoutes: [Route] =
    [
        .get(QualityPaths.quality, .allowed(.read, AuditRound.kind), listRounds),
        .get(QualityPaths.round, .allowed(.read, AuditRound.kind), showRound),
        .get(QualityPaths.results, .allowed(.read, AuditRound.kind), showResults),
        .get(QualityPaths.plan, .allowed(.read, AuditRound.kind), showAuditedPlan),
        .get(QualityPaths.overTime, .allowed(.read, AuditRound.kind), showQualityOverTime),
        .get(QualityPaths.training, .allowed(.read, AuditRound.kind), showTraining),
        .get(QualityPaths.criteria, .signedIn, listCriteria),
        .get(QualityPaths.set, .signedIn, showCriteria),
    ]
    + [newRoundForm.routes, markingForm.routes, moderationForm.routes, newCriterionForm.routes].flatMap(\.self)
    + [criterionForm.routes, gradesForm.routes, newThemeForm.routes, themeForm.routes].flatMap(\.self)

@Sendable private func listRounds(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let audits = roundAudits(try await visit.qualityFacts(), asAt: query.asAt)
    let mayStart = query.isToday && visit.mayRecord(AuditRound.kind)
    let start = mayStart ? Link("Start a round", QualityPaths.newRound) : nil
    let page = ReadingPage(
        "Plan quality",
        lede: "How good our plans are, read against the criteria that everybody can see. Each round draws a sample.",
        tabs: QualityTab.tabs(.rounds, query), tools: [start].compactMap(\.self),
        blocks: audits.isEmpty ? [] : [.table(roundsTable(audits, query))],
        emptyState: audits.isEmpty
            ? EmptyState(
                "Each round will stand here: which plans were drawn, how far their marking has come, and their grades. A case manager starts a round by choosing a week and a share of each officer’s plans.",
                start: start) : nil)
    return try await visit.look(page, crumbs: [], asAt: query, file: "quality-rounds-\(query.asAt.day)")
}

private func roundsTable(_ audits: [RoundAudit], _ query: AsAtQuery) -> Table {
    let rows = audits.map { audit -> [Table.Cell] in
        let result = RoundResult(audit)
        let results = QualityPaths.of(audit.id) + "/results" + query.suffix
        return [
            [.link(audit.round.title, to: QualityPaths.of(audit.id) + query.suffix)], [.text(audit.round.weekWords)],
            [.text(audit.criteria.title)], [.text("\(result.drawn)")],
            [.text("\(audit.plans.count(where: \.isMarked))")],
            [.text("\(result.settled)")],
            result.mean.map { [.link("\($0.text)%, results of \(audit.round.title)", to: results)] }
                ?? [.text("Not yet")],
        ]
    }
    return Table(
        caption: "Rounds, the latest first",
        columns: [
            .words("Round"), .words("Weeks"), .words("Criteria"), .number("Plans"), .number("Marked"),
            .number("Settled"), .words("Mean score"),
        ], rows: rows)
}
