package import Facts

/// A control chart as drawn: single values, their mean and limits, and which of them are more than chance.
///
/// It is told what each point is and draws that; working it out is not its business.
package struct SPCChart: Equatable, Sendable {
    package let title: String
    package let unit: String
    package let points: [Point]
    package let stretches: [Stretch]
    package let target: Figure?
    /// Each special cause, each rebase and what the whole says, in sentences; the description ends with them.
    package let sentences: [String]

    package struct Point: Equatable, Sendable {
        package let day: Day
        package let value: Figure?
        package let kind: Kind
        package init(_ day: Day, _ value: Figure?, _ kind: Kind = .usual) {
            self.day = day
            self.value = value
            self.kind = kind
        }
    }

    /// What a point is.
    package enum Kind: String, CaseIterable, Sendable {
        case usual, improvement, concern, high, low, leftOut

        package var words: String {
            switch self {
            case .usual: "usual variation"
            case .improvement: "improvement"
            case .concern: "concern"
            case .high: "unusually high"
            case .low: "unusually low"
            case .leftOut: "left out of the limits"
            }
        }
    }

    /// The days that share a mean and limits.
    package struct Stretch: Equatable, Sendable {
        package let from: Day
        package let to: Day
        package let mean: Figure
        package let lower: Figure?
        package let upper: Figure?
        package init(from: Day, to: Day, mean: Figure, lower: Figure?, upper: Figure?) {
            self.from = from
            self.to = to
            self.mean = mean
            self.lower = lower
            self.upper = upper
        }
    }

    package init(
        title: String, unit: String, points: [Point], stretches: [Stretch], target: Figure? = nil,
        sentences: [String] = []
    ) {
        self.title = title
        self.unit = unit
        self.points = points.sorted { $0.day < $1.day }
        self.stretches = stretches
        self.target = target
        self.sentences = sentences
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    var description: String {
        let values = LineChart.Line("Values", .measure, points.map { ChartPoint($0.day, $0.value) }).description(unit)
        let limits = stretches.map { stretch -> String in
            let reach = [stretch.lower, stretch.upper].compactMap { $0.map { $0.with(unit: unit) } }
            let range = reach.count == 2 ? ", limits \(reach[0]) to \(reach[1])" : ", no limits"
            return "From \(stretch.from.words) the mean is \(stretch.mean.with(unit: unit))\(range)."
        }
        let aim = target.map { ["The target is \($0.with(unit: unit))."] } ?? []
        return ([values] + limits + aim + sentences).joined(separator: " ")
    }

    private var table: Table {
        let numbers = ["Value", "Mean", "Lower limit", "Upper limit"].map { Table.Column($0, isNumeric: true) }
        let rows = points.map { point -> [Table.Cell] in
            let stretch = stretches.last { $0.from <= point.day && point.day <= $0.to }
            let cells = [point.value, stretch?.mean, stretch?.lower, stretch?.upper]
            return [[.text(point.day.words)]] + cells.map { [.text($0.map { $0.with(unit: unit) } ?? "")] }
                + [[.text(point.value == nil ? "no value" : point.kind.words)]]
        }
        return Table(
            caption: "\(title): the numbers",
            columns: [Table.Column("Date")] + numbers + [Table.Column("What it shows")],
            rows: rows)
    }
}
