/// The HTML with each abbreviation spelt out where a reader first meets it in running text.
///
/// 'WCC' becomes `<abbr title="Ardenshire County Council">WCC</abbr> (Ardenshire County Council)`. Headings, links,
/// buttons, form fields, drawings and anything inside an `abbr` are left alone.
func expandingAbbreviations(in html: String, _ glossary: [String: String]) -> String {
    guard !glossary.isEmpty else { return html }
    var walk = AbbreviationWalk(glossary: glossary)
    walk.read(Array(html.utf8))
    return String(decoding: walk.written, as: UTF8.self)
}

/// One walk through a page's bytes, tag by tag and word by word.
private struct AbbreviationWalk {
    private var left: [String: String]
    private let longest: Int
    private(set) var written: [UInt8] = []
    /// Open elements whose text is left alone.
    private var closedTo: [String] = []

    private static let leftAlone: Set<String> = [
        "h1", "h2", "h3", "h4", "a", "abbr", "button", "label", "legend", "option", "textarea", "select", "svg", "code",
        "caption", "th", "title", "nav", "summary", "dt",
    ]

    init(glossary: [String: String]) {
        left = glossary
        longest = glossary.keys.map(\.utf8.count).max() ?? 0
    }

    mutating func read(_ bytes: [UInt8]) {
        written.reserveCapacity(bytes.count + 1_024)
        var position = 0
        while position < bytes.count {
            if left.isEmpty { return written += bytes[position...] }
            if bytes[position] == UInt8(ascii: "<") {
                let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
                note(bytes[position...end])
                written += bytes[position...end]
                position = end + 1
            } else if isWordByte(bytes[position]) {
                let end = bytes[position...].firstIndex { !isWordByte($0) } ?? bytes.count
                word(bytes[position..<end])
                position = end
            } else {
                written.append(bytes[position])
                position += 1
            }
        }
    }

    private mutating func note(_ tag: ArraySlice<UInt8>) {
        let isClosing = tag.dropFirst().first == UInt8(ascii: "/")
        let name = String(
            decoding: tag.dropFirst(isClosing ? 2 : 1).prefix { isWordByte($0) }, as: UTF8.self)
        guard Self.leftAlone.contains(name) else { return }
        if isClosing {
            if closedTo.last == name { closedTo.removeLast() }
        } else {
            closedTo.append(name)
        }
    }

    private mutating func word(_ bytes: ArraySlice<UInt8>) {
        guard closedTo.isEmpty, bytes.count <= longest + 1, bytes.count > 1 else { return written += bytes }
        let word = String(decoding: bytes, as: UTF8.self)
        // 'ICBs' is several of an ICB.
        let short = left[word] == nil && word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let meaning = left.removeValue(forKey: short) else { return written += bytes }
        let safe = escapedHTML(meaning)
        written += "<abbr title=\"\(safe)\">\(short)</abbr>\(word.dropFirst(short.count)) (\(safe))".utf8
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 128...255: true
        default: byte == UInt8(ascii: "&")
        }
    }
}
