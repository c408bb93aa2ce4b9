import Crypto
import Facts
import Foundation

/// 32 bytes outside the database that seal the keys of the people in it. Whoever loses it loses every name.
package struct MasterKey: Sendable {
    private let key: SymmetricKey

    /// - Parameter bytes: 32 of them, from a good source.
    package init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// A new key.
    package static func random() -> MasterKey { MasterKey(bytes: Random.bytes(32)) }

    /// The key written as 64 hexadecimal digits, or nothing if the text is anything else.
    package init?(hexadecimal text: String) {
        guard let bytes = Hexadecimal.bytes(text), bytes.count == 32 else { return nil }
        self.init(bytes: bytes)
    }

    /// The key kept in a file, which is made, for its owner's eyes alone, if there is none.
    ///
    /// - Throws: `Problems` when the file holds something else or cannot be made.
    package static func load(orCreateAt path: String) throws -> MasterKey {
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            let digits = text.filter { !$0.isWhitespace }
            guard let key = MasterKey(hexadecimal: digits) else {
                throw Problems("key", "Put the 64 digits of the area's key in \(path): it holds something else")
            }
            return key
        }
        let bytes = Random.bytes(32)
        let text = [UInt8]((Hexadecimal.text(bytes) + "\n").utf8)
        let rights = [FileAttributeKey.posixPermissions: 0o600]
        guard !FileManager.default.fileExists(atPath: path),
            FileManager.default.createFile(atPath: path, contents: Data(text), attributes: rights)
        else { throw Problems("key", "Cannot read or make the key file \(path): check who may read its folder") }
        return MasterKey(bytes: bytes)
    }

    /// What an area knows its key by: tells nothing of the key.
    package var mark: String {
        let mark = HMAC<SHA256>.authenticationCode(for: Data("cairn".utf8), using: derived(for: "cairn: know the key"))
        return Hexadecimal.text(mark)
    }

    /// A key for one purpose, so that no key serves two.
    func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(purpose.utf8), outputByteCount: 32)
    }
}
