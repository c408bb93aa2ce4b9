import Facts
import Governance
import Storage
import Web

/// A new abbreviation of the area.
let newWordForm = RecordingForm(
    blank: GovernancePaths.newWord, target: GovernancePaths.words, thing: Abbreviation.kind,
    scene: GovernanceScene.gather,
    draw: { scene, typed in wordSketch("Add an abbreviation", nil, typed, target: GovernancePaths.words) },
    record: { scene, sending, door in
        let word = try checkedWord(sending.form)
        var subject = "word/\(word.short)"
        let earlier: [Entry<Abbreviation>] = try door.entries(of: subject)
        if earlier.last?.fact != nil {
            guard sending.form["second"] == "yes" else {
                throw Problems(
                    "short",
                    "‘\(word.short)’ already means ‘\(earlier.last?.fact?.meaning ?? "")’. Say below if it has a second meaning"
                )
            }
            subject += "-\(slug(word.meaning))"
        }
        try door.append(word, to: subject, on: sending.today)
    })

/// An abbreviation said anew.
let wordForm = RecordingForm(
    blank: "\(GovernancePaths.word)/edit", target: "\(GovernancePaths.word)/descriptions", thing: Abbreviation.kind,
    watches: [Watch(Abbreviation.self)], scene: GovernanceScene.gatherWord,
    draw: { scene, typed in
        let latest: [String: Abbreviation] = scene.facts.abbreviations.latest(AsAt(scene.today))
        return wordSketch(
            "Change an abbreviation", latest[scene.subject], typed,
            target: "\(GovernancePaths.word(scene.subject))/descriptions")
    },
    record: { scene, sending, door in
        try door.append(try checkedWord(sending.form), to: scene.subject, on: sending.today)
    })

private func wordSketch(_ heading: String, _ now: Abbreviation?, _ typed: Typed, target: String) -> Sketch {
    var fields = [
        typed.text("short", "Short form", now: now?.short ?? "", width: "width-10"),
        typed.text("meaning", "What it means", now: now?.meaning ?? ""),
        typed.text(
            "prefer", "Say this instead (optional)", hint: "Where the area’s language guide prefers another wording",
            now: now?.prefer ?? ""),
    ]
    if now == nil {
        fields.append(
            typed.radios(
                "second", "Does the short form already mean something else?",
                offers: [.init("", "No"), .init("yes", "Yes, keep both")]))
    }
    return Sketch(
        heading: heading, intro: ["Pages spell an abbreviation out where a reader first meets it."],
        groups: [FieldGroup(fields)], target: target, back: GovernancePaths.words,
        crumbs: [Link("Words", GovernancePaths.words)])
}

private func checkedWord(_ form: FormFields) throws(Problems) -> Abbreviation {
    let word = try Abbreviation.checked(short: trimmed(form["short"]), meaning: form["meaning"], prefer: form["prefer"])
    if word.short.count > 40 { throw Problems("short", "Short form must be 40 characters or fewer") }
    return word
}

/// A line of the reporting cycle.
let stepForm = RecordingForm(
    blank: GovernancePaths.newStep, target: GovernancePaths.cycle, thing: ReportingStep.kind,
    scene: GovernanceScene.gather,
    draw: { scene, typed in
        let next = (scene.facts.steps.compactMap(\.fact?.order).max() ?? 0) + 1
        let fields = [
            typed.text("cadence", "How often?", hint: "For example, every month"),
            typed.text("product", "What is reported?"), typed.text("audience", "Who receives it?"),
            typed.text("order", "Place in the list", now: "\(next)", width: "width-4"),
        ]
        return Sketch(
            heading: "Add to the reporting cycle", groups: [FieldGroup(fields)], target: GovernancePaths.cycle,
            back: GovernancePaths.cycle, crumbs: [Link("Reporting cycle", GovernancePaths.cycle)])
    },
    record: { scene, sending, door in
        let form = sending.form
        var checks = Checks()
        let order = checks.run { () throws(Problems) in try checkedPlace(form["order"]) }
        let step = checks.run { () throws(Problems) in
            try ReportingStep.checked(
                cadence: form["cadence"], product: form["product"], audience: form["audience"], order: order ?? 1)
        }
        try checks.finish()
        guard let step else { return }
        let taken = Set(try door.entries(ReportingStep.self).map(\.subject))
        let number = (1...10_000).first { !taken.contains("reporting-step/\($0)") } ?? taken.count + 1
        try door.append(step, to: "reporting-step/\(number)", on: sending.today)
    })
