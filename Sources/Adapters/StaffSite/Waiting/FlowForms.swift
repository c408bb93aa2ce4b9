import Facts
import Storage
import Waiting
import Web

/// What happened on a list in a period.
let activityForm = RecordingForm(
    blank: "\(WaitingPaths.list)/activity/new", target: "\(WaitingPaths.list)/activity", thing: WaitingActivity.kind,
    scene: WaitingScene.gather,
    draw: { scene, typed in
        let fields =
            periodFields(typed) + [
                typed.text("referrals", "How many were referred? (optional)", width: "width-10"),
                typed.text("removals", "How many left without being seen? (optional)", width: "width-10"),
                typed.text("planned", "How many assessments were planned? (optional)", width: "width-10"),
                typed.text("delivered", "How many were delivered? (optional)", width: "width-10"),
                typed.text("source", "Where do the figures come from?"),
                typed.area("note", "Note (optional)", rows: 2),
            ]
        return Sketch(
            heading: "Record what happened", intro: [sameAgain], about: scene.about, groups: [FieldGroup(fields)],
            target: WaitingPaths.page("activity", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let activity = try WaitingActivity.checked(
            first: form["first"], last: form["last"],
            counts: .init(
                referrals: form["referrals"], removals: form["removals"], planned: form["planned"],
                delivered: form["delivered"]), source: form["source"], note: form["note"])
        try refuseToCome(activity.last, sending.today)
        try door.append(activity, to: scene.subject, on: activity.last)
    })

/// How many of the assessments offered in a period came to nothing.
let lostSlotsForm = RecordingForm(
    blank: "\(WaitingPaths.list)/lost-slots/new", target: "\(WaitingPaths.list)/lost-slots", thing: LostSlots.kind,
    scene: WaitingScene.gather,
    draw: { scene, typed in
        let fields =
            periodFields(typed) + [
                typed.text("offered", "How many assessments were offered?", width: "width-10"),
                typed.text(
                    "lost", "How many came to nothing?", hint: "Not attended, cancelled late, staff away",
                    width: "width-10"), typed.text("reason", "Why, mostly? (optional)"),
            ]
        return Sketch(
            heading: "Record lost assessments", intro: [sameAgain], about: scene.about, groups: [FieldGroup(fields)],
            target: WaitingPaths.page("lost-slots", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let lost = try LostSlots.checked(
            first: form["first"], last: form["last"], offered: form["offered"], lost: form["lost"],
            reason: form["reason"])
        try refuseToCome(lost.last, sending.today)
        try door.append(lost, to: scene.subject, on: lost.last)
    })

/// How many assessments are to be offered each week.
let capacityForm = RecordingForm(
    blank: "\(WaitingPaths.list)/capacity/new", target: "\(WaitingPaths.list)/capacity", thing: CapacityPlanned.kind,
    watches: [Watch(CapacityPlanned.self)], scene: WaitingScene.gather,
    draw: { scene, typed in
        let steps = scene.capacity?.steps ?? []
        let fields = (1...max(4, steps.count + 2)).flatMap { number -> [FieldRow] in
            let step = steps.indices.contains(number - 1) ? steps[number - 1] : nil
            return [
                typed.day("from-\(number)", "From, step \(number)", now: step?.from.description ?? ""),
                typed.text(
                    "perWeek-\(number)", "Assessments a week, step \(number)", now: step?.perWeek.text ?? "",
                    width: "width-10"),
            ]
        }
        return Sketch(
            heading: "Plan capacity",
            intro: [
                "Give the whole plan: each number holds from its date until the next. Leave a step empty to take it out."
            ],
            about: scene.about,
            groups: [
                FieldGroup(fields),
                FieldGroup([
                    typed.area("basis", "What does it rest on? (optional)", now: scene.capacity?.basis ?? "", rows: 2)
                ]),
            ], target: WaitingPaths.page("capacity", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let steps = (1...60).map { CapacityPlanned.Typed(from: form["from-\($0)"], perWeek: form["perWeek-\($0)"]) }
        try door.append(
            try CapacityPlanned.checked(steps, basis: form["basis"]), to: scene.subject, on: sending.today)
    })

private let sameAgain =
    "Tell the same period again to put a figure right: the later one counts, and both stay on record."

private func periodFields(_ typed: Typed) -> [FieldRow] {
    [typed.day("first", "First day", now: ""), typed.day("last", "Last day", now: "")]
}

private func refuseToCome(_ day: Day, _ today: Day) throws(Problems) {
    if day > today { throw Problems("last", "Last day must be today or in the past") }
}
