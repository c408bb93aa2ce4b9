package import Facts

/// A value on a day, to be drawn; nothing where there is none.
package struct ChartPoint: Equatable, Sendable {
    package let day: Day
    package let value: Figure?
    package init(_ day: Day, _ value: Figure?) {
        self.day = day
        self.value = value
    }
}

/// The frame of a chart over time: where days and values lie, its grid and its labels.
struct TimePlot {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let scale: ChartScale
    private let first: Day
    private let last: Day

    init(
        days: [Day], values: [Double], left: Double = 46, right: Double = 272, top: Double = 26, bottom: Double = 226
    ) {
        (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
        scale = ChartScale(values)
        first = days.min() ?? Day(number: 0)
        last = days.max() ?? first
    }

    func x(_ day: Day) -> Double {
        let span = last.number - first.number
        guard span > 0 else { return (left + right) / 2 }
        return left + 6 + (right - left - 12) * Double(day.number - first.number) / Double(span)
    }

    func y(_ value: Double) -> Double { bottom - (bottom - top) * scale.share(value) }

    func place(_ point: ChartPoint) -> (x: Double, y: Double)? {
        point.value.map { (x(point.day), y($0.double)) }
    }

    /// Lines across at each tick, the unit above, the first, middle and last day below.
    func drawFrame(_ canvas: inout Canvas, unit: String) {
        canvas.words(unit, 0, top - 12)
        for tick in scale.ticks {
            let y = y(tick)
            canvas.path([(left, y), (right, y)], Pen(kind: "chart-grid", colour: "#C4C9CE", width: 1))
            canvas.words(scale.words(tick), left - 6, y + 5, anchor: .end, kind: "chart-tick")
        }
        drawDays(&canvas)
    }

    /// The first day and the last beneath, and one between where there is room.
    func drawDays(_ canvas: inout Canvas) {
        canvas.words(short(first), left, bottom + Canvas.line, kind: "chart-day")
        guard last > first else { return }
        canvas.words(short(last), right, bottom + Canvas.line, anchor: .end, kind: "chart-day")
        if right - left > 200 {
            let middle = Day(number: (first.number + last.number) / 2)
            canvas.words(short(middle), (left + right) / 2, bottom + Canvas.line, anchor: .middle, kind: "chart-day")
        }
    }

    // `Jan 2023`, or `3 Jan` where all is within two months.
    private func short(_ day: Day) -> String {
        let month = Day.monthNames[day.month - 1].prefix(3)
        return last.number - first.number < 62 ? "\(day.dayOfMonth) \(month)" : "\(month) \(day.year)"
    }

    /// Names at the ends of lines, moved apart so that none lies over another.
    func drawLabels(_ canvas: inout Canvas, _ labels: [EndLabel]) {
        let sorted = labels.sorted { $0.value > $1.value }
        var tops: [Double] = []
        var clear = top - 22
        for label in sorted {
            let height = Double(label.lines.count) * 15
            tops.append(max(y(label.value) - height / 2, clear))
            clear = (tops.last ?? 0) + height + 3
        }
        var limit = bottom + 22
        for place in sorted.indices.reversed() {
            let height = Double(sorted[place].lines.count) * 15
            tops[place] = min(tops[place], limit - height)
            limit = tops[place] - 3
        }
        for (label, top) in zip(sorted, tops) {
            if let mark = label.mark { canvas.mark(mark, right + 12, top + 8, tip: label.lines[0]) }
            let x = right + (label.mark == nil ? 8 : 22)
            for (line, words) in label.lines.enumerated() {
                canvas.words(words, x, top + Double(line) * 15 + 12, isStrong: label.isStrong)
            }
        }
    }
}

/// What stands beside the end of a line, at the height of its last value.
struct EndLabel {
    let lines: [String]
    let value: Double
    var isStrong = false
    /// How much height labels need under each other.
    static func height(_ labels: [EndLabel]) -> Double { labels.reduce(0) { $0 + Double($1.lines.count) * 15 + 3 } }

    /// The mark of its line, so that the two are seen to belong together.
    var mark: Mark?
}
