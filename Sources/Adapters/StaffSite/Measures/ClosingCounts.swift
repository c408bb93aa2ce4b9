import Access
import Casework
import Facts
import Improvement
import Measures
import Web

/// What a form that closes a period starts from: the measure, and the plans and cases that can be counted.
struct ClosingScene: FormScene {
    let measure: MeasureScene
    let plans: PlanFacts
    /// Nothing for somebody who may not read every case: a part of them would be a wrong count.
    let cases: CaseBook?

    var subject: String { measure.subject }
    var head: Int { measure.head }

    /// What can be counted, the cases over the year that ends today.
    var views: [ViewCount] {
        counts(from: measure.today.adding(months: -12).adding(days: 1), through: measure.today)
    }

    /// The view that the measure is linked with.
    var linkedView: String {
        measure.moment.links(of: subject).first { $0.sort == .view }?.target ?? ""
    }

    /// What the views count over a period, or as it stood on its last day.
    func counts(from first: Day, through last: Day) -> [ViewCount] {
        planCounts(plans, asAt: AsAt(last)) + (cases.map { countedCases($0, from: first, through: last) } ?? [])
    }

    static func gather(_ visit: Visit) async throws -> ClosingScene {
        let readsAll = may(visit.viewer, .read, CaseStep.kind) && readingScopes(visit.viewer, CaseStep.kind) == nil
        return ClosingScene(
            measure: try await MeasureScene.gatherMeasure(visit), plans: try await visit.planFacts(),
            cases: readsAll ? try await visit.cases(visit.asAtQuery()).book : nil)
    }
}

/// The plans' own counts on a day, by the names that a measure's link gives them: `wsoa on track`.
private func planCounts(_ facts: PlanFacts, asAt: AsAt) -> [ViewCount] {
    facts.plans.latest(asAt).keys.sorted().flatMap { plan -> [ViewCount] in
        guard let summary = quantitativeSummary(facts, plan: plan, asAt: asAt)?.overall,
            let dates = milestones(facts, plan: plan, asAt: asAt)
        else { return [] }
        let good = summary.ratings.filter { [.done, .onTrack].contains($0.step.stands) }.reduce(0) { $0 + $1.count }
        let late = dates.all.count { if case .late = $0.milestone.state { true } else { false } }
        return [
            ViewCount(
                view: "\(plan) on track", words: "lines of plan \(plan) rated done or on track", count: good,
                total: summary.total),
            ViewCount(
                view: "\(plan) late milestones", words: "late milestones of plan \(plan)", count: late,
                total: dates.all.count),
        ]
    }
}

private func countedCases(_ book: CaseBook, from first: Day, through last: Day) -> [ViewCount] {
    let files = book.facts.keys.sorted().compactMap { book.file($0, asAt: AsAt(last)) }
    return caseCounts(files, from: first, through: last).map {
        ViewCount(view: $0.name, words: $0.words, count: $0.count, total: $0.total, isOverPeriod: true)
    }
}
