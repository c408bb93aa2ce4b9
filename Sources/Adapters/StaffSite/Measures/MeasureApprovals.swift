import Facts
import Measures
import Storage
import Web

/// Readings and commentary that wait for a decision.
struct MeasureApprovalScene: FormScene {
    let subject = ""
    let head: Int
    let today: Day
    let waiting: [Item]

    struct Item: Sendable {
        let line: Int
        let id: String
        let words: String
    }

    static func gather(_ visit: Visit) async throws -> MeasureApprovalScene {
        let facts = try await visit.measureFacts()
        let asAt = AsAt(visit.today)
        let moment = measureMoment(facts, asAt: asAt)
        let decided = Set(facts.approvals.standing(asAt.onAnyDay).flatMap { $0.fact?.lines ?? [] })
        let readings = facts.readings.standing(asAt.onAnyDay).compactMap { entry -> Item? in
            guard !decided.contains(entry.line), let fact = entry.fact, let measure = moment.measures[entry.subject]
            else {
                return nil
            }
            let state = fact.isProvisional ? ", provisional" : ""
            return Item(
                line: entry.line, id: entry.subject,
                words: "\(measure.name), \(fact.period.words): \(measure.printed(fact.value))\(state)")
        }
        let said = facts.commentary.standing(asAt.onAnyDay).compactMap { entry -> Item? in
            guard !decided.contains(entry.line), let fact = entry.fact, let measure = moment.measures[entry.subject]
            else {
                return nil
            }
            return Item(
                line: entry.line, id: entry.subject,
                words: "\(measure.name), \(fact.period.words), comment: \(fact.text)")
        }
        return MeasureApprovalScene(
            head: try await visit.ledger.head().line, today: visit.today, waiting: readings + said)
    }
}

/// Most readings that one page offers for a decision.
private let mostAtOnce = 200

/// The decision whether readings and commentary may be shown to the public.
let measureApprovalForm = RecordingForm(
    blank: MeasurePaths.approvals, target: MeasurePaths.approvals, thing: Approval.kind,
    scene: MeasureApprovalScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Approve readings and commentary",
            intro: [
                scene.waiting.isEmpty
                    ? "Nothing waits for a decision."
                    : "\(scene.waiting.count) wait for a decision. You cannot decide on what you recorded yourself."
            ], groups: scene.waiting.isEmpty ? [] : [FieldGroup(approvalFields(scene, typed))],
            button: "Save the decision",
            target: MeasurePaths.approvals, back: MeasurePaths.scorecard,
            crumbs: [Link("Measures", MeasurePaths.scorecard)])
    },
    record: { scene, sending, door in
        let form = sending.form
        let lines = Set(form.all("lines").compactMap { Int($0) })
        let chosen = scene.waiting.filter { lines.contains($0.line) }
        var problems = Problems()
        if chosen.isEmpty { problems.add("lines", "Select what you are deciding on") }
        if !["approve", "refuse"].contains(form["decision"]) {
            problems.add("decision", "Select whether you approve it")
        }
        if form["decision"] == "refuse" && form["note"].isBlank { problems.add("note", "Enter why it is not approved") }
        guard problems.isEmpty else { throw problems }
        for (id, items) in Dictionary(grouping: chosen, by: \.id).sorted(by: { $0.key < $1.key }) {
            let decision = try Approval.checked(
                lines: items.map(\.line), isApproved: form["decision"] == "approve", note: form["note"])
            try door.append(decision, to: id, on: sending.today)
        }
    })

private func approvalFields(_ scene: MeasureApprovalScene, _ typed: Typed) -> [FieldRow] {
    let offers = scene.waiting.prefix(mostAtOnce).map { ChoiceField.Offer(String($0.line), $0.words) }
    return [
        FieldRow(checkboxes: [ChoiceField("lines", "Which?", offers: offers, problems: typed.problems)]),
        typed.radios(
            "decision", "Decision",
            offers: [.init("approve", "Approve: the public may see it"), .init("refuse", "Do not approve")]),
        typed.area("note", "Why? (needed if you do not approve)", rows: 2),
    ]
}
