import Facts
import Improvement
import Storage
import Web

/// Who answers for a line, by role and organisation.
let responsibilityForm = RecordingForm(
    blank: "\(PlanPaths.line)/responsibilities/new", target: "\(PlanPaths.line)/responsibilities",
    thing: Responsibility.kind, watches: [Watch(Responsibility.self)], scene: LineScene.gather,
    draw: { scene, typed in
        let now = scene.line.responsibility?.seats ?? []
        let groups = (1...max(4, now.count + 2)).map { number in
            seatGroup(number, now.indices.contains(number - 1) ? now[number - 1] : nil, typed)
        }
        return Sketch(
            heading: "Who answers for \(scene.line.ref)?",
            intro: ["Give roles and organisations, never names. Leave a role empty to take it out."],
            about: scene.about, groups: groups,
            target: PlanPaths.page("responsibilities", ofLine: scene.line.subject), back: scene.back,
            crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let seats = (1...40).compactMap { seat($0, sending.form) }
        guard !seats.isEmpty else { throw Problems("role-1", "Enter at least one role") }
        try door.append(try Responsibility.checked(seats), to: scene.subject, on: sending.today)
    })

private func seatGroup(_ number: Int, _ now: Responsibility.Seat?, _ typed: Typed) -> FieldGroup {
    let parts = Responsibility.Part.allCases.map { ChoiceField.Offer($0.rawValue, $0.words) }
    return FieldGroup(
        "Role \(number)",
        [
            typed.list("part-\(number)", "Part, role \(number)", offers: parts, now: now?.part.rawValue ?? "lead"),
            typed.text("role-\(number)", "Job, role \(number)", now: now?.role ?? ""),
            typed.text("organisation-\(number)", "Organisation, role \(number)", now: now?.organisation ?? ""),
        ])
}

private func seat(_ number: Int, _ form: FormFields) -> Responsibility.Seat? {
    guard let role = form["role-\(number)"].nonBlank else { return nil }
    let part = Responsibility.Part(rawValue: form["part-\(number)"]) ?? .partner
    return Responsibility.Seat(part, role: role, organisation: form["organisation-\(number)"].nonBlank)
}

/// How a line will be seen to work.
let measureForm = RecordingForm(
    blank: "\(PlanPaths.line)/measures/new", target: "\(PlanPaths.line)/measures", thing: ImpactMeasure.kind,
    watches: [Watch(ImpactMeasure.self)], scene: LineScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "How is \(scene.line.ref) measured?", about: scene.about,
            groups: [FieldGroup(measureFields(scene.line.measure, typed))],
            target: PlanPaths.page("measures", ofLine: scene.line.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let measure = try ImpactMeasure.checked(
            type: form["type"], direction: form["direction"], unit: form["unit"], baseline: form["baseline"],
            baselineDate: form["baselineDate"], target: form["target"], population: form["population"],
            note: form["note"])
        if measure.type.isBlank { throw Problems("type", "Choose how it is measured") }
        try door.append(measure, to: scene.subject, on: sending.today)
    })

private let measureTypes = [
    ("number", "A number"), ("count", "A count"), ("percent", "A percentage"),
    ("percent_change", "A change in percent"),
    ("score", "A score"), ("milestone", "Done or not done"), ("qualitative", "In words"),
]

private func measureFields(_ now: ImpactMeasure?, _ typed: Typed) -> [FieldRow] {
    let ways = ImpactMeasure.Direction.allCases.map { ChoiceField.Offer($0.rawValue, $0.words.capitalisedFirst) }
    return [
        typed.list("type", "It is", offers: measureTypes.map { .init($0.0, $0.1) }, now: now?.type ?? "percent"),
        typed.radios(
            "direction", "Better when", offers: ways + [.init("", "Not said")], now: now?.direction?.rawValue ?? ""),
        typed.text("unit", "Unit (optional)", now: now?.unit ?? "", width: "width-20"),
        typed.text("baseline", "Baseline (optional)", now: now?.baseline?.text ?? "", width: "width-10"),
        typed.text("baselineDate", "Baseline date (optional)", now: now?.baselineDate ?? "", width: "width-20"),
        typed.text("target", "Target (optional)", now: now?.target?.text ?? "", width: "width-10"),
        typed.text("population", "Who or what is counted? (optional)", now: now?.population ?? ""),
        typed.area("note", "Note (optional)", now: now?.note ?? "", rows: 2),
    ]
}
