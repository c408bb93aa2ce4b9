/// What somebody typed that they can put right: each problem names its field and says what to do.
package struct Problems: Error, Equatable, Sendable {
    package struct Problem: Equatable, Sendable {
        /// The form field, column or setting.
        package let field: String
        /// What to do about it, in GOV.UK style: 'Enter a reason for the rating'.
        package let message: String
    }

    package private(set) var list: [Problem] = []

    package init() {}

    /// One problem, ready to throw.
    package init(_ field: String, _ message: String) { add(field, message) }

    package mutating func add(_ field: String, _ message: String) {
        list.append(Problem(field: field, message: message))
    }

    package mutating func add(_ others: Problems) { list += others.list }

    package var isEmpty: Bool { list.isEmpty }
}

extension Problems: CustomStringConvertible {
    package var description: String { list.map { "\($0.field): \($0.message)" }.joined(separator: "\n") }
}
