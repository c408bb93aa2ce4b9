package import Facts

/// The area's own words for one part of a letter, in place of those that come with Cairn. The subject is
/// `letter-wording/` with the letter and the part.
package struct LetterWording: Fact {
    package static let kind = "casework.letter-wording"
    package let letter: String
    package let part: String
    /// Nothing brings back the words that come with Cairn.
    package let words: String?
    /// Why the area words it so.
    package let reason: String
}

extension LetterWording {
    /// Longest wording of one part, in characters.
    static let longest = 2_000

    /// The subject under which an area's words for a part are kept.
    package static func subject(_ letter: String, _ part: String) -> String { "letter-wording/\(letter)/\(part)" }

    /// Checks what was typed. Parts that the law asks for cannot be worded anew, and so cannot be left out.
    ///
    /// - Parameter words: May hold the merge fields of the book; empty brings back the words that come with Cairn.
    package static func checked(
        letter: String, part: String, words: String, reason: String, on day: Day, book: LetterBook = .england
    ) throws(Problems) -> LetterWording {
        guard let old = book.parts(of: letter, on: day).first(where: { $0.code == part }) else {
            throw Problems("words", "There is no such part in this letter on \(day.words)")
        }
        var problems = Problems()
        if old.isFixed {
            problems.add("words", "The law asks for this part (\(old.source)), so it stays as it is")
        }
        if reason.isBlank || reason.count > 500 {
            problems.add("reason", "Enter why the area words it so, in up to 500 characters")
        }
        if words.count > longest { problems.add("words", "Wording must be \(longest) characters or fewer") }
        for problem in book.mergeProblems(words) { problems.add("words", problem) }
        guard problems.isEmpty else { throw problems }
        return LetterWording(letter: letter, part: part, words: words.nonBlank, reason: reason)
    }
}
