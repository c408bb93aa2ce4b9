import ArgumentParser
import Facts
import Foundation

// Standard output holds the answer and nothing else; all the rest goes to standard error.

/// Prints one line of the answer.
func answer(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

/// Prints the answer as one line of JSON, keys in alphabetical order.
func answer(json value: some Encodable) throws {
    answer(try jsonText(value))
}

/// The value as one line of JSON, keys in alphabetical order.
func jsonText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Says something to the person at the keyboard that is not part of the answer.
func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// What a command could not do, in words for the person who typed it. Ends with 1.
struct CannotDo: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Says what went wrong and ends the program.
func end(with error: any Error) -> Never {
    switch error {
    case let problems as Problems: say(problems.description)
    case let refusal as Refusal: say(refusal.words)
    case let reason as CannotDo: say(reason.description)
    default: endAsParser(with: error)
    }
    exit(1)
}

/// Help, wrong use, an exit code that a command chose, and everything unforeseen.
private func endAsParser(with error: any Error) -> Never {
    let code = Cairn.exitCode(for: error)
    let message = Cairn.fullMessage(for: error)
    if code == .success {
        if !message.isEmpty { answer(message) }
        exit(0)
    }
    if !message.isEmpty { say(message) }
    exit(code == .validationFailure ? 2 : 1)
}

extension Refusal {
    /// The refusal as a sentence.
    var words: String {
        switch self {
        case .signInNeeded: "You need to sign in first."
        case .notAllowed(let reason), .notFound(let reason), .changedMeanwhile(let reason), .cannotWrite(let reason):
            reason
        }
    }
}
