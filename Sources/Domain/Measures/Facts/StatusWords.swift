package import Facts

/// What the area calls each status: 'On track, performance improving'.
///
/// The subject is `area`. A row without a direction of travel is for every direction that has no row of its own.
package struct StatusWords: Fact {
    package static let kind = "measures.status-words"
    /// The one subject of these facts.
    package static let subject = "area"

    package let rows: [Row]

    package struct Row: Codable, Equatable, Sendable {
        package let standing: MeasureStanding
        package let travel: Travel?
        package let words: String
        /// How it looks: blue, green, amber, red, grey or none.
        package let tone: String
        package init(_ standing: MeasureStanding, _ travel: Travel?, _ words: String, tone: String) {
            self.standing = standing
            self.travel = travel
            self.words = words
            self.tone = tone
        }
    }

    /// Checks that every standing has words of its own and that no row comes twice.
    package static func checked(_ rows: [Row]) throws(Problems) -> StatusWords {
        var problems = Problems()
        for standing in MeasureStanding.allCases where !rows.contains(where: { $0.standing == standing }) {
            problems.add(standing.rawValue, "Enter what '\(standing.words.lowercased())' is called")
        }
        for row in rows where row.words.isBlank { problems.add(row.standing.rawValue, "Enter the words") }
        let keys = rows.map { "\($0.standing) \($0.travel?.rawValue ?? "")" }
        if Set(keys).count != keys.count { problems.add("rows", "Give each status and direction one row") }
        guard problems.isEmpty else { throw problems }
        return StatusWords(rows: rows)
    }

    /// The row for a status: the one for its direction of travel, else the one for any.
    package func row(_ standing: MeasureStanding, _ travel: Travel?) -> Row {
        let rows = rows.filter { $0.standing == standing }
        return rows.first { $0.travel == travel } ?? rows.first { $0.travel == nil } ?? rows.first
            ?? Row(standing, nil, standing.words, tone: "none")
    }
}

extension StatusWords {
    /// The words that an area has until it says its own: those of quarterly performance reports to a committee.
    package static let standard = StatusWords(rows: [
        Row(.onTarget, .improving, "On track, performance improving", tone: "green"),
        Row(.onTarget, .static, "On track, performance static", tone: "green"),
        Row(.onTarget, .declining, "On track, performance declining", tone: "green"),
        Row(.onTarget, nil, "On track", tone: "green"),
        Row(.closeToTarget, .improving, "Close to target, performance improving", tone: "amber"),
        Row(.closeToTarget, .static, "Close to target, performance static", tone: "amber"),
        Row(.closeToTarget, .declining, "Close to target, performance declining", tone: "amber"),
        Row(.closeToTarget, nil, "Close to target", tone: "amber"),
        Row(.offTarget, .improving, "Not on track, performance improving", tone: "red"),
        Row(.offTarget, .static, "Not on track, performance static", tone: "red"),
        Row(.offTarget, .declining, "Not on track, performance declining", tone: "red"),
        Row(.offTarget, nil, "Not on track", tone: "red"),
        Row(.noTarget, nil, "No target set", tone: "none"),
        Row(.noReading, nil, "No reading yet", tone: "grey"),
    ])
}
