import Casework
import Documents
import Facts

/// A case's events along a line of time, with the days of the law that are still to come.
struct TimelineDrawing {
    let steps: [DatedStep]
    let due: [CaseRow.Due]
    let today: Day

    private static let width = 760.0
    private static let left = 24.0
    private static let base = 92.0

    /// The picture with its words and its table; nothing for fewer than two days.
    var picture: Picture? {
        guard let first = days.min(), let last = days.max(), first < last else { return nil }
        let rows = marks.map { mark in
            [[Inline.text(String(mark.number))], [.text(mark.day.words)], [.text(mark.words)]]
        }
        return Picture(
            title: "The case in time", description: description(first, last), svg: svg(first, last),
            table: Table(
                caption: "The marks of the picture",
                columns: [.number("Mark"), .words("Day"), .words("What")], rows: rows))
    }

    private struct Mark {
        let number: Int
        let day: Day
        let words: String
        let isDue: Bool
    }

    private var days: [Day] { steps.map(\.day) + due.map(\.day) + [today] }

    private var marks: [Mark] {
        let all =
            steps.map { ($0.day, $0.words, false) } + due.map { ($0.day, "Due: \($0.title)", true) }
        return all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.enumerated().map {
            Mark(number: $0 + 1, day: $1.element.0, words: $1.element.1, isDue: $1.element.2)
        }
    }

    private func description(_ first: Day, _ last: Day) -> String {
        "\(countWords(steps.count, "event")) and \(countWords(due.count, "day")) of the law from \(first.words) to "
            + "\(last.words). Events are round, days of the law are square."
    }

    private func svg(_ first: Day, _ last: Day) -> String {
        let width = Self.width
        var svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(width)) 150\" role=\"img\" font-size=\"13\""
        svg +=
            " font-family=\"sans-serif\"><title>The case in time</title><desc>\(description(first, last).htmlEscaped)</desc>"
        svg += "<path d=\"M 0 \(Self.base) H \(width)\" stroke=\"currentColor\" stroke-width=\"2\"/>"
        let span = Double(last.days(since: first))
        func place(_ day: Day) -> Double {
            Self.left + (width - 2 * Self.left) * Double(day.days(since: first)) / span
        }
        svg += mark(at: place(today), "Today")
        var lastPlaces = [Double](repeating: -.infinity, count: 4)
        for one in marks {
            let x = place(one.day)
            // Numbers that would touch stand on the next row up.
            let row = lastPlaces.firstIndex { x - $0 >= 20 } ?? 3
            lastPlaces[row] = x
            svg += shape(one, x: x, row: row)
        }
        svg += label(first.words, x: 0, y: 144, "start") + label(last.words, x: width, y: 144, "end")
        return svg + "</svg>"
    }

    private func shape(_ mark: Mark, x: Double, row: Int) -> String {
        let dot =
            mark.isDue
            ? "<rect x=\"\(tenths(x - 5))\" y=\"\(Self.base - 5)\" width=\"10\" height=\"10\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            : "<circle cx=\"\(tenths(x))\" cy=\"\(Self.base)\" r=\"5\" fill=\"currentColor\"/>"
        return dot + label(String(mark.number), x: x, y: Self.base - 12 - Double(row) * 17, "middle")
    }

    private func mark(at x: Double, _ words: String) -> String {
        "<path d=\"M \(tenths(x)) \(Self.base) V \(Self.base + 16)\" stroke=\"currentColor\" stroke-dasharray=\"3 3\"/>"
            + label(words, x: x, y: Self.base + 30, x > Self.width - 60 ? "end" : "middle")
    }

    private func label(_ words: String, x: Double, y: Double, _ anchor: String) -> String {
        "<text x=\"\(tenths(x))\" y=\"\(tenths(y))\" text-anchor=\"\(anchor)\" fill=\"currentColor\">\(words.htmlEscaped)</text>"
    }

    private func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}
