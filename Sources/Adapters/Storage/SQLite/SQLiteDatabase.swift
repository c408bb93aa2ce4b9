import Facts
import Foundation
import GRDB

/// An area in one SQLite file (or, for tests, in memory): write-ahead log, every commit synced to disk.
///
/// It has identity because open files have.
final class SQLiteDatabase: AreaDatabase {
    /// Writes, and the longer reads.
    private let main: any DatabaseWriter
    /// A second connection for glances, so that a page need not change threads for one small question.
    private let side: any DatabaseReader
    private let desks = Desks("cairn reading", count: 4)
    private let writer: GroupWriter

    /// Opens the file, or makes it; brings its tables up to date.
    ///
    /// - Parameter path: `:memory:` for an area that lasts as long as it is open.
    init(path: String) throws {
        let settings = Self.settings
        do {
            if path == ":memory:" {
                let queue = try DatabaseQueue(configuration: settings)
                (main, side) = (queue, queue)
            } else {
                let pool = try DatabasePool(path: path, configuration: settings)
                // GRDB asks for less than full care when it turns the write-ahead log on.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                var reading = settings
                reading.readonly = true
                (main, side) = (pool, try DatabaseQueue(path: path, configuration: reading))
            }
        } catch let error as DatabaseError {
            throw Self.opening(path, error)
        }
        let writing = main
        writer = GroupWriter { try Self.transaction(writing, $0) }
        try bringUp(path)
    }

    func glance<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try SQLiteConnection.translated { try Self.now(side, work) }
    }

    func read<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await desks.run { [main] _ in
            try SQLiteConnection.translated { try main.read { try work(SQLiteConnection(database: $0)) } }
        }
    }

    func write<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await writer.write(work)
    }

    func close() async throws {
        try side.close()
        try main.close()
    }
}

extension SQLiteDatabase {
    func backup(to path: String) async throws {
        try await desks.run { [main] _ in
            try NewFile.write(to: path) { unfinished in
                let copy = try DatabaseQueue(path: unfinished)
                try main.backup(to: copy, pagesPerStep: 1_024)
                try copy.close()
            }
        }
    }

    func wipe() async throws {
        try await desks.run { [main] _ in
            try main.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
    }

    private static var settings: Configuration {
        var settings = Configuration()
        settings.foreignKeysEnabled = true
        settings.busyMode = .timeout(10)
        settings.maximumReaderCount = 4
        settings.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
        }
        return settings
    }

    private static func transaction(_ main: any DatabaseWriter, _ body: (any SQLConnection) throws -> Void) throws {
        try SQLiteConnection.translated {
            try main.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    try body(SQLiteConnection(database: database))
                    return .commit
                }
            }
        }
    }

    private static func now<T>(_ side: any DatabaseReader, _ work: (any SQLConnection) throws -> T) throws -> T {
        try side.unsafeRead { try work(SQLiteConnection(database: $0)) }
    }

    private func bringUp(_ path: String) throws {
        do {
            guard try Self.now(side, { try Schema.sqlite.isBehind($0) }) else { return }
            try Self.transaction(main) { try Schema.sqlite.bringUp($0) }
        } catch let error as DatabaseError {
            throw Self.opening(path, error)
        } catch let error as StoreError {
            throw error.refusal ?? Self.notAnArea(path, error)
        }
    }

    private static func opening(_ path: String, _ error: DatabaseError) -> any Error {
        notAnArea(path, StoreError(error))
    }

    private static func notAnArea(_ path: String, _ error: StoreError) -> any Error {
        switch error.cause {
        case .notADatabase: Problems("area", "Choose a Cairn area: \(path) is something else")
        case .inputOutput: Problems("area", "Cannot open \(path): check that its folder is there and may be written to")
        default: error
        }
    }
}
