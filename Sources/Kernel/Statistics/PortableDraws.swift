/// How many things happen in a stretch of time when they happen singly, at random, and so many on average.
///
/// Drawn by adding up the chances of 0, 1, 2 and so on. A large mean is drawn in parts, because the sum of counts of
/// this sort is one again. Source: Devroye, Non-Uniform Random Variate Generation, 1986, X.3.
package struct PoissonCount: Sendable {
    private let parts: Int
    private let mean: Double
    private let chanceOfNone: Double

    /// Largest mean that is drawn in one part; beyond it the chance of none would lose digits.
    private static let largestPart = 16.0

    /// - Parameter mean: the number to expect; below 0 or not a number counts as 0.
    package init(mean: Double) {
        let total = mean > 0 ? mean : 0
        parts = max(1, Int((total / Self.largestPart).rounded(.up)))
        self.mean = total / Double(parts)
        chanceOfNone = portableExponential(-self.mean)
    }

    /// One count.
    package func draw(_ generator: inout SeededGenerator) -> Int {
        var count = 0
        for _ in 0..<parts { count += part(&generator) }
        return count
    }

    @inline(__always)
    private func part(_ generator: inout SeededGenerator) -> Int {
        var left = generator.share()
        var chance = chanceOfNone
        var count = 0
        while left >= chance, chance > 0 {
            left -= chance
            count += 1
            chance *= mean / Double(count)
        }
        return count
    }
}

extension SeededGenerator {
    /// How many tries fail before the first that succeeds, each succeeding with this chance.
    ///
    /// - Parameter chance: above 0 and at most 1.
    package mutating func failures(beforeSuccessOf chance: Double) -> Int {
        guard chance < 1 else { return 0 }
        let tries = portableLogarithm(1 - share()) / portableLogarithm(1 - chance)
        return tries < 1e15 ? Int(tries) : Int(1e15)
    }
}
