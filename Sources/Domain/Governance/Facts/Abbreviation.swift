package import Facts

/// What a short form means in this area. The subject is `word/` and the short form.
///
/// Abbreviations belong to an area: 'WCC' is two councils.
package struct Abbreviation: Fact {
    package static let kind = "governance.abbreviation"

    package let short: String
    package let meaning: String
    /// A wording to use instead, where the area's language guide prefers one.
    package let prefer: String?

    package static func checked(short: String, meaning: String, prefer: String = "") throws(Problems) -> Abbreviation {
        var problems = Problems()
        if short.isBlank { problems.add("short", "Enter the abbreviation") }
        if meaning.isBlank { problems.add("meaning", "Enter what it means") }
        guard problems.isEmpty else { throw problems }
        return Abbreviation(short: short, meaning: meaning, prefer: prefer.nonBlank)
    }
}
