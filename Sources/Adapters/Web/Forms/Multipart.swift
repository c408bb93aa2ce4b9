// A small strict reader of multipart/form-data (RFC 7578), for forms that carry evidence.

extension FormFields {
    /// Reads a multipart body with the boundary that its header named.
    ///
    /// Strict on purpose: what no browser sends is refused, not guessed at.
    package init(multipart body: [UInt8], boundary: String) throws {
        self.init()
        guard (1...70).contains(boundary.utf8.count) else { throw Unreadable(reason: "no boundary") }
        let opening = Array("--\(boundary)".utf8)
        let separator = Array("\r\n--\(boundary)".utf8)
        guard body.starts(with: opening) else { throw Unreadable(reason: "does not begin with its boundary") }
        var position = opening.count
        var count = 0
        while !body[position...].starts(with: Array("--".utf8)) {
            guard body[position...].starts(with: lineEnd) else { throw Unreadable(reason: "boundary line is broken") }
            guard let end = firstIndex(of: separator, in: body[...], from: position + 2) else {
                throw Unreadable(reason: "a part has no end")
            }
            try addPart(body[(position + 2)..<end])
            position = end + separator.count
            count += 1
            guard count <= Self.mostFields else { throw Unreadable(reason: "too many fields") }
        }
    }

    private mutating func addPart(_ part: ArraySlice<UInt8>) throws {
        guard let split = firstIndex(of: lineEnd + lineEnd, in: part, from: part.startIndex) else {
            throw Unreadable(reason: "a part has no headers")
        }
        guard let head = String(validating: part[part.startIndex..<split], as: UTF8.self) else {
            throw Unreadable(reason: "a part's headers are not text")
        }
        let headers = PartHeaders(head)
        let content = part[(split + 4)...]
        guard let name = headers.name else { throw Unreadable(reason: "a part has no name") }
        if let fileName = headers.fileName {
            // A file field left empty comes as a part with no file name and no bytes.
            if fileName.isEmpty && content.isEmpty { return }
            add(name, UploadedFile(name: baseName(fileName), mediaType: headers.mediaType, bytes: Array(content)))
        } else {
            guard let text = String(validating: content, as: UTF8.self) else {
                throw Unreadable(reason: "a field is not text")
            }
            add(name, text)
        }
    }
}

/// The boundary named in a Content-Type header, if it is multipart/form-data.
func multipartBoundary(_ contentType: String) -> String? {
    let pieces = contentType.split(separator: ";").map { $0.trimmingSpaces() }
    guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
    for piece in pieces.dropFirst() where piece.lowercased().hasPrefix("boundary=") {
        let value = piece.dropFirst("boundary=".count)
        return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count >= 2
            ? String(value.dropFirst().dropLast()) : String(value)
    }
    return nil
}

private let lineEnd: [UInt8] = [13, 10]

/// The two headers of a part that matter.
private struct PartHeaders {
    private(set) var name: String?
    private(set) var fileName: String?
    private(set) var mediaType = "application/octet-stream"

    init(_ text: String) {
        // Swift reads CR LF as one character, so lines are cut at scalars.
        for line in text.unicodeScalars.split(whereSeparator: { $0 == "\r" || $0 == "\n" }).map({ String($0) }) {
            let lowered = line.lowercased()
            if lowered.hasPrefix("content-disposition:"), lowered.contains("form-data") {
                name = Self.quoted("name", in: line)
                fileName = Self.quoted("filename", in: line)
            } else if lowered.hasPrefix("content-type:") {
                mediaType = line.dropFirst("content-type:".count).trimmingSpaces().lowercased()
            }
        }
    }

    // Browsers escape a quotation mark in a name as %22, so the next mark always ends it.
    private static func quoted(_ key: String, in line: String) -> String? {
        guard let start = line.firstRange(of: " \(key)=\"") ?? line.firstRange(of: ";\(key)=\"") else { return nil }
        let value = line[start.upperBound...]
        return value.firstIndex(of: "\"").map { String(value[..<$0]) }
    }
}

private func baseName(_ path: String) -> String {
    let last = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "file"
    return String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init).prefix(200))
}

private func firstIndex(of needle: [UInt8], in hay: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var position = start
    while position < hay.endIndex, let found = hay[position...].firstIndex(of: first) {
        if hay[found...].starts(with: needle) { return found }
        position = found + 1
    }
    return nil
}

extension StringProtocol {
    /// Without the spaces and tabs around it.
    fileprivate func trimmingSpaces() -> String {
        var rest = self[...]
        while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
        return String(rest)
    }
}
