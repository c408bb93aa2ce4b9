/// A place where bytes are not UTF-8 text.
struct EncodingFault: Equatable {
    /// Bytes before it.
    let offset: Int
    /// The line it stands in, counted from 1.
    let line: Int
    let mend: String
}

/// The first place where the bytes are not UTF-8, or nothing if they all are.
func encodingFault(_ bytes: [UInt8]) -> EncodingFault? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        return EncodingFault(offset: 0, line: 1, mend: "It was saved as 'Unicode text' (UTF-16). " + saveAgain)
    }
    guard let offset = firstBadByte(bytes) else { return nil }
    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    let isNull = bytes[offset] == 0
    return EncodingFault(offset: offset, line: line, mend: (isNull ? "It is not a text file. " : "") + saveAgain)
}

private let saveAgain = "Save it again as 'CSV UTF-8' and import that."

// A zero byte is valid UTF-8 but never text that somebody typed.
private func firstBadByte(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes.firstIndex(of: 0) }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar): offset += scalar.count
        case .error: return offset
        case .emptyInput: return bytes.firstIndex(of: 0)
        }
    }
}
