import Documents
import Facts
import Improvement

/// One line of figures over time, with the target across it: drawn small, told in words, with its numbers beneath.
struct TrendChart {
    let title: String
    let unit: String
    let points: [Point]
    let target: Figure?

    /// One figure on its day.
    struct Point {
        let day: Day
        let words: String
        let value: Figure
    }

    private static let width = 400.0
    private static let height = 160.0
    private static let margin = 28.0

    /// The chart with its words and its table; nothing for fewer than two points.
    var picture: Picture? {
        guard points.count > 1, let first = points.first, let last = points.last else { return nil }
        let rows = points.map { [[Inline.text($0.words)], [Inline.text($0.value.with(unit: unit))]] }
        return Picture(
            title: title, description: description(first, last), svg: drawing(first, last),
            table: Table(caption: "\(title): the numbers", columns: [.words("As at"), .number("Figure")], rows: rows))
    }

    private func description(_ first: Point, _ last: Point) -> String {
        let change = last.value == first.value ? "the same as" : last.value > first.value ? "up from" : "down from"
        let goal = target.map { " The target is \($0.with(unit: unit))." } ?? ""
        return
            "\(last.value.with(unit: unit)) in \(last.words), \(change) \(first.value.with(unit: unit)) in \(first.words).\(goal)"
    }

    private func drawing(_ first: Point, _ last: Point) -> String {
        let values = points.map(\.value.double) + (target.map { [$0.double] } ?? [])
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let spread = high > low ? high - low : 1
        let days = Double(max(1, last.day.days(since: first.day)))
        let places = points.map { point in
            (
                x: Self.margin + (Self.width - 2 * Self.margin) * Double(point.day.days(since: first.day)) / days,
                y: Self.margin + (Self.height - 2 * Self.margin) * (high - point.value.double) / spread
            )
        }
        let goalY = target.map { Self.margin + (Self.height - 2 * Self.margin) * (high - $0.double) / spread }
        return svg(places, goalY: goalY, first, last)
    }

    private func svg(_ places: [(x: Double, y: Double)], goalY: Double?, _ first: Point, _ last: Point) -> String {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 190\" role=\"img\" font-size=\"13\""
        svg += " font-family=\"sans-serif\" aria-label=\"\(title.htmlEscaped)\"><title>\(title.htmlEscaped)</title>"
        svg += "<desc>\(description(first, last).htmlEscaped)</desc>"
        if let goalY, let target {
            svg += "<path d=\"M 0 \(tenths(goalY)) H 400\" stroke=\"currentColor\" stroke-dasharray=\"5 4\"/>"
            svg += label("Target \(target.with(unit: unit))", x: 400, y: goalY - 5, anchor: "end")
        }
        let line = places.map { "\(tenths($0.x)),\(tenths($0.y))" }.joined(separator: " ")
        svg += "<polyline points=\"\(line)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
        for place in places {
            svg += "<circle cx=\"\(tenths(place.x))\" cy=\"\(tenths(place.y))\" r=\"4\" fill=\"currentColor\"/>"
        }
        if let start = places.first, let end = places.last {
            svg +=
                label(first.value.text, x: start.x, y: start.y - 9)
                + label(last.value.text, x: end.x, y: end.y - 9, anchor: "end")
        }
        svg += label(first.words, x: 0, y: 184) + label(last.words, x: 400, y: 184, anchor: "end")
        return svg + "</svg>"
    }

    private func label(_ words: String, x: Double, y: Double, anchor: String = "start") -> String {
        "<text x=\"\(tenths(x))\" y=\"\(tenths(y))\" text-anchor=\"\(anchor)\" fill=\"currentColor\">\(words.htmlEscaped)</text>"
    }

    private func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}
