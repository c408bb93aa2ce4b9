package import Documents
import Facts
package import Measures

extension MeasureDescribed {
    /// The unit as charts print it after a value: '%', 'weeks' or nothing.
    var chartUnit: String {
        switch unit {
        case .percent, .change: "%"
        case .days, .weeks, .months: unit.rawValue
        case .count, .rate, .score, .money, .number: ""
        }
    }

}

extension FigurePrinting {
    /// How far a value moved, without its direction: '1.8 percentage points', '12.5 weeks'.
    func move(_ number: Double) -> String { finer.figure(abs(number)).map(finer.size) ?? "" }
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
    package func words(_ printing: FigurePrinting) -> String { words(printing.words(value)) }

    /// The value as it was recorded, with its counts.
    package func told(_ measure: MeasureDescribed) -> String { words(measure.printed(value)) }

    private func words(_ value: String) -> String {
        guard let whole = denominator?.grouped else { return value }
        return numerator.map { "\(value) (\($0.grouped) of \(whole))" } ?? "\(value) (of \(whole))"
    }
}
