import Documents
import Facts
import Hummingbird
import Quality
import Web

/// One round: its sample, and where each plan stands.
@Sendable func showRound(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let audit = try await visit.roundAudit(query)
    let eyes = try await visit.qualityEyes([audit])
    let results = Link("Results", QualityPaths.of(audit.id) + "/results" + query.suffix)
    let page = ReadingPage(
        audit.round.title, lede: "\(audit.round.weekWords): \(audit.round.planWords)",
        tools: [results], blocks: [.text(progress(audit)), .table(sampleTable(audit, eyes, query))])
    return try await visit.look(
        page, crumbs: qualityCrumbs, asAt: query, file: "\(GovernancePaths.bare(audit.id))-sample-\(query.asAt.day)")
}

private func progress(_ audit: RoundAudit) -> String {
    let marked = audit.plans.count(where: \.isMarked)
    let settled = audit.plans.count { $0.state == .settled }
    let twice = audit.plans.count { $0.sample.isTwice }
    return
        "\(marked) of \(countWords(audit.plans.count, "plan")) \(marked == 1 ? "has" : "have") all markings in, \(settled) with settled marks. "
        + "\(twice) \(twice == 1 ? "is" : "are") marked twice; nobody sees the other’s marks of such a plan before both are in."
}

private func sampleTable(_ audit: RoundAudit, _ eyes: QualityEyes, _ query: AsAtQuery) -> Table {
    let rows = audit.plans.map { plan -> [Table.Cell] in
        let address = QualityPaths.plan(plan.id, in: audit.id)
        let name = "\(planName(plan)), \(caseName(plan.id).lowercased())"
        let mayOpen = eyes.mayRead(plan) || eyes.mayMark(plan)
        let isOwn = plan.marking(by: eyes.person) != nil
        let mark: Table.Cell =
            eyes.mayMark(plan) && query.isToday
            ? [
                .link(
                    "\(isOwn ? "Change your marks of" : "Mark") \(planName(plan).lowercased())",
                    to: address + "/markings/new")
            ]
            : [.text(isOwn ? "You have marked it" : "")]
        return [
            mayOpen ? [.link(name, to: address + query.suffix)] : [.text(name)], [.text(eyes.officer(plan))],
            [.text(plan.sample.isTwice ? "Twice, blind" : "Once")], [.text(plan.state.words)],
            eyes.mayRead(plan) ? audit.score(plan)?.cell ?? [.text("Not yet")] : [.text("Not shown")], mark,
        ]
    }
    return Table(
        caption: "The sample, in the order in which it was drawn",
        columns: ["Plan", "Looked after by", "Marked", "Where it stands", "Grade", "To do"].map { .words($0) },
        rows: rows)
}
