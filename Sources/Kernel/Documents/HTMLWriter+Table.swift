extension HTMLWriter {
    mutating func write(_ table: Table) {
        let scrolls = medium == .fragment || medium == .page
        if scrolls {
            raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            escaped(table.caption)
            raw("\">\n")
        }
        raw(medium == .print && table.isShort ? "<table class=\"short\">\n<caption>" : "<table>\n<caption>")
        escaped(table.caption)
        raw("</caption>\n")
        if !scrolls { widths(of: table) }
        head(of: table)
        body(of: table)
        raw("</table>\n")
        if scrolls { raw("</div>\n") }
    }

    private mutating func widths(of table: Table) {
        raw("<colgroup>")
        for width in table.columnPercents { raw("<col style=\"width: \(width)%\">") }
        raw("</colgroup>\n")
    }

    private mutating func head(of table: Table) {
        raw("<thead><tr>")
        for column in table.columns {
            raw(column.isNumeric ? "<th scope=\"col\" class=\"number\"\(alignment)>" : "<th scope=\"col\">")
            escaped(column.title)
            raw("</th>")
        }
        raw("</tr></thead>\n")
    }

    private mutating func body(of table: Table) {
        raw("<tbody>\n")
        for row in table.rows {
            raw("<tr>")
            for (index, cell) in row.enumerated() { write(cell, at: index, of: table) }
            raw("</tr>\n")
        }
        raw("</tbody>\n")
    }

    private mutating func write(_ cell: Table.Cell, at index: Int, of table: Table) {
        let isNumeric = index < table.columns.count && table.columns[index].isNumeric
        let namesRow = index == 0 && table.namesRows
        raw(namesRow ? "<th scope=\"row\"" : "<td")
        if let chip = cell.loneChip, medium == .print {
            raw(" class=\"rated chip-\(chip.tone.rawValue)\">\(chip.tone.shape) ")
            escaped(chip.word)
            write(Array(cell.dropFirst()))
        } else {
            raw(isNumeric ? " class=\"number\"\(alignment)>" : ">")
            write(cell)
        }
        raw(namesRow ? "</th>" : "</td>")
    }

    // A word processor's reader takes alignment from the element, not from a class.
    private var alignment: String { medium == .wordProcessor ? " style=\"text-align: right\"" : "" }
}

extension Table.Cell {
    /// The one rating of the cell, when nothing but plain words follows it. On paper it colours all of the cell, which
    /// spares long reports a box.
    fileprivate var loneChip: Chip? {
        guard case .chip(let chip) = first else { return nil }
        let isPlain = dropFirst().allSatisfy { inline in
            switch inline {
            case .text, .lineBreak: true
            case .strong, .link, .chip: false
            }
        }
        return isPlain ? chip : nil
    }
}

extension Table {
    /// Whether it may be asked to stay on one page.
    fileprivate var isShort: Bool {
        rows.count <= 8 && rows.allSatisfy { row in row.allSatisfy { $0.plainText.utf8.count < 200 } }
    }

    /// How wide each column should be, in whole percent adding up to 100.
    ///
    /// Each column first gets what its longest word, date or short cell needs; the rest goes where the long text is.
    var columnPercents: [Int] {
        let needs = columns.indices.map(need(of:))
        let least = needs.map(\.least).reduce(0, +)
        let letters = max(needs.map(\.letters).reduce(0, +), 1)
        let room = max(Self.lettersAcross, least)
        var percents = needs.map { Int(($0.least + (room - least) * $0.letters / letters) * 100 / room) }
        guard let widest = percents.indices.max(by: { percents[$0] < percents[$1] }) else { return [] }
        percents[widest] += 100 - percents.reduce(0, +)
        return percents
    }

    // About as many letters as a wide page takes in a line.
    private static let lettersAcross = 170.0

    private func need(of index: Int) -> (least: Double, letters: Double) {
        let cells = rows.prefix(200).compactMap { index < $0.count ? $0[index].plainText : nil }
        let parts = (cells + [columns[index].title]).flatMap { cell -> [Int] in
            cell.split(separator: "\n").flatMap { line in
                line.utf8.count <= 14 ? [line.utf8.count] : line.split(separator: " ").map(\.utf8.count)
            }
        }
        let letters = Double(cells.reduce(0) { $0 + $1.utf8.count }) / Double(max(cells.count, 1))
        return (Double(min(parts.max() ?? 0, 16)) + 3, letters)
    }
}
