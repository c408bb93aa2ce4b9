extension Document {
    /// About how many letters of a table's size stand in a line of its page.
    var lettersAcross: Double { (isWide ? 170 : 114) / (isLargePrint ? 2.25 : 1) }
}

extension Table {
    /// How wide each column should be, in whole percent adding up to 100, on a page of so many letters across.
    ///
    /// Each column first gets what its longest word, date, rating or short cell needs; the rest goes where the long text
    /// is.
    func columnPercents(of lettersAcross: Double) -> [Int] {
        let needs = columns.indices.map(need(of:))
        let least = needs.map(\.least).reduce(0, +)
        let letters = max(needs.map(\.letters).reduce(0, +), 1)
        let room = max(lettersAcross, least)
        var percents = needs.map { Int(($0.least + (room - least) * $0.letters / letters) * 100 / room) }
        guard let widest = percents.indices.max(by: { percents[$0] < percents[$1] }) else { return [] }
        percents[widest] += 100 - percents.reduce(0, +)
        return percents
    }

    private func need(of index: Int) -> (least: Double, letters: Double) {
        let cells = rows.prefix(200).compactMap { index < $0.count ? $0[index] : nil }
        let title = columns[index].title.split(separator: " ").map { Double($0.utf8.count) * 1.1 }
        let parts = title + cells.flatMap { cell in cell.flatMap { $0.unbroken(isAlone: cell.count == 1) } }
        let letters = Double(cells.reduce(0) { $0 + $1.plainText.utf8.count }) / Double(max(cells.count, 1))
        return (min(parts.max() ?? 0, 16) + 3, letters)
    }
}

extension Inline {
    // The lengths, in letters, of what should not be broken: short lines, the words of longer ones, ratings with their
    // sign and, among other words, edges of their own. Bold letters take a little more room.
    fileprivate func unbroken(isAlone: Bool) -> [Double] {
        switch self {
        case .text(let words), .link(let words, to: _): Self.pieces(words)
        case .strong(let words): Self.pieces(words).map { $0 * 1.1 }
        case .chip(let chip): [Double(chip.word.utf8.count) * 1.1 + (isAlone ? 2 : 4)]
        case .lineBreak: []
        }
    }

    private static func pieces(_ words: String) -> [Double] {
        words.split(separator: "\n").flatMap { line in
            line.utf8.count <= 14 ? [line.utf8.count] : line.split(separator: " ").map(\.utf8.count)
        }.map(Double.init)
    }
}
