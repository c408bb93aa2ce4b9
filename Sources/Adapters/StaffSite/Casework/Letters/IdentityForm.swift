import Casework
import Facts
import Hummingbird
import Storage
import Web

@Sendable func startIdentity(_ visit: Visit) async throws -> Response {
    let scene = try await CaseScene.gather(visit)
    return try await visit.formPage(identitySketch(scene, .nothing), Problems(), head: scene.head)
}

/// Puts right who a case is about, without showing it: what is left empty stays as it is.
@Sendable func putIdentityRight(_ visit: Visit) async throws -> Response {
    let scene = try await CaseScene.gather(visit)
    do {
        let typed = try checkedIdentity(visit.form, today: visit.today)
        let now = try await visit.people.identity(of: scene.subject, reason: "To put it right", by: visit.hand)
        guard let now else { throw Refusal.notFound("Nobody’s identity is kept for this case.") }
        try await visit.people.setIdentity(now.merging(typed) { $1 }, of: scene.subject, by: visit.hand)
        return visit.redirect(to: scene.back)
    } catch let problems as Problems {
        return try await visit.formPage(
            identitySketch(scene, Typed(visit.form, problems)), problems, head: scene.head)
    }
}

private let identityFields = ["name", "born", "address", "carer", "contact"]

private func checkedIdentity(_ form: FormFields, today: Day) throws(Problems) -> [String: String] {
    var typed: [String: String] = [:]
    for field in identityFields where !form[field].isBlank { typed[field] = form[field] }
    var problems = Problems()
    if typed.isEmpty { problems.add("name", "Fill in what is to be put right") }
    for (field, text) in typed where text.count > 300 { problems.add(field, "Enter 300 characters or fewer") }
    if let born = typed["born"] {
        if let day = Day(born), day <= today, day >= today.adding(months: -26 * 12) {
        } else {
            problems.add("born", "Date of birth must be a real date of the last 26 years, like 2017-05-14")
        }
    }
    guard problems.isEmpty else { throw problems }
    return typed
}

private func identitySketch(_ scene: CaseScene, _ typed: Typed) -> Sketch {
    let fields = [
        typed.text("name", "Name of the child or young person"), typed.day("born", "Date of birth", now: ""),
        typed.area("address", "Address", hint: "As on an envelope, without the name.", rows: 3),
        typed.text("carer", "Parent or carer", hint: "As a letter addresses them."),
        typed.text("contact", "How to reach them"),
    ]
    return Sketch(
        heading: "Put identity right",
        intro: [
            "Fill in only what is wrong or missing. What you leave empty stays as it is, and nothing of it is shown."
        ],
        about: scene.about, groups: [FieldGroup(fields)], target: CaseworkPaths.page("identity", of: scene.subject),
        back: scene.back, crumbs: scene.crumbs)
}
