import Documents

/// What a sighted reader takes from a drawing: each mark's words and the value at which it lies, by the axis beside it.
struct ChartReading {
    /// One mark: what it says, and where on the axis it is.
    struct Mark: Equatable {
        let words: String
        let value: Double
    }

    private(set) var marks: [Mark] = []
    /// One unit of drawing in units of the axis: how exactly a value can be read.
    private(set) var grain = 0.0

    /// Reads points over time: ticks come before their marks, one frame after another.
    static func points(_ svg: String) -> ChartReading {
        var reading = ChartReading()
        var ticks: [(value: Double, place: Double)] = []
        var isFresh = true
        let parts =
            /<text class="chart-tick"[^>]* y="([^"]+)"[^>]*>([^<]+)<\/text>|<g class="chart-mark[^>]*translate\([^ ]+ ([^)]+)\)"><title>([^<]*)</
        for match in svg.matches(of: parts) {
            if let place = match.1, let words = match.2 {
                if !isFresh { ticks = [] }
                isFresh = true
                ticks.append((number(words), number(place) - 5))
            } else if let place = match.3, let words = match.4 {
                isFresh = false
                reading.take(String(words), number(place), ticks)
            }
        }
        return reading
    }

    /// Reads bars from nought: ticks come after them.
    static func bars(_ svg: String) -> ChartReading {
        var reading = ChartReading()
        let ticks = svg.matches(of: /<text class="chart-tick" x="([^"]+)"[^>]*>([^<]+)</).map {
            (value: number($0.2), place: number($0.1))
        }
        for match in svg.matches(
            of: /<rect class="chart-bar [^>]* x="([^"]+)"[^>]* width="([^"]+)"[^>]*><title>([^<]*)</)
        {
            let start = number(match.1)
            let nought = ticks.first { $0.value == 0 }?.place ?? 0
            let end = abs(start - nought) < 0.2 ? start + number(match.2) : start
            reading.take(String(match.3), end, ticks)
        }
        return reading
    }

    private mutating func take(_ words: String, _ place: Double, _ ticks: [(value: Double, place: Double)]) {
        guard let first = ticks.first, let last = ticks.last, first.place != last.place else { return }
        let unit = (last.value - first.value) / (last.place - first.place)
        grain = max(grain, abs(unit))
        marks.append(Mark(words: words, value: first.value + (place - first.place) * unit))
    }

    static func number(_ words: some StringProtocol) -> Double { Double(String(words).filter { $0 != "," }) ?? .nan }
}

extension Table {
    /// Every number in it that is not in the first column: its row, its column and its value.
    var numbers: [(row: String, column: String, value: Double)] {
        rows.flatMap { row in
            zip(columns, row).dropFirst().compactMap { column, cell -> (String, String, Double)? in
                let digits = cell.plainText.prefix { "0123456789.-,".contains($0) }
                guard column.isNumeric, let value = Double(String(digits).filter { $0 != "," }) else { return nil }
                return (row[0].plainText, column.title, value)
            }
        }
    }
}
