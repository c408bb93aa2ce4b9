/// Base 32 of RFC 4648 without padding: how authenticator apps take a secret.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var written: [UInt8] = []
        var held = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                written.append(letters[(held >> bits) & 31])
            }
        }
        if bits > 0 { written.append(letters[(held << (5 - bits)) & 31]) }
        return String(decoding: written, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        var read: [UInt8] = []
        var held = 0
        var bits = 0
        for letter in text.utf8 {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            held = (held << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                read.append(UInt8((held >> bits) & 255))
            }
        }
        return read
    }

    /// In fours, as it is easier to copy by hand.
    static func groups(_ text: String) -> String {
        stride(from: 0, to: text.utf8.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }
}
