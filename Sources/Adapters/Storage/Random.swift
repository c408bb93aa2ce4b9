/// Bytes and names that nobody can guess, from the system's own generator.
enum Random {
    static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: generator.next()) { bytes += $0.prefix(count - bytes.count) }
        }
        return bytes
    }

    /// The 16 bytes that a ledger line is salted with.
    static func salt() -> [UInt8] { bytes(16) }

    /// A new person's id: 128 bits in hexadecimal.
    static func id() -> String { Hexadecimal.text(salt()) }
}
