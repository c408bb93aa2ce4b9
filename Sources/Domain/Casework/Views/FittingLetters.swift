import Clocks
package import Facts

extension CaseFile {
    /// The letters that fit where the case stands and what happened last, in the order of the work.
    package func fittingLetters(_ book: LetterBook = .england) -> [LetterTemplate] {
        let last = steps.last { $0.day <= asAt.day && $0.isAct }?.step
        let coming = Set(nextEvents.map(\.event))
        return book.letters.filter { letter in
            guard book.letter(letter.code, on: asAt.day) != nil else { return false }
            let isLast = last.map { $0.event == letter.event || letter.after.contains($0.bareEvent) } ?? false
            return isLast || coming.contains(letter.event)
        }
    }

    /// The other letters that may be written about the case.
    package func otherLetters(_ book: LetterBook = .england) -> [LetterTemplate] {
        let fitting = Set(fittingLetters(book).map(\.code))
        return book.letters.filter { book.letter($0.code, on: asAt.day) != nil && !fitting.contains($0.code) }
    }

    /// Whether the event that sending the letter is has been recorded on the day already.
    package func hasEvent(of letter: LetterTemplate, on day: Day, service: String, setting: String) -> Bool {
        steps.contains { step in
            step.day == day && step.step.event == letter.event && (step.step.service ?? "") == service
                && (step.step.setting ?? "") == setting
        }
    }
}

extension DatedStep {
    /// Whether it is an act, and not a planned day or a fact for an exception.
    fileprivate var isAct: Bool { RuleBook.england.vocabulary.word(step.bareEvent)?.isFiltered ?? false }
}
