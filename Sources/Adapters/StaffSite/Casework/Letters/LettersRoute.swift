import Access
import Casework
import Documents
import Facts
import Hummingbird
import Web

/// Letters: the area's contacts and words, and what is written and kept of each case.
let letterRoutes: [Route] =
    [
        .get(CaseworkPaths.letters, .allowed(.read, LetterContact.kind), showLetters),
        .get(CaseworkPaths.letter, .allowed(.read, LetterContact.kind), showLetter),
        .get(CaseworkPaths.caseLetters, .allowed(.record, LetterSent.kind), offerLetters),
        .get(CaseworkPaths.caseLetter + "/new", .allowed(.record, LetterSent.kind), startLetter),
        .post(CaseworkPaths.caseLetter + "/previews", .allowed(.record, LetterSent.kind), previewLetter),
        .post(CaseworkPaths.caseLetter, .allowed(.record, LetterSent.kind), sendLetter),
        .get(CaseworkPaths.documents + "/new", .allowed(.record, CaseDocument.kind), startDocument),
        .post(CaseworkPaths.documents, .allowed(.record, CaseDocument.kind), takesFiles: true, keepDocument),
        .get(CaseworkPaths.document, .allowed(.read, CaseDocument.kind), showDocument),
        .post(CaseworkPaths.document + "/readings", .allowed(.read, fileThing), readDocument),
        .get(CaseworkPaths.oneCase + "/identity/new", .allowed(.record, identityThing), startIdentity),
        .post(CaseworkPaths.oneCase + "/identity", .allowed(.record, identityThing), putIdentityRight),
    ] + contactForm.routes + wordingForm.routes + withdrawalForm.routes

/// The words of a letter or document: sealed, so that they have a name of their own in the access table.
let fileThing = "casework-file"
/// Documents that were taken back from a case: no fact of their own, so they have a name in the access table.
let takenBackThing = "casework-taken-back"
let letterCrumbs = [Link("Letters", CaseworkPaths.letters)]

@Sendable private func showLetters(_ visit: Visit) async throws -> Response {
    let reading = try await visit.letterReading(on: visit.today)
    let mayRecord = visit.mayRecord(LetterContact.kind)
    let page = ReadingPage(
        "Letters",
        lede: reading.missing.isEmpty
            ? "Everybody whom letters must name is recorded."
            : "Letters that name somebody who is not recorded cannot be written. Still missing: \(reading.missing.joined(separator: ", ")).",
        blocks: [
            .heading(level: 2, "Whom letters name"), .table(contactTable(reading, mayRecord)),
            .heading(level: 2, "What each letter says"), .table(templateTable(reading)),
        ])
    return try await visit.page(page, title: "Letters")
}

private func contactTable(_ reading: LetterReading, _ mayRecord: Bool) -> Table {
    Table(
        caption: "The area’s contacts on \(reading.day.words)",
        columns: ["Who", "How letters name them", "Source"].map { .words($0) } + (mayRecord ? [.words("Change")] : []),
        rows: letterContacts.map { contact in
            let now = reading.contacts[contact.code]
            let change: [Table.Cell] =
                mayRecord
                ? [
                    [
                        .link(
                            (now == nil ? "Record: " : "Change: ") + contact.title,
                            to: "\(CaseworkPaths.letters)/contacts/\(contact.code)/edit")
                    ]
                ] : []
            return [
                [.text(contact.title)], now.map { [.text($0.line)] } ?? [.chip(Chip("Not recorded", .amber))],
                [.text(contact.source)],
            ] + change
        })
}

private func templateTable(_ reading: LetterReading) -> Table {
    let letters = LetterBook.england.letters.filter { LetterBook.england.letter($0.code, on: reading.day) != nil }
    return Table(
        caption: "Letters in use on \(reading.day.words)",
        columns: ["Letter", "Rights of appeal", "The area’s own words", "Source"].map { .words($0) },
        rows: letters.map { letter in
            let own = LetterBook.england.parts(of: letter.code, on: reading.day).count {
                !$0.isFixed && reading.wording[LetterWording.subject(letter.code, $0.code)]?.words != nil
            }
            return [
                [.link(letter.title, to: "\(CaseworkPaths.letters)/\(letter.code)")],
                [.text(letter.rights == nil ? "None" : "Carries them")],
                [.text(own == 0 ? "None" : countWords(own, "part").capitalisedFirst)], [.text(letter.source)],
            ]
        })
}

@Sendable private func showLetter(_ visit: Visit) async throws -> Response {
    let letter = try visit.letterTemplate(on: visit.today)
    let reading = try await visit.letterReading(on: visit.today)
    let mayRecord = visit.mayRecord(LetterWording.kind)
    let rows = LetterBook.england.parts(of: letter.code, on: visit.today).map { part -> [Table.Cell] in
        let own = part.isFixed ? nil : reading.wording[LetterWording.subject(letter.code, part.code)]?.words
        let address = "\(CaseworkPaths.letters)/\(letter.code)/\(part.code)/edit"
        let change: Table.Cell =
            part.isFixed
            ? [.text("The law asks for it")]
            : mayRecord ? [.link("Word ‘\(part.code)’ anew", to: address)] : [.text("May be worded anew")]
        return [
            [.text(part.code)], [.text(own ?? part.words)], [.text(own == nil ? part.source : "The area’s own words")],
            change,
        ]
    }
    let page = ReadingPage(
        letter.title, lede: "What this letter says, part by part. Words in curly brackets are filled in for each case.",
        blocks: [
            .table(
                Table(
                    caption: "Parts in their order", columns: ["Part", "Words", "Source", "Change"].map { .words($0) },
                    rows: rows))
        ])
    return try await visit.page(page, title: letter.title, crumbs: letterCrumbs)
}
