extension String {
    /// Whether there is nothing in it but white space.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// The text, or nothing if it is blank.
    package var nonBlank: String? { isBlank ? nil : self }
}

extension Array {
    /// The list, or nothing if it is empty.
    package var nonEmpty: [Element]? { isEmpty ? nil : self }
}
