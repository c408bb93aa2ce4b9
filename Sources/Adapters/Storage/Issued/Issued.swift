import Crypto
import Facts

/// What left the building, byte for byte; and files kept by hash.
package struct Issued: Sendable {
    let database: any AreaDatabase
    let seals: Seals

    init(_ database: any AreaDatabase, _ seals: Seals) {
        self.database = database
        self.seals = seals
    }

    /// Keeps one edition in all its formats at once, numbered after the series' last. Gives it back.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when another was issued since the number in it was chosen.
    package func issue(_ new: NewEdition, by hand: Hand) async throws -> Edition {
        try await database.write { connection in
            let sql = "SELECT coalesce(max(number), 0) + 1 FROM edition WHERE series = $1"
            let number = try connection.integer(sql, [.text(new.series)]) ?? 1
            if let printed = new.number, printed != number {
                throw Refusal.changedMeanwhile(
                    "Somebody issued edition \(number - 1) while edition \(printed) was made. Issue it again.")
            }
            try Self.insert(new, number, hand, into: connection)
            for (place, file) in new.files.enumerated() {
                let hash = try Self.keep(file.bytes, file.mediaType, hand, into: connection)
                try connection.run(
                    """
                    INSERT INTO edition_file (series, number, place, format, mediaType, hash)
                    VALUES ($1, $2, $3, $4, $5, $6)
                    """,
                    [
                        .text(new.series), .integer(number), .integer(place), .text(file.format), .text(file.mediaType),
                        .text(hash),
                    ])
            }
            let issued = try connection.editions(
                "WHERE series = $1 AND number = $2", [.text(new.series), .integer(number)])
            guard let edition = issued.first else { throw StoreError(.other, "the edition was not kept") }
            return edition
        }
    }

    /// A series' editions, the first one first.
    package func editions(series: String) async throws -> [Edition] {
        try await database.read { try $0.editions("WHERE series = $1 ORDER BY number", [.text(series)]) }
    }

    package func edition(series: String, number: Int) async throws -> Edition? {
        try await database.read {
            try $0.editions("WHERE series = $1 AND number = $2", [.text(series), .integer(number)]).first
        }
    }

    /// The bytes kept under a hash.
    ///
    /// - Throws: `StoreError` when they are no longer the bytes that were kept.
    package func bytes(hash: String) async throws -> [UInt8]? {
        let kept = try await database.read {
            try $0.first("SELECT bytes FROM kept_file WHERE hash = $1", [.text(hash)]) { $0.bytes(0) ?? [] }
        }
        if let kept, Self.hash(kept) != hash { throw StoreError(.other, "the kept file \(hash) was altered") }
        return kept
    }

    /// Keeps a file under its SHA-256; gives the hash. The same bytes are kept once.
    package func keep(_ bytes: [UInt8], mediaType: String, by hand: Hand) async throws -> String {
        try await database.write { try Self.keep(bytes, mediaType, hand, into: $0) }
    }

    static func hash(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }

    static func keep(
        _ bytes: [UInt8], _ mediaType: String, _ hand: Hand, into connection: any SQLConnection
    ) throws -> String {
        let hash = hash(bytes)
        try connection.run(
            """
            INSERT INTO kept_file (hash, mediaType, bytes, author, recordedAt) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (hash) DO NOTHING
            """,
            [.text(hash), .text(mediaType), .bytes(bytes), .text(hand.person), .text(hand.at)])
        return hash
    }

    private static func insert(
        _ new: NewEdition, _ number: Int, _ hand: Hand, into connection: any SQLConnection
    ) throws {
        try connection.run(
            """
            INSERT INTO edition (series, number, title, onDay, previous, line, headHash, software, author, recordedAt)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .text(new.series), .integer(number), .text(new.title), .text(new.day.description),
                .text(new.previous?.description), .integer(new.head.line), .text(new.head.hash), .text(new.software),
                .text(hand.person), .text(hand.at),
            ])
    }
}
