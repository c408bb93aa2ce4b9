import Facts
import Measures
import Storage
import Web

/// A form that states one fact about the measure in its address, from today on.
///
/// - Parameters:
///   - noun: The last word of its address.
///   - heading: What it is for, of a measure's name.
///   - watches: What somebody else may have restated since the form was drawn.
private func statement<F: Fact>(
    _ kind: F.Type, _ noun: String, heading: @escaping @Sendable (String) -> String, intro: [String] = [],
    watches: [Watch] = [],
    fields: @escaping @Sendable (MeasureScene, Typed) -> [FieldRow],
    fact: @escaping @Sendable (FormFields, MeasureScene) throws -> F
) -> RecordingForm<MeasureScene> {
    RecordingForm(
        blank: "\(MeasurePaths.measure)/\(noun)/new", target: "\(MeasurePaths.measure)/\(noun)", thing: F.kind,
        watches: watches, scene: MeasureScene.gatherMeasure,
        draw: { scene, typed in
            Sketch(
                heading: heading(scene.name), intro: intro, about: scene.about,
                groups: [FieldGroup(fields(scene, typed))], target: MeasurePaths.page(noun, of: scene.subject),
                back: scene.back, crumbs: scene.crumbs)
        },
        record: { scene, sending, door in
            try door.append(try fact(sending.form, scene), to: scene.subject, on: sending.today)
        })
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
let targetForm = statement(
    Target.self, "targets", heading: { "Set a target for \($0)" },
    fields: { scene, typed in
        [
            period(typed), typed.text("value", "Target", width: "width-10"),
            typed.radios(
                "sort", "What sort of target is it?",
                offers: [
                    .init("target", "A target: the period is judged by it"),
                    .init("milestone", "A milestone: a step on the way"),
                    .init("ambition", "An ambition: judged by only when there is nothing else"),
                ], now: "target"), typed.text("note", "Note (optional)"),
        ]
    },
    fact: { form, scene in
        try Target.checked(
            period: form["period"], value: form["value"], sort: form["sort"], note: form["note"], of: scene.measure)
    })

/// What somebody says about a period's figure.
let commentaryForm = statement(
    Commentary.self, "commentary", heading: { "Comment on \($0)" },
    intro: ["Colleagues see it at once; the public when it is approved."], watches: [Watch(Commentary.self)],
    fields: { scene, typed in
        [
            period(typed, now: scene.latestPeriod), typed.area("text", "What do the figures say?"),
            typed.area("action", "What is being done about it? (optional)", rows: 3),
        ]
    },
    fact: { form, scene in
        try Commentary.checked(period: form["period"], text: form["text"], action: form["action"])
    })

/// Where the owner expects the measure to be.
let forecastForm = statement(
    OwnerForecast.self, "forecasts", heading: { "Forecast \($0)" },
    intro: ["Each forecast is kept and held against the reading that comes."],
    fields: { scene, typed in
        [
            period(typed), typed.text("value", "Value you expect (optional)", width: "width-10"),
            typed.radios("standing", "Status you expect", offers: standings(none: "Not said")),
            typed.list("travel", "Direction you expect", offers: travels),
            typed.area("reason", "Why? (optional)", rows: 2),
        ]
    },
    fact: { form, scene in
        try OwnerForecast.checked(
            period: form["period"], value: form["value"], standing: form["standing"], travel: form["travel"],
            reason: form["reason"], of: scene.measure)
    })

/// A person's judgement in place of the computed status.
let overrideForm = statement(
    StatusOverride.self, "overrides", heading: { "Judge the status of \($0)" },
    intro: ["Your reason is printed beside the status, with the computed one."],
    watches: [Watch(StatusOverride.self)],
    fields: { scene, typed in
        [
            period(typed, now: scene.latestPeriod),
            typed.radios("standing", "Status", offers: standings(none: nil)),
            typed.list("travel", "Direction", offers: travels),
            typed.area("reason", "Why is it not the computed one?", rows: 3),
        ]
    },
    fact: { form, scene in
        try StatusOverride.checked(
            period: form["period"], standing: form["standing"], travel: form["travel"], reason: form["reason"])
    })

/// A control chart that starts anew.
let rebaseForm = statement(
    Rebase.self, "rebases", heading: { "Start the limits of \($0) anew" },
    intro: ["Do it when the work itself changed, so that older figures no longer tell what to expect."],
    fields: { scene, typed in
        [
            period(typed), typed.area("reason", "What changed?", rows: 3),
            typed.radios(
                "state", "Does this hold?",
                offers: [
                    .init("holds", "Yes, start anew here"), .init("withdrawn", "No, take an earlier decision back"),
                ],
                now: "holds"),
        ]
    },
    fact: { form, scene in
        let periods = scene.moment.readings(of: scene.subject).compactMap(\.fact?.period)
        return try Rebase.checked(
            period: form["period"], reason: form["reason"], isWithdrawn: form["state"] == "withdrawn", among: periods)
    })

/// When a reading is expected, and why it is late.
let availabilityForm = statement(
    Availability.self, "availability", heading: { "Say when \($0) is due" },
    fields: { scene, typed in
        [
            period(typed), typed.day("expected", "Day it is expected (optional)", now: ""),
            typed.area("reason", "Why is it not there on its usual day?", rows: 2),
        ]
    },
    fact: { form, scene in
        try Availability.checked(period: form["period"], expected: form["expected"], reason: form["reason"])
    })

/// What uses the measure, or feeds it.
let measureLinkForm = statement(
    MeasureLink.self, "links", heading: { "Link \($0)" },
    fields: { scene, typed in
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
        ]
    },
    fact: { form, scene in
        try MeasureLink.checked(
            sort: form["sort"], target: form["target"], note: form["note"], isEnded: form["state"] == "ended")
    })
