package import Facts

/// What is known, and the range of what may come: a middle line with bands that should hold 50, 80 and 95 in a hundred.
package struct FanChart: Equatable, Sendable {
    package let title: String
    package let unit: String
    package let known: [ChartPoint]
    package let steps: [Step]
    package let target: Figure?
    /// How the forecast was made and how well it has done, in sentences.
    package let sentences: [String]

    /// One day to come.
    package struct Step: Equatable, Sendable {
        package let day: Day
        package let middle: Figure
        package let bands: [Band]
        package init(_ day: Day, middle: Figure, bands: [Band]) {
            self.day = day
            self.middle = middle
            self.bands = bands.sorted { $0.percent < $1.percent }
        }
    }

    /// From and to, in which the value should be so many times in a hundred.
    package struct Band: Equatable, Sendable {
        package let percent: Int
        package let lower: Figure
        package let upper: Figure
        package init(_ percent: Int, _ lower: Figure, _ upper: Figure) {
            self.percent = percent
            self.lower = lower
            self.upper = upper
        }
    }

    package init(
        title: String, unit: String, known: [ChartPoint], steps: [Step], target: Figure? = nil, sentences: [String] = []
    ) {
        self.title = title
        self.unit = unit
        self.known = known.sorted { $0.day < $1.day }
        self.steps = steps.sorted { $0.day < $1.day }
        self.target = target
        self.sentences = sentences
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    private var percents: [Int] { Set(steps.flatMap { $0.bands.map(\.percent) }).sorted() }

    var description: String {
        var told = [LineChart.Line("Known", .measure, known).description(unit)]
        if let last = steps.last {
            let bands = last.bands.map {
                "\($0.percent) times in 100 between \($0.lower.with(unit: unit)) and \($0.upper.with(unit: unit))"
            }
            told.append(
                "By \(last.day.words) the middle of what may come is \(last.middle.with(unit: unit)); \(bands.joined(separator: ", "))."
            )
        }
        if let target { told.append("The target is \(target.with(unit: unit)).") }
        return (told + sentences).joined(separator: " ")
    }

    private var table: Table {
        let bands = percents.flatMap { percent in
            ["\(percent)% band from", "\(percent)% band to"].map { Table.Column($0, isNumeric: true) }
        }
        let columns =
            [Table.Column("Date"), Table.Column("Known", isNumeric: true), Table.Column("Middle", isNumeric: true)]
            + bands
        let past = known.map { point -> [Table.Cell] in
            [[.text(point.day.words)], [.text(point.value.map { $0.with(unit: unit) } ?? "")]]
                + Array(repeating: [.text("")], count: columns.count - 2)
        }
        let future = steps.map { step -> [Table.Cell] in
            let cells = percents.flatMap { percent -> [Table.Cell] in
                let band = step.bands.first { $0.percent == percent }
                return [band?.lower, band?.upper].map { [.text($0.map { $0.with(unit: unit) } ?? "")] }
            }
            return [[.text(step.day.words)], [.text("")], [.text(step.middle.with(unit: unit))]] + cells
        }
        return Table(caption: "\(title): the numbers", columns: columns, rows: past + future)
    }
}
