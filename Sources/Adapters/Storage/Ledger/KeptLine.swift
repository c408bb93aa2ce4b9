import Facts
import Foundation

/// A line of one kind as read from the database, not yet decoded. Erased lines are never read.
struct KeptLine: Sendable {
    let line: Int
    let subject: String
    let day: String
    let replaces: Int?
    let author: String
    let recordedAt: String
    /// Nothing for an empty correction.
    let body: String?

    /// Reads lines of a kind in line order.
    ///
    /// - Parameter rest: What else the SQL says, after `kind = $1`.
    static func read(
        _ kind: String, _ rest: String, _ arguments: [SQLArgument], from connection: any SQLConnection
    ) throws -> [KeptLine] {
        let sql = """
            SELECT line, subject, onDay, replaces, author, recordedAt, body FROM fact
            WHERE kind = $1 AND salt IS NOT NULL \(rest)
            """
        var author = ""
        var recordedAt = ""
        return try connection.rows(sql, [.text(kind)] + arguments) { row in
            // Neighbours share their author and instant, so they share the memory too.
            let (newAuthor, newInstant) = (row.word(4), row.word(5))
            if newAuthor != author { author = newAuthor }
            if newInstant != recordedAt { recordedAt = newInstant }
            return KeptLine(
                line: row.count(0), subject: row.word(1), day: row.word(2), replaces: row.integer(3), author: author,
                recordedAt: recordedAt, body: row.text(6))
        }
    }
}

extension Entry {
    /// Decodes lines, all their bodies in one go.
    static func decoded(_ lines: [KeptLine]) throws -> [Entry<F>] {
        var facts = try Self.facts(lines).makeIterator()
        return try lines.map { line in
            guard let day = Day(line.day) else { throw StoreError(.other, "line \(line.line) has no good day") }
            return Entry(
                line.line, line.subject, on: day, replaces: line.replaces, by: line.author, at: line.recordedAt,
                line.body == nil ? nil : facts.next())
        }
    }

    private static func facts(_ lines: [KeptLine]) throws -> [F] {
        var json: [UInt8] = [UInt8(ascii: "[")]
        for body in lines.lazy.compactMap(\.body) {
            if json.count > 1 { json.append(UInt8(ascii: ",")) }
            json += body.utf8
        }
        json.append(UInt8(ascii: "]"))
        do { return try JSONDecoder().decode([F].self, from: Data(json)) } catch { throw firstBroken(lines) ?? error }
    }

    // Which line it was, for the log: worked out only when something is wrong.
    private static func firstBroken(_ lines: [KeptLine]) -> (any Error)? {
        for line in lines {
            guard let body = line.body else { continue }
            do { _ = try JSONDecoder().decode(F.self, from: Data(body.utf8)) } catch {
                return StoreError(.other, "line \(line.line) cannot be read as \(F.kind): \(error)")
            }
        }
        return nil
    }
}
