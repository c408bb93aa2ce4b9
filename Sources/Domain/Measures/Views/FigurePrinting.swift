package import Facts
import Statistics

/// How the figures of a measure are printed: with its unit, and all with the same number of decimals.
///
/// The number is what the reading, target or baseline that needs most decimals needs. What is worked out (a median, the
/// expected value, a forecast) is rounded to it, halves away from nought; averages, rates and limits have at least one.
/// Downloads keep every figure as it was recorded.
package struct FigurePrinting: Equatable, Sendable {
    package let unit: MeasureUnit
    package let decimals: Int

    init(unit: MeasureUnit, decimals: Int) {
        (self.unit, self.decimals) = (unit, decimals)
    }

    /// The figure with the measure's decimals, without its unit: what charts are given.
    package func figure(_ figure: Figure) -> Figure { figure.rounded(decimals: decimals) }

    /// `90.0%`, `153 weeks`.
    package func words(_ figure: Figure) -> String { unit.printed(self.figure(figure)) }

    /// A number that was worked out; empty when it is not a number.
    package func words(_ number: Double) -> String { figure(number).map { unit.printed($0) } ?? "" }

    /// A number that was worked out, with the measure's decimals; nothing when it is not a number.
    package func figure(_ number: Double) -> Figure? { Statistics.figure(number, decimals: decimals) }

    /// A change with its sign: `+1.5`, `-21.6`.
    package func signed(_ change: Figure) -> String { figure(change).signed }

    /// The size of a difference: `18.7 percentage points`, `24 weeks`.
    package func size(_ difference: Figure) -> String {
        let size = difference < Figure(0) ? Figure(0).minus(difference) : difference
        return unit == .percent ? "\(figure(size).text) percentage points" : words(size)
    }

    /// For averages, rates and limits, which say little without a decimal.
    package var finer: FigurePrinting { atLeast(1) }

    /// For a place where figures stand that need more decimals, such as those of other areas.
    package func beside(_ others: [Figure]) -> FigurePrinting { atLeast(others.map(\.neededDecimals).max() ?? 0) }

    private func atLeast(_ decimals: Int) -> FigurePrinting {
        FigurePrinting(unit: unit, decimals: max(decimals, self.decimals))
    }
}

extension MeasureMoment {
    /// How the measure's figures are printed; plain whole numbers when there is no such measure.
    package func printing(of id: String) -> FigurePrinting {
        guard let measure = measures[id] else { return FigurePrinting(unit: .number, decimals: 0) }
        let recorded = readings(of: id).compactMap { $0.fact?.value } + targets(of: id).map(\.value)
        let most = (recorded + [measure.baseline].compactMap(\.self)).lazy.map(\.neededDecimals).max() ?? 0
        return FigurePrinting(unit: measure.unit, decimals: most)
    }
}

extension Figure {
    /// How many decimals it takes to print all of it: 0 for `90.00`.
    var neededDecimals: Int {
        var (rest, decimals) = (billionths, 9)
        if rest % 1_000_000_000 == 0 { return 0 }
        while rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
        return decimals
    }
}
