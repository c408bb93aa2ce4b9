import Facts
import Improvement
import Storage
import Web

/// The five minutes form: what happened, how it is going, what difference it makes, and what shows it.
let updateForm = RecordingForm(
    blank: "\(PlanPaths.line)/updates/new", target: "\(PlanPaths.line)/updates", thing: ProgressUpdate.kind,
    fileField: "evidenceFile",
    watches: [Watch(ProgressUpdate.self), Watch(ProgressRating.self), Watch(ImpactRating.self)],
    scene: LineScene.gather, draw: drawUpdate, record: recordUpdate)

private func drawUpdate(_ scene: LineScene, _ typed: Typed) -> Sketch {
    Sketch(
        heading: "Update \(scene.line.ref)",
        intro: ["What you save is seen by colleagues at once, and by the public when it has been approved."],
        about: scene.about + lastUpdate(scene),
        groups: [
            FieldGroup("What happened", narrativeFields(typed)), FieldGroup("Progress", progressFields(scene, typed)),
            FieldGroup("Impact", impactFields(scene, typed)), FieldGroup("Risk, if there is one", riskFields(typed)),
            FieldGroup("Evidence, if you have some", evidenceFields(typed)),
            FieldGroup("", [typed.asAtDay(scene.today)]),
        ], button: "Save update", target: PlanPaths.page("updates", ofLine: scene.line.subject), back: scene.back,
        crumbs: scene.crumbs)
}

private func lastUpdate(_ scene: LineScene) -> [TextRow] {
    let latest = scene.plan.facts.updates.latestEntries(AsAt(scene.today))[scene.line.subject]
    guard let latest, let fact = latest.fact else { return [TextRow("Last update", "None yet")] }
    return [TextRow("Last update, \(latest.day.words)", fact.narrative)]
}

private func narrativeFields(_ typed: Typed) -> [FieldRow] {
    [
        typed.area(
            "narrative", "What has happened since the last update?", hint: "A few sentences a parent would understand.",
            rows: 6),
        typed.area("nextStep", "What is the next step? (optional)", rows: 2),
        typed.area(
            "quote", "What somebody said about it, in their words (optional)", hint: "Do not name them.", rows: 2),
    ]
}

private func progressFields(_ scene: LineScene, _ typed: Typed) -> [FieldRow] {
    let now = scene.plan.moment.rating(.progress, of: scene.line.subject)?.code ?? ""
    return [
        typed.rating("progress", "How far has the work come?", scale: scene.scale, now: now),
        typed.area("progressReason", "Why?", rows: 2),
    ]
}

private func impactFields(_ scene: LineScene, _ typed: Typed) -> [FieldRow] {
    [
        typed.rating(
            "impact", "What difference has it made?", scale: scene.scale, now: "", orNone: "Leave it as it is"),
        typed.area("impactReason", "Why? (needed if you rate the impact)", rows: 2),
    ]
}

private func riskFields(_ typed: Typed) -> [FieldRow] {
    [
        typed.text("risk", "What could go wrong? (optional)"), typed.text("riskCause", "Because of what? (optional)"),
        typed.text("riskAction", "What will be done about it? (needed if there is a risk)"),
    ]
}

private func evidenceFields(_ typed: Typed) -> [FieldRow] {
    [
        typed.text("evidenceTitle", "What is the evidence? (optional)"),
        typed.text("evidenceLink", "Link to it (optional)", hint: "Starts with https://"),
        typed.file("evidenceFile", "Or a file (optional)", hint: "Up to 10 MB. It must not tell who a child is."),
    ]
}

private func recordUpdate(_ scene: LineScene, _ sending: Sending, _ door: LedgerDoor) throws {
    let form = sending.form
    var checks = Checks()
    let day = checks.run { () throws(Problems) in try sending.day() }
    let update = checks.run { () throws(Problems) in
        try ProgressUpdate.checked(
            narrative: form["narrative"], quote: form["quote"], risk: form["risk"], riskCause: form["riskCause"],
            riskAction: form["riskAction"], nextStep: form["nextStep"])
    }
    let progress = checks.run(["code": "progress", "reason": "progressReason"]) { () throws(Problems) in
        try ProgressRating.checked(code: form["progress"], reason: form["progressReason"], scale: scene.scale)
    }
    let isImpactRated = !form["impact"].isBlank || !form["impactReason"].isBlank
    let impact = checks.run(["code": "impact", "reason": "impactReason"]) { () throws(Problems) -> ImpactRating? in
        guard isImpactRated else { return nil }
        return try ImpactRating.checked(code: form["impact"], reason: form["impactReason"], scale: scene.scale)
    }
    let evidence = checks.run(evidenceNames) { () throws(Problems) in try checkedEvidence(sending) }
    try checks.finish()
    guard let day, let update, let progress else { return }
    let subject = scene.line.subject
    try door.append(update, to: subject, on: day)
    try door.append(progress, to: subject, on: day)
    if let impact = impact ?? nil { try door.append(impact, to: subject, on: day) }
    if let evidence = evidence ?? nil { try door.append(evidence, to: subject, on: day) }
}

private let evidenceNames = ["title": "evidenceTitle", "link": "evidenceLink"]

/// The evidence that came with a form: a file, or else a link, or else none.
func checkedEvidence(_ sending: Sending) throws(Problems) -> Evidence? {
    let (title, link) = (sending.form["evidenceTitle"], sending.form["evidenceLink"])
    if let file = sending.file {
        return try Evidence.checked(
            title: title.nonBlank ?? file.name, fileHash: file.hash, fileName: file.name, mediaType: file.mediaType)
    }
    if title.isBlank && link.isBlank { return nil }
    return try Evidence.checked(title: title, link: link)
}
