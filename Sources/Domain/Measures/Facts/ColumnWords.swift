package import Facts

/// What the headings of an area's own spreadsheets mean, so that each is said only once.
///
/// The subject is `area`.
package struct ColumnWords: Fact {
    package static let kind = "measures.column-words"
    /// The one subject of these facts.
    package static let subject = "area"

    package let rows: [Row]

    package struct Row: Codable, Equatable, Sendable {
        /// The heading in small letters joined by low lines.
        package let heading: String
        /// What it is read as, such as `value`.
        package let field: String
        package init(heading: String, field: String) {
            self.heading = heading
            self.field = field
        }
    }

    package static func checked(_ rows: [Row]) throws(Problems) -> ColumnWords {
        var problems = Problems()
        if rows.isEmpty { problems.add("columns", "Say what at least one column is") }
        for row in rows where row.heading.isBlank || row.field.isBlank {
            problems.add("columns", "Give each column a heading and a meaning")
        }
        if Set(rows.map(\.heading)).count != rows.count { problems.add("columns", "Give each heading one meaning") }
        guard problems.isEmpty else { throw problems }
        return ColumnWords(rows: rows)
    }
}
