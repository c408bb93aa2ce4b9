package import Facts

/// A letter with every field filled in: what will be sent.
package struct ComposedLetter: Equatable, Sendable {
    package let title: String
    package let passages: [Passage]

    /// One paragraph or heading.
    package struct Passage: Equatable, Sendable {
        package let part: String
        package let isHeading: Bool
        package let words: String
    }
}

extension LetterBook {
    /// The letter's parts on a day in the area's own words, where it has some.
    ///
    /// - Parameter wording: The area's latest words by subject; those for parts that the law asks for are passed over.
    package func parts(
        of code: String, on day: Day, wording: [String: LetterWording]
    ) -> [LetterPart] {
        parts(of: code, on: day).map { part in
            guard !part.isFixed, let words = wording[LetterWording.subject(code, part.code)]?.words else { return part }
            return LetterPart(
                code: part.code, form: part.form, isFixed: false, from: part.from, until: part.until, words: words,
                source: part.source, point: nil)
        }
    }

    /// The fields that the letter asks for on a day, each once, in their order.
    package func fields(of code: String, on day: Day, wording: [String: LetterWording]) -> [LetterField] {
        var asked = Set<String>()
        for part in parts(of: code, on: day, wording: wording) {
            for case .field(let name) in mergePieces(part.words) { asked.insert(name) }
        }
        return fields.filter { asked.contains($0.name) }
    }

    /// Fills in the letter.
    ///
    /// - Parameter values: By field; empty text counts as not filled in.
    /// - Throws: `Problems`, one under the name of each field that is not filled in, with where to fill it in.
    package func composed(
        _ letter: LetterTemplate, on day: Day, wording: [String: LetterWording], values: [String: String]
    ) throws(Problems) -> ComposedLetter {
        var problems = Problems()
        for field in fields(of: letter.code, on: day, wording: wording) where (values[field.name] ?? "").isBlank {
            problems.add(field.name, "‘\(field.title)’ is not filled in. \(field.remedy)")
        }
        guard problems.isEmpty else { throw problems }
        let passages = parts(of: letter.code, on: day, wording: wording).map { part in
            ComposedLetter.Passage(
                part: part.code, isHeading: part.form == .heading, words: filled(part.words, values))
        }
        return ComposedLetter(title: letter.title, passages: passages)
    }

    private func filled(_ words: String, _ values: [String: String]) -> String {
        mergePieces(words).map { piece in
            switch piece {
            case .text(let text): text
            case .field(let name): values[name] ?? ""
            case .broken: ""
            }
        }.joined()
    }
}
