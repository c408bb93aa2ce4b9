import Casework
import Documents
import Facts
import Hummingbird
import Publishing
import Storage
import Web

/// Keeps the letter, sealed, and records that it was sent; its event too, when that was asked for.
@Sendable func sendLetter(_ visit: Visit) async throws -> Response {
    let scene = try await CaseLetterScene.gather(visit)
    let identity: [String: String]
    let letter: ComposedLetter
    do {
        try scene.check()
        identity = try await visit.identity(for: scene)
        letter = try scene.composed(identity)
    } catch let problems as Problems {
        return try await visit.formPage(scene.sketch(visit.form, problems), problems, head: scene.scene.head)
    }
    do {
        let step = try scene.event()
        if visit.form["seen"] != scene.mark(letter, identity) {
            throw Problems("seen", "The letter has changed since you read it. Read it again, then send it")
        }
        let files = try await visit.seal(scene, scene.document(letter, identity))
        let sent = try LetterSent.checked(
            scene.letter, to: scene.recipient ?? .parent, about: scene.about, isLargePrint: scene.isLargePrint,
            files: files)
        try await visit.ledger.record(at: visit.moment.instant) { door in
            if let step { try scene.scene.append(step, on: scene.day, scene.form, door) }
            try door.append(sent, to: scene.scene.subject, on: scene.day)
        }
        return visit.redirect(to: scene.scene.back)
    } catch let problems as Problems {
        let renamed = problems.renamed(["event": "record", "day": "record", "setting": "record", "service": "record"])
        return try await visit.preview(scene, letter, identity, renamed)
    }
}

extension CaseLetterScene {
    /// The event to record with the letter; nothing when it is not to be.
    ///
    /// - Throws: `Problems` when nobody said whether, or when it cannot be on this case.
    func event() throws(Problems) -> CaseStep? {
        guard !letter.event.isEmpty, !isRecorded else { return nil }
        switch form["record"] {
        case "no": return nil
        case "yes": break
        default: throw Problems("record", "Choose whether to record ‘\(eventTitle(letter.event))’ with the letter")
        }
        var typed = CaseStep.Typed(letter.event, on: "\(day)")
        if letter.audience == .service { typed.service = form["service"] }
        if letter.audience == .setting { typed.setting = form["setting"] }
        let step = try CaseStep.checked(typed, today: scene.today).step
        let odd = try scene.file.checked(step, on: day)
        if let first = odd.first, form[oddField].isEmpty {
            throw Problems(oddField, "\(first). Check it. To record it all the same, tick the box")
        }
        return step
    }
}

extension Visit {
    /// The letter's page and Word file, kept sealed by the key of whom it is about. Without pandoc, the page alone.
    fileprivate func seal(_ scene: CaseLetterScene, _ document: Document) async throws -> [LetterSent.File] {
        var files: [(format: FileFormat, bytes: [UInt8])] = []
        for format in [FileFormat.html, .docx] {
            do {
                files.append((format, try await publish(document, as: format, moment: moment.unixSeconds)))
            } catch is ToolMissing {}
        }
        let hashes = try await issued.keepSealed(
            files.map { ($0.format.mediaType, $0.bytes) }, of: scene.scene.subject, by: hand)
        return zip(files, hashes).map { file, hash in
            LetterSent.File(
                format: file.format.rawValue, mediaType: file.format.mediaType, hash: hash, size: file.bytes.count)
        }
    }
}
