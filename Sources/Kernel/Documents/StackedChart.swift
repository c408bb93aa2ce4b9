import Facts

/// Bars of one length, each split by rating: how a plan, or each area of it, stands or stood.
///
/// Drawn for a narrow screen first: 400 units wide, a bar under its label. Each part carries the rating's shape and its
/// count, so that it reads in black and white.
package struct StackedChart: Equatable, Sendable {
    package let title: String
    /// The ratings in the order of the scale, and at their end that there is none, if any bar has such a part.
    package let parts: [Chip]
    package let bars: [Bar]
    /// One of what is counted: 'measure'.
    package let unit: String
    /// What each bar is, as the first column of the table: 'Date'.
    package let barName: String

    package struct Bar: Equatable, Sendable {
        /// The day or the area.
        package let label: String
        /// How many have each rating, in the order of `parts`.
        package let counts: [Int]
        /// How many have no rating.
        package let unrated: Int
        package init(_ label: String, _ counts: [Int], unrated: Int = 0) {
            self.label = label
            self.counts = counts
            self.unrated = unrated
        }

        fileprivate var whole: Bar { Bar(label, counts + [unrated]) }
    }

    package init(title: String, unit: String, parts: [Chip], bars: [Bar], barName: String = "Date") {
        self.title = title
        self.unit = unit
        self.barName = barName
        let isRated = bars.allSatisfy { $0.unrated == 0 }
        self.parts = isRated ? parts : parts + [Chip("Not rated", .none)]
        self.bars = isRated ? bars : bars.map(\.whole)
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    /// What the bars say, bar by bar.
    var description: String {
        let sentences = bars.map { bar -> String in
            let told = zip(parts, bar.counts).filter { $0.1 > 0 }.map { "\($0.1) \($0.0.word)" }
            return "\(bar.label): \(told.isEmpty ? "none rated" : told.joined(separator: ", "))."
        }
        return sentences.joined(separator: " ")
    }

    private var table: Table {
        let columns =
            [Table.Column(barName)] + parts.map { Table.Column($0.word, isNumeric: true) }
            + [Table.Column("All \(plural(unit))", isNumeric: true)]
        let rows = bars.map { bar -> [Table.Cell] in
            let numbers = bar.counts + [bar.counts.reduce(0, +)]
            return [[.text(bar.label)]] + numbers.map { [.text(String($0))] }
        }
        return Table(caption: "\(title): the numbers", columns: columns, rows: rows)
    }
}
