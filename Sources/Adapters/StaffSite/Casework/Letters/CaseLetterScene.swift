import Casework
import Facts
import Web

/// One letter about one case, as far as it has been typed.
struct CaseLetterScene: Sendable {
    let scene: CaseScene
    let letter: LetterTemplate
    let reading: LetterReading
    let form: FormFields
    let officer: String
    let area: String
    /// The letter's date; today until a real one is typed.
    let day: Day

    /// The case and the letter of the address, with what was typed.
    static func gather(_ visit: Visit) async throws -> CaseLetterScene {
        let scene = try await CaseScene.gather(visit)
        let typed = Day(visit.form["day"])
        let day = typed.map { min($0, visit.today) } ?? visit.today
        let officer = scene.file.officer.flatMap { id in scene.officers.first { $0.id == id }?.name }
        return CaseLetterScene(
            scene: scene, letter: try visit.letterTemplate(on: day), reading: try await visit.letterReading(on: day),
            form: visit.form, officer: officer ?? visit.account?.name ?? "", area: visit.site.name, day: day)
    }

    var path: String { CaseworkPaths.page("letters/\(letter.code)", of: scene.subject) }
    var crumbs: [Link] { scene.crumbs + [Link("Write a letter", CaseworkPaths.page("letters", of: scene.subject))] }
    var recipient: LetterRecipient? {
        let all = letter.audience.recipients
        return all.count == 1
            ? all.first : LetterRecipient(rawValue: form["to"]).flatMap { all.contains($0) ? $0 : nil }
    }
    var isLargePrint: Bool { form["size"] == "large" }
    var about: String {
        letter.audience == .service ? form["service"] : letter.audience == .setting ? form["setting"] : ""
    }

    /// The names of the fields that are typed for this letter.
    var typedFields: [LetterField] {
        LetterBook.england.fields(of: letter.code, on: day, wording: reading.wording).filter { $0.source == .typed }
    }

    /// What the letter is written from.
    var occasion: LetterOccasion {
        LetterOccasion(
            file: scene.file, letter: letter, day: day, to: recipient ?? .parent,
            typed: ["reasons": form["reasons"], "setting": form["setting"], "service": form["service"]],
            contacts: reading.contacts, officer: officer, area: area)
    }

    /// Checks what was typed and all that is known without looking at who it is about.
    func check() throws(Problems) {
        var checks = Checks()
        checks.run { () throws(Problems) in
            guard let typed = Day(form["day"]) else {
                throw Problems("day", "Enter the letter’s date, like \(scene.today)")
            }
            if typed > scene.today { throw Problems("day", "The letter’s date must be today or in the past") }
        }
        checks.run { () throws(Problems) in
            if recipient == nil { throw Problems("to", "Choose who the letter is to") }
            if letter.audience == .service, !adviceServices.contains(where: { $0.code == form["service"] }) {
                throw Problems("service", "Choose whose advice is asked for")
            }
            if form["setting"].count > 120 { throw Problems("setting", "Setting must be 120 characters or fewer") }
            if form["reasons"].count > 6_000 { throw Problems("reasons", "Reasons must be 6,000 characters or fewer") }
        }
        checks.run { () throws(Problems) in
            let somebody = ["name": "-", "carer": "-", "address": "-", "born": "2000-01-01"]
            _ = try composed(somebody)
        }
        try checks.finish()
    }

    /// The letter with everything filled in.
    ///
    /// - Throws: `Problems` under the names of fields that the form has.
    func composed(_ identity: [String: String]) throws(Problems) -> ComposedLetter {
        do throws(Problems) {
            return try LetterBook.england.composed(
                letter, on: day, wording: reading.wording, values: occasion.values(identity))
        } catch {
            let own = Set(typedFields.map(\.name))
            let first = letter.audience == .family ? "to" : letter.audience.rawValue
            var problems = Problems()
            for problem in error.list {
                // Who the letter is to has a question of its own; what is filled in elsewhere is told at the first one.
                if problem.field == "addressee" && letter.audience != .family { continue }
                problems.add(own.contains(problem.field) ? problem.field : first, problem.message)
            }
            throw problems.isEmpty ? error : problems
        }
    }
}

extension Problems {
    /// Whether a problem of the field is among them.
    func has(_ field: String) -> Bool { list.contains { $0.field == field } }
}
