import Facts

extension SPCChart {
    var drawing: String {
        var canvas = Canvas()
        let kinds = Kind.allCases.filter { kind in points.contains { $0.kind == kind && $0.value != nil } }
        let keys = keyLines(kinds)
        let values = points.compactMap { $0.value?.double }
        let lines = stretches.flatMap { [$0.mean, $0.lower, $0.upper].compactMap { $0?.double } }
        let top = 26 + Double(keys) * Canvas.line
        let plot = TimePlot(
            days: points.map(\.day), values: values + lines + (target.map { [$0.double] } ?? []), top: top,
            bottom: top + 200)
        drawKey(kinds, &canvas)
        plot.drawFrame(&canvas, unit: unit)
        for stretch in stretches { draw(stretch, plot, &canvas) }
        if let target {
            let y = plot.y(target.double)
            canvas.path([(plot.left, y), (plot.right, y)], LineLook(.target).pen)
        }
        drawPoints(plot, &canvas)
        plot.drawLabels(&canvas, labels)
        return canvas.svg(title: title, description: description, height: plot.bottom + 36)
    }

    private var labels: [EndLabel] {
        guard let last = stretches.last else { return [] }
        let named = [
            ("Upper limit", last.upper), ("Mean", last.mean), ("Lower limit", last.lower), ("Target", target),
        ]
        return named.compactMap { name, value in
            value.map {
                EndLabel(lines: ["\(name)", $0.with(unit: unit)], value: $0.double, isStrong: name == "Mean")
            }
        }
    }

    private func draw(_ stretch: Stretch, _ plot: TimePlot, _ canvas: inout Canvas) {
        // A stretch reaches half way to its neighbours, so that one point still has a line.
        let (from, to) = (plot.x(stretch.from) - 4, plot.x(stretch.to) + 4)
        func across(_ value: Figure, _ pen: Pen) {
            let y = plot.y(value.double)
            canvas.path([(from, y), (to, y)], pen)
        }
        across(stretch.mean, Pen(kind: "chart-mean", colour: "#000000", width: 1.5))
        for limit in [stretch.lower, stretch.upper].compactMap({ $0 }) {
            across(limit, Pen(kind: "chart-limit", colour: "#4A4F54", width: 1.5, dashes: "5 3"))
        }
    }

    private func drawPoints(_ plot: TimePlot, _ canvas: inout Canvas) {
        let pen = Pen(kind: "chart-comparator", colour: "#6B7278", width: 1.5)
        let counted = points.map { point in
            point.kind == .leftOut ? nil : plot.place(ChartPoint(point.day, point.value))
        }
        // The line of values breaks where new limits begin.
        for stretch in stretches {
            canvas.path(
                zip(points, counted).filter { stretch.from <= $0.0.day && $0.0.day <= stretch.to }.map(\.1), pen)
        }
        for point in points {
            guard let value = point.value, let place = plot.place(ChartPoint(point.day, value)) else { continue }
            canvas.mark(
                point.kind.mark, place.x, place.y,
                tip: "\(point.day.words): \(value.with(unit: unit)), \(point.kind.words)")
        }
    }

    // The marks that are there, with what they mean.
    private func drawKey(_ kinds: [Kind], _ canvas: inout Canvas) {
        var (x, y) = (6.0, 10.0)
        for kind in kinds {
            let width = Double(kind.words.count) * Canvas.letter + 32
            if x > 6 && x + width > Canvas.width { (x, y) = (6, y + Canvas.line) }
            canvas.mark(kind.mark.asKey, x, y - 4, tip: kind.words)
            canvas.words(kind.words, x + 10, y)
            x += width
        }
    }

    private func keyLines(_ kinds: [Kind]) -> Int {
        var (x, lines) = (6.0, 1)
        for kind in kinds {
            let width = Double(kind.words.count) * Canvas.letter + 32
            if x > 6 && x + width > Canvas.width { (x, lines) = (6, lines + 1) }
            x += width
        }
        return lines
    }
}

extension SPCChart.Kind {
    /// Colours of Making Data Count, each with a shape of its own and a dark edge.
    var mark: Mark {
        let kind = "chart-mark chart-point"
        return switch self {
        case .usual: Mark(kind: kind, shape: .circle, fill: "#A6A6A6", stroke: "#1A1A1A")
        case .improvement: Mark(kind: kind, shape: .diamond, fill: "#00B0F0", stroke: "#1A1A1A")
        case .concern: Mark(kind: kind, shape: .square, fill: "#E46C0A", stroke: "#1A1A1A")
        case .high, .low: Mark(kind: kind, shape: .triangle, fill: "#490092", stroke: "#1A1A1A")
        case .leftOut: Mark(kind: kind, shape: .ring, fill: "#FFFFFF", stroke: "#1A1A1A")
        }
    }
}
