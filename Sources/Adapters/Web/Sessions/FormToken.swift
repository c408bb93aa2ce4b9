import Crypto
import Foundation

/// Proves that a form came from a page of ours: a signature over what the browser holds in its cookie.
///
/// It works before sign-in too, because the cookie need not belong to a session.
struct FormToken: Sendable {
    private let key: SymmetricKey

    init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    /// The text for the hidden field.
    func text(for cookie: String) -> String {
        hexText(HMAC<SHA256>.authenticationCode(for: Data("form \(cookie)".utf8), using: key))
    }

    /// Whether the hidden field fits the cookie, in constant time.
    func fits(_ text: String, cookie: String) -> Bool {
        guard !cookie.isEmpty, text.utf8.count == 64 else { return false }
        let digest = SHA256.hash(data: Data(self.text(for: cookie).utf8))
        return SHA256.hash(data: Data(text.utf8)) == digest
    }
}
