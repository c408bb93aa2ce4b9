package import Documents
import Facts
package import Measures
import Statistics

extension MeasureDescribed {
    /// The unit as charts print it after a value: '%', 'weeks' or nothing.
    var chartUnit: String {
        switch unit {
        case .percent, .change: "%"
        case .days, .weeks, .months: unit.rawValue
        case .count, .rate, .score, .money, .number: ""
        }
    }

    /// A number that was worked out, to one decimal place.
    func printed(_ number: Double) -> String { figure(number, decimals: 1).map(printed) ?? "" }

    /// How far a value moved, without its direction: '1.8 percentage points', '12 weeks'.
    func printedMove(_ number: Double) -> String {
        guard unit == .percent, let points = figure(abs(number), decimals: 1) else { return printed(abs(number)) }
        return "\(points.text) percentage points"
    }
}

extension MeasureStatus {
    /// The status as it is always shown.
    package var chip: Chip { shown.chip }
}

extension StatusWords.Row {
    /// The words with their colour and shape.
    package var chip: Chip { Chip(words, Tone(rawValue: tone) ?? .none) }
}

extension Reading {
    /// The value with its counts: '21.3% (238 of 1119)'.
    package func words(_ measure: MeasureDescribed) -> String {
        let value = measure.printed(self.value)
        guard let denominator else { return value }
        return numerator.map { "\(value) (\($0) of \(denominator))" } ?? "\(value) (of \(denominator))"
    }
}
