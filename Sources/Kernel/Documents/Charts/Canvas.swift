/// SVG text in the making, 400 units wide: what all charts are drawn with.
///
/// Colours stand as attributes, for paper and for light pages; a class lets a style sheet change them in the dark.
/// Nothing has an id or an inline style, so that it may stand in any page.
struct Canvas {
    static let width = 400.0
    /// About how wide a letter is at the size of all words, 14 units: 12 pixels on the narrowest telephones.
    static let letter = 7.4
    static let line = 18.0

    private(set) var marks = ""

    /// The whole drawing with its title and description inside.
    func svg(title: String, description: String, height: Double) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 \(Int(height.rounded(.up)))\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"14\" aria-label=\"\(title.htmlEscaped)\">"
            + "<title>\(title.htmlEscaped)</title><desc>\(description.htmlEscaped)</desc>\(marks)</svg>"
    }

    enum Anchor: String {
        case start, middle, end
    }

    /// Words with their baseline at `y`.
    mutating func words(
        _ text: String, _ x: Double, _ y: Double, anchor: Anchor = .start, isStrong: Bool = false, kind: String? = nil,
        ink: String = "currentColor"
    ) {
        let kind = kind.map { " class=\"\($0)\"" } ?? ""
        let weight = isStrong ? " font-weight=\"700\"" : ""
        marks +=
            "<text\(kind) x=\"\(tenths(x))\" y=\"\(tenths(y))\" text-anchor=\"\(anchor)\" fill=\"\(ink)\"\(weight)>"
        marks += text.htmlEscaped + "</text>"
    }

    /// A line through points, broken where there is none.
    mutating func path(_ points: [(x: Double, y: Double)?], _ pen: Pen) {
        var data = ""
        var isDown = false
        for point in points {
            guard let point else {
                isDown = false
                continue
            }
            data += "\(isDown ? "L" : "M")\(tenths(point.x)) \(tenths(point.y))"
            isDown = true
        }
        marks += "<path class=\"\(pen.kind)\" d=\"\(data)\" fill=\"none\" stroke=\"\(pen.colour)\""
        marks += " stroke-width=\"\(tenths(pen.width))\"\(pen.dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")/>"
    }

    /// A filled shape through points.
    mutating func area(_ points: [(x: Double, y: Double)], _ kind: String, fill: String) {
        let data = points.enumerated().map { "\($0 == 0 ? "M" : "L")\(tenths($1.x)) \(tenths($1.y))" }.joined()
        marks += "<path class=\"\(kind)\" d=\"\(data)Z\" fill=\"\(fill)\"/>"
    }

    mutating func bar(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ kind: String, fill: String, tip: String
    ) {
        marks += "<rect class=\"\(kind)\" x=\"\(tenths(x))\" y=\"\(tenths(y))\" width=\"\(tenths(width))\""
        marks += " height=\"\(tenths(height))\" fill=\"\(fill)\" stroke=\"#1A1A1A\" stroke-width=\"1\">"
        marks += "<title>\(tip.htmlEscaped)</title></rect>"
    }

    /// A mark at a place, telling what it is to whoever points at it.
    mutating func mark(_ mark: Mark, _ x: Double, _ y: Double, tip: String) {
        marks += "<g class=\"\(mark.kind)\" transform=\"translate(\(tenths(x)) \(tenths(y)))\">"
        marks += "<title>\(tip.htmlEscaped)</title><path d=\"\(mark.shape.data)\" fill=\"\(mark.fill)\""
        marks += " stroke=\"\(mark.stroke)\" stroke-width=\"1.5\"/></g>"
    }
}

/// How a line is drawn.
struct Pen {
    let kind: String
    let colour: String
    var width = 2.0
    var dashes: String?
}

/// How a point is drawn.
struct Mark {
    let kind: String
    let shape: Shape
    let fill: String
    let stroke: String

    /// The same mark where it only explains: it stands for no value.
    var asKey: Mark {
        Mark(
            kind: kind.split(separator: " ").map { $0 == "chart-mark" ? "chart-key" : String($0) }.joined(
                separator: " "),
            shape: shape, fill: fill, stroke: stroke)
    }

    /// Shapes that can be told apart in black and white.
    enum Shape: CaseIterable {
        case circle, square, triangle, diamond, cross, ring

        var data: String {
            switch self {
            case .circle, .ring: "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z"
            case .square: "M-4 -4H4V4H-4Z"
            case .triangle: "M0 -5L5 4H-5Z"
            case .diamond: "M0 -5.5L5.5 0L0 5.5L-5.5 0Z"
            case .cross: "M-4 -4L4 4M-4 4L4 -4"
            }
        }
    }
}

/// A length or place with one decimal at most.
func tenths(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let whole = Int((number * 10).rounded())
    let sign = whole < 0 ? "-" : ""
    let size = abs(whole)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
}

/// Words broken into lines of at most so many letters; a longer word stands by itself, cut when it is far
/// longer.
func wrapped(_ words: String, at letters: Int) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
        if let last = lines.last, last.count + word.count < letters {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(word.count > letters + 2 ? word.prefix(letters + 1) + "\u{2026}" : String(word))
        }
    }
    return lines.isEmpty ? [""] : lines
}
