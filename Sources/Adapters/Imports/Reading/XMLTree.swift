/// One element of an XML file: its name without a prefix, its own text, its children and the line it begins on.
struct XMLTree: Equatable {
    let name: String
    let line: Int
    fileprivate(set) var text = ""
    fileprivate(set) var children: [XMLTree] = []
}

/// Why a file is no XML that may be read.
struct XMLFault: Error {
    let line: Int
    let message: String
    let mend: String
}

/// Reads XML as returns are written: elements, text, comments. Attributes are passed over. A document type is refused,
/// because one can make a small file grow without end or fetch another.
struct XMLReader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var open: [XMLTree] = []
    private var root: XMLTree?
    /// Elements inside one another; returns have eight.
    private static let deepest = 40

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The outermost element.
    static func read(_ bytes: [UInt8]) throws(XMLFault) -> XMLTree {
        var reader = XMLReader(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        while reader.place < reader.bytes.count { try reader.step() }
        if let unfinished = reader.open.last {
            throw reader.fault("‘\(unfinished.name)’ of line \(unfinished.line) has no end.")
        }
        guard let root = reader.root else { throw reader.fault("There is no element in it.") }
        return root
    }

    private func fault(_ message: String) -> XMLFault {
        XMLFault(line: line, message: message, mend: "Make the file anew from the system it comes from.")
    }

    private mutating func step() throws(XMLFault) {
        guard bytes[place] == UInt8(ascii: "<") else { return try takeText() }
        if has("<!--") { return try skip(to: "-->") }
        if has("<![CDATA[") { return try takeUnread() }
        if has("<!") { throw fault("It has a document type or entities of its own, which are not read.") }
        if has("<?") { return try skip(to: "?>") }
        if has("</") { return try close() }
        try begin()
    }

    private func has(_ mark: String) -> Bool { bytes[place...].starts(with: mark.utf8) }

    private mutating func advance(_ count: Int) {
        for byte in bytes[place..<place + count] where byte == UInt8(ascii: "\n") { line += 1 }
        place += count
    }

    // Where the mark stands next, counted from here.
    private func distance(to mark: String) throws(XMLFault) -> Int {
        let mark = Array(mark.utf8)
        var at = place
        while at + mark.count <= bytes.count {
            if bytes[at] == mark[0] && bytes[at...].starts(with: mark) { return at - place }
            at += 1
        }
        throw fault("The file ends in the middle.")
    }

    private mutating func skip(to mark: String) throws(XMLFault) {
        advance(try distance(to: mark) + mark.utf8.count)
    }

    private mutating func takeUnread() throws(XMLFault) {
        let start = place + 9
        try skip(to: "]]>")
        guard start <= place - 3 else { throw fault("The file ends in the middle.") }
        append(String(decoding: bytes[start..<place - 3], as: UTF8.self))
    }

    private mutating func takeText() throws(XMLFault) {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let raw = String(decoding: bytes[place..<end], as: UTF8.self)
        let text = raw.contains("&") ? try plain(raw) : raw
        if open.isEmpty, !text.isBlank { throw fault("There is text outside the elements.") }
        append(text)
        advance(end - place)
    }

    private mutating func append(_ text: String) {
        guard !open.isEmpty, !text.isBlank else { return }
        open[open.count - 1].text += text
    }

    private mutating func begin() throws(XMLFault) {
        let length = try tagLength()
        let isWhole = bytes[place + length - 2] == UInt8(ascii: "/")
        let inside = bytes[place + 1..<place + length - 1]
        let name = plainName(inside.prefix { !" \t\r\n/".utf8.contains($0) })
        guard !name.isEmpty, root == nil, open.count < Self.deepest else {
            throw fault(root == nil ? "An element has no name, or stands too deep." : "It goes on after its end.")
        }
        open.append(XMLTree(name: name, line: line))
        advance(length)
        if isWhole { finish() }
    }

    // To the end of the tag; a quoted attribute may hold a >.
    private func tagLength() throws(XMLFault) -> Int {
        var quote: UInt8?
        for at in place..<bytes.count {
            let byte = bytes[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return at - place + 1
            }
        }
        throw fault("The file ends in the middle of a tag.")
    }

    private mutating func close() throws(XMLFault) {
        let length = try distance(to: ">")
        let name = plainName(bytes[place + 2..<max(place + 2, place + length)])
        guard let last = open.last, last.name == name else {
            throw fault("‘\(name)’ ends here, but \(open.last.map { "‘\($0.name)’ is open." } ?? "nothing is open.")")
        }
        advance(length + 1)
        finish()
    }

    private mutating func finish() {
        guard let done = open.popLast() else { return }
        if open.isEmpty { root = done } else { open[open.count - 1].children.append(done) }
    }

    private func plainName(_ bytes: some Sequence<UInt8>) -> String {
        let name = String(decoding: Array(bytes), as: UTF8.self).split { $0.isWhitespace }.first ?? ""
        return name.split(separator: ":").last.map(String.init) ?? ""
    }

    private func plain(_ text: String) throws(XMLFault) -> String {
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var plain = String(parts[0])
        for part in parts.dropFirst() {
            let halves = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let character = character(halves[0]) else {
                throw fault("‘&\(part.prefix(12))’ stands for nothing that is known.")
            }
            plain += String(character) + halves[1]
        }
        return plain
    }

    private func character(_ name: Substring) -> Character? {
        let known: [Substring: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        if let character = known[name] { return character }
        guard name.first == "#" else { return nil }
        let isHexadecimal = name.dropFirst().first == "x"
        return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            .flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
