import Facts

/// An axis: from and to at round numbers, with a tick at each step.
struct ChartScale {
    let lowest: Double
    let highest: Double
    let step: Double
    private let decimals: Int

    /// - Parameter fromNought: whether it must hold nought, as the length of a bar needs.
    init(_ values: [Double], fromNought: Bool = false) {
        var (low, high) = (values.min() ?? 0, values.max() ?? 1)
        // Starting near nought is better than near it.
        if fromNought || low >= 0 && low < 0.4 * high { low = min(low, 0) }
        if fromNought { high = max(high, 0) }
        if high - low < 1e-9 * max(abs(high), abs(low), 1e-6) {
            (low, high) = (low - max(abs(low) * 0.1, 0.5), high + max(abs(high) * 0.1, 0.5))
        }
        let (step, decimals) = Self.roundStep(atLeast: (high - low) / 5)
        self.step = step
        self.decimals = decimals
        lowest = (low / step + 1e-9).rounded(.down) * step
        highest = (high / step - 1e-9).rounded(.up) * step
    }

    // 1, 2 or 5 times a power of ten, and how many decimals that has.
    private static func roundStep(atLeast size: Double) -> (Double, Int) {
        var (power, decimals) = (1.0, 0)
        while power * 10 <= size { power *= 10 }
        while power > size && decimals < 9 {
            power /= 10
            decimals += 1
        }
        for times in [1.0, 2, 5] where power * times >= size { return (power * times, decimals) }
        return (power * 10, max(decimals - 1, 0))
    }

    var ticks: [Double] {
        let count = Int(((highest - lowest) / step).rounded())
        return (0...max(count, 1)).map { lowest + Double($0) * step }
    }

    /// How far along the axis a value lies, from 0 to 1.
    func share(_ value: Double) -> Double { (value - lowest) / (highest - lowest) }

    /// A tick in words, thousands apart by commas.
    func words(_ value: Double) -> String {
        let power = (0..<decimals).reduce(1.0) { size, _ in size * 10 }
        let whole = Int((abs(value) * power).rounded())
        let unit = Int(power)
        let digits = (whole / unit).grouped
        guard decimals > 0 else { return (value < 0 && whole > 0 ? "-" : "") + digits }
        let tail = String(whole % unit)
        let zeros = String(repeating: "0", count: max(0, decimals - tail.count))
        return (value < 0 && whole > 0 ? "-" : "") + digits + "." + zeros + tail
    }
}
