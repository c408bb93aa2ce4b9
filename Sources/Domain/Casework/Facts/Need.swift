package import Facts

/// The kinds of need that a plan or assessment names, from a day.
package struct Need: CaseFact {
    package static let kind = "casework.need"
    /// One of `needTypes`.
    package let primary: String
    package let secondary: String?
}

extension Need {
    /// Checks what was typed.
    package static func checked(primary: String, secondary: String) throws(Problems) -> Need {
        var problems = Problems()
        let codes = needTypes.map(\.code)
        if !codes.contains(primary) {
            problems.add("primary", "Choose the main need: \(codes.joined(separator: ", "))")
        }
        if let second = secondary.nonBlank {
            if !codes.contains(second) {
                problems.add("secondary", "Choose the second need: \(codes.joined(separator: ", "))")
            } else if second == primary {
                problems.add(
                    "secondary", "The second need must differ from the first. Leave it out if there is one need")
            }
        }
        guard problems.isEmpty else { throw problems }
        return Need(primary: primary, secondary: secondary.nonBlank)
    }
}
