import Facts
import Improvement
import Storage
import Web

/// The forum's own word on the difference that a line has made.
let forumRatingForm = RecordingForm(
    blank: "\(PlanPaths.line)/forum-ratings/new", target: "\(PlanPaths.line)/forum-ratings", thing: ForumRating.kind,
    watches: [Watch(ForumRating.self)], scene: LineScene.gather,
    draw: { scene, typed in
        let now = scene.plan.moment.rating(.forum, of: scene.line.subject)?.code ?? ""
        let fields = [
            typed.rating("code", "What difference has it made to families?", scale: scene.scale, now: now),
            typed.area("reason", "Why?", hint: "What you hear from families. Name nobody."),
            typed.asAtDay(scene.today),
        ]
        return Sketch(
            heading: "Rate the impact of \(scene.line.ref)",
            intro: ["This is the forum’s own rating. It is shown beside the lead’s, and nobody approves it."],
            about: scene.about, groups: [FieldGroup(fields)], button: "Save rating",
            target: PlanPaths.page("forum-ratings", ofLine: scene.line.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let rating = try ForumRating.checked(
            code: sending.form["code"], reason: sending.form["reason"], scale: scene.scale)
        try door.append(rating, to: scene.subject, on: try sending.day())
    })

/// Something that shows the work is done, on its own.
let evidenceForm = RecordingForm(
    blank: "\(PlanPaths.line)/evidence/new", target: "\(PlanPaths.line)/evidence", thing: Evidence.kind,
    fileField: "evidenceFile", scene: LineScene.gather,
    draw: { scene, typed in
        let wanted = scene.line.described.evidence.map { [TextRow("Evidence wanted", $0)] } ?? []
        let fields = [
            typed.text("evidenceTitle", "What is the evidence?"),
            typed.text("evidenceLink", "Link to it", hint: "Starts with https://"),
            typed.file("evidenceFile", "Or a file", hint: "Up to 10 MB. It must not tell who a child is."),
            typed.asAtDay(scene.today),
        ]
        return Sketch(
            heading: "Add evidence to \(scene.line.ref)", about: scene.about + wanted, groups: [FieldGroup(fields)],
            button: "Save evidence", target: PlanPaths.page("evidence", ofLine: scene.line.subject), back: scene.back,
            crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        do {
            guard let evidence = try checkedEvidence(sending) else {
                throw Problems("evidenceTitle", "Enter what the evidence is, and its link or file")
            }
            try door.append(evidence, to: scene.subject, on: try sending.day())
        } catch let problems as Problems {
            throw problems.renamed(["title": "evidenceTitle", "link": "evidenceLink"])
        }
    })

/// One number for a line, as at a day or a month.
let observationForm = RecordingForm(
    blank: "\(PlanPaths.line)/observations/new", target: "\(PlanPaths.line)/observations", thing: Observation.kind,
    scene: LineScene.gather,
    draw: { scene, typed in
        let last = scene.plan.facts.observations.standing(AsAt(scene.today)).last { $0.subject == scene.subject }?.fact
        return Sketch(
            heading: "Add a figure to \(scene.line.ref)", about: scene.about,
            groups: [FieldGroup(observationFields(typed, now: last, when: scene.today.description))],
            button: "Save figure", target: PlanPaths.page("observations", ofLine: scene.line.subject),
            back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let (observation, day) = try checkedObservation(sending)
        try door.append(observation, to: scene.subject, on: day)
    })

/// The fields of a figure; what was counted last time is offered again.
func observationFields(_ typed: Typed, now: Observation?, value: String = "", when: String) -> [FieldRow] {
    [
        typed.text("indicator", "What was counted?", now: now?.indicator ?? ""),
        typed.text("value", "Figure", now: value, width: "width-10"),
        typed.text(
            "unit", "Unit (optional)", hint: "For example, percent, weeks, people", now: now?.unit ?? "",
            width: "width-20"),
        typed.text("outOf", "Out of how many? (optional)", width: "width-10"),
        typed.text("comparator", "Compared with (optional)", hint: "For example, England 49.2"),
        typed.area("note", "Note (optional)", rows: 2),
        typed.day("when", "As at", hint: "A day or a month, like 2023-03-31 or 2023-03", now: when),
    ]
}

/// The figure typed, with the day it is of.
func checkedObservation(_ sending: Sending) throws(Problems) -> (Observation, Day) {
    let form = sending.form
    var checks = Checks()
    let observation = checks.run { () throws(Problems) in
        try Observation.checked(
            indicator: form["indicator"], value: form["value"], unit: form["unit"], outOf: form["outOf"],
            comparator: form["comparator"], note: form["note"], isMonth: form["when"].utf8.count == 7)
    }
    let day = checks.run { () throws(Problems) in
        guard let day = Day(dayOrMonth: form["when"]) else {
            throw Problems("when", "Date must be a real day or month, like 2023-03-31 or 2023-03")
        }
        if day.startOfMonth > sending.today { throw Problems("when", "Date must not be in the future") }
        return day
    }
    try checks.finish()
    guard let observation, let day else { throw checks.problems }
    return (observation, day)
}

/// That a line is no longer worked on, or is again.
let retirementForm = RecordingForm(
    blank: "\(PlanPaths.line)/retirement/new", target: "\(PlanPaths.line)/retirement", thing: Retirement.kind,
    watches: [Watch(Retirement.self)], scene: LineScene.gather,
    draw: { scene, typed in
        let isInUse = scene.line.isInUse
        let words = isInUse ? "Retire \(scene.line.ref)" : "Bring back \(scene.line.ref)"
        let intro =
            isInUse
            ? "It is left out of counts from the day you say, with everything under it. Its history stays."
            : "It counts again from the day you say."
        return Sketch(
            heading: words, intro: [intro], about: scene.about,
            groups: [FieldGroup([typed.area("reason", "Why?"), typed.asAtDay(scene.today, "From")])], button: words,
            target: PlanPaths.page("retirement", ofLine: scene.line.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let retirement = try Retirement.checked(isRetired: scene.line.isInUse, reason: sending.form["reason"])
        try door.append(retirement, to: scene.subject, on: try sending.day())
    })
