package import Facts

/// An answer beside what somebody expects of it, cell by cell.
package struct AnswerCheck: Equatable, Sendable {
    /// Cells that agree.
    package private(set) var agreed = 0
    /// What differs: the row's key, the column, what was expected and what came.
    package private(set) var differing: [String] = []

    /// How far two numbers may differ, as a share of the larger.
    private static let tolerance = 1e-9

    /// Compares every column that both have, row by row of the expected file, found by the keys.
    ///
    /// Rows of the answer that the file does not ask about are passed over.
    package init(_ answer: AnalystAnswer, expected path: String) async throws(Problems) {
        self.init(answer, try await AnalystTable(path: path, needs: answer.keys))
    }

    /// Nothing compared yet.
    init() {}

    init(_ answer: AnalystAnswer, _ expected: AnalystTable) {
        let byKey = Dictionary(answer.rows.map { (answer.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let columns = answer.columns.enumerated().filter { expected.has($1) && !answer.keys.contains($1) }
        let keys = answer.columns.filter(answer.keys.contains)
        for line in expected.rows {
            let key = keys.map { Self.plain(line[$0]) }
            guard let row = byKey[key] else {
                count(false, "\(key.joined(separator: " ")): there is no such row in the answer")
                continue
            }
            for (place, column) in columns {
                compare(row.cells[place].csv, line[column], "\(key.joined(separator: " ")) \(column)")
            }
        }
    }

    private mutating func compare(_ ours: String, _ theirs: String, _ place: String) {
        let (came, wanted) = (ours.isEmpty ? "nothing" : ours, theirs.isEmpty ? "nothing" : theirs)
        count(Self.agree(ours, theirs), "\(place): expected \(wanted), not \(came)")
    }

    /// Counts one comparison, and keeps what it says when it differs.
    mutating func count(_ agrees: Bool, _ difference: String) {
        if agrees { agreed += 1 } else { differing.append(difference) }
    }

    private static func agree(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        guard let one = plainNumber(one), let other = plainNumber(other) else { return false }
        return abs(one - other) <= tolerance * max(abs(one), abs(other))
    }

    // A key that is a number is one however it is written.
    private static func plain(_ text: String) -> String { plainNumber(text).map(numberText) ?? text }
}
