import Foundation
import GRDB

/// A conversation with an SQLite file, through GRDB.
struct SQLiteConnection: SQLConnection {
    let database: Database

    func each(_ sql: String, _ arguments: [SQLArgument], _ body: (any SQLRow) throws -> Void) throws {
        try Self.translated {
            let statement = try database.cachedStatement(sql: sql)
            let values = StatementArguments(arguments.map(\.value))
            if statement.columnCount == 0 {
                try statement.execute(arguments: values)
            } else {
                let rows = try Row.fetchCursor(statement, arguments: values)
                while let row = try rows.next() { try body(SQLiteRow(row: row)) }
            }
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

private struct SQLiteRow: SQLRow {
    let row: Row

    func integer(_ column: Int) -> Int? { row[column] }
    func text(_ column: Int) -> String? { row[column] }
    func bytes(_ column: Int) -> [UInt8]? { (row[column] as Data?).map(Array.init) }
}

extension SQLArgument {
    fileprivate var value: (any DatabaseValueConvertible)? {
        switch self {
        case .null: nil
        case .integer(let number): number
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        }
    }
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
