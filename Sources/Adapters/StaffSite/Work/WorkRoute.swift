import Access
import Facts
import Hummingbird
import Improvement
import Web

/// The first page after signing in.
let workRoutes: [Route] = [.get(PlanPaths.work, .signedIn, showWork)]

@Sendable private func showWork(_ visit: Visit) async throws -> Response {
    let facts = try await visit.planFacts()
    let asAt = AsAt(visit.today)
    var sections: [WorkPage.Section] = []
    var plans: [Link] = []
    for id in facts.plans.latestEntries(asAt).keys.sorted() {
        guard let moment = planMoment(facts, plan: id, asAt: asAt) else { continue }
        let query = try AsAtQuery(FormFields(), today: visit.today)
        let plan = PlanReading(id: id, facts: facts, moment: moment, query: query)
        let days = try await visit.reportingDays(of: id, on: visit.today)
        plans.append(Link(plan.title, PlanPaths.of(plan: id)))
        sections += WorkDrawing(plan: plan, visit: visit, days: days).sections
    }
    sections += try await visit.caseWork()
    let page = WorkPage(
        greeting: visit.account.map { "Your work, \($0.name)" } ?? "Your work", day: visit.today.words,
        sections: sections, plans: plans, isEmpty: sections.isEmpty, emptyState: emptyWork(visit, plans))
    return try await visit.page(page, title: "Your work")
}

private func emptyWork(_ visit: Visit, _ plans: [Link]) -> EmptyState {
    if visit.viewer.roles.isEmpty {
        return EmptyState(
            "You have no role yet. Ask your administrator for one; what is due from you will then stand here.")
    }
    if plans.isEmpty {
        let start = visit.mayRecord(PlanDescribed.kind) ? Link("Start a plan", PlanPaths.newPlan) : nil
        return EmptyState("There is no plan yet. What is due from you will stand here, in order of date.", start: start)
    }
    return EmptyState("Nothing is due from you. Updates, dates and decisions will stand here, in order of date.")
}
