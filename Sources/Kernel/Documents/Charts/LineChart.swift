package import Facts

/// Lines over time: a measure beside its target, its trajectory and others to compare with.
///
/// Each line has its own dashes and its own marks, and its name at its end, so that it reads in black and white.
package struct LineChart: Equatable, Sendable {
    package let title: String
    /// '%', 'weeks' or nothing.
    package let unit: String
    package let lines: [Line]
    /// Days from which figures are not like those before, each with why.
    package let breaks: [Break]

    package struct Line: Equatable, Sendable {
        package let name: String
        package let role: Role
        package let points: [ChartPoint]
        package init(_ name: String, _ role: Role, _ points: [ChartPoint]) {
            self.name = name
            self.role = role
            self.points = points.sorted { $0.day < $1.day }
        }
    }

    /// What a line is there for, which settles how it looks.
    package enum Role: Equatable, Sendable {
        case measure, target, trajectory, comparator
    }

    /// A change in how the figures are made.
    package struct Break: Equatable, Sendable {
        package let day: Day
        package let why: String
        package init(_ day: Day, why: String) {
            self.day = day
            self.why = why
        }
    }

    package init(title: String, unit: String, lines: [Line], breaks: [Break] = []) {
        self.title = title
        self.unit = unit
        self.lines = lines
        self.breaks = breaks
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    private var days: [Day] { Set(lines.flatMap { $0.points.map(\.day) }).sorted() }

    /// What the lines say, line by line.
    var description: String {
        let told =
            lines.map { $0.description(unit) }
            + breaks.map { "From \($0.day.words): \($0.why)\($0.why.hasSuffix(".") ? "" : ".")" }
        let scale = ChartScale(values)
        let start = scale.lowest == 0 ? [] : ["The scale starts at \(scale.words(scale.lowest))."]
        return (told + start).joined(separator: " ")
    }

    private var values: [Double] { lines.flatMap { $0.points.compactMap { $0.value?.double } } }

    private var table: Table {
        let columns = [Table.Column("Date")] + lines.map { Table.Column($0.name, isNumeric: true) }
        let cells = lines.map { line in
            Dictionary(line.points.map { ($0.day, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        let rows = days.map { day -> [Table.Cell] in
            [[.text(day.words)]] + cells.map { [.text(($0[day] ?? nil).map { $0.with(unit: unit) } ?? "")] }
        }
        return Table(caption: "\(title): the numbers", columns: columns, rows: rows)
    }

    private var drawing: String {
        var canvas = Canvas()
        let looks = lines.indices.map { number in
            LineLook(lines[number].role, comparator: lines[..<number].count { $0.role == .comparator })
        }
        let labels = zip(lines, looks).compactMap(label)
        // Many lines make it taller, so that their names have room.
        let plot = TimePlot(days: days, values: values, bottom: max(226, EndLabel.height(labels)))
        plot.drawFrame(&canvas, unit: unit)
        for (number, one) in breaks.enumerated() { draw(one, number + 1, plot, &canvas) }
        for (line, look) in zip(lines, looks) { draw(line, look, plot, &canvas) }
        plot.drawLabels(&canvas, labels)
        var height = plot.bottom + (breaks.isEmpty ? 36 : 46)
        for (number, one) in breaks.enumerated() {
            for words in wrapped("\(number + 1): \(one.why)", at: 52) {
                canvas.words(words, 0, height)
                height += Canvas.line
            }
        }
        return canvas.svg(title: title, description: description, height: height)
    }

    private func draw(_ line: Line, _ look: LineLook, _ plot: TimePlot, _ canvas: inout Canvas) {
        canvas.path(line.points.map(plot.place), look.pen)
        for point in line.points {
            guard let value = point.value, let place = plot.place(point), let mark = look.mark else { continue }
            canvas.mark(mark, place.x, place.y, tip: "\(line.name), \(point.day.words): \(value.with(unit: unit))")
        }
    }

    private func label(_ line: Line, _ look: LineLook) -> EndLabel? {
        line.points.last { $0.value != nil }?.value.map { last in
            EndLabel(
                lines: wrapped(line.name, at: 14) + [last.with(unit: unit)], value: last.double,
                isStrong: line.role == .measure, mark: look.mark?.asKey)
        }
    }

    private func draw(_ one: Break, _ number: Int, _ plot: TimePlot, _ canvas: inout Canvas) {
        let x = plot.x(one.day)
        canvas.path(
            [(x, plot.top), (x, plot.bottom)], Pen(kind: "chart-break", colour: "#4A4F54", width: 1, dashes: "2 2"))
        canvas.words("break \(number)", x, plot.top - 6, anchor: .middle)
    }
}

extension LineChart.Line {
    /// From where to where, the lowest and the highest.
    func description(_ unit: String) -> String {
        let known = points.compactMap { point in point.value.map { (day: point.day, value: $0) } }
        guard let first = known.first, let last = known.last else { return "\(name): no values." }
        guard first.day < last.day else { return "\(name): \(first.value.with(unit: unit)) on \(first.day.words)." }
        let values = known.map(\.value)
        let (low, high) = (values.min() ?? first.value, values.max() ?? first.value)
        let range = low == high ? "" : " (lowest \(low.with(unit: unit)), highest \(high.with(unit: unit)))"
        return
            "\(name): from \(first.value.with(unit: unit)) on \(first.day.words) to \(last.value.with(unit: unit)) on \(last.day.words)\(range)."
    }
}
