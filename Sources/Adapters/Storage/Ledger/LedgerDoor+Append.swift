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
    /// - Parameter isNew: Whether the caller knows that nothing came from this source before, as of a case that is only
    ///   now given its id. It is then not looked for; if it is there after all, the whole transaction is refused.
    /// - Throws: `Refusal` when the viewer may not, when the line to replace is not the subject's own or was replaced
    ///   meanwhile, or when the subject was erased.
    @discardableResult
    package func append<F: Fact>(
        _ fact: F?, to subject: String, on day: Day, replaces: Int? = nil, from source: SourceMark? = nil,
        isNew: Bool = false
    ) throws -> Int {
        try mayRecord(fact, about: subject)
        if let source, !isNew, let line = try line(from: source) { return line }
        var tip = try tip ?? readTip()
        try mayStand(F.kind, subject, replaces: replaces, isEmpty: fact == nil, tip)

        let header = LineHeader(
            line: tip.given + 1, kind: F.kind, subject: subject, day: day.description, replaces: replaces,
            source: source, author: hand.person, recordedAt: hand.at)
        let body = try fact.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        tip.hash = try add(header, body, after: tip.hash)
        tip.last = header.line
        tip.given = header.line
        self.tip = tip
        return header.line
    }

    /// The line already recorded from this source, if any.
    package func line(from source: SourceMark) throws -> Int? {
        // What waits is not in the database yet, and need not be put there for this question.
        if let line = waiting.line(from: source) { return line }
        return try database.integer(
            "SELECT line FROM fact WHERE source = $1 AND reference = $2",
            [.text(source.source), .text(source.reference)])
    }

    /// Inserts what waits, and notes the last number given, when lines were added.
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

    private func add(_ header: LineHeader, _ body: String?, after previous: [UInt8]) throws -> [UInt8] {
        let salt = Random.salt()
        let bodyHash = Chain.bodyHash(salt: salt, body: body)
        let lineHash = Chain.lineHash(after: previous, header, bodyHash: bodyHash)
        try waiting.add(header, body, salt: salt, bodyHash: bodyHash, lineHash: lineHash, into: database)
        return lineHash
    }
}
