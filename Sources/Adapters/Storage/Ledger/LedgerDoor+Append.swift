import Access
package import Facts

extension LedgerDoor {
    /// Where the chain has got to.
    struct Tip {
        var last: Int
        /// The last line number ever given, which is more than `last` only if somebody cut the ledger's end.
        var given: Int
        var hash: [UInt8]
        let hasErasures: Bool
    }

    /// Adds a line; gives its number.
    ///
    /// No fact is an empty correction, which takes back the line it replaces. With a source, a (source, reference)
    /// that is already in the ledger adds nothing and gives its old line back.
    ///
    /// - Throws: `Refusal` when the viewer may not, when the line to replace is not the subject's own or was replaced
    ///   meanwhile, or when the subject was erased.
    @discardableResult
    package func append<F: Fact>(
        _ fact: F?, to subject: String, on day: Day, replaces: Int? = nil, from source: SourceMark? = nil
    ) throws -> Int {
        try mayRecord(fact, about: subject)
        if let source, let line = try line(from: source) { return line }
        var tip = try tip ?? readTip()
        try mayStand(F.kind, subject, replaces: replaces, isEmpty: fact == nil, tip)

        let header = LineHeader(
            line: tip.given + 1, kind: F.kind, subject: subject, day: day.description, replaces: replaces,
            source: source, author: hand.person, recordedAt: hand.at)
        let body = try fact.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        tip.hash = try insert(header, body, after: tip.hash)
        tip.last = header.line
        tip.given = header.line
        self.tip = tip
        return header.line
    }

    /// The line already recorded from this source, if any.
    package func line(from source: SourceMark) throws -> Int? {
        try connection.integer(
            "SELECT line FROM fact WHERE source = $1 AND reference = $2",
            [.text(source.source), .text(source.reference)])
    }

    /// Notes the last number given, when lines were added.
    func close() throws {
        if let tip { try connection.run("UPDATE tally SET line = $1", [.integer(tip.given)]) }
    }

    private func readTip() throws -> Tip {
        let sql = """
            SELECT (SELECT line FROM tally), (SELECT count(*) FROM erasure), line, lineHash
            FROM (SELECT 1) AS one LEFT JOIN (SELECT line, lineHash FROM fact ORDER BY line DESC LIMIT 1) AS last ON TRUE
            """
        let tip = try connection.first(sql) { row in
            Tip(
                last: row.count(2), given: max(row.count(0), row.count(2)), hash: row.bytes(3) ?? Chain.beginning,
                hasErasures: row.count(1) > 0)
        }
        return tip ?? Tip(last: 0, given: 0, hash: Chain.beginning, hasErasures: false)
    }

    private func insert(_ header: LineHeader, _ body: String?, after previous: [UInt8]) throws -> [UInt8] {
        let salt = Random.salt()
        let bodyHash = Chain.bodyHash(salt: salt, body: body)
        let lineHash = Chain.lineHash(after: previous, header, bodyHash: bodyHash)
        try connection.run(
            """
            INSERT INTO fact (line, kind, subject, onDay, body, replaces, source, reference, author, recordedAt,
                salt, bodyHash, lineHash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .integer(header.line), .text(header.kind), .text(header.subject), .text(header.day), .text(body),
                .integer(header.replaces), .text(header.source?.source), .text(header.source?.reference),
                .text(header.author), .text(header.recordedAt), .bytes(salt), .bytes(bodyHash), .bytes(lineHash),
            ])
        return lineHash
    }
}
