package import Facts

/// The same measure of several areas or groups, one small chart each on one scale, so that their shapes compare.
package struct SmallMultiples: Equatable, Sendable {
    package let title: String
    package let unit: String
    package let panels: [Panel]
    package let target: Figure?

    package struct Panel: Equatable, Sendable {
        package let name: String
        package let points: [ChartPoint]
        package init(_ name: String, _ points: [ChartPoint]) {
            self.name = name
            self.points = points.sorted { $0.day < $1.day }
        }
    }

    package init(title: String, unit: String, panels: [Panel], target: Figure? = nil) {
        self.title = title
        self.unit = unit
        self.panels = panels
        self.target = target
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    private var days: [Day] { Set(panels.flatMap { $0.points.map(\.day) }).sorted() }

    var description: String {
        let told = panels.map { LineChart.Line($0.name, .measure, $0.points).description(unit) }
        return (told + (target.map { ["The target is \($0.with(unit: unit))."] } ?? [])).joined(separator: " ")
    }

    private var table: Table {
        let cells = panels.map { panel in
            Dictionary(panel.points.map { ($0.day, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        let rows = days.map { day -> [Table.Cell] in
            [[.text(day.words)]] + cells.map { [.text(($0[day] ?? nil).map { $0.with(unit: unit) } ?? "")] }
        }
        return Table(
            caption: "\(title): the numbers",
            columns: [Table.Column("Date")] + panels.map { Table.Column($0.name, isNumeric: true) }, rows: rows)
    }

    private var drawing: String {
        var canvas = Canvas()
        let values = panels.flatMap { $0.points.compactMap { $0.value?.double } } + (target.map { [$0.double] } ?? [])
        let top = target == nil ? 0 : Canvas.line + 4
        if let target { canvas.words("Dashed line: target \(target.with(unit: unit))", 0, 13) }
        for (number, panel) in panels.enumerated() {
            let names = wrapped(panel.name, at: 24)
            let place = (x: Double(number % 2) * 206, y: top + Double(number / 2) * Self.height)
            for (line, words) in names.prefix(2).enumerated() {
                canvas.words(words, place.x, place.y + 14 + Double(line) * 16, isStrong: true)
            }
            let plot = TimePlot(
                days: days, values: values, left: place.x + 40, right: place.x + 194, top: place.y + 44,
                bottom: place.y + 124)
            draw(panel, plot, &canvas)
        }
        let rows = Double((panels.count + 1) / 2)
        return canvas.svg(title: title, description: description, height: top + rows * Self.height)
    }

    private static let height = 174.0

    private func draw(_ panel: Panel, _ plot: TimePlot, _ canvas: inout Canvas) {
        plot.drawSmallFrame(&canvas)
        if let target {
            let y = plot.y(target.double)
            canvas.path([(plot.left, y), (plot.right, y)], LineLook(.target).pen)
        }
        let look = LineLook(.measure)
        canvas.path(panel.points.map(plot.place), look.pen)
        for point in panel.points {
            guard let value = point.value, let place = plot.place(point), let mark = look.mark else { continue }
            canvas.mark(mark, place.x, place.y, tip: "\(panel.name), \(point.day.words): \(value.with(unit: unit))")
        }
        let last = panel.points.last { $0.value != nil }
        let words = last?.value.map { "latest \($0.with(unit: unit))" } ?? "no values"
        canvas.words(words, plot.left, plot.bottom + 36)
    }
}

extension TimePlot {
    /// The frame of a small chart: the ends of both axes and no more.
    func drawSmallFrame(_ canvas: inout Canvas) {
        let grid = Pen(kind: "chart-grid", colour: "#C4C9CE", width: 1)
        for tick in [scale.lowest, scale.highest] {
            let y = y(tick)
            canvas.path([(left, y), (right, y)], grid)
            canvas.words(scale.words(tick), left - 5, y + 5, anchor: .end, kind: "chart-tick")
        }
        drawDays(&canvas)
    }
}
