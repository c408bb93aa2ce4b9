import Crypto
import CryptoExtras
import Foundation

/// How much work it is to try one password. Source: RFC 7914, and OWASP's password storage advice.
package struct ScryptCost: Equatable, Sendable {
    /// N: the rounds, a power of two. Each takes 128 x `blockSize` bytes of memory.
    package let rounds: Int
    /// r.
    package let blockSize: Int
    /// p.
    package let parallelism: Int

    /// 32 MB and about a tenth of a second.
    package static let standard = ScryptCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)
    /// For tests and sample areas only: quick for whoever guesses, too.
    package static let light = ScryptCost(rounds: 1 << 4, blockSize: 8, parallelism: 1)

    /// As kept beside the hash: `32768,8,1`.
    var text: String { "\(rounds),\(blockSize),\(parallelism)" }

    init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    init?(text: String) {
        let numbers = text.split(separator: ",").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(rounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    }
}

/// A password as it is kept: nobody can read it back, and trying one takes work.
struct PasswordHash: Sendable {
    let salt: [UInt8]
    let cost: ScryptCost
    let hash: [UInt8]

    /// Works out a new password's hash with a salt of its own.
    static func of(_ password: String, cost: ScryptCost) throws -> PasswordHash {
        let salt = Random.bytes(16)
        return PasswordHash(
            salt: salt, cost: cost, hash: Array(try derive(password, salt, cost).withUnsafeBytes(Array.init)))
    }

    /// Whether this is the password. Takes as long whatever the answer.
    func fits(_ password: String) throws -> Bool {
        // Keys are compared in constant time.
        try Self.derive(password, salt, cost) == SymmetricKey(data: hash)
    }

    // The same letters typed on another keyboard may be other code points; NFKC makes them one.
    private static func derive(_ password: String, _ salt: [UInt8], _ cost: ScryptCost) throws -> SymmetricKey {
        let letters = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        return try KDF.Scrypt.deriveKey(
            from: letters, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
    }
}
