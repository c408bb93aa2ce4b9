import Casework
import Facts
import Storage
import Web

/// What a form about the area's letters starts from.
struct LetterScene: FormScene {
    let subject: String
    let reading: LetterReading
    let letter: LetterTemplate?
    let part: LetterPart?
    let contact: (code: String, title: String, hint: String, source: String)?
    let head: Int

    /// The contact named in the address.
    static func gatherContact(_ visit: Visit) async throws -> LetterScene {
        let code = try visit.parameter("contact")
        guard let contact = letterContacts.first(where: { $0.code == code }) else {
            throw Refusal.notFound("Letters name nobody of this kind.")
        }
        return LetterScene(
            subject: LetterContact.subject(code), reading: try await visit.letterReading(on: visit.today), letter: nil,
            part: nil, contact: contact, head: try await visit.ledger.head().line)
    }

    /// The part of a letter named in the address.
    static func gatherPart(_ visit: Visit) async throws -> LetterScene {
        let letter = try visit.letterTemplate(on: visit.today)
        let code = try visit.parameter("part")
        guard let part = LetterBook.england.parts(of: letter.code, on: visit.today).first(where: { $0.code == code })
        else { throw Refusal.notFound("The letter has no such part.") }
        return LetterScene(
            subject: LetterWording.subject(letter.code, code), reading: try await visit.letterReading(on: visit.today),
            letter: letter, part: part, contact: nil, head: try await visit.ledger.head().line)
    }
}

/// Whom letters name: the mediation adviser and the others.
let contactForm = RecordingForm(
    blank: CaseworkPaths.contact + "/edit", target: CaseworkPaths.contact + "/descriptions",
    thing: LetterContact.kind, scene: LetterScene.gatherContact,
    draw: { scene, typed in
        let code = scene.contact?.code ?? ""
        let now = scene.reading.contacts[code]
        let fields = [
            typed.text("name", "Name", now: now?.name ?? ""),
            typed.area("address", "Address (optional)", now: now?.address ?? "", rows: 3),
            typed.text("telephone", "Telephone (optional)", now: now?.telephone ?? "", width: "width-20"),
            typed.text("email", "E-mail (optional)", now: now?.email ?? ""),
            typed.text("website", "Website (optional)", now: now?.website ?? ""),
            typed.asAtDay(scene.reading.day, "From"),
        ]
        return Sketch(
            heading: scene.contact?.title ?? "",
            intro: [scene.contact?.hint ?? "", "Give at least one way to reach them."],
            groups: [FieldGroup(fields)], target: "\(CaseworkPaths.letters)/contacts/\(code)/descriptions",
            back: CaseworkPaths.letters, crumbs: letterCrumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let contact = try LetterContact.checked(
            name: form["name"], address: form["address"], telephone: form["telephone"], email: form["email"],
            website: form["website"])
        try door.append(contact, to: scene.subject, on: try sending.day())
    })

/// The area's own words for one part of a letter.
let wordingForm = RecordingForm(
    blank: CaseworkPaths.letterPart + "/edit", target: CaseworkPaths.letterPart + "/wordings",
    thing: LetterWording.kind, scene: LetterScene.gatherPart,
    draw: { scene, typed in
        let letter = scene.letter?.code ?? ""
        let own = scene.reading.wording[scene.subject]?.words
        let fields = [
            typed.area(
                "words", "Words", hint: "Leave empty to go back to the words that come with Cairn.",
                now: own ?? scene.part?.words ?? "", rows: 6),
            typed.text("reason", "Why does the area word it so?"), typed.asAtDay(scene.reading.day, "From"),
        ]
        let names = LetterBook.england.fields.map { "{\($0.name)}" }.joined(separator: " ")
        return Sketch(
            heading: "Word ‘\(scene.part?.code ?? "")’ anew",
            intro: scene.part?.isFixed == true
                ? ["The law asks for this part (\(scene.part?.source ?? "")), so it stays as it is."]
                : ["Fields that may stand in the words: \(names)"],
            about: rowsTold(
                ("Letter", scene.letter?.title), ("Words that come with Cairn", scene.part?.words)),
            groups: [FieldGroup(fields)],
            target: "\(CaseworkPaths.letters)/\(letter)/\(scene.part?.code ?? "")/wordings",
            back: "\(CaseworkPaths.letters)/\(letter)",
            crumbs: letterCrumbs + [Link(scene.letter?.title ?? "", "\(CaseworkPaths.letters)/\(letter)")])
    },
    record: { scene, sending, door in
        let day = try sending.day()
        let wording = try LetterWording.checked(
            letter: scene.letter?.code ?? "", part: scene.part?.code ?? "", words: sending.form["words"],
            reason: sending.form["reason"], on: day)
        try door.append(wording, to: scene.subject, on: day)
    })
