import Facts

extension FanChart {
    var drawing: String {
        var canvas = Canvas()
        let bounds = steps.flatMap { $0.bands.flatMap { [$0.lower.double, $0.upper.double] } + [$0.middle.double] }
        let values = known.compactMap { $0.value?.double } + bounds + (target.map { [$0.double] } ?? [])
        let plot = TimePlot(days: known.map(\.day) + steps.map(\.day), values: values)
        drawBands(plot, &canvas)
        plot.drawFrame(&canvas, unit: unit)
        if let target {
            let y = plot.y(target.double)
            canvas.path([(plot.left, y), (plot.right, y)], LineLook(.target).pen)
        }
        drawLines(plot, &canvas)
        plot.drawLabels(&canvas, labels)
        return canvas.svg(title: title, description: description, height: plot.bottom + 36)
    }

    /// Where the fan opens: the last known value.
    private func origin(_ plot: TimePlot) -> (x: Double, y: Double)? {
        known.last { $0.value != nil }.flatMap(plot.place)
    }

    // The widest first, each with an edge of its own so that they part in black and white.
    private func drawBands(_ plot: TimePlot, _ canvas: inout Canvas) {
        let percents = Set(steps.flatMap { $0.bands.map(\.percent) }).sorted(by: >)
        let fills = ["#D6E4EE", "#A9C8DD", "#76A7C6"]
        let dashes = ["2 3", "5 3", nil]
        for (place, percent) in percents.enumerated() {
            let bands = steps.compactMap { step in step.bands.first { $0.percent == percent }.map { (step.day, $0) } }
            let upper = bands.map { (x: plot.x($0.0), y: plot.y($0.1.upper.double)) }
            let lower = bands.map { (x: plot.x($0.0), y: plot.y($0.1.lower.double)) }
            let start = origin(plot).map { [$0] } ?? []
            canvas.area(
                start + upper + lower.reversed(), "chart-band chart-band-\(percent)", fill: fills[min(place, 2)])
            for edge in [start + upper, start + lower] {
                canvas.path(
                    edge, Pen(kind: "chart-edge", colour: "#4A4F54", width: 1, dashes: dashes[min(place, 2)]))
            }
        }
    }

    private func drawLines(_ plot: TimePlot, _ canvas: inout Canvas) {
        let look = LineLook(.measure)
        canvas.path(known.map(plot.place), look.pen)
        for point in known {
            guard let value = point.value, let place = plot.place(point), let mark = look.mark else { continue }
            canvas.mark(mark, place.x, place.y, tip: "\(point.day.words): \(value.with(unit: unit))")
        }
        let start = origin(plot).map { [$0] } ?? []
        let middles = steps.map { (x: plot.x($0.day), y: plot.y($0.middle.double)) }
        canvas.path(start + middles, Pen(kind: "chart-middle", colour: "#000000", width: 2, dashes: "7 4"))
        for (step, place) in zip(steps, middles) {
            canvas.mark(
                Mark(kind: "chart-mark chart-comparator-mark", shape: .ring, fill: "#FFFFFF", stroke: "#1A1A1A"),
                place.x, place.y, tip: "\(step.day.words), middle: \(step.middle.with(unit: unit))")
        }
    }

    private var labels: [EndLabel] {
        guard let last = steps.last else { return [] }
        let bands = last.bands.flatMap { band in
            [
                EndLabel(lines: ["\(band.percent)%: \(band.upper.grouped)"], value: band.upper.double),
                EndLabel(lines: ["\(band.percent)%: \(band.lower.grouped)"], value: band.lower.double),
            ]
        }
        let middle = EndLabel(lines: ["middle \(last.middle.grouped)"], value: last.middle.double, isStrong: true)
        let aim = target.map { [EndLabel(lines: ["target \($0.grouped)"], value: $0.double)] } ?? []
        return bands + [middle] + aim
    }
}
