import Documents
import Facts
import Hummingbird
import Quality
import Web

/// What makes a good EHC plan here, for everybody: the criteria that plans are read against.
let charterRoutes: [Route] = [
    .get(PublicPaths.charter, .everyone) { visit in
        try await visit.cached {
            let query = try visit.asAtQuery()
            var facts = QualityFacts()
            facts.criteria = try await visit.ledger.entries()
            facts.grades = try await visit.ledger.entries()
            return try await visit.sheet(CharterPage(facts, query.asAt), title: CharterPage.title, asAt: query)
        }
    }
]

/// The quality charter.
struct CharterPage: Page {
    static let title = "What a good plan looks like"
    static let template = "quality/charter"
    let heading = CharterPage.title
    let bodyHTML: String

    init(_ facts: QualityFacts, _ asAt: AsAt) {
        let sets = facts.setNames(asAt: asAt).compactMap { facts.criteriaSet($0, asAt: asAt) }
        let blocks = sets.flatMap { charterBlocks($0) } + gradeBlocks(facts.gradeScale(asAt: asAt))
        bodyHTML = blocks.htmlFragment
    }
}

/// One set of criteria in the order of the plan's sections.
private func charterBlocks(_ set: CriteriaSet) -> [Block] {
    let most = set.asked.map(\.weight).max() ?? 1
    let sections = PlanSection.all.flatMap { section -> [Block] in
        let criteria = set.asked.filter { $0.section == section.code }
        guard !criteria.isEmpty else { return [] }
        return [.heading(level: 3, PlanSection.words(section.code))]
            + criteria.flatMap { one -> [Block] in
                let counts =
                    one.weight == most && most > 1 ? " It counts most, \(one.weight)" : " It counts \(one.weight)"
                return [
                    .paragraph([.strong(one.title), .text(". \(one.good)")]),
                    .paragraph([.text("Where it comes from: \(one.source).\(counts) of \(set.points) points.")]),
                ]
            }
    }
    return [.heading(level: 2, set.title), .text("\(set.purpose).")] + sections
}

private func gradeBlocks(_ scale: GradeScale) -> [Block] {
    let table = Table(
        caption: "Marks and grades",
        columns: [Table.Column("Grade"), Table.Column("Meaning"), Table.Column("A plan has it from", isNumeric: true)],
        rows: scale.rows.reversed().map { step in
            [
                [.chip(Chip(step.word, Tone(rawValue: step.tone) ?? .none))], [.text(step.meaning)],
                [.text("\(step.leastPercent)%")],
            ]
        })
    return [
        .heading(level: 2, "How a plan is marked"),
        .text(
            "People who do not look after the case read the plan and mark each criterion. The marks are weighted and added up; what does not apply to a plan counts neither for nor against it. Some plans are marked by two people, neither of whom sees the other’s marks, so that we know how far they agree."
        ),
        .table(table),
    ]
}

extension CriteriaSet {
    /// The weights of what is asked, added up.
    fileprivate var points: Int { asked.reduce(0) { $0 + $1.weight } }
}
