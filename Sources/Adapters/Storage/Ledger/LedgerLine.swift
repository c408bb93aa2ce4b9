package import Facts

/// One line as it is kept, whatever its kind: for histories, exports and proof.
package struct LedgerLine: Equatable, Sendable {
    package let line: Int, kind: String, subject: String, day: Day
    /// The fact as JSON; nothing for an empty correction or an erased line.
    package let body: String?
    package let replaces: Int?
    package let source: SourceMark?
    package let author: String, recordedAt: String
    /// Whether the body was erased by law.
    package let isErased: Bool
}

extension LedgerLine {
    /// The columns in the order in which `init(row:)` reads them.
    static let columns = "line, kind, subject, onDay, body, replaces, source, reference, author, recordedAt, salt"

    init(row: any SQLRow) throws {
        guard let day = Day(row.word(3)) else { throw StoreError(.other, "line \(row.count(0)) has no good day") }
        self.init(
            line: row.count(0), kind: row.word(1), subject: row.word(2), day: day, body: row.text(4),
            replaces: row.integer(5), source: Self.source(row), author: row.word(8), recordedAt: row.word(9),
            isErased: row.bytes(10) == nil)
    }

    private static func source(_ row: any SQLRow) -> SourceMark? {
        guard let source = row.text(6), let reference = row.text(7) else { return nil }
        return SourceMark(source, reference)
    }
}
