/// Reads CSV as RFC 4180 writes it, strictly: a stray or unclosed quote is an error, never a guess.
///
/// Rows end with LF, CRLF or CR; a cell in quotes may hold commas, doubled quotes and line ends. Cells are handed
/// back without white space at their ends. The bytes must be valid UTF-8 without a byte order mark.
struct CSVReader {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let limits: ReadingLimits
    private var position = 0
    private var row = 1

    static func records(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(CSVFault) -> [CSVRecord] {
        var reader = CSVReader(bytes: bytes, delimiter: delimiter(of: bytes), limits: limits)
        var records: [CSVRecord] = []
        while reader.position < bytes.count {
            let record = CSVRecord(row: reader.row, cells: try reader.record())
            if !record.isBlank { records.append(record) }
            reader.row += 1
        }
        return records
    }

    private init(bytes: [UInt8], delimiter: UInt8, limits: ReadingLimits) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.limits = limits
    }

    // Spreadsheets set to other countries write semicolons, and copied tables hold tabs.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let heading = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
        if heading.contains(comma) { return comma }
        return [UInt8(ascii: ";"), UInt8(ascii: "\t")].first(where: heading.contains) ?? comma
    }

    private mutating func record() throws(CSVFault) -> [String] {
        guard row <= limits.rows else {
            throw fault("The file has more than \(limits.rows) rows.", "Split it into smaller files.")
        }
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard cells.count <= limits.columns else {
                throw fault(
                    "The row has more than \(limits.columns) cells.", "Check the commas and quotes of this row.")
            }
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        skipLineEnd()
        return cells
    }

    private mutating func cell() throws(CSVFault) -> String {
        let start = position
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        let text: String
        if position < bytes.count, bytes[position] == quote {
            text = try quoted()
        } else {
            position = start
            text = try plain()
        }
        guard text.utf8.count <= limits.cellCharacters * 4, text.count <= limits.cellCharacters else {
            throw fault(
                "A cell holds more than \(limits.cellCharacters) characters.", "Shorten it, or close its quote.")
        }
        return text
    }

    private mutating func plain() throws(CSVFault) -> String {
        let start = position
        while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
            if bytes[position] == quote {
                throw fault(
                    "A quote stands in the middle of a cell.",
                    "Put the whole cell in quotes and double the quotes in it.")
            }
            position += 1
        }
        return trimmed(bytes[start..<position])
    }

    private mutating func quoted() throws(CSVFault) -> String {
        position += 1
        var content: [UInt8] = []
        while true {
            guard position < bytes.count else {
                throw fault(
                    "A quote is opened in this row and never closed.", "Close the quote at the end of its cell.")
            }
            let byte = bytes[position]
            position += 1
            if byte != quote {
                content.append(byte)
            } else if position < bytes.count, bytes[position] == quote {
                content.append(quote)
                position += 1
            } else {
                break
            }
        }
        try expectCellEnd()
        return trimmed(content[...])
    }

    private mutating func expectCellEnd() throws(CSVFault) {
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        if position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
            throw fault("Something follows a closing quote.", "Double the quotes that are part of the cell.")
        }
    }

    private mutating func skipLineEnd() {
        if position < bytes.count, bytes[position] == carriageReturn {
            position += 1
        } else if position >= bytes.count {
            return
        } else {
            position += 1
            return
        }
        if position < bytes.count, bytes[position] == lineFeed { position += 1 }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var slice = bytes
        while let first = slice.first, isWhite(first) { slice.removeFirst() }
        while let last = slice.last, isWhite(last) { slice.removeLast() }
        return String(decoding: slice, as: UTF8.self)
    }

    private func isWhite(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private func fault(_ message: String, _ mend: String) -> CSVFault {
        CSVFault(row: row, message: message, mend: mend)
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
