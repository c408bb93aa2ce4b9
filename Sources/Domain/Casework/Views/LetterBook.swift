package import Facts

/// Every letter with its parts, the wording on rights, and the fields that may stand in them.
package struct LetterBook: Sendable {
    package let letters: [LetterTemplate]
    let parts: [String: [LetterPart]]
    let rights: [LetterTemplate.Rights: [LetterPart]]
    package let fields: [LetterField]

    /// The letters that come with Cairn.
    package static let england: LetterBook = {
        do throws(Problems) {
            return try LetterBook(
                letters: text(PackageResources.letters_csv), parts: text(PackageResources.letter_parts_csv),
                rights: text(PackageResources.letter_rights_csv), fields: text(PackageResources.letter_fields_csv))
        } catch {
            // A slip in the letters that are part of the program is a slip in the program, so it stops.
            preconditionFailure("The letters cannot be read: \(error)")
        }
    }()

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Reads the letters from their four lists, each comma-separated under a header.
    ///
    /// - Throws: `Problems` naming the list, the row and what is wrong: an unknown merge field, a notice of an
    ///   appealable decision without the rights of appeal, rights that leave out what the law asks for.
    package init(letters: String, parts: String, rights: String, fields: String) throws(Problems) {
        var reader = LetterBookReader(fields)
        self.letters = reader.letters(letters)
        self.parts = reader.parts(parts)
        self.rights = reader.rights(rights)
        self.fields = reader.fields
        reader.checkWhole(self.letters, self.parts, self.rights)
        guard reader.problems.isEmpty else { throw reader.problems }
    }

    /// The letter with this code, if it is in use on the day.
    package func letter(_ code: String, on day: Day) -> LetterTemplate? {
        letters.first { $0.code == code && ($0.from ?? day) <= day && day <= ($0.until ?? day) }
    }

    /// The parts of a letter in force on a day, in their order; the rights of appeal stand in their place.
    package func parts(of code: String, on day: Day) -> [LetterPart] {
        guard let letter = letter(code, on: day) else { return [] }
        let own = (parts["*first"] ?? []) + (parts[code] ?? []) + (parts["*last"] ?? [])
        return own.flatMap { part in
            part.form == .rights ? letter.rights.flatMap { rights[$0] } ?? [] : [part]
        }.filter { $0.isInForce(on: day) }
    }

    /// What is wrong with the merge fields of a text, in sentences.
    package func mergeProblems(_ words: String) -> [String] {
        let names = Set(fields.map(\.name))
        return mergePieces(words).compactMap { piece in
            switch piece {
            case .text: nil
            case .broken: "A curly bracket is open and never closed, or closed and never opened"
            case .field(let name): names.contains(name) ? nil : "There is no merge field ‘\(name.prefix(40))’"
            }
        }
    }
}

/// Text as it stands, or a field to be filled in.
enum MergePiece: Equatable {
    case text(String)
    case field(String)
    /// A bracket without its fellow.
    case broken
}

/// The text cut at its fields, which are written `{name}`.
func mergePieces(_ words: String) -> [MergePiece] {
    var pieces: [MergePiece] = []
    var rest = words[...]
    while let bracket = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
        if bracket > rest.startIndex { pieces.append(.text(String(rest[..<bracket]))) }
        let after = rest.index(after: bracket)
        guard rest[bracket] == "{", let end = rest[after...].firstIndex(where: { $0 == "}" || $0 == "{" }),
            rest[end] == "}"
        else { return pieces + [.broken] }
        pieces.append(.field(String(rest[after..<end])))
        rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
}
