/// A handful of numbers, and how they lie.
package struct NumberSample: Sendable {
    /// The numbers in ascending order.
    package let sorted: [Double]
    /// Their average; not a number when there are none.
    package let mean: Double

    /// A sample of these numbers, in any order.
    package init(_ numbers: [Double]) {
        mean = numbers.reduce(0, +) / Double(numbers.count)
        sorted = numbers.sorted()
    }

    /// The standard deviation of a sample: the divisor is one less than the count. Not a number below two numbers.
    package var standardDeviation: Double {
        guard sorted.count > 1 else { return .nan }
        let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(sorted.count - 1)).squareRoot()
    }

    /// The number below which this share of the sample lies, straight between the two nearest (type 7 of Hyndman and
    /// Fan, 1996, which is the usual one of R and of spreadsheets). Not a number when there are none.
    package func quantile(_ share: Double) -> Double {
        guard let last = sorted.indices.last else { return .nan }
        let place = share * Double(last)
        let below = Int(place)
        guard below < last else { return sorted[last] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
