import Facts

/// What a database said when it would not do as asked.
package struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Cause: Equatable, Sendable {
        case full, readOnly, inputOutput, busy, unreachable
        /// The database went away while it was asked to keep something: it may be kept or not.
        case unsure
        /// A rule of the schema was broken: a check, a key or a trigger.
        case rule
        /// The file is not an area's.
        case notADatabase
        case other
    }

    package let cause: Cause
    /// The database's own words, for the log.
    package let message: String

    package init(_ cause: Cause, _ message: String) {
        self.cause = cause
        self.message = message
    }

    package var description: String { message }

    /// Whether nothing at all can be written just now, whoever asks.
    var stopsEveryWrite: Bool { refusal != nil }

    /// What people are told, if it is something that may pass or be mended.
    var refusal: Refusal? {
        switch cause {
        case .full: .cannotWrite("Nothing was saved: the disk is full. You can still read everything.")
        case .readOnly: .cannotWrite("Nothing was saved: the area cannot be written to. You can still read everything.")
        case .inputOutput: .cannotWrite("Nothing was saved: the disk did not take it. You can still read everything.")
        case .busy: .cannotWrite("Nothing was saved: somebody else was writing for too long. Try again in a minute.")
        case .unreachable: .cannotWrite("Nothing was saved: the database cannot be reached. Try again in a minute.")
        case .unsure:
            .cannotWrite("The database went away before it answered. It may be saved or not: look before trying again.")
        case .rule, .notADatabase, .other: nil
        }
    }
}
