import Facts
import Improvement
import Storage
import Web

/// A new dated step of a line.
let milestoneForm = RecordingForm(
    blank: "\(PlanPaths.line)/milestones/new", target: "\(PlanPaths.line)/milestones", thing: Milestone.kind,
    scene: LineScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Add a milestone to \(scene.line.ref)", about: scene.about,
            groups: [FieldGroup(milestoneFields(scene, typed))], button: "Save milestone",
            target: PlanPaths.page("milestones", ofLine: scene.line.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let milestone = try Milestone.checked(
            node: scene.line.subject, type: form["type"], due: form["due"], title: form["title"],
            target: form["target"], unit: form["unit"], note: form["note"])
        let taken = try door.entries(Milestone.self).map(\.subject)
        try door.append(milestone, to: nextMilestone(of: scene.line.subject, taken: taken), on: sending.today)
    })

private func milestoneFields(_ scene: LineScene, _ typed: Typed) -> [FieldRow] {
    [
        typed.text("title", "What is to be reached?", now: ""),
        typed.day("due", "By when?", hint: "A day or a month, like 2023-06-30 or 2023-06", now: ""),
        typed.list(
            "type", "Kind",
            offers: ["interim", "final", "survey", "evaluation"].map { .init($0, $0.capitalisedFirst) },
            now: "interim"),
        typed.text("target", "The figure to reach (optional)", width: "width-10"),
        typed.text("unit", "Unit (optional)", now: scene.line.measure?.unit ?? "", width: "width-20"),
        typed.area("note", "Note (optional)", rows: 2),
    ]
}

/// The first number that no milestone of the line has had.
private func nextMilestone(of line: String, taken: [String]) -> String {
    let numbers = taken.filter { $0.hasPrefix("\(line)#") }.compactMap { Int($0.dropFirst(line.count + 1)) }
    return "\(line)#\((numbers.max() ?? 0) + 1)"
}

/// That a milestone was reached.
let reachedForm = RecordingForm(
    blank: "\(PlanPaths.milestone)/reached/new", target: "\(PlanPaths.milestone)/reached", thing: MilestoneReached.kind,
    watches: [Watch(MilestoneReached.self)], scene: LineScene.gatherMilestone,
    draw: { scene, typed in
        let fields = [
            typed.asAtDay(scene.today, "When was it reached?"),
            typed.text("value", "The figure it reached (optional)", width: "width-10"),
            typed.area("note", "Note (optional)", rows: 2),
        ]
        return Sketch(
            heading: "Record that a milestone was reached", about: scene.about + scene.milestoneRows,
            groups: [FieldGroup(fields)], button: "Save",
            target: PlanPaths.page("reached", ofMilestone: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let reached = try MilestoneReached.checked(value: sending.form["value"], note: sending.form["note"])
        try door.append(reached, to: scene.subject, on: try sending.day())
    })

/// A request to move a milestone's date. Somebody else approves it.
let deadlineChangeForm = RecordingForm(
    blank: "\(PlanPaths.milestone)/deadline-changes/new", target: "\(PlanPaths.milestone)/deadline-changes",
    thing: DeadlineChange.kind, watches: [Watch(DeadlineChange.self)], scene: LineScene.gatherMilestone,
    draw: { scene, typed in
        let fields = [
            typed.day("to", "New date", hint: "A day or a month, like 2023-06-30 or 2023-06", now: ""),
            typed.area("reason", "Why must it move?"),
        ]
        return Sketch(
            heading: "Ask to move a milestone’s date",
            intro: [
                "The date moves when somebody else has approved it. The old date and the reason stay on the page for everybody to see."
            ], about: scene.about + scene.milestoneRows, groups: [FieldGroup(fields)], button: "Ask for the new date",
            target: PlanPaths.page("deadline-changes", ofMilestone: scene.subject), back: scene.back,
            crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        guard let milestone = scene.milestone else { return }
        let change = try DeadlineChange.checked(
            from: milestone.due, to: sending.form["to"], reason: sending.form["reason"])
        try door.append(change, to: scene.subject, on: sending.today)
    })

extension LineScene {
    /// The milestone as it stands.
    var milestoneRows: [TextRow] {
        guard let milestone else { return [] }
        return [
            TextRow("Milestone", milestone.described.name),
            TextRow("Due", milestone.due.words(isMonth: milestone.isMonth)),
        ] + rowsTold(("Target", milestone.described.target.map { $0.with(unit: milestone.described.unit) }))
    }
}
