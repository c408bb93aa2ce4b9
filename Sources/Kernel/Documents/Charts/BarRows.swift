package import Facts

/// One bar: a name, a value and whether it is the reader's own.
package struct ChartBar: Equatable, Sendable {
    package let name: String
    package let value: Figure?
    package let isOwn: Bool
    package init(_ name: String, _ value: Figure?, isOwn: Bool = false) {
        self.name = name
        self.value = value
        self.isOwn = isOwn
    }
}

/// Bars lying under each other, each with its name before it and its value after it.
struct BarRows {
    let scale: ChartScale
    let unit: String
    private let left = 160.0
    private let right = 336.0
    static let height = 24.0

    init(_ values: [Double], unit: String) {
        scale = ChartScale(values, fromNought: true)
        self.unit = unit
    }

    private func x(_ value: Double) -> Double { left + (right - left) * scale.share(value) }

    func draw(_ bars: [ChartBar], group: String? = nil, at top: Double, _ canvas: inout Canvas) {
        for (place, bar) in bars.enumerated() {
            let y = top + Double(place) * Self.height
            let room = Int((left - 6) / Canvas.letter)
            let name = bar.name.count > room ? bar.name.prefix(room - 1) + "\u{2026}" : bar.name[...]
            canvas.words(String(name), left - 6, y + 15, anchor: .end, isStrong: bar.isOwn)
            guard let value = bar.value else {
                canvas.words("no value", left + 4, y + 15)
                continue
            }
            let (from, to) = (x(min(value.double, 0)), x(max(value.double, 0)))
            canvas.bar(
                from, y + 2, to - from, Self.height - 6, "chart-bar \(bar.isOwn ? "chart-bar-own" : "chart-bar-other")",
                fill: bar.isOwn ? "#0B5A7D" : "#D5D9DD",
                tip: "\(group.map { "\($0), " } ?? "")\(bar.name): \(value.with(unit: unit))")
            canvas.words(
                value.with(unit: unit == "%" ? unit : ""), Canvas.width, y + 15, anchor: .end, isStrong: bar.isOwn,
                kind: "chart-number")
        }
    }

    /// A dashed line down through the bars at a value, named above.
    func drawLine(_ name: String, _ value: Figure, from top: Double, to bottom: Double, _ canvas: inout Canvas) {
        let x = x(value.double)
        canvas.path([(x, top - 10), (x, bottom)], LineLook(.target).pen)
        let words = "\(name) \(value.with(unit: unit))"
        let isRoomy = x + Double(words.count) * Canvas.letter < Canvas.width - 4
        canvas.words(words, x + (isRoomy ? 4 : -4), top + 2, anchor: isRoomy ? .start : .end)
    }

    /// Round numbers beneath.
    func drawAxis(at y: Double, _ canvas: inout Canvas) {
        let ends = [scale.lowest, scale.highest]
        for tick in scale.ticks where ends.contains(tick) || tick == 0 {
            canvas.words(scale.words(tick), x(tick), y + 14, anchor: .middle, kind: "chart-tick")
            canvas.path([(x(tick), y - 2), (x(tick), y + 2)], Pen(kind: "chart-grid", colour: "#4A4F54", width: 1))
        }
        let words = unit.isEmpty ? "" : unit
        canvas.words(words, 0, y + 14)
    }
}
