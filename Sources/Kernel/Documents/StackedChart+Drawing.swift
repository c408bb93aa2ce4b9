extension StackedChart {
    private static let width = 400.0
    private static let barHeight = 26.0
    private static let rowHeight = 66.0

    /// The chart as SVG text, with its title and description inside.
    var drawing: String {
        let legend = legendLines
        let top = Double(legend.count) * 20 + 8
        let height = top + Double(bars.count) * Self.rowHeight
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 \(Int(height))\" role=\"img\""
        svg += " font-family=\"sans-serif\" font-size=\"14\" aria-label=\"\(title.htmlEscaped)\">"
        svg += "<title>\(title.htmlEscaped)</title><desc>\(description.htmlEscaped)</desc>"
        for (index, line) in legend.enumerated() { svg += text(line, x: 0, y: Double(index) * 20 + 14) }
        for (index, bar) in bars.enumerated() { svg += draw(bar, at: top + Double(index) * Self.rowHeight) }
        return svg + "</svg>"
    }

    // The key in lines that fit: about 8 units a letter at this size.
    private var legendLines: [String] {
        var lines: [String] = []
        for part in parts {
            let entry = "\(part.tone.shape) \(part.word)"
            if let last = lines.last, (last.count + entry.count + 3) * 8 < Int(Self.width) {
                lines[lines.count - 1] = last + "   " + entry
            } else {
                lines.append(entry)
            }
        }
        return lines
    }

    private func draw(_ bar: Bar, at top: Double) -> String {
        let total = bar.counts.reduce(0, +)
        let label = bar.label.count > 40 ? bar.label.prefix(39) + "\u{2026}" : bar.label[...]
        var svg = text(String(label), x: 0, y: top + 14)
        svg += text("\(total) \(unit)", x: Self.width, y: top + 14, anchor: "end")
        guard total > 0 else { return svg }
        var (left, clear) = (0.0, 0.0)
        for (part, count) in zip(parts, bar.counts) where count > 0 {
            let length = Self.width * Double(count) / Double(total)
            svg += segment(part, x: left, y: top + 20, length: length)
            let words = "\(part.tone.shape) \(count)"
            if length >= 44 {
                svg += text(words, x: left + length / 2, y: top + 38, anchor: "middle", ink: "#" + part.tone.ink)
            } else {
                // Too narrow to hold its count: the count goes beneath, never over its neighbour.
                let x = min(max(left + length / 2 - 14, clear), Self.width - 34)
                svg += text(words, x: x, y: top + 60)
                clear = x + 36
            }
            left += length
        }
        return svg
    }

    private func segment(_ part: Chip, x: Double, y: Double, length: Double) -> String {
        let place =
            "x=\"\(tenths(x))\" y=\"\(tenths(y))\" width=\"\(tenths(length))\" height=\"\(tenths(Self.barHeight))\""
        return "<rect \(place) fill=\"#\(part.tone.fill)\" stroke=\"#1A1A1A\" stroke-width=\"1\"/>"
    }

    private func text(
        _ words: String, x: Double, y: Double, anchor: String = "start", ink: String = "currentColor"
    ) -> String {
        "<text x=\"\(tenths(x))\" y=\"\(tenths(y))\" text-anchor=\"\(anchor)\" fill=\"\(ink)\">\(words.htmlEscaped)</text>"
    }

    private func tenths(_ number: Double) -> String {
        let whole = Int((number * 10).rounded())
        return whole % 10 == 0 ? "\(whole / 10)" : "\(whole / 10).\(abs(whole % 10))"
    }
}
