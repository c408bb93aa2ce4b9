import Casework
import Documents
import Facts
import Hummingbird
import Publishing
import Web

/// A letter as it will be, before it is sent.
struct LetterPreviewPage: Page {
    static let template = "casework/letter-preview"
    let summary: [ErrorSummary]
    let title: String
    let notes: [String]
    let size: String
    let body: String
    let target: String
    let again: String
    let kept: [Kept]
    let fields: [FieldRow]
    let back: String

    /// What was typed, carried along.
    struct Kept: Sendable {
        let name: String
        let value: String
    }
}

@Sendable func previewLetter(_ visit: Visit) async throws -> Response {
    let scene = try await CaseLetterScene.gather(visit)
    if !visit.form["change"].isEmpty {
        return try await visit.formPage(scene.sketch(visit.form, Problems()), Problems(), head: scene.scene.head)
    }
    do {
        try scene.check()
        let identity = try await visit.identity(for: scene)
        return try await visit.preview(scene, try scene.composed(identity), identity, Problems())
    } catch let problems as Problems {
        return try await visit.formPage(scene.sketch(visit.form, problems), problems, head: scene.scene.head)
    }
}

extension Visit {
    /// Who the letter is about. That it was read, and for which letter, is in the access log.
    func identity(for scene: CaseLetterScene) async throws -> [String: String] {
        let reason = "To write the letter ‘\(scene.letter.title)’"
        guard let identity = try await people.identity(of: scene.scene.subject, reason: reason, by: hand) else {
            throw Refusal.notFound("Nobody’s identity is kept for this case: it was erased, or never recorded.")
        }
        return identity
    }

    /// The letter to be read through, with the button that sends it.
    func preview(
        _ scene: CaseLetterScene, _ letter: ComposedLetter, _ identity: [String: String], _ problems: Problems
    ) async throws -> Response {
        let document = scene.document(letter, identity)
        let html = document.particularsBlock + document.blocks
        let kept = ["to", "service", "setting", "reasons", "day", "size"].map {
            LetterPreviewPage.Kept(name: $0, value: form[$0])
        }
        let page = LetterPreviewPage(
            summary: [ErrorSummary(problems)], title: letter.title,
            notes: scene.notes(identity, hasWordFile: await canPublish(as: .docx)),
            size: scene.isLargePrint ? "letter large-print" : "letter", body: html.htmlFragment, target: scene.path,
            again: scene.path + "/previews", kept: kept + [.init(name: "seen", value: scene.mark(letter, identity))],
            fields: scene.eventFields(Typed(problems.isEmpty ? nil : form, problems)), back: scene.scene.back)
        return try await self.page(page, title: "Preview: \(letter.title)", crumbs: scene.crumbs, problems: problems)
    }
}

extension CaseLetterScene {
    /// The letter as a document: a page and a Word file are made from it.
    func document(_ letter: ComposedLetter, _ identity: [String: String]) -> Document {
        let values = occasion.values(identity)
        let address = (values["address"] ?? "").split(separator: "\n").map(String.init)
        let isFamily = self.letter.audience == .family
        let lines = [values["addressee"] ?? ""] + (isFamily ? address : [])
        var document = Document(
            title: letter.title, subtitle: area, publisher: area,
            particulars: [
                .init("To", lines.joined(separator: ", ")), .init("Date", day.words),
                .init("Our reference", values["reference"] ?? ""),
            ],
            blocks: letter.passages.flatMap { passage -> [Block] in
                if passage.isHeading { return [.heading(level: 2, passage.words)] }
                return passage.words.split(separator: "\n", omittingEmptySubsequences: true).map { .text(String($0)) }
            })
        document.isLargePrint = isLargePrint
        return document
    }

    /// What tells one letter from another that says something else, so that what is sent is what was read.
    func mark(_ letter: ComposedLetter, _ identity: [String: String]) -> String {
        tokenHash(document(letter, identity).html())
    }

    /// What to look at twice before sending.
    func notes(_ identity: [String: String], hasWordFile: Bool) -> [String] {
        let missing =
            "It will be kept as a page alone: the program that makes the Word file, pandoc, is not installed on this server."
        var notes = hasWordFile ? [] : [missing]
        notes += occasion.pastDays(reading.wording).map {
            "The letter names a day that has gone: \($0.title.lowercased()), \($0.day.words)."
        }
        let rights = identity["born"].flatMap { Day($0) }.flatMap { scene.file.timetable(born: $0) }?[
            "person.young-person-from"]
        if letter.audience == .family, let due = rights?.due {
            let isYoungPerson = day > due
            if isYoungPerson && recipient == .parent {
                notes.append(
                    "Rights passed to the young person after \(due.words). Check whether the letter should go to them.")
            } else if !isYoungPerson && recipient == .youngPerson {
                notes.append(
                    "Rights pass to the young person only after \(due.words). Check whether the letter should go to the parent or carer."
                )
            }
        }
        return notes
    }

    /// The question whether the event that the letter is shall be recorded with it; nothing when it is already.
    func eventFields(_ typed: Typed) -> [FieldRow] {
        guard !letter.event.isEmpty, !isRecorded else { return [] }
        let title = eventTitle(letter.event)
        return [
            typed.radios(
                "record", "Record ‘\(title)’ on \(day.words) as well?",
                hint: "The clock goes by the events of the case, not by its letters.",
                offers: [
                    .init("yes", "Yes, record it with the letter"),
                    .init("no", "No, keep the letter alone"),
                ])
        ] + typed.oddBox
    }

    /// Whether the event that sending the letter is stands on the case for the same day already.
    var isRecorded: Bool {
        scene.file.hasEvent(
            of: letter, on: day, service: letter.audience == .service ? form["service"] : "",
            setting: letter.audience == .setting ? form["setting"] : "")
    }
}

extension Document {
    /// The particulars as a block, for where a document stands inside a page.
    fileprivate var particularsBlock: [Block] {
        [
            .list(
                isNumbered: false, particulars.map { [.strong($0.label + ": "), .text($0.text)] })
        ]
    }
}
