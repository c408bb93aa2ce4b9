package import Documents
import Facts
package import Improvement

extension Chip {
    /// A step of a rating scale, as it is shown.
    package init(_ step: RatingScale.Step) { self.init(step.word, Tone(rawValue: step.tone) ?? .none) }

    /// A rating as it was given, or that there is none.
    package init(_ rating: GivenRating?) {
        if let step = rating?.step {
            self.init(step)
        } else {
            self.init(rating?.code ?? "Not rated", .none)
        }
    }
}

/// 'sub-actions' as a key of data: `subActions`.
func camelCase(_ words: String) -> String {
    let parts = words.split { !$0.isLetter && !$0.isNumber }
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return ([(parts.first ?? "").lowercased()] + rest).joined()
}

/// 'a, b and c'.
func listed(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
    /// The text with a full stop, unless it ends a sentence already.
    var asSentence: String { last.map { ".!?".contains($0) } ?? true ? self : self + "." }
}

/// What one line of a cell says after its label, on a line of its own.
func labelled(_ label: String, _ text: String?) -> [Inline] {
    text.map { [.strong(label + ": "), .text($0), .lineBreak] } ?? []
}

extension [Inline] {
    /// The run without line breaks at its end.
    var trimmed: [Inline] {
        var run = self
        while run.last == .lineBreak { run.removeLast() }
        return run
    }
}
