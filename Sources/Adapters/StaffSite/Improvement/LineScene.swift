import Facts
import Improvement
import Web

/// What a form about one line of a plan starts from.
struct LineScene: FormScene {
    let plan: PlanReading
    let line: PlanLine
    /// The milestone named in the address, for forms about one.
    let milestone: PlannedMilestone?
    let head: Int
    let today: Day

    /// The milestone's subject, or else the line's.
    var subject: String { milestone?.subject ?? line.subject }
    var scale: RatingScale { plan.outline.scale }
    var back: String { PlanPaths.of(line: line.subject) }
    var crumbs: [Link] { plan.crumbs(to: line) }
    var about: [TextRow] { [TextRow(plan.name(of: line), line.title)] }

    /// The line in the address, today.
    static func gather(_ visit: Visit) async throws -> LineScene {
        let head = try await visit.ledger.head().line
        let plan = try await visit.plan()
        return LineScene(
            plan: plan, line: try visit.line(of: plan), milestone: nil, head: head, today: visit.today)
    }

    /// The line in the address, today, if another may stand under it.
    static func gatherParent(_ visit: Visit) async throws -> LineScene {
        let scene = try await gather(visit)
        let outline = scene.plan.outline
        guard scene.line.level < outline.lastLevel else {
            throw Refusal.notAllowed("Nothing stands under \(withArticle(outline.levelName(scene.line.level))).")
        }
        return scene
    }

    /// The milestone in the address, today.
    static func gatherMilestone(_ visit: Visit) async throws -> LineScene {
        let scene = try await gather(visit)
        let subject = "\(scene.line.subject)#\(try visit.parameter("number"))"
        let all = milestones(scene.plan.facts, plan: scene.plan.id, asAt: AsAt(visit.today))
        guard let milestone = all?.of(scene.line.subject).first(where: { $0.subject == subject }) else {
            throw Refusal.notFound("The line has no such milestone.")
        }
        return LineScene(
            plan: scene.plan, line: scene.line, milestone: milestone, head: scene.head, today: scene.today)
    }
}

extension Typed {
    /// The day the fact is true from.
    func asAtDay(_ today: Day, _ label: String = "As at") -> FieldRow {
        day("day", label, hint: "The day from which this is true. For example, \(today)", now: "\(today)")
    }
}
