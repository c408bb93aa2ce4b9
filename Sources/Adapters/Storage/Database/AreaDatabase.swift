/// The database of one area, whichever kind it is: the stores are written once over it.
///
/// Work is synchronous and runs where it may block: on a thread of the database's own, never on the threads that
/// Swift's tasks share.
package protocol AreaDatabase: Sendable {
    /// One short question, answered at once; not for work of more than a statement or two.
    func glance<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Any number of questions that all see the same moment.
    func read<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// All or nothing, and answered only when it is on disk. Others' writes may share the transaction, never the fate.
    func write<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// A consistent copy of the area in one new SQLite file, made while others read and write.
    func backup(to path: String) async throws

    /// Makes sure that what was emptied or deleted no longer lies about in the database's own files.
    func wipe() async throws

    func close() async throws

    /// How this kind of database speaks of what stands in the bodies of facts.
    var viewWords: ViewWords { get }
}

/// One conversation with a database. Never kept beyond the closure that it was given to.
///
/// Placeholders are written `$1`, `$2` and so on, and first appear in that order: both databases then agree on them.
package protocol SQLConnection {
    /// Runs one statement and hands over its rows, one at a time.
    func each(_ sql: String, _ arguments: [SQLArgument], _ body: (any SQLRow) throws -> Void) throws

    /// Runs any number of statements that have no arguments.
    func script(_ sql: String) throws
}

/// The row that a statement has come to. Good only until the next one; columns are counted from 0.
package protocol SQLRow {
    func integer(_ column: Int) -> Int?
    func text(_ column: Int) -> String?
    func bytes(_ column: Int) -> [UInt8]?
    /// Hands over the UTF-8 of the column's text where it lies, or nothing; good only within the body.
    func letters<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> T) -> T
}

/// A value handed to a statement.
package enum SQLArgument: Equatable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    /// The text, or nothing.
    package static func text(_ text: String?) -> SQLArgument { text.map { .text($0) } ?? .null }
    /// The number, or nothing.
    package static func integer(_ number: Int?) -> SQLArgument { number.map { .integer($0) } ?? .null }
    /// The bytes, or nothing.
    package static func bytes(_ bytes: [UInt8]?) -> SQLArgument { bytes.map { .bytes($0) } ?? .null }
}

extension SQLConnection {
    /// What the body makes of each row.
    package func rows<T>(
        _ sql: String, _ arguments: [SQLArgument] = [], _ body: (any SQLRow) throws -> T
    ) throws -> [T] {
        var found: [T] = []
        try each(sql, arguments) { found.append(try body($0)) }
        return found
    }

    /// What the body makes of the first row, if there is one.
    package func first<T>(
        _ sql: String, _ arguments: [SQLArgument] = [], _ body: (any SQLRow) throws -> T
    ) throws -> T? {
        var found: T?
        try each(sql, arguments) { if found == nil { found = try body($0) } }
        return found
    }

    /// The first row's whole number.
    package func integer(_ sql: String, _ arguments: [SQLArgument] = []) throws -> Int? {
        try first(sql, arguments) { $0.integer(0) } ?? nil
    }

    /// Runs a statement for what it does.
    package func run(_ sql: String, _ arguments: [SQLArgument] = []) throws {
        try each(sql, arguments) { _ in }
    }
}

extension SQLRow {
    /// The column's text, or empty if there is none: for columns that the schema says are never empty.
    package func word(_ column: Int) -> String { text(column) ?? "" }
    /// The same, sharing the memory of another text if it is alike.
    package func word(_ column: Int, like other: String?) -> String {
        letters(column) { letters in
            guard let letters else { return "" }
            if let other, other.utf8.elementsEqual(letters) { return other }
            return String(decoding: letters, as: UTF8.self)
        }
    }
    /// The column's number, or 0 if there is none: for columns that the schema says are never empty.
    package func count(_ column: Int) -> Int { integer(column) ?? 0 }
}
