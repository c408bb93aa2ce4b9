import Facts
import Hummingbird
import Improvement
import Storage
import Web

/// What waits for a decision, and the deciding.
let approvalRoutes: [Route] = [
    .get("\(PlanPaths.plan)/approvals", .signedIn, showApprovals),
    .post("\(PlanPaths.plan)/approvals", .allowed(.record, Approval.kind), decide),
]

@Sendable private func showApprovals(_ visit: Visit) async throws -> Response {
    try await approvalsPage(visit, try await visit.plan(), .nothing)
}

@Sendable private func decide(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let queue = approvalQueue(plan.facts, plan: plan.id, asAt: AsAt(visit.today))?.waiting ?? []
    let typed = Set(visit.form.all("lines").compactMap { Int($0) })
    let chosen = queue.filter { typed.contains($0.ledgerLine) }
    do {
        guard chosen.count == typed.count else {
            throw Refusal.changedMeanwhile("Something you chose has been decided on, or changed, by somebody else.")
        }
        try refuseChildDetails(in: visit.form)
        let approvals = try checkedApprovals(chosen, visit.form)
        try await visit.ledger.record(at: visit.moment.instant) { door in
            try refuseDecided(typed, door)
            for (subject, approval) in approvals { try door.append(approval, to: subject, on: visit.today) }
        }
        return visit.redirect(to: PlanPaths.page("approvals", of: plan.id))
    } catch let problems as Problems {
        return try await approvalsPage(visit, plan, Typed(visit.form, problems))
    }
}

/// One decision for each subject, about all that was chosen of it.
private func checkedApprovals(
    _ chosen: [ApprovalQueue.Item], _ form: FormFields
) throws(Problems) -> [(subject: String, approval: Approval)] {
    var problems = Problems()
    let decision = form["decision"]
    if chosen.isEmpty { problems.add("lines", "Select what you are deciding on") }
    if !["approve", "refuse"].contains(decision) { problems.add("decision", "Select whether you approve it") }
    if decision == "refuse" && form["note"].isBlank { problems.add("note", "Enter why it is not approved") }
    guard problems.isEmpty else { throw problems }
    var approvals: [(subject: String, approval: Approval)] = []
    for (subject, items) in Dictionary(grouping: chosen, by: \.subject).sorted(by: { $0.key < $1.key }) {
        let approval = try Approval.checked(
            lines: items.map(\.ledgerLine), isApproved: decision == "approve", note: form["note"])
        approvals.append((subject, approval))
    }
    return approvals
}

private func refuseDecided(_ lines: Set<Int>, _ door: LedgerDoor) throws {
    let approvals: [Entry<Approval>] = try door.entries()
    let decided = approvals.standing(AsAt(.last)).contains { !lines.isDisjoint(with: $0.fact?.lines ?? []) }
    if decided { throw Refusal.changedMeanwhile("Somebody else has decided on this.") }
}

private func approvalsPage(_ visit: Visit, _ plan: PlanReading, _ typed: Typed) async throws -> Response {
    let queue = approvalQueue(plan.facts, plan: plan.id, asAt: plan.query.asAt)
    let items = (queue?.waiting ?? []) + (queue?.refused ?? [])
    let names = try await visit.people.names(of: Set(items.map(\.author)))
    let drawing = ApprovalsDrawing(
        plan: plan, visit: visit, names: names, chosen: Set(visit.form.all("lines").compactMap { Int($0) }))
    if visit.query["format"] == "csv" {
        return visit.csv(drawing.table(queue).csvText, name: "\(plan.id)-approvals.csv")
    }
    let page = drawing.page(queue, typed)
    return try await visit.page(
        page, title: "Approvals", crumbs: plan.crumbs, asAt: plan.query, status: typed.problems.isEmpty ? 200 : 422)
}
