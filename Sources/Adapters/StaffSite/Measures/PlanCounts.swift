import Facts
import Improvement
import Measures
import Web

/// What a form that closes a period starts from: the measure, and the plans that can be counted.
struct ClosingScene: FormScene {
    let measure: MeasureScene
    let plans: PlanFacts

    var subject: String { measure.subject }
    var head: Int { measure.head }

    /// What can be counted today.
    var views: [ViewCount] { planCounts(plans, asAt: AsAt(measure.today)) }

    /// The view that the measure is linked with.
    var linkedView: String {
        measure.moment.links(of: subject).first { $0.sort == .view }?.target ?? ""
    }

    static func gather(_ visit: Visit) async throws -> ClosingScene {
        ClosingScene(measure: try await MeasureScene.gatherMeasure(visit), plans: try await visit.planFacts())
    }
}

/// The plans' own counts on a day, by the names that a measure's link gives them: `wsoa on track`.
func planCounts(_ facts: PlanFacts, asAt: AsAt) -> [ViewCount] {
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
