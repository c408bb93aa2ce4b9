package import Facts

/// Who looks after a case, from a day.
package struct OfficerAssignment: CaseFact {
    package static let kind = "casework.officer"
    /// The officer's random id, which People can name; nothing when nobody looks after it.
    package let officer: String?
}

extension OfficerAssignment {
    /// Checks what was chosen.
    ///
    /// - Parameter known: The ids of those who may look after cases.
    package static func checked(officer: String, known: Set<String>) throws(Problems) -> OfficerAssignment {
        if let id = officer.nonBlank, !known.contains(id) {
            throw Problems("officer", "Choose a case officer or manager of this area")
        }
        return OfficerAssignment(officer: officer.nonBlank)
    }
}
