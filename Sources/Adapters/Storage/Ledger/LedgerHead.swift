/// Where the ledger has got to.
package struct LedgerHead: Equatable, Sendable {
    /// The last line's number; 0 when empty.
    package let line: Int
    /// How many erasures there have been: what is kept in memory is good for one (line, erasures).
    package let erasures: Int
    /// The last line's hash in hexadecimal; 64 zeros when empty.
    package let hash: String

    package init(line: Int, erasures: Int, hash: String) {
        self.line = line
        self.erasures = erasures
        self.hash = hash
    }

    /// Reads it, in one question.
    static func read(_ connection: any SQLConnection) throws -> LedgerHead {
        let sql = """
            SELECT (SELECT coalesce(max(number), 0) FROM erasure), line, lineHash
            FROM (SELECT 1) AS one LEFT JOIN (SELECT line, lineHash FROM fact ORDER BY line DESC LIMIT 1) AS last ON TRUE
            """
        let head = try connection.first(sql) { row in
            LedgerHead(
                line: row.count(1), erasures: row.count(0), hash: Hexadecimal.text(row.bytes(2) ?? Chain.beginning))
        }
        return head ?? LedgerHead(line: 0, erasures: 0, hash: Hexadecimal.text(Chain.beginning))
    }
}
