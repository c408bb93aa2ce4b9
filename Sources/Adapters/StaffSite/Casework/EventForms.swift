import Casework
import Clocks
import Facts
import Storage
import Web

/// What happened next: the events that usually come stand first.
let eventForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/events/new", target: CaseworkPaths.oneCase + "/events", thing: CaseStep.kind,
    watches: [Watch(CaseStep.self)], scene: CaseScene.gather,
    draw: { scene, typed in
        let next = scene.file.nextEvents.map { ChoiceField.Offer($0.event, $0.title) }
        let others = scene.file.otherEvents.map { ChoiceField.Offer($0.event, $0.title) }
        let fields =
            (next.isEmpty ? [] : [typed.radios("event", "What happened?", offers: next)])
            + [
                typed.list(
                    next.isEmpty ? "event" : "other", next.isEmpty ? "What happened?" : "Or something else",
                    offers: [.init("", next.isEmpty ? "Choose" : "No, one of the above")] + others),
                typed.day(
                    "day", "On which day?",
                    hint: "The day of the act itself, such as the date of the letter. Like \(scene.today)",
                    now: ""),
            ]
        return Sketch(
            heading: "Record what happened",
            intro: ["A wrong event is put right by a correction; nothing is overwritten."],
            about: scene.about,
            groups: [FieldGroup(fields), FieldGroup("If it applies", typed.eventDetails() + typed.oddBox)],
            target: CaseworkPaths.page("events", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let event = sending.form["other"].nonBlank ?? sending.form["event"]
        let (step, day) = try CaseStep.checked(CaseStep.Typed(event, sending.form), today: scene.today)
        try scene.append(step, on: day, sending.form, door)
    })

/// An exception: what happened, and that it is recorded.
let exceptionForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/exceptions/new", target: CaseworkPaths.oneCase + "/exceptions",
    thing: CaseStep.kind, watches: [Watch(CaseStep.self)], scene: CaseScene.gather,
    draw: { scene, typed in
        let offers = RuleBook.england.exceptions.filter { !$0.fact.isEmpty }.map {
            ChoiceField.Offer($0.code, $0.title, hint: "\($0.source). \($0.note)")
        }
        let fields = [
            typed.radios("code", "Which exception?", offers: offers),
            typed.day("from", "From", hint: "The first day away or closed, or the day of the appointment", now: ""),
            typed.day(
                "until", "Until (leave empty for one day)",
                hint: "The last day away; for a school, the day it opens again", now: ""),
            typed.day(
                "recorded", "Recorded on", hint: "The day the authority decided to rely on it", now: "\(scene.today)"),
            typed.area("note", "Note (optional)", hint: "Name nobody.", rows: 2),
        ]
        return Sketch(
            heading: "Record an exception",
            intro: [
                "An exception lifts a limit; it does not stop the clock or give a new date. It counts when its facts fit and it made keeping the limit impractical. Too few staff, no place or waiting for a school’s answer are no exceptions."
            ], about: scene.about, groups: [FieldGroup(fields + typed.oddBox)],
            target: CaseworkPaths.page("exceptions", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let steps = try CaseStep.exception(
            form["code"], from: form["from"], until: form["until"], recorded: form["recorded"], note: form["note"],
            today: scene.today)
        for (step, day) in steps {
            do { try scene.append(step, on: day, form, door) } catch let problems as Problems {
                throw problems.renamed(
                    step.event.hasPrefix("claim") ? ["day": "recorded", "event": "code"] : ["day": "from"])
            }
        }
    })

/// The correction of an event, or its taking back.
let caseCorrectionForm = RecordingForm(
    blank: CaseworkPaths.event, target: CaseworkPaths.event + "/corrections", thing: CaseStep.kind,
    watches: [Watch(CaseStep.self)], scene: CaseScene.gatherEvent,
    draw: { scene, typed in
        guard let event = scene.event else { throw Refusal.notFound("The case has no such event.") }
        let deeds = [
            ChoiceField.Offer("correct", "It happened, but not as recorded"),
            ChoiceField.Offer(
                "take-back", "It did not happen", hint: "The day and the rest below are then passed over."),
        ]
        let fields = [
            typed.radios("deed", "What is wrong?", offers: deeds, now: "correct"),
            typed.day("day", "The right day", now: event.day.description),
        ]
        return Sketch(
            heading: "Put an event right",
            about: scene.about + rowsTold(("Event", eventTitle(event.step.event)), ("Recorded day", event.day.words)),
            groups: [FieldGroup(fields), FieldGroup("If it applies", typed.eventDetails(event.step) + typed.oddBox)],
            button: "Save the correction",
            target: CaseworkPaths.page("events/\(event.line)/corrections", of: scene.subject), back: scene.back,
            crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        guard let event = scene.event else { return }
        if sending.form["deed"] == "take-back" {
            do { try scene.fileNow(door).checkedTakingBack(line: event.line) } catch let problems as Problems {
                throw problems.renamed(["event": "deed"])
            }
            try door.append(nil as CaseStep?, to: scene.subject, on: event.day, replaces: event.line)
            return
        }
        let typed = CaseStep.Typed(event.step.event, sending.form)
        let (step, day) = try CaseStep.checked(typed, today: scene.today)
        do {
            try scene.append(step, on: day, replacing: event.line, sending.form, door)
        } catch let problems as Problems {
            throw problems.renamed(["event": "day"])
        }
    })
