import Casework
import Facts
import Storage
import Web

/// When the tribunal hears an appeal.
let hearingForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/hearings/new", target: CaseworkPaths.oneCase + "/hearings",
    thing: AppealHearing.kind, scene: CaseScene.gather,
    draw: { scene, typed in
        let now = scene.file.hearings.last?.fact
        let fields = [
            typed.day(
                "listed", "Day of the hearing", hint: "Like 2026-03-09. It may lie ahead",
                now: now?.listed.description ?? ""),
            typed.list("state", "How it stands", offers: offers(hearingStates), now: now?.state ?? "listed"),
            typed.area("note", "Note (optional)", hint: "Name nobody.", rows: 2),
            typed.asAtDay(scene.today, "Known since"),
        ]
        return Sketch(
            heading: "Record a hearing",
            intro: ["The tribunal’s listing. The appeal itself and the order are events of the case."],
            about: scene.about, groups: [FieldGroup(fields)], target: CaseworkPaths.page("hearings", of: scene.subject),
            back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let fact = try AppealHearing.checked(
            listed: form["listed"], state: form["state"], note: form["note"], today: sending.today)
        try door.append(fact, to: scene.subject, on: try sending.day())
    })

/// What a form about no one case starts from.
struct CaseworkScene: FormScene {
    let subject = ""
    let head: Int
    let today: Day

    static func gather(_ visit: Visit) async throws -> CaseworkScene {
        CaseworkScene(head: try await visit.ledger.head().line, today: visit.today)
    }
}

/// A year of mediation and appeals from another record, to compare with.
let baselineForm = RecordingForm(
    blank: CaseworkPaths.disputeBaselines + "/new", target: CaseworkPaths.disputeBaselines,
    thing: DisputeBaseline.kind, scene: CaseworkScene.gather,
    draw: { scene, typed in
        let fields = [
            typed.text("year", "Calendar year", hint: "Like \(scene.today.year - 3)", width: "width-4"),
            typed.text("decisions", "Decisions sent with a right of appeal", width: "width-10"),
            typed.text("appeals", "Appeals registered", width: "width-10"),
            typed.text("mediations", "Mediations held (optional)", width: "width-10"),
            typed.text("source", "Where the figures are from"),
        ]
        return Sketch(
            heading: "Record a year to compare with",
            intro: [
                "For a year before the cases were kept here. Given again, it stands in place of what was said before."
            ],
            groups: [FieldGroup(fields)], target: CaseworkPaths.disputeBaselines, back: CaseworkPaths.disputeYears,
            crumbs: caseCrumbs + [Link("Mediation and appeals by year", CaseworkPaths.disputeYears)])
    },
    record: { scene, sending, door in
        let form = sending.form
        let fact = try DisputeBaseline.checked(
            year: form["year"], decisions: form["decisions"], appeals: form["appeals"], mediations: form["mediations"],
            source: form["source"], today: sending.today)
        try door.append(fact, to: fact.subject, on: sending.today)
    })
