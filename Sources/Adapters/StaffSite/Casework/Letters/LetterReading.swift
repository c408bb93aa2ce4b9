import Casework
import Documents
import Facts
import Hummingbird
import Web

/// The words and contacts that letters are written with on a day.
struct LetterReading: Sendable {
    /// The area's own words, by subject.
    let wording: [String: LetterWording]
    /// By code.
    let contacts: [String: LetterContact]
    let day: Day

    /// Those whom letters must name and nobody has recorded yet.
    var missing: [String] { letterContacts.filter { contacts[$0.code] == nil }.map(\.title) }
}

extension Visit {
    /// What letters of a day are written with.
    func letterReading(on day: Day) async throws -> LetterReading {
        let wording: [String: LetterWording] = try await ledger.entries().latest(AsAt(day))
        let contacts: [String: LetterContact] = try await ledger.entries().latest(AsAt(day))
        let prefix = LetterContact.subject("").count
        return LetterReading(
            wording: wording,
            contacts: Dictionary(
                contacts.map { (String($0.key.dropFirst(prefix)), $0.value) }, uniquingKeysWith: { first, _ in first }),
            day: day)
    }

    /// The template named in the address, as used on the day.
    func letterTemplate(on day: Day) throws -> LetterTemplate {
        guard let letter = LetterBook.england.letter(try parameter("letter"), on: day) else {
            throw Refusal.notFound("There is no such letter, or it was not in use on \(day.words).")
        }
        return letter
    }

    /// A form as it describes itself, with what was typed and what is wrong.
    func formPage(_ sketch: Sketch, _ problems: Problems, head: Int, takesFiles: Bool = false) async throws -> Response
    {
        let page = FormPage(
            heading: sketch.heading, summary: problems.isEmpty ? [] : [ErrorSummary(problems)], intro: sketch.intro,
            about: sketch.about, newer: [], groups: sketch.groups, confirm: [], button: sketch.button,
            target: sketch.target, back: sketch.back, line: String(head), takesFiles: takesFiles)
        return try await self.page(
            page, title: sketch.heading, crumbs: sketch.crumbs, status: problems.isEmpty ? 200 : 422)
    }
}
