import Facts

/// Bars of one length under each other, each split in parts: what stacked charts are drawn with.
struct StackedRows {
    /// One part of every bar: its mark stands by its count, so that it reads in black and white.
    struct Part {
        let mark: String
        let word: String
        let fill: String
        let ink: String
    }

    struct Row {
        let label: String
        /// What stands at the end of the label's line.
        let note: String
        let counts: [Int]
    }

    let parts: [Part]
    private static let barHeight = 26.0
    private static let rowHeight = 66.0

    /// Draws the key and then the rows; gives the height.
    func draw(_ rows: [Row], _ canvas: inout Canvas) -> Double {
        let key = keyLines
        for (index, line) in key.enumerated() { canvas.words(line, 0, Double(index) * 20 + 14) }
        let top = Double(key.count) * 20 + 8
        for (index, row) in rows.enumerated() { draw(row, at: top + Double(index) * Self.rowHeight, &canvas) }
        return top + Double(rows.count) * Self.rowHeight
    }

    // The key in lines that fit.
    private var keyLines: [String] {
        var lines: [String] = []
        for part in parts {
            let entry = "\(part.mark) \(part.word)"
            if let last = lines.last, Double(last.count + entry.count + 4) * 8 < Canvas.width {
                lines[lines.count - 1] = last + "\u{A0}\u{A0}\u{A0} " + entry
            } else {
                lines.append(entry)
            }
        }
        return lines
    }

    private func draw(_ row: Row, at top: Double, _ canvas: inout Canvas) {
        let room = max(Int((Canvas.width - Double(row.note.count) * Canvas.letter) / Canvas.letter) - 2, 8)
        let label = row.label.count > room ? row.label.prefix(room - 1) + "\u{2026}" : row.label[...]
        canvas.words(String(label), 0, top + 14)
        canvas.words(row.note, Canvas.width, top + 14, anchor: .end)
        let total = row.counts.reduce(0, +)
        guard total > 0 else { return }
        var left = 0.0
        var beneath: [Beneath] = []
        for (part, count) in zip(parts, row.counts) where count > 0 {
            let length = Canvas.width * Double(count) / Double(total)
            let words = "\(part.mark) \(count.grouped)"
            canvas.bar(
                left, top + 20, length, Self.barHeight, "chart-part", fill: "#" + part.fill,
                tip: "\(row.label), \(part.word): \(count.grouped)")
            if length >= Beneath.width(words) {
                canvas.words(words, left + length / 2, top + 38, anchor: .middle, ink: "#" + part.ink)
            } else {
                beneath.append(Beneath(words: words, middle: left + length / 2))
            }
            left += length
        }
        for (label, x) in zip(beneath, Beneath.placed(beneath)) { canvas.words(label.words, x, top + 61) }
    }
}

/// A count too wide for its part: it goes beneath, near its part and never over its neighbour.
private struct Beneath {
    let words: String
    let middle: Double

    static func width(_ words: String) -> Double { Double(words.count) * 8.5 + 8 }

    /// Where each label begins: pushed to the right by the one before it, then back from the end of the bar.
    static func placed(_ labels: [Beneath]) -> [Double] {
        var places: [Double] = []
        var clear = 0.0
        for label in labels {
            let width = width(label.words)
            places.append(max(label.middle - width / 2, clear))
            clear = (places.last ?? 0) + width
        }
        var limit = Canvas.width
        for index in labels.indices.reversed() {
            places[index] = min(places[index], limit - width(labels[index].words))
            limit = places[index]
        }
        return places
    }
}
