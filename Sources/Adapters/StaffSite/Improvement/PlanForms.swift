import Facts
import Improvement
import Storage
import Web

/// What a form about a whole plan starts from.
struct PlanScene: FormScene {
    let plan: PlanReading
    let head: Int
    let today: Day

    var subject: String { plan.id }
    var back: String { PlanPaths.of(plan: plan.id) }

    static func gather(_ visit: Visit) async throws -> PlanScene {
        let head = try await visit.ledger.head().line
        return PlanScene(plan: try await visit.plan(), head: head, today: visit.today)
    }
}

/// What a form for a plan that is not there yet starts from.
struct NewPlanScene: FormScene {
    let head: Int
    let scales: [String: RatingScale]
    let subject = ""

    static func gather(_ visit: Visit) async throws -> NewPlanScene {
        let described: [Entry<RatingScale>] = try await visit.ledger.entries()
        let scales = RatingScale.builtIn.merging(described.latest(AsAt(visit.today))) { _, described in described }
        return NewPlanScene(head: try await visit.ledger.head().line, scales: scales)
    }
}

/// A new plan of any shape.
let newPlanForm = RecordingForm(
    blank: PlanPaths.newPlan, target: PlanPaths.plans, thing: PlanDescribed.kind, scene: NewPlanScene.gather,
    draw: { scene, typed in
        let scales = scene.scales.sorted { $0.key < $1.key }.map { ChoiceField.Offer($0.key, $0.value.name) }
        let fields = [
            typed.text("title", "Title"),
            typed.text(
                "id", "Short name", hint: "For its address: small letters, digits and hyphens, like wsoa",
                width: "width-10"),
            typed.area(
                "levels", "Levels",
                hint: "What each level is called, from the top, one on each line. The last is what is rated.",
                now: "area\naction\nmeasure"),
            typed.radios("scale", "Rating scale", offers: scales, now: "brag"),
            typed.area("purpose", "What is it for? (optional)"),
        ]
        return Sketch(
            heading: "Start a plan",
            intro: ["You can also bring a whole plan in from files, with the command ‘cairn import plan’."],
            groups: [FieldGroup(fields)], button: "Start the plan", target: PlanPaths.plans, back: PlanPaths.plans,
            crumbs: [Link("Plans", PlanPaths.plans)])
    },
    record: { scene, sending, door in
        let form = sending.form
        var checks = Checks()
        let id = form["id"]
        let plan = checks.run { () throws(Problems) in
            try PlanDescribed.checked(
                title: form["title"], levels: lines(of: form["levels"]), scale: form["scale"], purpose: form["purpose"])
        }
        _ = checks.run { () throws(Problems) in try checkPlanID(id) }
        try checks.finish()
        guard try door.entries(PlanDescribed.self, of: id).isEmpty else {
            throw Problems("id", "There is a plan with this short name. Choose another")
        }
        if let plan { try door.append(plan, to: id, on: sending.today) }
    })

private func checkPlanID(_ id: String) throws(Problems) {
    let isFit = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isFit, (1...30).contains(id.utf8.count), id != "new" else {
        throw Problems("id", "Short name must be 1 to 30 small letters, digits or hyphens, like wsoa")
    }
}

/// The words around a plan, as its report prints them.
let planTextForm = RecordingForm(
    blank: "\(PlanPaths.plan)/edit", target: "\(PlanPaths.plan)/descriptions", thing: PlanDescribed.kind,
    watches: [Watch(PlanDescribed.self)], scene: PlanScene.gather,
    draw: { scene, typed in
        let now = scene.plan.outline.described
        let fields = [
            typed.text("title", "Title", now: now.title),
            typed.area("purpose", "Purpose", hint: "Why there is a plan", now: now.purpose, rows: 6),
            typed.area(
                "arrangements", "Arrangements", hint: "How the partners work together on it", now: now.arrangements,
                rows: 6),
            typed.area(
                "background", "Background (optional)", hint: "What was found that the plan must mend",
                now: now.background ?? "", rows: 6),
            typed.area("about", "Where its figures and wording come from (optional)", now: now.about ?? "", rows: 3),
        ]
        return Sketch(
            heading: "Edit the plan’s text", groups: [FieldGroup(fields)],
            target: PlanPaths.page("descriptions", of: scene.plan.id), back: scene.back, crumbs: scene.plan.crumbs)
    },
    record: { scene, sending, door in
        let (form, now) = (sending.form, scene.plan.outline.described)
        let plan = try PlanDescribed.checked(
            title: form["title"], levels: now.levels, scale: now.scale, purpose: form["purpose"],
            arrangements: form["arrangements"], background: form["background"].nonBlank, about: form["about"].nonBlank)
        try door.append(plan, to: scene.subject, on: sending.today)
    })

/// That a body agreed to the plan, or did not.
let signOffForm = RecordingForm(
    blank: "\(PlanPaths.plan)/sign-offs/new", target: "\(PlanPaths.plan)/sign-offs", thing: SignOff.kind,
    scene: PlanScene.gather,
    draw: { scene, typed in
        let decisions = ["Agreed", "Agreed with changes", "Sent back", "Noted"]
        let fields = [
            typed.text("body", "Who decided?", hint: "A board, cabinet member or governing body"),
            typed.radios("decision", "What was decided?", offers: decisions.map { .init($0, $0) }),
            typed.area("note", "Note (optional)", rows: 2), typed.asAtDay(scene.today, "When?"),
        ]
        return Sketch(
            heading: "Record a sign-off", groups: [FieldGroup(fields)],
            target: PlanPaths.page("sign-offs", of: scene.plan.id),
            back: PlanPaths.page("sign-offs", of: scene.plan.id), crumbs: scene.plan.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let signOff = try SignOff.checked(body: form["body"], decision: form["decision"], note: form["note"])
        try door.append(signOff, to: scene.subject, on: try sending.day())
    })
