import Documents
import Facts
import Hummingbird
import Quality
import Web

/// One plan of a sample: its markings side by side once all are in, what differs, and what was agreed.
@Sendable func showAuditedPlan(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let audit = try await visit.roundAudit(query)
    guard let plan = audit.plan(try visit.parameter("case")) else {
        throw Refusal.notFound("This plan is not in the round’s sample.")
    }
    let eyes = try await visit.qualityEyes([audit])
    guard eyes.mayRead(plan) || eyes.mayMark(plan) else {
        throw Refusal.notAllowed("What a plan’s markings say is for its markers, its officer, managers and auditors.")
    }
    let themes = try await visit.ledger.entries(ThemeList.self).latest(query.asAt)[ThemeList.subject]
    let drawing = AuditedPlanDrawing(audit: audit, plan: plan, themes: themes, eyes: eyes)
    let mayModerate = query.isToday && visit.mayRecord(Moderation.kind) && drawing.isToModerate
    let page = ReadingPage(
        "\(planName(plan)) of \(audit.round.title)", lede: drawing.lede,
        tools: drawing.tools(isToday: query.isToday, mayModerate: mayModerate),
        blocks: eyes.mayRead(plan) ? drawing.blocks : [])
    return try await visit.look(
        page, crumbs: roundCrumbs(audit, query), asAt: query,
        file: "\(GovernancePaths.bare(audit.id))-plan-\(plan.sample.place)")
}

func roundCrumbs(_ audit: RoundAudit, _ query: AsAtQuery) -> [Link] {
    qualityCrumbs + [Link(audit.round.title, QualityPaths.of(audit.id) + query.suffix)]
}

/// A plan's page, piece by piece.
struct AuditedPlanDrawing {
    let audit: RoundAudit
    let plan: AuditedPlan
    /// The area's own list, if it has one.
    let themes: ThemeList?
    let eyes: QualityEyes

    /// Whether two open markings differ and nobody has agreed on marks, or they may be agreed on again.
    var isToModerate: Bool { !plan.differences.isEmpty && plan.sample.officer != eyes.person }

    var lede: String {
        let officer = "Looked after by: \(eyes.officer(plan)). "
        let blind =
            plan.sample.isTwice && !plan.isMarked
            ? " What was marked is shown to others once both markings are in." : ""
        return officer + plan.state.words + "." + blind
    }

    func tools(isToday: Bool, mayModerate: Bool) -> [Link] {
        let address = QualityPaths.plan(plan.id, in: audit.id)
        var tools: [Link] = []
        if isToday && eyes.mayMark(plan) {
            let words = plan.marking(by: eyes.person) == nil ? "Mark this plan" : "Change your marks"
            tools.append(Link(words, address + "/markings/new"))
        }
        if mayModerate { tools.append(Link("Agree the marks", address + "/moderations/new")) }
        return tools + [Link(caseName(plan.id), CaseworkPaths.of(plan.id))]
    }

    /// The markings that are not withheld, each with a heading of its own.
    private var open: [(head: String, entry: Entry<Marking>)] {
        plan.markings.filter { $0.fact?.isSealed == false }.map { (eyes.name($0.author), $0) }
    }

    var blocks: [Block] {
        guard !open.isEmpty else { return [] }
        let score = audit.score(plan).map { score in
            [
                Block.paragraph(
                    [.text("Weighted score: ")] + score.cell + [.text(" (\(score.points) of \(score.most) points)")])
            ]
        }
        return (score ?? []) + [.heading(level: 2, "Marks"), .table(marks)] + agreed
            + open.flatMap { words($0.head, $0.entry) }
    }

    private var marks: Table {
        let sides = open.map { $0.entry.fact?.byCriterion ?? [:] }
        let settled = plan.settledMarks.map { marks in
            Dictionary(marks.map { ($0.criterion, $0.mark) }, uniquingKeysWith: { first, _ in first })
        }
        let rows = audit.criteria.asked.map { criterion -> [Table.Cell] in
            [[.text(criterion.title)], [.text(PlanSection.words(criterion.section))], [.text("\(criterion.weight)")]]
                + sides.map { cell($0[criterion.code]) }
                + [plan.differences.contains(criterion.code) ? [.strong("Differs")] : [.text("")]]
                + (settled.map { [cell($0[criterion.code])] } ?? [])
        }
        return Table(
            caption: "Marks of each criterion",
            columns: [.words("Criterion"), .words("Section"), .number("Weight")] + open.map { .words($0.head) }
                + [.words("Difference")] + (settled == nil ? [] : [.words("Settled")]), rows: rows)
    }

    private func cell(_ mark: Int??) -> Table.Cell {
        guard let mark else { return [.text("Not asked")] }
        return mark.flatMap(audit.scale.step).map { [.chip($0.chip)] } ?? [.text("Does not apply")]
    }

    private var agreed: [Block] {
        guard let moderation = plan.moderation, let fact = moderation.fact else { return [] }
        return [
            .heading(level: 2, "What was agreed"),
            .text("Agreed on \(moderation.day.words). Took part: \(fact.present)."), .text(fact.reason),
        ]
    }

    private func title(_ theme: String) -> String {
        (themes ?? .standard(on: audit.drawn)).theme(theme)?.title ?? theme
    }

    private func words(_ head: String, _ entry: Entry<Marking>) -> [Block] {
        guard let fact = entry.fact else { return [] }
        let themes = fact.themes.map(title).joined(separator: "; ")
        let comments = fact.marks.compactMap { mark in
            mark.comment.map {
                [Inline.strong(audit.criteria.criterion(mark.criterion)?.title ?? mark.criterion), .text(": \($0)")]
            }
        }
        return [
            .heading(level: 2, "\(head == "You" ? "Your words" : "In the words of \(head)"), \(entry.day.words)"),
            .paragraph([.strong("Strong: "), .text(fact.strengths)]),
            .paragraph([.strong("To improve: "), .text(fact.improve)]),
        ] + (themes.isEmpty ? [] : [.paragraph([.strong("Themes: "), .text(themes)])])
            + (comments.isEmpty ? [] : [.list(isNumbered: false, comments)])
    }
}
