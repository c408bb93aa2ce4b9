import Facts
import Measures
import Storage
import Web

/// A new measure.
let newMeasureForm = RecordingForm(
    blank: MeasurePaths.newMeasure, target: MeasurePaths.scorecard, thing: MeasureDescribed.kind,
    scene: MeasureScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Describe a measure",
            intro: ["Say what is counted so that anybody could count it again and come to the same number."],
            groups: describedGroups(nil, typed), button: "Save the measure", target: MeasurePaths.scorecard,
            back: MeasurePaths.scorecard, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let measure = try MeasureDescribed.checked(described(sending.form))
        let id = MeasureDescribed.id(from: measure.name)
        guard !id.isEmpty, !["new", "wall", "availability", "approvals", "status-words"].contains(id),
            try door.entries(MeasureDescribed.self, of: id).isEmpty
        else { throw Problems("name", "There is a measure with this name. Edit that one instead") }
        try door.append(measure, to: id, on: sending.today)
    })

/// A measure described anew.
let measureEditForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/edit", target: "\(MeasurePaths.measure)/descriptions", thing: MeasureDescribed.kind,
    watches: [Watch(MeasureDescribed.self)], scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        Sketch(
            heading: "Edit the definition of \(scene.name)",
            intro: ["What it said before stays in the measure’s history."],
            groups: describedGroups(scene.measure, typed),
            target: MeasurePaths.page("descriptions", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        try door.append(try MeasureDescribed.checked(described(sending.form)), to: scene.subject, on: sending.today)
    })

private let describedFields = [
    "code", "name", "definition", "unit", "unitWords", "direction", "numerator", "denominator", "frequency", "lagDays",
    "owner", "source", "baseline", "baselinePeriod", "tolerance", "closeTo", "theme", "indicator", "comparators",
    "countsPeople",
]

private func described(_ form: FormFields) -> [String: String] {
    Dictionary(uniqueKeysWithValues: describedFields.map { ($0, form[$0]) })
}

private func describedGroups(_ now: MeasureDescribed?, _ typed: Typed) -> [FieldGroup] {
    [
        FieldGroup(
            "What is counted",
            [
                typed.text("name", "Name", now: now?.name ?? ""),
                typed.text("code", "Code (optional)", now: now?.code ?? "", width: "width-10"),
                typed.area("definition", "What does it count?", now: now?.definition ?? ""),
                typed.list(
                    "unit", "Unit", offers: MeasureUnit.allCases.map { .init($0.rawValue, $0.words) },
                    now: now?.unit.rawValue ?? ""),
                typed.text(
                    "unitWords", "Unit in full (optional)", hint: "For example, per 10,000 children",
                    now: now?.unitWords ?? ""),
                typed.radios(
                    "direction", "Which way is better?",
                    offers: MeasureDirection.allCases.map { .init($0.rawValue, $0.words) },
                    now: now?.direction.rawValue ?? ""),
                typed.text("numerator", "Numerator (optional)", now: now?.numerator ?? ""),
                typed.text("denominator", "Denominator (optional)", now: now?.denominator ?? ""),
                typed.radios(
                    "countsPeople", "Does it count people?", hint: "Counts of 1 to 4 are then hidden from the public.",
                    offers: [.init("yes", "Yes"), .init("", "No")], now: now?.countsPeople == true ? "yes" : ""),
            ]),
        FieldGroup("When and by whom", timingFields(now, typed)),
        FieldGroup("How it is judged", judgedFields(now, typed)),
    ]
}

private func timingFields(_ now: MeasureDescribed?, _ typed: Typed) -> [FieldRow] {
    [
        typed.list(
            "frequency", "How often is there a reading?",
            offers: MeasureFrequency.allCases.map { .init($0.rawValue, $0.words) }, now: now?.frequency.rawValue ?? ""),
        typed.text(
            "lagDays", "Days from the end of a period until its reading is due",
            now: now.map { String($0.lagDays) } ?? "", width: "width-4"),
        typed.text("owner", "Owner, by role and organisation (optional)", now: now?.owner ?? ""),
        typed.text("source", "Source (optional)", now: now?.source ?? ""),
        typed.text("theme", "Theme (optional)", now: now?.theme ?? ""),
    ]
}

private func judgedFields(_ now: MeasureDescribed?, _ typed: Typed) -> [FieldRow] {
    [
        typed.text("baseline", "Baseline (optional)", now: now?.baseline?.text ?? "", width: "width-10"),
        typed.text(
            "baselinePeriod", "Baseline’s period (optional)", now: now?.baselinePeriod?.code ?? "", width: "width-20"),
        typed.text(
            "tolerance", "Still on target when off by (optional)", now: now?.tolerance?.text ?? "", width: "width-10"),
        typed.text(
            "closeTo", "Close to target when off by (optional)", now: now?.closeTo?.text ?? "", width: "width-10"),
        typed.text("indicator", "Published indicator that it is compared with (optional)", now: now?.indicator ?? ""),
        typed.text(
            "comparators", "Compared with (optional)", hint: "Any of neighbours, region, england, with commas",
            now: now?.comparators?.joined(separator: ", ") ?? ""),
    ]
}
