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
    let viewWords = ViewWords.sqlite

    /// Opens the file, or makes it; brings its tables up to date.
    ///
    /// A file that may not be written to is opened for reading: whoever writes is refused, readers are not.
    ///
    /// - Parameter path: `:memory:` for an area that lasts as long as it is open.
    static func open(_ path: String, keyMark: String) throws -> SQLiteDatabase {
        if path == ":memory:" {
            let queue = try DatabaseQueue(configuration: settings())
            return try SQLiteDatabase(queue, queue, keyMark)
        }
        if FileManager.default.fileExists(atPath: path) && !FileManager.default.isWritableFile(atPath: path) {
            return try openToRead(path, keyMark: keyMark)
        }
        return try opening(path) {
            let (main, side) = try pool(path)
            return try SQLiteDatabase(main, side, keyMark)
        }
    }

    /// Opens a file that is there already, for reading only.
    static func openToRead(_ path: String, keyMark: String) throws -> SQLiteDatabase {
        try opening(path) {
            let queue = try DatabaseQueue(path: path, configuration: settings(isReadOnly: true))
            return try SQLiteDatabase(queue, queue, keyMark)
        }
    }

    private init(_ main: any DatabaseWriter, _ side: any DatabaseReader, _ keyMark: String) throws {
        self.main = main
        self.side = side
        writer = GroupWriter { try Self.transaction(main, $0) }
        if try Self.now(side, { try Schema.sqlite.isBehind($0) }) {
            try writeNow { connection in
                if try Schema.sqlite.version(connection) == 0,
                    try connection.integer("SELECT 1 FROM sqlite_master LIMIT 1") != nil
                {
                    throw StoreError(.notADatabase, "the file holds somebody else's tables")
                }
                try Schema.sqlite.bringUp(connection, keyMark: keyMark)
            }
        }
        try Self.now(side) { try Schema.sqlite.checkKey($0, keyMark: keyMark) }
    }

    func glance<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try Self.now(side, work)
    }

    func read<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await desks.run { _ in try self.readNow(work) }
    }

    func write<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await writer.write(work)
    }

    /// As `read`, on this thread.
    func readNow<T>(_ work: (any SQLConnection) throws -> T) throws -> T {
        try SQLiteConnection.translated { try main.read { try work(SQLiteConnection(database: $0)) } }
    }

    /// As `write`, on this thread, sharing with nobody.
    func writeNow(_ work: (any SQLConnection) throws -> Void) throws { try Self.transaction(main, work) }

    func backup(to path: String) async throws {
        try await desks.run { [main] _ in
            try NewFile.write(to: path) { unfinished in
                let copy = try DatabaseQueue(path: unfinished)
                try main.backup(to: copy, pagesPerStep: 1_024)
                try Self.makeWhole(copy)
            }
        }
    }

    func wipe() async throws {
        try await desks.run { [main] _ in
            try main.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
    }

    func close() async throws {
        try side.close()
        try main.close()
    }

    /// Closes an area that is to be one file with nothing beside it.
    func closeWhole() throws {
        try side.close()
        try Self.makeWhole(main)
    }
}

extension SQLiteDatabase {
    private static func settings(isReadOnly: Bool = false) -> Configuration {
        var settings = Configuration()
        settings.readonly = isReadOnly
        settings.foreignKeysEnabled = true
        settings.busyMode = .timeout(10)
        settings.maximumReaderCount = 4
        settings.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
        }
        return settings
    }

    private static func pool(_ path: String) throws -> (DatabasePool, DatabaseQueue) {
        let pool = try DatabasePool(path: path, configuration: settings())
        // GRDB asks for less than full care when it turns the write-ahead log on. The pen keeps up to 64 MB of pages,
        // and what a statement must be able to undo, in memory: else a large import writes them again and again.
        try pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
        }
        return (pool, try DatabaseQueue(path: path, configuration: settings(isReadOnly: true)))
    }

    // Without its write-ahead log, a copy can be read from a disk that cannot be written to.
    private static func makeWhole(_ copy: any DatabaseWriter) throws {
        try copy.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
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
        try SQLiteConnection.translated { try side.unsafeRead { try work(SQLiteConnection(database: $0)) } }
    }

    // What people are told when a file cannot be opened.
    private static func opening<T>(_ path: String, _ work: () throws -> T) throws -> T {
        do { return try SQLiteConnection.translated(work) } catch let error as StoreError {
            switch error.cause {
            case .notADatabase, .other: throw Problems("area", "Choose a Cairn area: \(path) is something else")
            case .inputOutput:
                let mend = "check that it is there and may be read, and that its folder may be written to"
                throw Problems("area", "Cannot open \(path): \(mend)")
            default: throw error.refusal ?? error
            }
        }
    }
}
