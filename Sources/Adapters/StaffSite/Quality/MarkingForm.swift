import Facts
import Quality
import Storage
import Web

/// One person's marks of one plan.
let markingForm = RecordingForm(
    blank: QualityPaths.plan + "/markings/new", target: QualityPaths.plan + "/markings", thing: Marking.kind,
    scene: AuditedPlanScene.gatherToMark,
    draw: { scene, typed in
        let own = scene.plan.marking(by: scene.person)?.fact
        let isTwice = scene.plan.sample.isTwice
        return Sketch(
            heading: own == nil ? "Mark \(planName(scene.plan).lowercased())" : "Change your marks",
            intro: [
                "Read the plan as a family would, then give each criterion the mark that fits best. "
                    + scene.audit.scale.rows.map { "\($0.word): \(lowered($0.meaning))" }.joined(separator: ". ") + ".",
                isTwice
                    ? "Somebody else marks this plan as well. Neither of you sees the other’s marks before both are in; after that they change no more."
                    : "You may change your marks later.",
                "Name nobody: neither the child or young person, nor who wrote the plan.",
            ],
            about: scene.about, groups: markGroups(scene, typed, own) + [closingGroup(scene, typed, own)],
            button: "Save these marks", target: scene.back + "/markings", back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let plan = try scene.planNow(door)
        if let refusal = plan.refusal(for: scene.person) { throw Refusal.notAllowed(refusal) }
        let form = sending.form
        let marks = scene.audit.criteria.asked.map {
            ($0.code, (mark: form["mark-\($0.code)"], comment: form["comment-\($0.code)"]))
        }
        let typed = Marking.Typed(
            marks: Dictionary(marks, uniquingKeysWith: { first, _ in first }), strengths: form["strengths"],
            improve: form["improve"], themes: form.all("themes"))
        let marking = try Marking.checked(
            typed, round: scene.audit.id, isBlind: plan.sample.isTwice, criteria: scene.audit.criteria,
            scale: scene.audit.scale, themes: scene.themes)
        try door.append(
            marking, to: scene.subject, on: sending.today, replaces: plan.marking(by: scene.person)?.line)
    })

/// The text with a small first letter, for the middle of a sentence.
private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

/// The criteria by section, each with its mark and its comment.
private func markGroups(_ scene: AuditedPlanScene, _ typed: Typed, _ own: Marking?) -> [FieldGroup] {
    let offers =
        scene.audit.scale.rows.map {
            ChoiceField.Offer("\($0.mark)", $0.word, tone: $0.chip.tone)
        } + [.init("none", "Does not apply to this plan")]
    return PlanSection.all.compactMap { section in
        let criteria = scene.audit.criteria.asked.filter { $0.section == section.code }
        guard !criteria.isEmpty else { return nil }
        let fields = criteria.flatMap { criterion -> [FieldRow] in
            let given = own?.marks.first { $0.criterion == criterion.code }
            let now = given.map { $0.mark.map { "\($0)" } ?? "none" } ?? ""
            return [
                typed.radios(
                    "mark-\(criterion.code)", criterion.title, hint: criterion.good, offers: offers, now: now),
                typed.area(
                    "comment-\(criterion.code)", "Comment: \(criterion.title)",
                    hint: "Needed for the lowest mark, or where it does not apply", now: given?.comment ?? "", rows: 2),
            ]
        }
        return FieldGroup(PlanSection.words(section.code), fields)
    }
}

private func closingGroup(_ scene: AuditedPlanScene, _ typed: Typed, _ own: Marking?) -> FieldGroup {
    FieldGroup(
        "The plan as a whole",
        [
            typed.area("strengths", "What is strong?", now: own?.strengths ?? ""),
            typed.area("improve", "What would make it better?", now: own?.improve ?? ""),
            typed.boxes(
                "themes", "What needs to be better, so that training can be planned (choose any)",
                offers: scene.themes.rows.map { .init($0.code, $0.title) }, now: Set(own?.themes ?? [])),
        ])
}
