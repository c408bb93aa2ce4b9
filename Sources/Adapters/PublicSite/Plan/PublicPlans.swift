import Documents
import Facts
import Improvement
import Storage
import Web

/// What the public may see of every plan: approved matter only, whoever looks.
struct PublicPlans: Sendable {
    let facts: PlanFacts
    let query: AsAtQuery

    var asAt: AsAt { query.asAt }

    /// The plans in force, by title.
    var plans: [(id: String, described: PlanDescribed)] {
        facts.plans.latest(asAt).map { (id: $0.key, described: $0.value) }
            .sorted { ($0.described.title, $0.id) < ($1.described.title, $1.id) }
    }

    /// The day of the latest rating or update of a plan that the public may see.
    func latestDay(of plan: String) -> Day? {
        let days = [
            lastDay(facts.progress, of: plan), lastDay(facts.impact, of: plan), lastDay(facts.updates, of: plan),
        ]
        return days.compactMap { $0 }.max()
    }

    private func lastDay<F>(_ entries: [Entry<F>], of plan: String) -> Day? {
        entries.latestEntries(asAt).values.lazy.filter { $0.subject.hasPrefix(plan + "/") }.map(\.day).max()
    }
}

extension Visit {
    /// Every approved entry about plans. Somebody signed in sees no more here than the public does.
    func publicPlans() async throws -> PublicPlans {
        let query = try asAtQuery()
        var facts = PlanFacts()
        facts.plans = try await ledger.entries()
        facts.scales = try await ledger.entries()
        facts.nodes = try await ledger.entries()
        facts.retirements = try await ledger.entries()
        facts.responsibilities = try await ledger.entries()
        facts.measures = try await ledger.entries()
        facts.milestones = try await ledger.entries()
        facts.reached = try await ledger.entries()
        facts.deadlineChanges = try await ledger.entries()
        facts.progress = try await ledger.entries()
        facts.impact = try await ledger.entries()
        facts.forum = try await ledger.entries()
        facts.updates = try await ledger.entries()
        facts.evidence = try await ledger.entries()
        facts.observations = try await ledger.entries()
        facts.signOffs = try await ledger.entries()
        facts.approvals = try await ledger.entries()
        return PublicPlans(facts: facts.published(query.asAt), query: query)
    }
}

extension RatingScale.Step {
    /// The step as it is always shown.
    var chip: Chip { Chip(word, Tone(rawValue: tone) ?? .none) }
}

extension GivenRating? {
    /// The rating as it is always shown, or that there is none.
    var chip: ChipView { ChipView(self?.step?.chip ?? Chip("Not rated", .none)) }
}

/// The ratings of a plan as bars: one for the whole plan, or one for each area.
func ratingChart(_ title: String, _ scopes: [(String, QuantitativeSummary.Scope)], unit: String) -> String {
    guard let first = scopes.first else { return "" }
    let bars = scopes.map { StackedChart.Bar($0.0, $0.1.ratings.map(\.count), unrated: $0.1.unrated) }
    let chart = StackedChart(title: title, unit: unit, parts: first.1.ratings.map(\.step.chip), bars: bars)
    return [Block.figure(chart.picture)].htmlFragment
}

/// A text in paragraphs, cut at its empty lines.
func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init).filter { !$0.isBlank }
}
