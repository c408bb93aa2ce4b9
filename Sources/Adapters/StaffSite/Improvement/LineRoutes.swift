import Facts
import Hummingbird
import Improvement
import Measures
import Waiting
import Web

/// A line of a plan and the files that it keeps as evidence.
let lineRoutes: [Route] = [
    .get(PlanPaths.line, .signedIn, showLine),
    .get("\(PlanPaths.plan)/files/{hash}", .signedIn, showEvidence),
]

@Sendable private func showLine(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let line = try visit.line(of: plan)
    let prefix = line.subject + "#"
    let tellings = Tellings(plan, asAt: plan.query.asAt) { $0 == line.subject || $0.hasPrefix(prefix) }
    let authors = Set(tellings.told(0..<tellings.count).map(\.author))
    let drawing = LineDrawing(
        plan: plan, line: line, visit: visit, names: try await visit.people.names(of: authors),
        told: try await visit.editions(of: plan.id), waiting: try await waitingLists(using: line, plan, visit),
        figures: try await measures(using: line, plan, visit))
    return try await visit.page(
        drawing.page(tellings), title: "\(line.ref) \(line.title)", crumbs: plan.crumbs(to: line, itself: false),
        asAt: plan.query)
}

/// The measures that are linked with the line or with one under it.
private func measures(using line: PlanLine, _ plan: PlanReading, _ visit: Visit) async throws -> [Link] {
    var facts = MeasureFacts()
    facts.measures = try await visit.ledger.entries()
    facts.links = try await visit.ledger.entries()
    let moment = measureMoment(facts, asAt: plan.query.asAt)
    return Measures.measures(linkedWith: line.subject, as: .planLine, in: moment).compactMap { id in
        moment.measures[id].map { Link($0.name, MeasurePaths.of(id) + plan.query.suffix) }
    }
}

/// The waiting lists that say they serve the line.
private func waitingLists(using line: PlanLine, _ plan: PlanReading, _ visit: Visit) async throws -> [Link] {
    let lists: [String: ListDescribed] = try await visit.ledger.entries().latest(plan.query.asAt)
    let using = lists.filter { $0.value.planLines?.contains(line.subject) ?? false }
    return using.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }.map {
        Link($0.value.name, WaitingPaths.of($0.key) + plan.query.suffix)
    }
}

@Sendable private func showEvidence(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let hash = try visit.parameter("hash")
    let fact = plan.facts.evidence.compactMap(\.fact).first { $0.fileHash == hash }
    guard let fact, let bytes = try await visit.issued.bytes(hash: hash) else {
        throw Refusal.notFound("There is no such file.")
    }
    // Never shown in the browser: what somebody uploaded might be a page with a script of its own.
    return visit.file(bytes, mediaType: "application/octet-stream", name: fact.fileName ?? "evidence")
}
