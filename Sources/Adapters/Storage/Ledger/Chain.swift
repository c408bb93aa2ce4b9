import Crypto
import Facts

/// What a line says besides its body: the columns that its hash covers.
struct LineHeader: Equatable {
    let line: Int
    let kind: String
    let subject: String
    let day: String
    let replaces: Int?
    let source: SourceMark?
    let author: String
    let recordedAt: String
}

/// The salted hashes that tie each line to all the lines before it.
enum Chain {
    /// The hash before the first line.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// SHA-256 of the salt and then the body; an empty correction's body is no bytes at all.
    static func bodyHash(salt: [UInt8], body: String?) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: salt)
        if let body { hash.update(data: Array(body.utf8)) }
        return hash.finalize().withUnsafeBytes(Array.init)
    }

    /// SHA-256 of the hash before, the header and the body's hash.
    ///
    /// Each header column is written as its length in bytes (8 bytes, largest first) and its UTF-8 text, numbers in
    /// decimal; a column without a value is eight bytes of 255. So no two headers are written alike.
    static func lineHash(after previous: [UInt8], _ header: LineHeader, bodyHash: [UInt8]) -> [UInt8] {
        var bytes = previous
        append(String(header.line), to: &bytes)
        append(header.kind, to: &bytes)
        append(header.subject, to: &bytes)
        append(header.day, to: &bytes)
        append(header.replaces.map(String.init), to: &bytes)
        append(header.source?.source, to: &bytes)
        append(header.source?.reference, to: &bytes)
        append(header.author, to: &bytes)
        append(header.recordedAt, to: &bytes)
        bytes += bodyHash
        return SHA256.hash(data: bytes).withUnsafeBytes(Array.init)
    }

    private static func append(_ column: String?, to bytes: inout [UInt8]) {
        let length = column.map { UInt64($0.utf8.count) } ?? .max
        withUnsafeBytes(of: length.bigEndian) { bytes += $0 }
        if let column { bytes += column.utf8 }
    }
}
