import Casework
import Facts
import Hummingbird
import Storage
import Web

@Sendable func startDocument(_ visit: Visit) async throws -> Response {
    let scene = try await CaseScene.gather(visit)
    return try await visit.formPage(documentSketch(scene, .nothing), Problems(), head: scene.head, takesFiles: true)
}

/// Keeps a document of a case, sealed. It is checked whole before anything is kept.
@Sendable func keepDocument(_ visit: Visit) async throws -> Response {
    let scene = try await CaseScene.gather(visit)
    do {
        let form = visit.form
        var checks = Checks()
        checks.run { () throws(Problems) in try CaseDocument.check(what: form["what"], note: form["note"]) }
        checks.run { () throws(Problems) in try refuseChildDetails(in: form) }
        let type = checks.run { () throws(Problems) in
            guard let file = form.file("file") else { throw Problems("file", "Choose the file") }
            return try CaseDocument.type(of: file.bytes, name: file.name)
        }
        let day = checks.run { () throws(Problems) in
            try Sending(form: form, file: nil, viewer: visit.viewer, today: visit.today).day()
        }
        try checks.finish()
        guard let type, let day, let bytes = form.file("file")?.bytes else { throw checks.problems }
        let hash = try await visit.issued.keepSealed([(type.mediaType, bytes)], of: scene.subject, by: visit.hand)[0]
        let document = try CaseDocument.checked(
            what: form["what"], note: form["note"], type: type, hash: hash, size: bytes.count)
        try await visit.ledger.record(at: visit.moment.instant) { door in
            try door.append(document, to: scene.subject, on: day)
        }
        return visit.redirect(to: scene.back)
    } catch let problems as Problems {
        return try await visit.formPage(
            documentSketch(scene, Typed(visit.form, problems)), problems, head: scene.head, takesFiles: true)
    }
}

private func documentSketch(_ scene: CaseScene, _ typed: Typed) -> Sketch {
    let titles = documentTypes.map(\.title).joined(separator: ", ")
    let fields = [
        typed.list("what", "What is it?", offers: [.init("", "Choose")] + offers(documentKinds)),
        typed.file("file", "The file", hint: "Up to 8 MB. One of: \(titles). Its name is not kept."),
        typed.day("day", "When did it come, or go out?", hint: "Like \(scene.today)", now: "\(scene.today)"),
        typed.text("note", "Note (optional)", hint: "Name nobody."),
    ]
    return Sketch(
        heading: "Keep a document",
        intro: [
            "It is sealed with the key of whom it is about. Whoever reads it says why, and that is in the access log."
        ], about: scene.about, groups: [FieldGroup(fields)] + noChildBox(for: typed.problems).map { FieldGroup([$0]) },
        button: "Keep the document", target: CaseworkPaths.page("documents", of: scene.subject), back: scene.back,
        crumbs: scene.crumbs)
}
