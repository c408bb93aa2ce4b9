import Facts
import Measures
import Storage
import Web

private func sketch(
    _ scene: MeasureScene, _ heading: String, _ noun: String, intro: [String] = [], _ fields: [FieldRow]
) -> Sketch {
    Sketch(
        heading: heading, intro: intro, about: scene.about, groups: [FieldGroup(fields)],
        target: MeasurePaths.page(noun, of: scene.subject), back: scene.back, crumbs: scene.crumbs)
}

private func period(_ typed: Typed, now: String = "") -> FieldRow {
    typed.text("period", "Period", hint: "For example, \(MeasurePeriod.examples)", now: now, width: "width-20")
}

private let travels: [ChoiceField.Offer] =
    [.init("", "Not said")] + Travel.allCases.map { .init($0.rawValue, $0.words) }

private func standings(none: String?) -> [ChoiceField.Offer] {
    MeasureStanding.allCases.filter(\.isJudged).map { .init($0.rawValue, $0.words) }
        + (none.map { [.init("", $0)] } ?? [])
}

/// A target for a period.
let targetForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/targets/new", target: "\(MeasurePaths.measure)/targets", thing: Target.kind,
    scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Set a target for \(scene.name)", "targets",
            [
                period(typed), typed.text("value", "Target", width: "width-10"),
                typed.radios(
                    "sort", "What sort of target is it?",
                    offers: [
                        .init("target", "A target: the period is judged by it"),
                        .init("milestone", "A milestone: a step on the way"),
                        .init("ambition", "An ambition: judged by only when there is nothing else"),
                    ], now: "target"), typed.text("note", "Note (optional)"),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let target = try Target.checked(
            period: form["period"], value: form["value"], sort: form["sort"], note: form["note"], of: scene.measure)
        try door.append(target, to: scene.subject, on: sending.today)
    })

/// What somebody says about a period's figure.
let commentaryForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/commentary/new", target: "\(MeasurePaths.measure)/commentary",
    thing: Commentary.kind, watches: [Watch(Commentary.self)], scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Comment on \(scene.name)", "commentary",
            intro: ["Colleagues see it at once; the public when it is approved."],
            [
                period(typed, now: scene.latestPeriod), typed.area("text", "What do the figures say?"),
                typed.area("action", "What is being done about it? (optional)", rows: 3),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let said = try Commentary.checked(period: form["period"], text: form["text"], action: form["action"])
        try door.append(said, to: scene.subject, on: sending.today)
    })

/// Where the owner expects the measure to be.
let forecastForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/forecasts/new", target: "\(MeasurePaths.measure)/forecasts",
    thing: OwnerForecast.kind, scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Forecast \(scene.name)", "forecasts",
            intro: ["Each forecast is kept and held against the reading that comes."],
            [
                period(typed), typed.text("value", "Value you expect (optional)", width: "width-10"),
                typed.radios("standing", "Status you expect", offers: standings(none: "Not said")),
                typed.list("travel", "Direction you expect", offers: travels),
                typed.area("reason", "Why? (optional)", rows: 2),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let said = try OwnerForecast.checked(
            period: form["period"], value: form["value"], standing: form["standing"], travel: form["travel"],
            reason: form["reason"], of: scene.measure)
        try door.append(said, to: scene.subject, on: sending.today)
    })

/// A person's judgement in place of the computed status.
let overrideForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/overrides/new", target: "\(MeasurePaths.measure)/overrides",
    thing: StatusOverride.kind, watches: [Watch(StatusOverride.self)], scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Judge the status of \(scene.name)", "overrides",
            intro: ["Your reason is printed beside the status, with the computed one."],
            [
                period(typed, now: scene.latestPeriod),
                typed.radios("standing", "Status", offers: standings(none: nil)),
                typed.list("travel", "Direction", offers: travels),
                typed.area("reason", "Why is it not the computed one?", rows: 3),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let judged = try StatusOverride.checked(
            period: form["period"], standing: form["standing"], travel: form["travel"], reason: form["reason"])
        try door.append(judged, to: scene.subject, on: sending.today)
    })

/// A control chart that starts anew.
let rebaseForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/rebases/new", target: "\(MeasurePaths.measure)/rebases", thing: Rebase.kind,
    scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Start the limits of \(scene.name) anew", "rebases",
            intro: ["Do it when the work itself changed, so that older figures no longer tell what to expect."],
            [
                period(typed), typed.area("reason", "What changed?", rows: 3),
                typed.radios(
                    "state", "Does this hold?",
                    offers: [
                        .init("holds", "Yes, start anew here"), .init("withdrawn", "No, take an earlier decision back"),
                    ],
                    now: "holds"),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let periods = scene.moment.readings(of: scene.subject).compactMap(\.fact?.period)
        let decision = try Rebase.checked(
            period: form["period"], reason: form["reason"], isWithdrawn: form["state"] == "withdrawn", among: periods)
        try door.append(decision, to: scene.subject, on: sending.today)
    })

/// When a reading is expected, and why it is late.
let availabilityForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/availability/new", target: "\(MeasurePaths.measure)/availability",
    thing: Availability.kind, scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Say when \(scene.name) is due", "availability",
            [
                period(typed), typed.day("expected", "Day it is expected (optional)", now: ""),
                typed.area("reason", "Why is it not there on its usual day?", rows: 2),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let late = try Availability.checked(period: form["period"], expected: form["expected"], reason: form["reason"])
        try door.append(late, to: scene.subject, on: sending.today)
    })

/// What uses the measure, or feeds it.
let measureLinkForm = RecordingForm(
    blank: "\(MeasurePaths.measure)/links/new", target: "\(MeasurePaths.measure)/links", thing: MeasureLink.kind,
    scene: MeasureScene.gatherMeasure,
    draw: { scene, typed in
        sketch(
            scene, "Link \(scene.name)", "links",
            [
                typed.radios(
                    "sort", "With what?", offers: MeasureLink.Sort.allCases.map { .init($0.rawValue, $0.words) }),
                typed.text(
                    "target", "Which?", hint: "For example wsoa/1.1.1.1, plan-update 3, or wsoa on track",
                    width: "width-20"),
                typed.text("note", "Note (optional)"),
                typed.radios(
                    "state", "Does this hold?",
                    offers: [.init("holds", "Yes"), .init("ended", "No, the link has ended")],
                    now: "holds"),
            ])
    },
    record: { scene, sending, door in
        let form = sending.form
        let link = try MeasureLink.checked(
            sort: form["sort"], target: form["target"], note: form["note"], isEnded: form["state"] == "ended")
        try door.append(link, to: scene.subject, on: sending.today)
    })
