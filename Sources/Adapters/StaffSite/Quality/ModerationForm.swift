import Facts
import Quality
import Storage
import Web

/// The marks that were agreed where two people's differ.
let moderationForm = RecordingForm(
    blank: QualityPaths.plan + "/moderations/new", target: QualityPaths.plan + "/moderations",
    thing: Moderation.kind, scene: AuditedPlanScene.gatherToModerate,
    draw: { scene, typed in
        Sketch(
            heading: "Agree the marks of \(planName(scene.plan).lowercased())",
            intro: ["Only what the two markings differ in is asked. What both gave alike stays."], about: scene.about,
            groups: [
                FieldGroup("Where the marks differ", differingFields(scene, typed)),
                FieldGroup(
                    "What was said",
                    [
                        typed.area(
                            "reason", "Why these marks?", hint: "Name nobody.",
                            now: scene.plan.moderation?.fact?.reason ?? ""),
                        typed.text(
                            "present", "Which services took part?", hint: "Such as education, health, social care",
                            now: scene.plan.moderation?.fact?.present ?? ""),
                    ]),
            ], target: scene.back + "/moderations", back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let plan = try scene.planNow(door)
        try plan.checkModeration(by: scene.person)
        let alike = plan.markings.first?.fact?.marks ?? []
        var marks = Dictionary(
            alike.map { ($0.criterion, $0.mark.map { "\($0)" } ?? "none") }, uniquingKeysWith: { first, _ in first })
        for code in plan.differences { marks[code] = sending.form["mark-\(code)"] }
        let agreed = try Moderation.checked(
            marks: marks, reason: sending.form["reason"], present: sending.form["present"], round: scene.audit.id,
            criteria: scene.audit.criteria, scale: scene.audit.scale)
        try door.append(agreed, to: scene.subject, on: sending.today, replaces: plan.moderation?.line)
    })

private func differingFields(_ scene: AuditedPlanScene, _ typed: Typed) -> [FieldRow] {
    let scale = scene.audit.scale
    let offers =
        scale.rows.map { ChoiceField.Offer("\($0.mark)", $0.word, tone: $0.chip.tone) }
        + [.init("none", "Does not apply to this plan")]
    let sides = scene.plan.markings.map { $0.fact?.byCriterion ?? [:] }
    let agreed = scene.plan.moderation?.fact?.marks ?? []
    return scene.plan.differences.map { code in
        func words(_ side: Int) -> String {
            let mark = side < sides.count ? sides[side][code] ?? nil : nil
            return mark.flatMap(scale.step)?.word ?? "Does not apply"
        }
        let now = agreed.first { $0.criterion == code }.map { $0.mark.map { "\($0)" } ?? "none" } ?? ""
        return typed.radios(
            "mark-\(code)", scene.audit.criteria.criterion(code)?.title ?? code,
            hint: "One gave ‘\(words(0))’, the other ‘\(words(1))’.", offers: offers, now: now)
    }
}
