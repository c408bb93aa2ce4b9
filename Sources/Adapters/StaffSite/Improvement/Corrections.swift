import Facts
import Improvement
import Storage
import Web

/// What a form that corrects a ledger line starts from.
struct CorrectionScene: FormScene {
    let base: LineScene
    let telling: Telling

    var subject: String { telling.subject }
    var head: Int { base.head }

    static func gather(_ visit: Visit) async throws -> CorrectionScene {
        let base = try await LineScene.gather(visit)
        let prefix = base.line.subject + "#"
        let tellings = Tellings(base.plan, asAt: AsAt(.last)) { $0 == base.line.subject || $0.hasPrefix(prefix) }
        guard let number = Int(try visit.parameter("entry")), let telling = tellings.telling(number),
            Corrections.isCorrectable(telling)
        else { throw Refusal.notFound("There is no such entry that can be corrected.") }
        guard visit.mayRecord(telling.kind, of: telling.subject) else {
            throw Refusal.notAllowed("Your roles do not cover this part of the plan.")
        }
        return CorrectionScene(base: base, telling: telling)
    }
}

/// Restates or takes back something recorded earlier. The old line stays in the history for ever.
let correctionForm = RecordingForm(
    blank: PlanPaths.entry, target: "\(PlanPaths.entry)/corrections", thing: Correction.kind,
    scene: CorrectionScene.gather,
    draw: { scene, typed in
        let telling = scene.telling
        let offers = [
            ChoiceField.Offer("restate", "It should say what stands below"),
            ChoiceField.Offer("take-back", "It should not have been recorded"),
        ]
        let fields = Corrections.fields(scene, typed)
        let deed = typed.radios(
            "deed", "What is wrong?", offers: fields.isEmpty ? [offers[1]] : offers,
            now: fields.isEmpty ? "take-back" : "restate")
        let reason = typed.area("correctionReason", "Why is it corrected?", rows: 2)
        return Sketch(
            heading: "Correct ledger line \(telling.line)",
            intro: [
                "The line stays in the history, with what you write here beside it. Pages as it was known then still show it."
            ],
            about: scene.base.about + [TextRow(telling.noun, telling.day.words)] + telling.said,
            groups: [FieldGroup([deed])] + (fields.isEmpty ? [] : [FieldGroup("What it should say", fields)]) + [
                FieldGroup([reason])
            ],
            button: "Correct it",
            target: PlanPaths.correction(of: telling.line, about: telling.subject) + "/corrections",
            back: scene.base.back, crumbs: scene.base.crumbs)
    },
    record: { scene, sending, door in
        let reason = try Correction.checked(line: scene.telling.line, reason: sending.form["correctionReason"])
        if sending.form["deed"] == "take-back" {
            try Corrections.takeBack(scene.telling, door)
        } else {
            try Corrections.restate(scene, sending, door)
        }
        try door.append(reason, to: scene.subject, on: sending.today)
    })
