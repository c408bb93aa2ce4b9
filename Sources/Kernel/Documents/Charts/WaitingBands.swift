/// How many have waited how long, day by day: bars split in bands from the shortest wait to the longest.
package struct WaitingBands: Equatable, Sendable {
    package let title: String
    /// Who waits, in the plural: 'children'.
    package let unit: String
    /// The bands from the shortest: '0 to 6 weeks', '7 to 13 weeks'. At most eight.
    package let bands: [String]
    package let bars: [Bar]

    package struct Bar: Equatable, Sendable {
        /// The day.
        package let label: String
        /// How many wait in each band, in the order of `bands`.
        package let counts: [Int]
        /// The longest wait: '167 weeks'.
        package let longest: String?
        package init(_ label: String, _ counts: [Int], longest: String? = nil) {
            self.label = label
            self.counts = counts
            self.longest = longest
        }
    }

    package init(title: String, unit: String, bands: [String], bars: [Bar]) {
        self.title = title
        self.unit = unit
        self.bands = bands
        self.bars = bars
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    var description: String {
        let told = bars.map { bar -> String in
            let counts = zip(bands, bar.counts).map { "\($0.1.grouped) at \($0.0)" }.joined(separator: ", ")
            let longest = bar.longest.map { ", the longest \($0)" } ?? ""
            return "\(bar.label): \(bar.counts.reduce(0, +).grouped) \(unit) waiting\(longest): \(counts)."
        }
        return told.joined(separator: " ")
    }

    private var table: Table {
        let columns =
            [Table.Column("Date")] + bands.map { Table.Column($0, isNumeric: true) }
            + [Table.Column("All \(unit)", isNumeric: true), Table.Column("Longest wait", isNumeric: true)]
        let rows = bars.map { bar -> [Table.Cell] in
            let numbers = bar.counts + [bar.counts.reduce(0, +)]
            return [[.text(bar.label)]] + numbers.map { [.text($0.grouped)] } + [[.text(bar.longest ?? "")]]
        }
        return Table(caption: "\(title): the numbers", columns: columns, rows: rows)
    }

    // The longer the wait, the darker; and a letter for each band.
    private var drawing: String {
        let fills = ["EAF1F6", "CFE0EC", "A9C8DD", "76A7C6", "4583AB", "1F5F8B", "0D4266", "062338"]
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]
        let count = max(bands.count, 1)
        let parts = bands.enumerated().map { place, word -> StackedRows.Part in
            let shade = count == 1 ? 3 : min(place * (fills.count - 1) / (count - 1), fills.count - 1)
            return StackedRows.Part(
                mark: letters[min(place, letters.count - 1)], word: word, fill: fills[shade],
                ink: shade < 4 ? "1A1A1A" : "FFFFFF")
        }
        var canvas = Canvas()
        let height = StackedRows(parts: parts).draw(
            bars.map { bar in
                let note = "\(bar.counts.reduce(0, +).grouped) \(unit)"
                return .init(
                    label: bar.label, note: bar.longest.map { "\(note), longest \($0)" } ?? note, counts: bar.counts)
            }, &canvas)
        return canvas.svg(title: title, description: description, height: height)
    }
}
