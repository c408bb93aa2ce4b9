import Facts
import Storage
import Waiting
import Web

/// A new list.
let newListForm = RecordingForm(
    blank: WaitingPaths.newList, target: WaitingPaths.lists, thing: ListDescribed.kind,
    scene: WaitingScene.gatherNew,
    draw: { scene, typed in
        Sketch(
            heading: "Add a waiting list", intro: [countsOnly], groups: listFields(scene, typed),
            button: "Add the list", target: WaitingPaths.lists, back: WaitingPaths.lists, crumbs: scene.crumbs)
    },
    record: { _, sending, door in
        let list = try checkedList(sending.form)
        let subject = WaitingPaths.subject(slug(list.name))
        guard slug(list.name) != "", slug(list.name) != "new" else {
            throw Problems("name", "Enter a name with letters in it, such as autism assessment")
        }
        guard try door.entries(ListDescribed.self, of: subject).isEmpty else {
            throw Problems("name", "There is a list with this name. Edit that one instead")
        }
        try door.append(list, to: subject, on: sending.today)
    })

/// A list described anew.
let listForm = RecordingForm(
    blank: "\(WaitingPaths.list)/edit", target: "\(WaitingPaths.list)/descriptions", thing: ListDescribed.kind,
    watches: [Watch(ListDescribed.self)], scene: WaitingScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Edit \(scene.now?.described.name ?? "the list")", intro: [countsOnly],
            groups: listFields(scene, typed), target: WaitingPaths.page("descriptions", of: scene.subject),
            back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        try door.append(try checkedList(sending.form), to: scene.subject, on: sending.today)
    })

private let countsOnly = "Only counts and days are recorded of a list. Never write of a person."

private func listFields(_ scene: WaitingScene, _ typed: Typed) -> [FieldGroup] {
    let now = scene.now?.described
    let milestones = now?.milestones ?? []
    let promises = (1...max(4, milestones.count + 1)).flatMap { number -> [FieldRow] in
        let milestone = milestones.indices.contains(number - 1) ? milestones[number - 1] : nil
        let due = milestone.map { $0.isMonth ? String($0.due.description.prefix(7)) : $0.due.description } ?? ""
        return [
            typed.text(
                "due-\(number)", "Promise \(number): by when?", hint: "A day or a month, like 2024-03-31 or 2024-03",
                now: due, width: "width-10"),
            typed.text(
                "weeks-\(number)", "Promise \(number): longest wait in weeks", now: milestone?.weeks.text ?? "",
                width: "width-4"),
        ]
    }
    return [
        FieldGroup([
            typed.text("name", "What do people wait for?", now: now?.name ?? ""),
            typed.text("service", "Which service does it?", now: now?.service ?? ""),
            typed.area(
                "counts", "From when to when is the wait counted, and of whom? (optional)", now: now?.counts ?? "",
                rows: 2),
            typed.text(
                "planLines", "Lines of a plan that use it (optional)",
                hint: "Plan and reference, like wsoa/1.1.1.1, with spaces between",
                now: (now?.planLines ?? []).joined(separator: " ")),
        ]), FieldGroup("What was promised", promises),
    ]
}

private func checkedList(_ form: FormFields) throws(Problems) -> ListDescribed {
    try ListDescribed.checked(
        name: form["name"], service: form["service"], counts: form["counts"],
        planLines: form["planLines"].split(whereSeparator: \.isWhitespace).map(String.init),
        milestones: (1...40).map { .init(due: form["due-\($0)"], weeks: form["weeks-\($0)"]) })
}

/// How a list stands.
let snapshotForm = RecordingForm(
    blank: "\(WaitingPaths.list)/snapshots/new", target: "\(WaitingPaths.list)/snapshots",
    thing: WaitingSnapshot.kind, scene: WaitingScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Record how the list stands", intro: [countsOnly], about: scene.about,
            groups: snapshotFields(scene, typed), target: WaitingPaths.page("snapshots", of: scene.subject),
            back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        var checks = Checks()
        let day = checks.run { () throws(Problems) in try countDay(form["day"], sending.today) }
        let snapshot = checks.run { () throws(Problems) in
            try WaitingSnapshot.checked(
                waiting: form["waiting"], longestWeeks: form["longestWeeks"],
                bands: WaitingSnapshot.usualBands.indices.map { form["band-\($0 + 1)"] },
                isEstimate: form["kind"] == "estimate", isMonth: form["day"].utf8.count == 7, source: form["source"],
                note: form["note"])
        }
        try checks.finish()
        guard let day, let snapshot else { return }
        try door.append(snapshot, to: scene.subject, on: day)
    })

private func snapshotFields(_ scene: WaitingScene, _ typed: Typed) -> [FieldGroup] {
    let starts = WaitingSnapshot.usualBands
    let bands = starts.indices.map { index in
        let band = WaitingSnapshot.Band(
            fromWeeks: starts[index], toWeeks: index + 1 < starts.count ? starts[index + 1] : nil, count: 0)
        return typed.text("band-\(index + 1)", band.words.capitalisedFirst, width: "width-10")
    }
    return [
        FieldGroup([
            typed.day(
                "day", "At the end of which day?", hint: "A day or a month, like 2022-12-31 or 2022-12",
                now: scene.today.description),
            typed.text("waiting", "How many wait? (optional if you fill in the bands)", width: "width-10"),
            typed.text("longestWeeks", "Longest wait in weeks (optional)", width: "width-10"),
            typed.radios(
                "kind", "Are these figures counted?",
                offers: [.init("counted", "Counted"), .init("estimate", "An estimate")], now: "counted"),
        ]), FieldGroup("How many have waited how long? (optional)", bands),
        FieldGroup([
            typed.text("source", "Where do the figures come from?"), typed.area("note", "Note (optional)", rows: 2),
        ]),
    ]
}

/// The day of a count: a day or a month's last, never one to come.
private func countDay(_ text: String, _ today: Day) throws(Problems) -> Day {
    guard let day = Day(dayOrMonth: text) else {
        throw Problems("day", "Date must be a real day or month, like 2022-12-31 or 2022-12")
    }
    if day > today { throw Problems("day", "Date must be today or in the past") }
    return day
}
