import Facts
import Foundation

/// Lines of one kind as read from the database, not yet decoded. Erased lines are never read.
struct KeptLines: Sendable {
    private struct Line {
        let line: Int
        let subject: String
        let day: Day
        let replaces: Int?
        let author: String
        let recordedAt: String
        /// Where its body is among the bodies; nothing for an empty correction.
        let body: Range<Int>?
    }

    private var lines: [Line] = []
    /// All the bodies' JSON, one after the other, each followed by a zero.
    private var bodies: [UInt8] = []

    var count: Int { lines.count }
    /// The last line's number.
    var last: Int? { lines.last?.line }

    /// Reads lines of a kind in line order.
    ///
    /// - Parameter rest: What else the SQL says, after `kind = $1`.
    static func read(
        _ kind: String, _ rest: String, _ arguments: [SQLArgument], from connection: any SQLConnection
    ) throws -> KeptLines {
        let sql = """
            SELECT line, subject, onDay, replaces, author, recordedAt, body FROM fact
            WHERE kind = $1 AND salt IS NOT NULL \(rest)
            """
        var kept = KeptLines()
        try connection.each(sql, [.text(kind)] + arguments) { try kept.add($0) }
        return kept
    }

    private mutating func add(_ row: any SQLRow) throws {
        guard let day = row.letters(2, { $0.flatMap { Day(utf8: $0) } }) else {
            throw StoreError(.other, "line \(row.count(0)) has no good day")
        }
        let body: Range<Int>? = row.letters(6) { letters in
            guard let letters else { return nil }
            let start = bodies.count
            bodies += letters
            bodies.append(0)
            return start..<start + letters.count
        }
        // Neighbours share their subject, author and instant, so they share the memory too.
        let neighbour = lines.last
        lines.append(
            Line(
                line: row.count(0), subject: row.word(1, like: neighbour?.subject), day: day,
                replaces: row.integer(3), author: row.word(4, like: neighbour?.author),
                recordedAt: row.word(5, like: neighbour?.recordedAt), body: body))
    }
}

extension KeptLines {
    /// The lines with their facts.
    ///
    /// - Throws: `StoreError` naming the first line that cannot be read as the fact.
    func decoded<F: Fact>() throws -> [Entry<F>] {
        let json = PlainJSON(bodies)
        return try lines.map { line in
            var fact: F?
            if let body = line.body { fact = try read(F.self, body, of: line.line, json) }
            return Entry(
                line.line, line.subject, on: line.day, replaces: line.replaces, by: line.author, at: line.recordedAt,
                fact)
        }
    }

    // What is not plain is left to `JSONDecoder`, which also says what is wrong with what cannot be read at all.
    private func read<F: Fact>(_ type: F.Type, _ body: Range<Int>, of line: Int, _ json: PlainJSON) throws -> F {
        if let fact = try? json.decoded(type, body) { return fact }
        do { return try JSONDecoder().decode(type, from: Data(bodies[body])) } catch {
            throw StoreError(.other, "line \(line) cannot be read as \(F.kind): \(error)")
        }
    }
}
