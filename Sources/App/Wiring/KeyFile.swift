import Foundation
import Storage

/// The file that holds an area's master key: 64 hexadecimal digits, readable by its owner only.
///
/// It is kept apart from the database and from backups, so that neither gives anybody's name away by itself.
struct KeyFile {
    let path: String

    /// Makes a new key and keeps it. A key that is there already is never replaced.
    func make() throws -> MasterKey {
        if FileManager.default.fileExists(atPath: path) {
            throw CannotDo("There is a key at \(path) already. Move it away if it belongs to no area.")
        }
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        try keep(bytes)
        return MasterKey(bytes: bytes)
    }

    func read() throws -> MasterKey { MasterKey(bytes: try bytes()) }

    /// The 32 bytes of the key.
    func bytes() throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CannotDo("The area's key was not found at \(path). Put it there, or say where it is with --key FILE.")
        }
        let digits = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place -> UInt8? in
            let start = digits.index(digits.startIndex, offsetBy: place)
            return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
        }
        guard digits.count == 64, bytes.count == 32 else {
            throw CannotDo("\(path) does not hold a key: it should be 64 hexadecimal digits.")
        }
        return bytes
    }

    private func keep(_ bytes: [UInt8]) throws {
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let isKept = FileManager.default.createFile(
            atPath: path, contents: Data((digits + "\n").utf8), attributes: [.posixPermissions: 0o600])
        if !isKept { throw CannotDo("The area's key could not be written to \(path).") }
    }
}
