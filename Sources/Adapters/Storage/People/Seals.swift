import Crypto
import Foundation

/// Seals what is personal: each person has a key, and the master key seals the keys.
///
/// Every sealed value is bound to its person and field, so that it cannot be moved to another's row.
struct Seals: Sendable {
    private let keySeal: SymmetricKey
    private let emailMark: SymmetricKey

    init(_ master: MasterKey) {
        keySeal = master.derived(for: "cairn: seal the keys of people")
        emailMark = master.derived(for: "cairn: find an e-mail address")
    }

    /// A new person's key, sealed.
    func newKey(for person: String) throws -> [UInt8] {
        try Self.seal(Random.bytes(32), with: keySeal, as: "key of \(person)")
    }

    /// The person's own seal, from their sealed key.
    func own(_ sealedKey: [UInt8], of person: String) throws -> PersonSeal {
        PersonSeal(
            person: person, key: SymmetricKey(data: try Self.open(sealedKey, with: keySeal, as: "key of \(person)")))
    }

    /// What an e-mail address is looked up by: the same for the same address in any case, and telling nothing.
    func mark(ofEmail email: String) -> [UInt8] {
        let plain = email.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        return Array(HMAC<SHA256>.authenticationCode(for: Data(plain.utf8), using: emailMark))
    }

    fileprivate static func seal(_ bytes: [UInt8], with key: SymmetricKey, as name: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(name.utf8))
        return box.combined.map(Array.init) ?? []
    }

    fileprivate static func open(_ sealed: [UInt8], with key: SymmetricKey, as name: String) throws -> [UInt8] {
        Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Data(name.utf8)))
    }
}

/// Seals one person's fields.
struct PersonSeal {
    let person: String
    fileprivate let key: SymmetricKey

    func seal(_ bytes: [UInt8], as field: String) throws -> [UInt8] {
        try Seals.seal(bytes, with: key, as: "\(person)/\(field)")
    }

    func seal(_ text: String, as field: String) throws -> [UInt8] { try seal(Array(text.utf8), as: field) }

    func open(_ sealed: [UInt8], as field: String) throws -> [UInt8] {
        try Seals.open(sealed, with: key, as: "\(person)/\(field)")
    }

    func openText(_ sealed: [UInt8]?, as field: String) throws -> String {
        try sealed.map { String(decoding: try open($0, as: field), as: UTF8.self) } ?? ""
    }
}
