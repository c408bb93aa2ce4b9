import Casework
import Facts
import Storage
import Web

/// What the taking back of a document starts from.
struct WithdrawalScene: FormScene {
    let scene: CaseScene
    let entry: Entry<CaseDocument>
    let document: CaseDocument

    var subject: String { scene.subject }
    var head: Int { scene.head }

    /// The case and the document in the address. A letter that went out cannot be taken back.
    static func gather(_ visit: Visit) async throws -> WithdrawalScene {
        let scene = try await CaseScene.gather(visit)
        let line = Int(try visit.parameter("entry"))
        let kept: [Entry<CaseDocument>] = try await visit.ledger.entries().filter { $0.subject == scene.subject }
        guard let entry = kept.standing(AsAt(visit.today)).first(where: { $0.line == line }),
            let document = entry.fact, document.takenBack == nil
        else { throw Refusal.notFound("The case has no such document, or it has been taken back already.") }
        return WithdrawalScene(scene: scene, entry: entry, document: document)
    }
}

/// Takes a document back that was kept with the wrong case.
let withdrawalForm = RecordingForm(
    blank: CaseworkPaths.document + "/withdrawals/new", target: CaseworkPaths.document + "/withdrawals",
    thing: CaseDocument.kind, watches: [Watch(CaseDocument.self)], scene: WithdrawalScene.gather,
    draw: { scene, typed in
        let path = CaseworkPaths.page("documents/\(scene.entry.line)", of: scene.subject)
        return Sketch(
            heading: "Take a document back",
            intro: [
                "It then stands with the case no more and nobody opens it from here. Its sealed file stays, and the auditor sees that it was here, why it was taken back and by whom.",
                "If it belongs to another case, keep it there first.",
            ],
            about: scene.scene.about
                + rowsTold(
                    ("Document", documentKinds.title(scene.document.what)), ("Its date", scene.entry.day.words),
                    ("Note", scene.document.note)),
            groups: [
                FieldGroup([
                    typed.text("reason", "Why is it taken back?", hint: "Like: kept with the wrong case. Name nobody.")
                ])
            ], button: "Take it back", target: path + "/withdrawals", back: scene.scene.back,
            crumbs: scene.scene.crumbs)
    },
    record: { scene, sending, door in
        let document = try scene.document.takenBack(because: sending.form["reason"])
        try door.append(document, to: scene.subject, on: scene.entry.day, replaces: scene.entry.line)
    })

extension CaseDocument: Told {
    static var noun: String { "Document" }
    var said: [TextRow] { rowsTold(("What", documentKinds.title(what)), ("Taken back", takenBack)) }
}
