import CLibpq
import Storage

/// One row of a result, its values as text; bytes as `\x` and hexadecimal digits.
struct PostgresRow: SQLRow {
    let result: OpaquePointer
    let row: Int32

    func integer(_ column: Int) -> Int? { value(column).flatMap { Int(String(cString: $0)) } }

    func text(_ column: Int) -> String? { value(column).map { String(cString: $0) } }

    func bytes(_ column: Int) -> [UInt8]? {
        text(column).flatMap { Hexadecimal.bytes(String($0.dropFirst(2))) }
    }

    func letters<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> T) -> T {
        guard let start = value(column) else { return body(nil) }
        let count = Int(PQgetlength(result, row, Int32(column)))
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    private func value(_ column: Int) -> UnsafeMutablePointer<CChar>? {
        PQgetisnull(result, row, Int32(column)) == 1 ? nil : PQgetvalue(result, row, Int32(column))
    }
}

/// Arguments as libpq wants them: bytes as they are, all else as text.
///
/// It has identity because it owns the memory that libpq reads.
final class PostgresArguments {
    private(set) var values: [UnsafePointer<CChar>?] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []
    private var owned: [UnsafeMutableBufferPointer<UInt8>] = []

    init(_ arguments: [SQLArgument]) throws {
        for argument in arguments {
            switch argument {
            case .null: add(nil, isBinary: false)
            case .integer(let number): add(Array(String(number).utf8), isBinary: false)
            case .text(let text):
                let letters = Array(text.utf8)
                // PostgreSQL's text cannot hold it, and would silently end there.
                if letters.contains(0) { throw StoreError(.rule, "text holds the character NUL") }
                add(letters, isBinary: false)
            case .bytes(let bytes): add(bytes, isBinary: true)
            }
        }
    }

    deinit { for memory in owned { memory.deallocate() } }

    private func add(_ bytes: [UInt8]?, isBinary: Bool) {
        lengths.append(Int32(bytes?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        guard let bytes else { return values.append(nil) }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 1)
        _ = memory.initialize(from: bytes + [0])
        owned.append(memory)
        values.append(memory.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) })
    }
}
