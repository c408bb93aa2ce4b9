import Clocks
import Facts

extension LetterBookReader {
    /// Checks what concerns several lists: that no notice of an appealable decision goes without the rights of appeal,
    /// and that the rights say, on every day, all that the law asks for.
    mutating func checkWhole(
        _ letters: [LetterTemplate], _ parts: [String: [LetterPart]],
        _ rights: [LetterTemplate.Rights: [LetterPart]]
    ) {
        for letter in letters {
            let own = parts[letter.code] ?? []
            if own.isEmpty { note("letter-parts.csv", "‘\(letter.code)’ has no parts. Add them") }
            if letter.rights == nil && letter.isAppealable {
                note("letters.csv", "‘\(letter.code)’ tells of an appealable decision. Say which rights it carries")
            }
            if letter.rights != nil && letter.appealAbout.isEmpty {
                note("letters.csv", "‘\(letter.code)’ does not say what may be appealed. Fill in appeal_about")
            }
            if letter.rights != nil { checkPlace(letter, own) }
        }
        for (goes, parts) in rights { checkPoints(goes, parts) }
        for goes in Set(letters.compactMap(\.rights)) where rights[goes] == nil {
            note("letter-rights.csv", "There is no wording that goes with ‘\(goes.rawValue)’")
        }
    }

    private mutating func checkPlace(_ letter: LetterTemplate, _ own: [LetterPart]) {
        // From the letter's first day without an end, or it could some day be written without them.
        let whole = own.contains { part in
            part.form == .rights && part.until == nil && (part.from ?? letter.from ?? .last) <= (letter.from ?? .last)
        }
        if !whole {
            note("letter-parts.csv", "‘\(letter.code)’ needs a part of kind ‘rights’ for as long as it is in use")
        }
    }

    private mutating func checkPoints(_ goes: LetterTemplate.Rights, _ parts: [LetterPart]) {
        let starts = parts.compactMap(\.from) + parts.compactMap { $0.until?.adding(days: 1) }
        for day in Set(starts).sorted() {
            let said = Set(parts.filter { $0.isInForce(on: day) }.compactMap(\.point))
            for point in RightsPoint.allCases where !said.contains(point) {
                note(
                    "letter-rights.csv",
                    "On \(day) the wording for ‘\(goes.rawValue)’ leaves out ‘\(point.rawValue)’. Add a row in force then"
                )
            }
        }
    }
}

extension LetterTemplate {
    /// Whether the letter is the notice of a decision that can be appealed, by the rule book's own list of them.
    package var isAppealable: Bool { appealableEvents.contains(event) }
}

/// The events from whose notice the time to appeal runs. Source: the rule `appeal.lodge` of the rule book.
package let appealableEvents: Set<String> = {
    let triggers = RuleBook.england.versions.filter { $0.id == "appeal.lodge" }.map(\.trigger)
    return Set(triggers.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "|" }).map(String.init) })
        .subtracting(["latest", "first"])
}()
