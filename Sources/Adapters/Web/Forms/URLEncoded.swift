extension FormFields {
    /// Most names and texts that one form or query may carry.
    static let mostFields = 2_000

    /// Reads `name=text&name=text`, as browsers send forms and queries.
    package init(urlEncoded text: some Collection<UInt8>) throws {
        self.init()
        let pairs = text.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= Self.mostFields else { throw Unreadable(reason: "too many fields") }
        for pair in pairs {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let left = halves.first, let name = percentDecoded(left, plusIsSpace: true),
                let value = halves.count == 2 ? percentDecoded(halves[1], plusIsSpace: true) : ""
            else { throw Unreadable(reason: "badly encoded field") }
            add(name, value)
        }
    }
}

/// The text behind `%41` escapes, or nothing if an escape is broken or the bytes are not UTF-8.
func percentDecoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
        if byte == UInt8(ascii: "+") && plusIsSpace {
            decoded.append(UInt8(ascii: " "))
        } else if byte == UInt8(ascii: "%") {
            guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else { return nil }
            decoded.append(high * 16 + low)
        } else {
            decoded.append(byte)
        }
    }
    return String(validating: decoded, as: UTF8.self)
}

/// Text made fit for a query or a path: all but letters, digits and `-._~` escaped.
package func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        let scalar = Unicode.Scalar(byte)
        if byte < 0x80,
            scalar.properties.isAlphabetic || (48...57).contains(byte) || "-._~".unicodeScalars.contains(scalar)
        {
            encoded.unicodeScalars.append(scalar)
        } else {
            encoded += "%" + hexText([byte]).uppercased()
        }
    }
    return encoded
}

/// Bytes as two hexadecimal digits each, in lower case.
func hexText(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
