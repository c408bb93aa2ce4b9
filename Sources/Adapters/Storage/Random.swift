/// Bytes and names that nobody can guess, from the system's own generator.
enum Random {
    static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The 16 bytes that a ledger line is salted with, in two draws.
    static func salt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var salt: [UInt8] = []
        for _ in 0..<2 {
            let draw = generator.next()
            for place in 0..<8 { salt.append(UInt8(truncatingIfNeeded: draw >> (8 * UInt64(place)))) }
        }
        return salt
    }

    /// A new person's id: 128 bits in hexadecimal.
    static func id() -> String { Hexadecimal.text(salt()) }
}
