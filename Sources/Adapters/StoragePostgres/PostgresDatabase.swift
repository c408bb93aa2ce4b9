import Storage

/// An area in a schema of a PostgreSQL database.
///
/// It has identity because connections have. Each desk reads over a connection of its own; one pen writes, and holds
/// the area's advisory lock from before the first line to the end of the transaction, so that lines become visible in
/// the order of their numbers, whichever server writes them.
final class PostgresDatabase: AreaDatabase {
    private static let readers = 4

    private let desks = Desks("cairn reading", count: readers)
    private let reading: [PostgresConnection]
    private let writing: PostgresConnection
    private let writer: GroupWriter
    let viewWords = ViewWords.postgres

    /// Opens the area, or makes it; brings its tables up to date.
    init(_ address: PostgresAddress, keyMark: String) throws {
        reading = (0..<Self.readers).map { _ in PostgresConnection(address) }
        let writing = PostgresConnection(address)
        self.writing = writing
        writer = GroupWriter { try Self.transaction(writing, $0) }
        try writing.ready()
        try Self.bringUp(writing, address.schema, keyMark)
    }

    func glance<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await atDesk(work)
    }

    func read<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await atDesk { connection in
            try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            do {
                let answer = try work(connection)
                try connection.script("COMMIT")
                return answer
            } catch {
                try? connection.script("ROLLBACK")
                throw error
            }
        }
    }

    func write<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await writer.write(work)
    }

    func backup(to path: String) async throws {
        try await read { try AreaCopy.write($0, toNewFile: path) }
    }

    func wipe() async throws {
        try await atDesk { try $0.script("VACUUM fact, person, account, identity, draft") }
    }

    /// Connections end with the last use of the area.
    func close() async throws {
        let reading = reading
        for _ in reading { try await desks.run { reading[$0].close() } }
        await writer.end { [writing] in writing.close() }
    }
}

extension PostgresDatabase {
    // A connection that was cut off while nobody used it is begun again, once.
    private func atDesk<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await desks.run { [reading] desk in
            let connection = reading[desk]
            try connection.ready()
            do { return try work(connection) } catch let error as StoreError where error.cause == .unreachable {
                try connection.ready()
                return try work(connection)
            }
        }
    }

    private static func transaction(
        _ writing: PostgresConnection, _ body: (any SQLConnection) throws -> Void
    ) throws {
        try writing.ready()
        try writing.script("BEGIN")
        do {
            try writing.run("SELECT pg_advisory_xact_lock(hashtextextended('cairn ' || current_schema(), 0))")
            try body(writing)
            try commit(writing)
        } catch {
            try? writing.script("ROLLBACK")
            throw error
        }
    }

    private static func commit(_ writing: PostgresConnection) throws {
        do { try writing.script("COMMIT") } catch let error as StoreError where error.cause == .unreachable {
            throw StoreError(.unsure, error.message)
        }
    }

    private static func bringUp(_ writing: PostgresConnection, _ schema: String, _ keyMark: String) throws {
        try writing.script("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('cairn schema \(schema)', 0))")
        do {
            try writing.script("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"")
            if try Schema.postgres.isBehind(writing) { try Schema.postgres.bringUp(writing, keyMark: keyMark) }
            try Schema.postgres.checkKey(writing, keyMark: keyMark)
            try writing.script("COMMIT")
        } catch {
            try? writing.script("ROLLBACK")
            throw error
        }
    }
}
