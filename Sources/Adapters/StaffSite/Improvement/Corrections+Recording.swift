import Facts
import Improvement
import Storage
import Web

/// Which entries may be corrected on a page, and how.
enum Corrections {
    /// Whether the line can be restated or taken back by a form. What nobody may correct is said anew instead.
    static func isCorrectable(_ telling: Telling) -> Bool { !telling.said.isEmpty && kinds.contains(telling.kind) }

    private static let kinds: Set<String> = [
        ProgressUpdate.kind, ProgressRating.kind, ImpactRating.kind, ForumRating.kind, Observation.kind,
        MilestoneReached.kind, Evidence.kind, DeadlineChange.kind, Retirement.kind,
    ]

    /// The fields that restate the entry; none for what can only be taken back.
    static func fields(_ scene: CorrectionScene, _ typed: Typed) -> [FieldRow] {
        let (telling, scale) = (scene.telling, scene.base.scale)
        let now = { label in telling.said.first { $0.label == label }?.text ?? "" }
        let day = typed.day("day", "True from", now: telling.day.description)
        switch telling.kind {
        case ProgressUpdate.kind:
            return updateParts.map { typed.area($0.field, $0.label, now: now($0.label), rows: $0.rows) } + [day]
        case ProgressRating.kind, ImpactRating.kind, ForumRating.kind:
            return [
                typed.rating("code", "Rating", scale: scale, now: now("Rating")),
                typed.area("reason", "Why?", now: now("Reason"), rows: 2), day,
            ]
        case Observation.kind:
            let fact = scene.base.plan.facts.observations.first { $0.line == telling.line }?.fact
            return observationFields(typed, now: fact, value: fact?.value.text ?? "", when: telling.day.description)
        case MilestoneReached.kind:
            return [
                typed.text("value", "The figure it reached (optional)", now: now("Value"), width: "width-10"),
                typed.area("note", "Note (optional)", now: now("Note"), rows: 2), day,
            ]
        default: return []
        }
    }

    private static let updateParts = [
        (field: "narrative", label: "What happened", rows: 6), (field: "quote", label: "In their words", rows: 2),
        (field: "risk", label: "Risk", rows: 2), (field: "riskCause", label: "Cause of the risk", rows: 2),
        (field: "riskAction", label: "What will be done about it", rows: 2),
        (field: "nextStep", label: "Next step", rows: 2),
    ]

    /// Records what the entry should have said, in its place.
    static func restate(_ scene: CorrectionScene, _ sending: Sending, _ door: LedgerDoor) throws {
        let (form, telling, scale) = (sending.form, scene.telling, scene.base.scale)
        func put(_ fact: some Fact, on day: Day? = nil) throws {
            try door.append(fact, to: telling.subject, on: try day ?? sending.day(), replaces: telling.line)
        }
        let (code, reason) = (form["code"], form["reason"])
        switch telling.kind {
        case ProgressUpdate.kind:
            try put(
                ProgressUpdate.checked(
                    narrative: form["narrative"], quote: form["quote"], risk: form["risk"],
                    riskCause: form["riskCause"], riskAction: form["riskAction"], nextStep: form["nextStep"]))
        case ProgressRating.kind: try put(ProgressRating.checked(code: code, reason: reason, scale: scale))
        case ImpactRating.kind: try put(ImpactRating.checked(code: code, reason: reason, scale: scale))
        case ForumRating.kind: try put(ForumRating.checked(code: code, reason: reason, scale: scale))
        case Observation.kind:
            let (observation, day) = try checkedObservation(sending)
            try put(observation, on: day)
        case MilestoneReached.kind: try put(MilestoneReached.checked(value: form["value"], note: form["note"]))
        default: throw Problems("deed", "This can only be taken back, and said anew")
        }
    }

    /// Records that the entry should not stand.
    static func takeBack(_ telling: Telling, _ door: LedgerDoor) throws {
        func empty<F: Fact>(_ type: F.Type) throws {
            try door.append(F?.none, to: telling.subject, on: telling.day, replaces: telling.line)
        }
        switch telling.kind {
        case ProgressUpdate.kind: try empty(ProgressUpdate.self)
        case ProgressRating.kind: try empty(ProgressRating.self)
        case ImpactRating.kind: try empty(ImpactRating.self)
        case ForumRating.kind: try empty(ForumRating.self)
        case Observation.kind: try empty(Observation.self)
        case MilestoneReached.kind: try empty(MilestoneReached.self)
        case Evidence.kind: try empty(Evidence.self)
        case DeadlineChange.kind: try empty(DeadlineChange.self)
        default: try empty(Retirement.self)
        }
    }
}
