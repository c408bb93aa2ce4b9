import Facts
import Hummingbird
import Improvement
import Web

/// The plan and every line of it.
let planRoutes: [Route] = [
    .get(PublicPaths.plan, .everyone) { visit in
        let plans = try await visit.publicPlans()
        if let only = plans.plans.first, plans.plans.count == 1 {
            return visit.redirect(to: PublicPaths.plan(only.id) + plans.query.suffix)
        }
        return try await visit.page(PublicPlansPage(plans), title: "Plans", asAt: plans.query)
    },
    .get(PublicPaths.plan("{plan}"), .everyone) { visit in
        try await visit.cached {
            let (plans, moment) = try await reading(visit)
            let page = try PublicPlanPage(plans, moment)
            return try await visit.sheet(page, title: page.title, asAt: plans.query)
        }
    },
    .get(PublicPaths.plan("{plan}/{line}"), .everyone) { visit in
        try await visit.cached {
            let (plans, moment) = try await reading(visit)
            let own = try visit.parameter("line")
            guard let line = moment.outline.line("\(moment.outline.plan)/\(own)") else {
                throw Refusal.notFound("The plan has no line ‘\(own)’ on \(plans.asAt.day.words).")
            }
            let page = PublicLinePage(line, moment, plans)
            return try await visit.sheet(
                page, title: "\(line.ref) \(line.title)", crumbs: crumbs(to: line, moment, plans.query),
                asAt: plans.query)
        }
    },
]

/// The plans there are, when there is not exactly one.
struct PublicPlansPage: Page {
    static let template = "plan/plans"
    let plans: [Link]
    let isEmpty: Bool
    let empty: EmptyState = EmptyState("The improvement plan will stand here once it has been published.")

    init(_ plans: PublicPlans) {
        self.plans = plans.plans.map { Link($0.described.title, PublicPaths.plan($0.id) + plans.query.suffix) }
        isEmpty = self.plans.isEmpty
    }
}

private func reading(_ visit: Visit) async throws -> (PublicPlans, PlanMoment) {
    let plans = try await visit.publicPlans()
    let id = try visit.parameter("plan")
    guard let moment = planMoment(plans.facts, plan: id, asAt: plans.asAt) else {
        throw Refusal.notFound("There was no such plan on \(plans.asAt.day.words).")
    }
    return (plans, moment)
}

private func crumbs(to line: PlanLine, _ moment: PlanMoment, _ query: AsAtQuery) -> [Link] {
    let plan = Link(moment.outline.described.title, PublicPaths.plan(moment.outline.plan) + query.suffix)
    return [plan]
        + moment.outline.path(to: line.subject).map { above in
            Link("\(above.ref) \(above.title)", PublicPaths.plan(above.subject) + query.suffix)
        }
}
