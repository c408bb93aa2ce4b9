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
        for width in table.columnPercents(of: lettersAcross) { raw("<col style=\"width: \(width)%\">") }
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
        // Pandoc leaves a row's own heading out of an OpenDocument table, and takes it for any other cell in a Word file.
        let namesRow = index == 0 && table.namesRows && medium != .wordProcessor
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
        rows.count <= 6 && rows.allSatisfy { row in row.allSatisfy { $0.plainText.utf8.count < 60 } }
    }
}
