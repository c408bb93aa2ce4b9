import Facts
import Improvement
import Storage
import Web

extension Visit {
    /// Every entry about plans that this viewer may read.
    func planFacts() async throws -> PlanFacts {
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
        return facts
    }

    /// The plan named in the address, with what is known of it as at the day asked for.
    func plan() async throws -> PlanReading {
        let id = try parameter("plan")
        let facts = try await planFacts()
        let query = try asAtQuery()
        guard let moment = planMoment(facts, plan: id, asAt: query.asAt) else {
            throw Refusal.notFound("There is no plan ‘\(id)’ on \(query.asAt.day.words).")
        }
        return PlanReading(
            id: id, facts: facts, moment: moment, query: query, corrections: try await ledger.entries())
    }

    /// The line of the plan named in the address.
    func line(of plan: PlanReading) throws -> PlanLine {
        let own = try parameter("line")
        guard let line = plan.moment.outline.line("\(plan.id)/\(own)") else {
            throw Refusal.notFound("The plan has no line ‘\(own)’ on \(plan.query.asAt.day.words).")
        }
        return line
    }
}

/// One plan as a page shows it.
struct PlanReading: Sendable {
    let id: String
    let facts: PlanFacts
    let moment: PlanMoment
    let query: AsAtQuery
    /// Why lines were corrected, for their histories.
    var corrections: [Entry<Correction>] = []

    var outline: PlanOutline { moment.outline }
    var title: String { outline.described.title }

    /// The way to a page of the plan.
    var crumbs: [Link] {
        [Link("Plans", PlanPaths.plans), Link(title, PlanPaths.of(plan: id) + query.suffix)]
    }

    /// The way to a page of a line, with or without the line itself.
    func crumbs(to line: PlanLine, itself: Bool = true) -> [Link] {
        let lines = outline.path(to: line.subject) + (itself ? [line] : [])
        return crumbs + lines.map { Link(name(of: $0), PlanPaths.of(line: $0.subject) + query.suffix) }
    }

    /// What a line is called: 'Measure 1.1.1.1'.
    func name(of line: PlanLine) -> String { "\(outline.levelName(line.level).capitalisedFirst) \(line.ref)" }
}
