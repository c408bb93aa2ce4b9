/// How a line looks: its dashes and its marks tell it from the others without its colour.
struct LineLook {
    let pen: Pen
    let mark: Mark?

    /// - Parameter comparator: which of the lines to compare with it is, counted from 0.
    init(_ role: LineChart.Role, comparator: Int = 0) {
        switch role {
        case .measure:
            pen = Pen(kind: "chart-measure", colour: "#0B5A7D", width: 2.5)
            mark = Mark(kind: "chart-mark chart-measure-mark", shape: .circle, fill: "#0B5A7D", stroke: "#0B5A7D")
        case .target:
            pen = Pen(kind: "chart-target", colour: "#B3201A", dashes: "9 4")
            mark = Mark(kind: "chart-mark chart-target-mark", shape: .cross, fill: "none", stroke: "#B3201A")
        case .trajectory:
            pen = Pen(kind: "chart-trajectory", colour: "#490092", dashes: "2 4")
            mark = Mark(kind: "chart-mark chart-trajectory-mark", shape: .diamond, fill: "#FFFFFF", stroke: "#490092")
        case .comparator:
            let dashes = ["6 3", "3 3", "10 3 2 3", "1 3"]
            let shapes: [Mark.Shape] = [.square, .triangle, .ring, .diamond]
            pen = Pen(
                kind: "chart-comparator", colour: "#4A4F54", width: 1.5,
                // Sixteen lines before a pair of dashes and mark comes again.
                dashes: dashes[(comparator + comparator / dashes.count) % dashes.count])
            mark = Mark(
                kind: "chart-mark chart-comparator-mark", shape: shapes[comparator % shapes.count], fill: "#FFFFFF",
                stroke: "#4A4F54")
        }
    }
}
