import CLibpq
import Storage

/// One conversation with a PostgreSQL server, begun when first needed and begun again when it was cut off.
///
/// It has identity because a connection has. It is `@unchecked Sendable` because each belongs to one desk or to the
/// pen, and is used nowhere else: one thread at a time.
final class PostgresConnection: SQLConnection, @unchecked Sendable {
    private let address: PostgresAddress
    private var connection: OpaquePointer?
    private var prepared: [String: String] = [:]

    init(_ address: PostgresAddress) { self.address = address }

    deinit { close() }

    func close() {
        PQfinish(connection)
        connection = nil
        prepared = [:]
    }

    /// Makes sure that there is a connection, with the area's settings.
    func ready() throws {
        if let connection, PQstatus(connection) == CONNECTION_OK { return }
        close()
        connection = PQconnectdb(address.connection)
        guard PQstatus(connection) == CONNECTION_OK else {
            let message = message
            close()
            throw StoreError(.unreachable, message)
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        try script(
            """
            SET client_min_messages = warning; SET client_encoding = 'UTF8'; SET bytea_output = 'hex';
            SET synchronous_commit = on; SET lock_timeout = '30s'; SET search_path TO "\(address.schema)", pg_temp
            """)
    }

    func each(_ sql: String, _ arguments: [SQLArgument], _ body: (any SQLRow) throws -> Void) throws {
        let name = try prepare(sql)
        let values = try PostgresArguments(arguments)
        let count = Int32(arguments.count)
        guard PQsendQueryPrepared(connection, name, count, values.values, values.lengths, values.formats, 0) == 1 else {
            throw failure(nil)
        }
        // Row by row, so that a whole table can go by in little memory.
        PQsetSingleRowMode(connection)
        var stopped: (any Error)?
        while let result = PQgetResult(connection) {
            defer { PQclear(result) }
            guard stopped == nil else { continue }
            do { try hand(result, to: body) } catch { stopped = error }
        }
        if let stopped { throw stopped }
    }

    func script(_ sql: String) throws {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        guard let result, Self.isGood(result) else { throw failure(result) }
    }

    private func prepare(_ sql: String) throws -> String {
        if let name = prepared[sql] { return name }
        let name = "cairn\(prepared.count)"
        let result = PQprepare(connection, name, sql, 0, nil)
        defer { PQclear(result) }
        guard let result, Self.isGood(result) else { throw failure(result) }
        prepared[sql] = name
        return name
    }

    private func hand(_ result: OpaquePointer, to body: (any SQLRow) throws -> Void) throws {
        guard Self.isGood(result) else { throw failure(result) }
        for row in 0..<PQntuples(result) { try body(PostgresRow(result: result, row: row)) }
    }

    private static func isGood(_ result: OpaquePointer) -> Bool {
        [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE].contains(PQresultStatus(result))
    }

    private var message: String { PQerrorMessage(connection).map { String(cString: $0) } ?? "no connection" }

    private func failure(_ result: OpaquePointer?) -> StoreError {
        if PQstatus(connection) != CONNECTION_OK { return StoreError(.unreachable, message) }
        let state = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "C"))) }.map { String(cString: $0) }
        return StoreError(sqlState: state ?? "", message)
    }
}
