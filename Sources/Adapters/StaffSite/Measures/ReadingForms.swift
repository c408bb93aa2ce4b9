import Facts
import Measures
import Storage
import Web

/// A reading, or the restatement of one.
let readingForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/readings/new", target: "\(MeasurePaths.measure)/readings", thing: Reading.kind,
    watches: [Watch(Reading.self)], scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        Sketch(
            heading: "Add a reading of \(scene.name)",
            intro: [
                "To restate a reading, give the same period and say why. What was told before stays visible.",
                "Colleagues see it at once; the public when it is final and approved.",
            ], about: scene.about, groups: [FieldGroup(readingFields(typed))], button: "Save the reading",
            target: MeasurePaths.page("readings", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        var typed = TypedReading(period: form["period"], value: form["value"])
        (typed.numerator, typed.denominator) = (form["numerator"], form["denominator"])
        typed.isProvisional = form["state"] == "provisional"
        (typed.source, typed.note, typed.seriesBreak) = (form["source"], form["note"], form["seriesBreak"])
        typed.reason = form["reason"]
        try append(typed, scene, sending, door)
    })

private func readingFields(_ typed: Typed) -> [FieldRow] {
    [
        typed.text("period", "Period", hint: "For example, \(MeasurePeriod.examples)", width: "width-20"),
        typed.text(
            "value", "Value", hint: "Leave it out to work it out from numerator and denominator.", width: "width-10"),
        typed.text("numerator", "Numerator (optional)", width: "width-10"),
        typed.text("denominator", "Denominator (optional)", width: "width-10"),
        typed.radios(
            "state", "Is it final?", offers: [.init("final", "Final"), .init("provisional", "Provisional")],
            now: "final"),
        typed.text("source", "Source (optional)"), typed.area("note", "Note (optional)", rows: 2),
        typed.text("seriesBreak", "What is counted differently from this period on? (optional)"),
        typed.area("reason", "Why is it restated? (only if there is a reading for the period)", rows: 2),
    ]
}

/// Checks a typed reading against what stands and records it, as a correction if it restates one.
private func append(_ typed: TypedReading, _ scene: MeasureScene, _ sending: Sending, _ door: LedgerDoor) throws {
    let standing = try door.entries(Reading.self, of: scene.subject).standing(AsAt(sending.today))
    let (reading, replaces) = try Reading.checked(typed, of: scene.measure, among: standing, today: sending.today)
    try door.append(reading, to: scene.subject, on: reading.period.last, replaces: replaces)
}

/// A period closed with what a named view counts.
let closingForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/closings/new", target: "\(MeasurePaths.measure)/closings", thing: Reading.kind,
    watches: [Watch(Reading.self)], scene: ClosingScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Close a period of \(scene.measure.name)",
            intro: [
                "A count of a plan becomes the reading as it stands on the period’s last day, a count of cases with all "
                    + "that happened in the period."
            ], about: scene.measure.about,
            groups: [
                FieldGroup([
                    typed.text("period", "Period", hint: "For example, \(MeasurePeriod.examples)", width: "width-20"),
                    typed.list(
                        "view", "What is counted",
                        offers: scene.views.map { .init($0.view, offerWords($0)) },
                        now: scene.linkedView),
                    typed.area("reason", "Why is it restated? (only if there is a reading for the period)", rows: 2),
                ])
            ], button: "Close the period", target: MeasurePaths.page("closings", of: scene.subject),
            back: scene.measure.back, crumbs: scene.measure.crumbs)
    },
    record: { scene, sending, door in
        guard let period = MeasurePeriod(sending.form["period"]) else {
            throw Problems("period", "Enter the period like \(MeasurePeriod.examples)")
        }
        guard let measure = scene.measure.measure,
            let counted = scene.counts(from: period.first, through: min(period.last, sending.today)).first(where: {
                $0.view == sending.form["view"]
            })
        else { throw Problems("view", "Select what is counted") }
        if measure.unit == .percent && counted.total == 0 {
            throw Problems("period", "There is nothing to take a share of in \(period.words). Enter another period")
        }
        var typed = closedPeriod(period, with: counted, of: measure, line: scene.head)
        typed.reason = sending.form["reason"]
        try append(typed, scene.measure, sending, door)
    })

private func offerWords(_ view: ViewCount) -> String {
    let figure = view.total.map { "\(view.count) of \($0)" } ?? "\(view.count)"
    return "\(view.words.capitalisedFirst): \(figure) \(view.isOverPeriod ? "in the last twelve months" : "today")"
}
