import Facts
import Quality
import Storage
import Web

/// What a form about one plan of a sample starts from.
struct AuditedPlanScene: FormScene {
    let audit: RoundAudit
    let plan: AuditedPlan
    let themes: ThemeList
    let person: String
    let head: Int
    let today: Day

    var subject: String { plan.id }
    var back: String { QualityPaths.plan(plan.id, in: audit.id) }
    var crumbs: [Link] {
        qualityCrumbs + [
            Link(audit.round.title, QualityPaths.of(audit.id)), Link("\(planName(plan)) of \(audit.round.title)", back),
        ]
    }
    var about: [TextRow] {
        [TextRow("Plan", "\(planName(plan)), \(caseName(plan.id).lowercased())"), TextRow("Round", audit.round.title)]
    }

    /// The plan in the address, for somebody who is to mark it.
    static func gatherToMark(_ visit: Visit) async throws -> AuditedPlanScene {
        let scene = try await gather(visit)
        if visit.mayRecord(Marking.kind), let refusal = scene.plan.refusal(for: scene.person) {
            throw Refusal.notAllowed(refusal)
        }
        return scene
    }

    /// The plan in the address, for somebody who is to write down what was agreed.
    static func gatherToModerate(_ visit: Visit) async throws -> AuditedPlanScene {
        let scene = try await gather(visit)
        try scene.plan.checkModeration(by: scene.person)
        return scene
    }

    private static func gather(_ visit: Visit) async throws -> AuditedPlanScene {
        let head = try await visit.ledger.head().line
        let asAt = AsAt(visit.today)
        let facts = try await visit.qualityFacts()
        let subject = AuditRound.subject(try visit.parameter("round"))
        let id = try visit.parameter("case")
        guard let audit = roundAudits(facts, asAt: asAt).first(where: { $0.id == subject }), let plan = audit.plan(id)
        else { throw Refusal.notFound("This plan is not in the round’s sample.") }
        return AuditedPlanScene(
            audit: audit, plan: plan, themes: facts.themeList(asAt: asAt), person: visit.viewer.person ?? "",
            head: head, today: visit.today)
    }

    /// The plan as it stands in the ledger at the moment of writing, nothing withheld: for checks, never to be shown.
    func planNow(_ door: LedgerDoor) throws -> AuditedPlan {
        var facts = QualityFacts()
        facts.rounds = try door.entries(of: audit.id)
        facts.samples = try door.entries(of: subject)
        facts.markings = try door.entries(of: subject)
        facts.moderations = try door.entries(of: subject)
        guard let plan = roundAudits(facts, asAt: AsAt(today)).first(where: { $0.id == audit.id })?.plan(subject) else {
            throw Refusal.notFound("This plan is no longer in the round’s sample.")
        }
        return plan
    }
}

extension AuditedPlan {
    /// Refuses to agree on marks before two people have marked the plan, when they do not differ, or one's own case.
    func checkModeration(by person: String) throws(Refusal) {
        if sample.officer == person {
            throw .notAllowed("You look after this case. Somebody else must agree its marks.")
        }
        if !sample.isTwice || !isMarked {
            throw .notAllowed("There is nothing to agree on before two people have marked this plan.")
        }
        if differences.isEmpty { throw .notAllowed("Both have given the same marks. There is nothing to agree on.") }
    }
}
