import Access
import Documents
import Facts
import Hummingbird
import Quality
import Web

/// The criteria sets there are, and the grades.
@Sendable func listCriteria(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let facts = try await visit.criteriaFacts()
    let sets = facts.setNames(asAt: query.asAt).compactMap { name in
        facts.criteriaSet(name, asAt: query.asAt).map { (name: name, set: $0) }
    }
    let mayChange = query.isToday && visit.mayRecord(GradeScale.kind)
    let table = Table(
        caption: "Sets of criteria", columns: [.words("Criteria"), .words("What for"), .number("How many count")],
        rows: sets.map { one in
            [
                [.link(one.set.title, to: QualityPaths.set(one.name) + query.suffix)], [.text(one.set.purpose)],
                [.text("\(one.set.asked.count)")],
            ]
        })
    let page = ReadingPage(
        "Criteria of plan quality",
        lede: "What plans are read against. Everybody can read them: they are the area’s quality charter.",
        tabs: visit.qualityTabs(.criteria, query),
        tools: (mayChange ? [Link("Change the grades", QualityPaths.grades + "/edit")] : [])
            + [Link("The public quality charter", "/quality-charter")],
        blocks: [.table(table), .heading(level: 2, "Grades"), .table(gradesTable(facts.gradeScale(asAt: query.asAt)))])
    return try await visit.look(page, crumbs: [], asAt: query, file: "quality-criteria-\(query.asAt.day)")
}

/// One set of criteria.
@Sendable func showCriteria(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let name = try visit.parameter("set")
    guard let set = try await visit.criteriaFacts().criteriaSet(name, asAt: query.asAt) else {
        throw Refusal.notFound("There are no such criteria on \(query.asAt.day.words).")
    }
    let mayChange = query.isToday && visit.mayRecord(CriteriaSet.kind)
    let rows = set.rows.map { one -> [Table.Cell] in
        let address = QualityPaths.criterion(one.code, of: name) + "/edit"
        return [
            mayChange ? [.link(one.title, to: address)] : [.text(one.title)], [.text(PlanSection.words(one.section))],
            [.text(one.good)], [.text(one.weight == 0 ? "Not asked" : "\(one.weight)")], [.text(one.source)],
        ]
    }
    let page = ReadingPage(
        set.title, lede: set.purpose, tabs: visit.qualityTabs(.criteria, query),
        tools: mayChange ? [Link("Add a criterion", QualityPaths.set(name) + "/new")] : [],
        blocks: [
            .table(
                Table(
                    caption: "Criteria, each with how much it counts",
                    columns: [
                        .words("Criterion"), .words("Section"), .words("What good looks like"), .number("Weight"),
                        .words("Source"),
                    ], rows: rows))
        ])
    return try await visit.look(
        page, crumbs: [Link("Criteria of plan quality", QualityPaths.criteria)], asAt: query,
        file: "criteria-\(name)-\(query.asAt.day)")
}

private func gradesTable(_ scale: GradeScale) -> Table {
    Table(
        caption: "Marks and grades",
        columns: [
            .words("Grade"), .number("Points as a mark"), .words("A plan has it from a score of"), .words("Meaning"),
        ],
        rows: scale.rows.reversed().map {
            [[.chip($0.chip)], [.text("\($0.mark)")], [.text("\($0.leastPercent)%")], [.text($0.meaning)]]
        })
}

extension Visit {
    /// The criteria and grades alone, which everybody may read.
    func criteriaFacts() async throws -> QualityFacts {
        var facts = QualityFacts()
        facts.criteria = try await ledger.entries()
        facts.grades = try await ledger.entries()
        return facts
    }

    /// The looks at plan quality, for those who may read more than the criteria.
    func qualityTabs(_ tab: QualityTab, _ query: AsAtQuery) -> [Tab] {
        may(viewer, .read, AuditRound.kind) ? QualityTab.tabs(tab, query) : []
    }
}
