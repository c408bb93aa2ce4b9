import Facts
import Improvement
import Storage
import Web

/// A line said anew: reworded, renumbered or moved.
let editForm = RecordingForm(
    blank: "\(PlanPaths.line)/edit", target: "\(PlanPaths.line)/descriptions", thing: NodeDescribed.kind,
    watches: [Watch(NodeDescribed.self)], scene: LineScene.gather,
    draw: { scene, typed in
        let shape = LineShape(scene.plan.outline, level: scene.line.level, now: scene.line.described)
        return Sketch(
            heading: "Edit \(scene.line.ref)",
            intro: ["What it said before stays in its history."],
            groups: shape.groups(typed, parent: scene.line.parent, except: scene.line.subject), button: "Save",
            target: PlanPaths.page("descriptions", ofLine: scene.line.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let outline = scene.plan.outline
        let shape = LineShape(outline, level: scene.line.level, now: scene.line.described)
        let node = try shape.checked(sending.form)
        try refuseTaken(node.ref, in: outline, except: scene.line.subject)
        try door.append(node, to: scene.subject, on: sending.today)
    })

/// A new line under this one.
let addLineForm = RecordingForm(
    blank: "\(PlanPaths.line)/lines/new", target: "\(PlanPaths.line)/lines", thing: NodeDescribed.kind,
    scene: LineScene.gatherParent,
    draw: { scene, typed in
        let shape = LineShape(scene.plan.outline, level: scene.line.level + 1, now: nil)
        return Sketch(
            heading: "Add \(withArticle(scene.plan.outline.levelName(scene.line.level + 1))) under \(scene.line.ref)",
            about: scene.about, groups: shape.groups(typed, parent: scene.line.subject, except: ""), button: "Add",
            target: PlanPaths.page("lines", ofLine: scene.line.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let outline = scene.plan.outline
        try addLine(LineShape(outline, level: scene.line.level + 1, now: nil), outline, sending, door)
    })

/// A new line at the top of a plan.
let addTopLineForm = RecordingForm(
    blank: "\(PlanPaths.topLines)/new", target: PlanPaths.topLines, thing: NodeDescribed.kind,
    scene: PlanScene.gather,
    draw: { scene, typed in
        let shape = LineShape(scene.plan.outline, level: 0, now: nil)
        return Sketch(
            heading: "Add \(withArticle(scene.plan.outline.levelName(0)))",
            groups: shape.groups(typed, parent: nil, except: ""), button: "Add",
            target: PlanPaths.page("lines", of: scene.plan.id), back: scene.back, crumbs: scene.plan.crumbs)
    },
    record: { scene, sending, door in
        try addLine(LineShape(scene.plan.outline, level: 0, now: nil), scene.plan.outline, sending, door)
    })

private func addLine(_ shape: LineShape, _ outline: PlanOutline, _ sending: Sending, _ door: LedgerDoor) throws {
    let node = try shape.checked(sending.form)
    try refuseTaken(node.ref, in: outline, except: "")
    let subject = "\(outline.plan)/\(node.ref)"
    // A reference that some line once began with stays that line's subject for ever.
    let earlier = try door.entries(NodeDescribed.self, of: subject)
    guard earlier.isEmpty else {
        throw Problems("ref", "Reference \(node.ref) belongs to an older line. Choose another, or bring that line back")
    }
    try door.append(node, to: subject, on: sending.today)
}

private func refuseTaken(_ ref: String, in outline: PlanOutline, except subject: String) throws(Problems) {
    guard outline.lines(ref: ref).allSatisfy({ $0.subject == subject }) else {
        throw Problems("ref", "Another line is printed with \(ref). Choose another reference")
    }
}

/// `an area`, `a measure`.
func withArticle(_ noun: String) -> String { ("aeiou".contains(noun.lowercased().prefix(1)) ? "an " : "a ") + noun }
