import Foundation
import GRDB
import GRDBSQLite

/// A conversation with an SQLite file, through GRDB.
struct SQLiteConnection: SQLConnection {
    let database: Database

    func each(_ sql: String, _ arguments: [SQLArgument], _ body: (any SQLRow) throws -> Void) throws {
        try Self.translated {
            let statement = try database.cachedStatement(sql: sql)
            try bind(arguments, to: statement)
            if statement.columnCount == 0 {
                try statement.execute()
            } else {
                let rows = try Row.fetchCursor(statement)
                let row = SQLiteRow(statement: statement.sqliteStatement)
                while try rows.next() != nil { try body(row) }
            }
        }
    }

    // Straight to SQLite: a million lines are written in one import.
    private func bind(_ arguments: [SQLArgument], to statement: Statement) throws {
        // Takes away what the statement was run with before, and keeps GRDB from asking for arguments of its own kind.
        statement.setUncheckedArguments(StatementArguments())
        let bare = statement.sqliteStatement
        guard sqlite3_bind_parameter_count(bare) == arguments.count else {
            throw StoreError(.other, "\(arguments.count) arguments were given to: \(statement.sql)")
        }
        for (place, argument) in arguments.enumerated() {
            let code = argument.bind(to: bare, at: Int32(place + 1))
            if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: statement.sql) }
        }
    }

    func script(_ sql: String) throws {
        try Self.translated { try database.execute(sql: sql) }
    }

    /// Does the work; what SQLite says against it comes out as a `StoreError`.
    static func translated<T>(_ work: () throws -> T) throws -> T {
        do { return try work() } catch let error as DatabaseError { throw StoreError(error) }
    }
}

/// The row that a statement has come to, read straight from SQLite: a million rows are read at a start.
private struct SQLiteRow: SQLRow {
    let statement: SQLiteStatement

    func integer(_ column: Int) -> Int? { isNull(column) ? nil : Int(sqlite3_column_int64(statement, Int32(column))) }

    func text(_ column: Int) -> String? { letters(column) { $0.map { String(decoding: $0, as: UTF8.self) } } }

    func bytes(_ column: Int) -> [UInt8]? {
        if isNull(column) { return nil }
        let start = sqlite3_column_blob(statement, Int32(column))
        return Array(UnsafeRawBufferPointer(start: start, count: length(column)))
    }

    func letters<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> T) -> T {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return body(nil) }
        return body(UnsafeBufferPointer(start: start, count: length(column)))
    }

    private func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    private func length(_ column: Int) -> Int { Int(sqlite3_column_bytes(statement, Int32(column))) }
}

extension SQLArgument {
    fileprivate func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
        // Without an address SQLite would take no bytes for null.
        case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, place, 0)
        case .bytes(let bytes): sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.copied)
        }
    }

    // SQLITE_TRANSIENT: SQLite takes a copy before it answers.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

extension StoreError {
    /// What SQLite's code means to us.
    init(_ error: DatabaseError) {
        let cause: Cause =
            switch error.resultCode {
            case .SQLITE_FULL: .full
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_CORRUPT: .inputOutput
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CONSTRAINT: .rule
            case .SQLITE_NOTADB: .notADatabase
            default: .other
            }
        self.init(cause, error.description)
    }
}
