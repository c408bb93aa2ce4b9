package import Facts

/// A letter about a case that left the building. Its day is the letter's date; its words are sealed in Issued.
package struct LetterSent: CaseFact {
    package static let kind = "casework.letter"
    /// The template's code: `will-not-assess`.
    package let letter: String
    /// What the letter was called when it was sent.
    package let title: String
    /// One of `LetterRecipient`.
    package let to: String
    /// The service or setting that it went to; nothing for the family.
    package let about: String?
    package let isLargePrint: Bool
    package let files: [File]

    /// One form of the letter, kept sealed under the SHA-256 of its sealed bytes.
    package struct File: Codable, Equatable, Sendable {
        /// `html` or `docx`.
        package let format: String
        package let mediaType: String
        package let hash: String
        /// In bytes, as it was before sealing.
        package let size: Int

        package init(format: String, mediaType: String, hash: String, size: Int) {
            self.format = format
            self.mediaType = mediaType
            self.hash = hash
            self.size = size
        }
    }
}

extension LetterSent {
    /// Checks a letter whose files have been kept.
    ///
    /// - Parameter about: The service or setting; empty for the family.
    package static func checked(
        _ letter: LetterTemplate, to: LetterRecipient, about: String, isLargePrint: Bool, files: [File]
    ) throws(Problems) -> LetterSent {
        guard letter.audience.recipients.contains(to) else {
            throw Problems("to", "‘\(letter.title)’ cannot go to \(to.words)")
        }
        guard files.contains(where: { $0.format == "html" }), files.allSatisfy({ $0.hash.utf8.count == 64 }) else {
            throw Problems("letter", "The letter’s files were not kept. Try again")
        }
        if about.count > 120 { throw Problems("setting", "Setting must be 120 characters or fewer") }
        return LetterSent(
            letter: letter.code, title: letter.title, to: to.rawValue, about: about.nonBlank,
            isLargePrint: isLargePrint, files: files)
    }
}

/// Whom a letter is written to.
package enum LetterRecipient: String, CaseIterable, Sendable {
    case parent, youngPerson, service, setting

    /// What people call them, to finish a sentence: 'the letter goes to …'.
    package var words: String {
        switch self {
        case .parent: "the parent or carer"
        case .youngPerson: "the young person"
        case .service: "a service that gives advice"
        case .setting: "a school or college"
        }
    }
}
