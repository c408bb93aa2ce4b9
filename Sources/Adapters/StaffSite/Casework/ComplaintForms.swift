import Casework
import Facts
import Storage
import Web

/// What a form about a complaint starts from.
struct ComplaintScene: FormScene {
    let scene: CaseScene
    /// The complaint's stage named in the address.
    let line: ComplaintLine?

    var subject: String { scene.subject }
    var head: Int { scene.head }

    static func gather(_ visit: Visit) async throws -> ComplaintScene {
        ComplaintScene(scene: try await CaseScene.gather(visit), line: nil)
    }

    static func gatherOne(_ visit: Visit) async throws -> ComplaintScene {
        let scene = try await CaseScene.gather(visit)
        let entry = Int(try visit.parameter("complaint"))
        guard let line = scene.file.complaintLines().first(where: { $0.line == entry }) else {
            throw Refusal.notFound("There is no such complaint, or it has been told anew since.")
        }
        return ComplaintScene(scene: scene, line: line)
    }

    func sketch(_ heading: String, _ typed: Typed, target: String) -> Sketch {
        let now = line?.complaint
        let fields = [
            typed.text("reference", "The complaint’s number", now: now?.reference ?? "", width: "width-20"),
            typed.list("stage", "Stage", offers: offers(complaintStages.map(\.word)), now: now?.stage ?? ""),
            typed.list(
                "theme", "What it is about", offers: [.init("", "Choose")] + offers(complaintThemes),
                now: now?.theme ?? ""),
            typed.day(
                "received", "Received", hint: "At this stage. For example, \(scene.today)",
                now: now?.received.description ?? ""),
            typed.day("acknowledged", "Acknowledged (if it has been)", now: now?.acknowledged?.description ?? ""),
            typed.day("answered", "Answered (if it has been)", now: now?.answered?.description ?? ""),
            typed.list(
                "outcome", "Outcome", offers: [.init("", "None yet")] + offers(complaintOutcomes),
                now: now?.outcome ?? ""),
            typed.area(
                "learning", "What is done otherwise because of it (optional)", hint: "Name nobody.",
                now: now?.learning ?? ""),
        ]
        return Sketch(
            heading: heading,
            intro: [
                "Each stage is told by itself. Told again, it stands in place of what was said of that stage before."
            ],
            about: scene.about, groups: [FieldGroup(fields)], target: target, back: scene.back, crumbs: scene.crumbs)
    }

    func record(_ sending: Sending, _ door: LedgerDoor) throws {
        let form = sending.form
        var typed = Complaint.Typed()
        (typed.reference, typed.stage, typed.theme) = (form["reference"], form["stage"], form["theme"])
        (typed.received, typed.acknowledged, typed.answered) = (
            form["received"], form["acknowledged"], form["answered"]
        )
        (typed.outcome, typed.learning) = (form["outcome"], form["learning"])
        let fact = try Complaint.checked(typed, today: sending.today)
        try door.append(fact, to: subject, on: fact.latestDay)
    }
}

/// A complaint about a case.
let complaintForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/complaints/new", target: CaseworkPaths.oneCase + "/complaints",
    thing: Complaint.kind, scene: ComplaintScene.gather,
    draw: { scene, typed in
        scene.sketch("Record a complaint", typed, target: CaseworkPaths.page("complaints", of: scene.subject))
    },
    record: { scene, sending, door in try scene.record(sending, door) })

/// What has come of a complaint since.
let complaintUpdateForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/complaints/{complaint}",
    target: CaseworkPaths.oneCase + "/complaints/{complaint}/updates",
    thing: Complaint.kind, scene: ComplaintScene.gatherOne,
    draw: { scene, typed in
        scene.sketch(
            "Tell a complaint anew", typed,
            target: CaseworkPaths.page("complaints/\(scene.line?.line ?? 0)/updates", of: scene.subject))
    },
    record: { scene, sending, door in try scene.record(sending, door) })
