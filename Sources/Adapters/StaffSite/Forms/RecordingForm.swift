import Access
import Facts
import Hummingbird
import Storage
import Web

/// What a form is about, gathered before it is drawn or taken.
protocol FormScene: Sendable {
    /// The subject of the facts that the form records; empty if it is about none yet.
    var subject: String { get }
    /// The ledger's last line.
    var head: Int { get }
}

/// What came with a form, ready to be recorded.
struct Sending: Sendable {
    let form: FormFields
    let file: KeptFile?
    let viewer: Viewer
    let today: Day

    /// The day the fact is true from: the one typed, today if none was; never one to come.
    func day(_ name: String = "day") throws(Problems) -> Day {
        if form[name].isBlank { return today }
        guard let day = Day(form[name]) else {
            throw Problems(name, "Date must be a real day, like 2023-03-31")
        }
        if day > today { throw Problems(name, "Date must be today or in the past") }
        return day
    }
}

/// A file that came with a form and is kept under its hash.
struct KeptFile: Sendable {
    let name: String
    let mediaType: String
    let hash: String
}

/// One form of the staff site: where it stands, how it is drawn and what it records.
struct RecordingForm<Scene: FormScene>: Sendable {
    /// The address of the empty form.
    let blank: String
    /// The address that takes it. The last word is the noun of what is recorded.
    let target: String
    /// What it records, by the access table.
    let thing: String
    /// The field of the file that may come with it.
    var fileField: String?
    /// What somebody else may have restated since the form was drawn.
    var watches: [Watch] = []
    let scene: @Sendable (Visit) async throws -> Scene
    let draw: @Sendable (Scene, Typed) throws -> Sketch
    let record: @Sendable (Scene, Sending, LedgerDoor) throws -> Void

    var routes: [Route] {
        [
            .get(blank, .allowed(.record, thing), show),
            .post(target, .allowed(.record, thing), takesFiles: fileField != nil, take),
        ]
    }

    private func show(_ visit: Visit) async throws -> Response {
        let scene = try await allowed(visit)
        return try await page(visit, scene, .nothing)
    }

    private func take(_ visit: Visit) async throws -> Response {
        let scene = try await allowed(visit)
        do {
            try refuseChildDetails(in: visit.form)
            let sending = Sending(
                form: visit.form, file: try await keptFile(visit), viewer: visit.viewer, today: visit.today)
            let drawnFrom = Int(visit.form["line"]) ?? 0
            try await visit.ledger.record(at: visit.moment.instant) { door in
                try stopIfMovedOn(scene, since: drawnFrom, visit.viewer, door)
                try record(scene, sending, door)
            }
            return visit.redirect(to: try draw(scene, .nothing).back)
        } catch let problems as Problems {
            return try await page(visit, scene, Typed(visit.form, problems))
        } catch let moved as MovedOn {
            return try await page(visit, scene, Typed(visit.form, Problems()), newer: moved.newer)
        }
    }

    private func allowed(_ visit: Visit) async throws -> Scene {
        let scene = try await scene(visit)
        guard visit.mayRecord(thing, of: scene.subject) else {
            throw Refusal.notAllowed("Your roles do not cover this part of the plan.")
        }
        return scene
    }

    private func keptFile(_ visit: Visit) async throws -> KeptFile? {
        guard let fileField, let file = visit.form.file(fileField) else { return nil }
        let hash = try await visit.issued.keep(file.bytes, mediaType: file.mediaType, by: visit.hand)
        return KeptFile(name: file.name, mediaType: file.mediaType, hash: hash)
    }

    private func stopIfMovedOn(_ scene: Scene, since line: Int, _ viewer: Viewer, _ door: LedgerDoor) throws {
        let newer = try watches.flatMap { try $0.newer(door, scene.subject, line, viewer.person) }
        guard newer.isEmpty else { throw MovedOn(newer: newer) }
    }

    private func page(_ visit: Visit, _ scene: Scene, _ typed: Typed, newer: [Newer] = []) async throws -> Response {
        let sketch = try draw(scene, typed)
        let names = try await visit.people.names(of: Set(newer.map(\.author)))
        let rows = newer.map { newer in
            FormPage.NewerRow(
                heading: "\(newer.noun), \(newer.day.words), by \(names[newer.author] ?? newer.author)",
                rows: newer.said)
        }
        let page = FormPage(
            heading: sketch.heading, summary: typed.problems.isEmpty ? [] : [ErrorSummary(typed.problems)],
            intro: sketch.intro, about: sketch.about, newer: rows, groups: sketch.groups,
            confirm: noChildBox(for: typed.problems), button: sketch.button, target: sketch.target, back: sketch.back,
            line: String(scene.head), takesFiles: fileField != nil)
        let status = !newer.isEmpty ? 409 : typed.problems.isEmpty ? 200 : 422
        return try await visit.page(page, title: sketch.heading, crumbs: sketch.crumbs, status: status)
    }
}

extension Problems {
    /// The same problems under other fields' names, where a form has several facts with fields of one name.
    func renamed(_ names: [String: String]) -> Problems {
        var renamed = Problems()
        for problem in list { renamed.add(names[problem.field] ?? problem.field, problem.message) }
        return renamed
    }
}

/// Runs several checks and throws what all of them found.
struct Checks {
    private(set) var problems = Problems()

    /// What the check gives, or nothing if it found problems.
    mutating func run<T>(_ names: [String: String] = [:], _ check: () throws(Problems) -> T) -> T? {
        do { return try check() } catch {
            problems.add(error.renamed(names))
            return nil
        }
    }

    func finish() throws(Problems) { if !problems.isEmpty { throw problems } }
}

/// A place in a list, from 1.
func checkedPlace(_ typed: String) throws(Problems) -> Int {
    guard let place = Int(typed), place > 0 else { throw Problems("order", "Place must be a whole number, like 1") }
    return place
}
