import Facts

/// Whether the ledger is as it was written.
package enum Verification: Equatable, Sendable {
    /// Nothing was altered, moved or taken out; the head is the last line's hash.
    case whole(lines: Int, head: String)
    /// The first line that is not as it was written, and what is wrong with it.
    case broken(line: Int, reason: String)
}

extension Ledger {
    /// Reckons every hash again, from the first line.
    ///
    /// Lines cut off the end leave no trace in the chain itself: hand in a head that was printed or noted before,
    /// and it must still be there.
    ///
    /// - Parameter expected: A hash, in hexadecimal, that some line must have.
    package func verify(expecting expected: String? = nil) async throws -> Verification {
        var proof = Proof(expected: expected)
        let chunk = 5_000
        while true {
            let from = proof.line
            let lines = try await database.read { try ProvenLine.read(after: from, limit: chunk, from: $0) }
            for line in lines {
                if let reason = proof.fault(in: line) { return .broken(line: proof.line + 1, reason: reason) }
            }
            if lines.count < chunk { break }
        }
        let given = try await database.read { try $0.integer("SELECT line FROM tally") } ?? 0
        return proof.ended(given: given)
    }
}

/// A line with its hashes, as verifying needs it.
private struct ProvenLine: Sendable {
    let header: LineHeader
    let body: String?
    let salt: [UInt8]?
    let bodyHash: [UInt8]
    let lineHash: [UInt8]
    let mayBeEmpty: Bool

    static func read(after line: Int, limit: Int, from connection: any SQLConnection) throws -> [ProvenLine] {
        let sql = """
            SELECT line, kind, subject, onDay, replaces, source, reference, author, recordedAt, body, salt, bodyHash,
                lineHash, CASE WHEN EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = fact.subject) THEN 1 ELSE 0 END
            FROM fact WHERE line > $1 ORDER BY line LIMIT $2
            """
        return try connection.rows(sql, [.integer(line), .integer(limit)], Self.init)
    }

    private init(row: any SQLRow) {
        let source = row.text(5).flatMap { source in row.text(6).map { SourceMark(source, $0) } }
        header = LineHeader(
            line: row.count(0), kind: row.word(1), subject: row.word(2), day: row.word(3), replaces: row.integer(4),
            source: source, author: row.word(7), recordedAt: row.word(8))
        body = row.text(9)
        salt = row.bytes(10)
        bodyHash = row.bytes(11) ?? []
        lineHash = row.bytes(12) ?? []
        mayBeEmpty = row.count(13) == 1
    }
}

/// How far the proof has got.
private struct Proof {
    let expected: String?
    var line = 0
    var hash = Chain.beginning
    var hasMetExpected = false

    init(expected: String?) {
        self.expected = expected?.lowercased()
        hasMetExpected = self.expected == Hexadecimal.text(hash)
    }

    /// What is wrong with the next line, if anything.
    mutating func fault(in next: ProvenLine) -> String? {
        if next.header.line != line + 1 { return "line \(line + 1) is missing" }
        if let salt = next.salt {
            if Chain.bodyHash(salt: salt, body: next.body) != next.bodyHash { return "its body was altered" }
        } else if next.body != nil {
            return "its salt was taken out"
        } else if !next.mayBeEmpty {
            return "it was emptied, and no erasure says so"
        }
        if Chain.lineHash(after: hash, next.header, bodyHash: next.bodyHash) != next.lineHash {
            return "it was altered"
        }
        line = next.header.line
        hash = next.lineHash
        if let expected, Hexadecimal.text(hash) == expected { hasMetExpected = true }
        return nil
    }

    /// The verdict after the last line.
    func ended(given: Int) -> Verification {
        if given > line { return .broken(line: line + 1, reason: "line \(line + 1) is missing") }
        if expected != nil && !hasMetExpected {
            return .broken(line: line + 1, reason: "no line has the expected hash: lines were cut off or written anew")
        }
        return .whole(lines: line, head: Hexadecimal.text(hash))
    }
}
