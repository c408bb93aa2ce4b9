extension HTMLWriter {
    mutating func write(_ table: Table) {
        let scrolls = medium == .fragment || medium == .page
        if scrolls {
            raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            escaped(table.caption)
            raw("\">\n")
        }
        raw("<table>\n<caption>")
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
        if isNumeric { raw(" class=\"number\"\(alignment)") }
        raw(">")
        write(cell)
        raw(namesRow ? "</th>" : "</td>")
    }

    // A word processor's reader takes alignment from the element, not from a class.
    private var alignment: String { medium == .wordProcessor ? " style=\"text-align: right\"" : "" }
}

extension Table {
    /// How wide each column should be, in whole percent adding up to 100.
    ///
    /// A column's weight grows with the square root of its words, so that a column of long text gets more room without
    /// starving the rest, and is never less than its longest word needs.
    var columnPercents: [Int] {
        let weights = columns.indices.map(weight(of:))
        let total = max(weights.reduce(0, +), 1)
        var percents = weights.map { Int($0 * 100 / total) }
        guard let widest = percents.indices.max(by: { percents[$0] < percents[$1] }) else { return [] }
        percents[widest] += 100 - percents.reduce(0, +)
        return percents
    }

    private func weight(of index: Int) -> Double {
        let sample = rows.prefix(200).compactMap { index < $0.count ? $0[index].plainText : nil }
        let words = (sample + [columns[index].title]).flatMap { $0.split(whereSeparator: \.isWhitespace) }
        let longestWord = Double(min(words.map(\.utf8.count).max() ?? 0, 16))
        let letters = Double(sample.reduce(0) { $0 + $1.utf8.count }) / Double(max(sample.count, 1))
        return max(longestWord + 2, 2.2 * letters.squareRoot())
    }
}
