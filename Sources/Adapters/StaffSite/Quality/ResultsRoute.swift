import Documents
import Facts
import Hummingbird
import Quality
import Statistics
import Web

/// What one round shows: grades, criteria, agreement and, for those who may, each officer's plans.
@Sendable func showResults(_ visit: Visit) async throws -> Response {
    let query = try visit.asAtQuery()
    let audit = try await visit.roundAudit(query)
    let eyes = try await visit.qualityEyes([audit])
    let result = RoundResult(audit)
    let drawing = ResultsDrawing(audit: audit, result: result, eyes: eyes)
    let page = ReadingPage(
        "Results of \(audit.round.title)", lede: drawing.lede,
        blocks: result.settled == 0 ? [] : drawing.blocks,
        emptyState: result.settled == 0
            ? EmptyState(
                "Grades will stand here once the marks of a plan are settled: marked once, or twice alike, or agreed on.",
                start: Link("The sample", QualityPaths.of(audit.id) + query.suffix)) : nil)
    return try await visit.look(
        page, crumbs: roundCrumbs(audit, query), asAt: query,
        file: "\(GovernancePaths.bare(audit.id))-results-\(query.asAt.day)")
}

/// A round's results, piece by piece.
struct ResultsDrawing {
    let audit: RoundAudit
    let result: RoundResult
    let eyes: QualityEyes

    var lede: String {
        let settled = "Marks are settled for \(result.settled) of \(countWords(result.drawn, "plan"))."
        return settled + (result.mean.map { " Their mean score is \($0.text)%." } ?? "")
    }

    var blocks: [Block] {
        let parts = audit.scale.rows.map(\.chip)
        let marks = StackedChart(
            title: "Marks by criterion", unit: "plan", parts: parts,
            bars: result.criteria.map { .init($0.criterion.title, $0.counts) }, barName: "Criterion")
        return [
            .heading(level: 2, "Grades"), .table(gradesTable), .heading(level: 2, "Criteria"), .figure(marks.picture),
        ]
            + [.table(criteriaTable), .heading(level: 2, "Agreement between two markers")]
            + agreementWords(result.agreement).map { .text($0) } + officers
    }

    private var gradesTable: Table {
        Table(
            caption: "Plans by grade",
            columns: [
                .words("Grade"), .number("Plans"), .number("Share"), .words("From a score of"), .words("Meaning"),
            ],
            rows: result.grades.reversed().map { step, count in
                let share = wholePercent(count, of: result.settled).map { "\($0)%" } ?? ""
                return [
                    [.chip(step.chip)], [.text("\(count)")], [.text(share)], [.text("\(step.leastPercent)%")],
                    [.text(step.meaning)],
                ]
            })
    }

    private var criteriaTable: Table {
        let rows = result.criteria.map { one -> [Table.Cell] in
            [
                one.criterion.title, PlanSection.words(one.criterion.section), "\(one.criterion.weight)",
                one.percent.map { "\($0.text)%" } ?? "", "\(one.marked)", "\(one.lowest)", "\(one.notApplicable)",
            ].map { [.text($0)] }
        }
        return Table(
            caption: "Score of each criterion: the points given as a part of the most there could be",
            columns: [.words("Criterion"), .words("Section")]
                + ["Weight", "Score", "Plans marked", "Lowest mark", "Does not apply"].map { .number($0) }, rows: rows)
    }

    /// Every officer's plans for those who may see them; for others their own alone.
    private var officers: [Block] {
        let shown = officerResults(audit).filter { eyes.byOfficer || ($0.officer != nil && $0.officer == eyes.person) }
        guard !shown.isEmpty else { return [] }
        let rows = shown.map { officer, result -> [Table.Cell] in
            [
                eyes.name(officer), "\(result.drawn)", "\(result.settled)", result.mean.map { "\($0.text)%" } ?? "",
            ].map { [.text($0)] }
        }
        let table = Table(
            caption: eyes.byOfficer ? "Plans of each officer" : "Plans that you look after",
            columns: [.words("Officer"), .number("Plans"), .number("Settled"), .number("Mean score")], rows: rows)
        return [.heading(level: 2, eyes.byOfficer ? "Officers" : "Your own plans"), .table(table)]
    }
}

/// What an agreement says, in sentences.
func agreementWords(_ agreement: Agreement) -> [String] {
    guard agreement.pairs > 0 else { return ["No plan has two markings to compare yet."] }
    let alike =
        "Two people gave \(countWords(agreement.pairs, "pair")) of marks; \(agreement.alike) of them \(agreement.alike == 1 ? "is" : "are") alike"
    let percent = agreement.percent.map { " (\($0.text)%)." } ?? "."
    let aside =
        agreement.oneSided == 0
        ? "" : " In \(countWords(agreement.oneSided, "further case")) only one of them found that a criterion applies."
    return [alike + percent + aside, kappaWords(agreement.kappa)]
}

private func kappaWords(_ kappa: Agreement.Kappa) -> String {
    switch kappa {
    case .tooFew(let least):
        "Weighted kappa is not given: it needs \(least) pairs of marks at least."
    case .oneMarkOnly:
        "Weighted kappa cannot be worked out: all marks are one and the same, so that chance would agree as well."
    case .figure(let figure, let word):
        "Weighted kappa is \(figure.text), which is called \(word) (Cohen 1968; Landis and Koch 1977): 1 is full agreement, 0 what chance would give."
    }
}
