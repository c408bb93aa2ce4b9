import Crypto
import Foundation

/// The six digits that an authenticator shows. Source: RFC 6238 (TOTP) over RFC 4226 (HOTP), SHA-1, 30 seconds.
enum OneTimeCode {
    static let secondsPerStep = 30

    /// The digits of one step, zeros in front included.
    static func digits(_ secret: [UInt8], step: Int, count: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian, Array.init)
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 15)
        let word = mac[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<count).reduce(UInt32(1)) { power, _ in power &* 10 }
        let number = String(count < 10 ? word % modulus : word)
        return String(repeating: "0", count: max(0, count - number.count)) + number
    }

    /// The step whose digits these are, if it is the present one or a neighbour and later than the last one used.
    ///
    /// All three are always tried, each in constant time.
    static func step(of typed: String, _ secret: [UInt8], unixTime: Int, after last: Int) -> Int? {
        let now = unixTime / secondsPerStep
        let wanted = SymmetricKey(data: Data(typed.filter { !$0.isWhitespace }.utf8))
        var found: Int?
        for step in max(now - 1, 0)...max(now + 1, 0)
        where SymmetricKey(data: Data(digits(secret, step: step).utf8)) == wanted && step > last {
            found = found ?? step
        }
        return found
    }
}
