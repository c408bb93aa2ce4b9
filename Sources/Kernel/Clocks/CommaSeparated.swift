/// Comma-separated text under a header: quoted cells may hold commas, line ends and doubled quotes.
package struct CommaSeparated: Sendable {
    package let header: [String]
    package let rows: [[String]]

    /// Reads the text whatever it holds: what is not a table gives rows of one cell.
    package init(_ text: String) {
        var reader = CellReader()
        for byte in text.utf8 { reader.take(byte) }
        reader.endRow()
        header = reader.rows.first ?? []
        rows = Array(reader.rows.dropFirst())
    }

    /// Where the column stands, counted from 0.
    package func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// Each row as a function from column name to its text; an absent column or cell is empty.
    package func records() -> [@Sendable (String) -> String] {
        let places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return rows.map { row in
            { name in
                guard let place = places[name], place < row.count else { return "" }
                return row[place]
            }
        }
    }

    /// The cell as comma-separated text, quoted where it must be.
    static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// Takes a text byte by byte and keeps the cells. Blank rows are passed over.
private struct CellReader {
    private(set) var rows: [[String]] = []
    private var row: [String] = []
    private var cell: [UInt8] = []
    private var isQuoted = false
    private var sawQuote = false

    mutating func take(_ byte: UInt8) {
        switch byte {
        case 0x22 where isQuoted && !sawQuote: sawQuote = true
        case 0x22 where sawQuote:
            cell.append(byte)
            sawQuote = false
        case 0x22 where cell.isEmpty: isQuoted = true
        case 0x2C where !isInside: endCell()
        case 0x0A where !isInside: endRow()
        case 0x0D where !isInside: break
        default: cell.append(byte)
        }
    }

    private var isInside: Bool { isQuoted && !sawQuote }

    private mutating func endCell() {
        row.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        isQuoted = false
        sawQuote = false
    }

    mutating func endRow() {
        if row.isEmpty && cell.isEmpty && !isQuoted { return }
        endCell()
        rows.append(row)
        row = []
    }
}
