package import Facts

/// Many areas in order of their value, one's own among them, with lines for England or a target.
package struct AreaBars: Equatable, Sendable {
    package let title: String
    package let unit: String
    /// The greatest first; areas without a value last.
    package let bars: [ChartBar]
    package let lines: [Reference]

    /// A value to compare every bar with.
    package struct Reference: Equatable, Sendable {
        package let name: String
        package let value: Figure
        package init(_ name: String, _ value: Figure) {
            self.name = name
            self.value = value
        }
    }

    package init(title: String, unit: String, bars: [ChartBar], lines: [Reference] = []) {
        self.title = title
        self.unit = unit
        self.bars = bars.sorted { left, right in
            guard let one = left.value, let other = right.value else { return left.value != nil && right.value == nil }
            return one == other ? left.name < right.name : one > other
        }
        self.lines = lines
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    var description: String {
        let known = bars.filter { $0.value != nil }
        var told: [String] = []
        if let first = known.first, let last = known.last, let most = first.value, let least = last.value {
            told.append("Highest: \(first.name), \(most.with(unit: unit)).")
            told.append("Lowest: \(last.name), \(least.with(unit: unit)).")
        }
        for (place, bar) in known.enumerated() where bar.isOwn {
            if let value = bar.value {
                told.append(
                    "\(bar.name): \(value.with(unit: unit)), number \(place + 1) of \(known.count) from the highest.")
            }
        }
        let missing = bars.count - known.count
        if missing > 0 { told.append("\(missing) without a value.") }
        return (told + lines.map { "\($0.name): \($0.value.with(unit: unit))." }).joined(separator: " ")
    }

    private var table: Table {
        let rows = bars.map { ($0.name, $0.value) } + lines.map { ($0.name, Optional($0.value)) }
        return Table(
            caption: "\(title): the numbers", columns: [Table.Column("Area"), Table.Column("Value", isNumeric: true)],
            rows: rows.map { [[.text($0.0)], [.text($0.1.map { $0.with(unit: unit) } ?? "no value")]] })
    }

    private var drawing: String {
        var canvas = Canvas()
        let values = bars.compactMap { $0.value?.double } + lines.map(\.value.double)
        let rows = BarRows(values, unit: unit)
        let top = lines.isEmpty ? 0 : Double(lines.count) * Canvas.line + 8
        rows.draw(bars, at: top, &canvas)
        let bottom = top + Double(bars.count) * BarRows.height
        for (place, line) in lines.enumerated() {
            rows.drawLine(line.name, line.value, from: Double(place) * Canvas.line + 12, to: bottom, &canvas)
        }
        rows.drawAxis(at: bottom + 2, &canvas)
        return canvas.svg(title: title, description: description, height: bottom + 24)
    }
}
