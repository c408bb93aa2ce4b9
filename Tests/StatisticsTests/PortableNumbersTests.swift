import Foundation
import Statistics
import Testing

@Suite struct `Numbers that are the same on every machine` {
    @Test func `the logarithm is the library's to one part in a thousand million million, or nearly`() {
        for step in 1...20_000 {
            let number = Double(step) * Double(step) * 1e-5
            let expected = Foundation.log(number)
            #expect(abs(portableLogarithm(number) - expected) <= 4e-16 * max(1, abs(expected)), "\(number)")
        }
        #expect(portableLogarithm(1) == 0)
        #expect(portableLogarithm(0) == -.infinity)
        #expect(portableLogarithm(-1).isNaN)
        #expect(portableLogarithm(.infinity) == .infinity)
    }

    @Test func `the exponential is the library's`() {
        for step in -7_400...7_090 {
            let power = Double(step) / 10
            let expected = Foundation.exp(power)
            #expect(
                abs(portableExponential(power) - expected) <= 4e-16 * expected + 4 * .leastNonzeroMagnitude, "\(power)")
        }
        #expect(portableExponential(0) == 1)
        #expect(portableExponential(-1_000) == 0)
        #expect(portableExponential(1_000) == .infinity)
        #expect(portableExponential(.nan).isNaN)
    }

    @Test func `the generator gives the numbers that were written down`() {
        var generator = SeededGenerator(seed: 1, stream: 0)
        #expect(
            (0..<3).map { _ in generator.bits() }
                == [5_226_295_891_941_712_017, 5_547_022_123_706_608_281, 18_144_476_329_041_699_521])
        var other = SeededGenerator(seed: 1, stream: 1)
        #expect(other.bits() != SeededGenerator.first(seed: 1))
    }

    @Test func `shares are even, and their neighbours tell nothing of each other`() {
        var generator = SeededGenerator(seed: 42)
        let shares = (0..<40_000).map { _ in generator.share() }
        #expect(shares.allSatisfy { (0..<1).contains($0) })
        let sample = NumberSample(shares)
        #expect(abs(sample.mean - 0.5) < 0.006)
        #expect(abs(sample.standardDeviation - 1 / 12.0.squareRoot()) < 0.004)
        let products = zip(shares, shares.dropFirst()).map { ($0 - 0.5) * ($1 - 0.5) }
        #expect(abs(NumberSample(products).mean) < 0.0017)
    }

    @Test(arguments: [0.05, 1, 7.2, 15.9, 16.1, 5_200])
    func `counts have their mean, and it is their variance too`(mean: Double) {
        var generator = SeededGenerator(seed: 9)
        let count = PoissonCount(mean: mean)
        let sample = NumberSample((0..<4_000).map { _ in Double(count.draw(&generator)) })
        #expect(abs(sample.mean - mean) < 4 * (mean / 4_000).squareRoot())
        #expect(abs(sample.standardDeviation * sample.standardDeviation / mean - 1) < 0.1 + 0.25 / mean.squareRoot())
    }

    @Test(arguments: [0, -3, Double.nan]) func `nothing is expected of no mean`(mean: Double) {
        var generator = SeededGenerator(seed: 9)
        #expect(PoissonCount(mean: mean).draw(&generator) == 0)
    }

    @Test func `failures before a success are as many as the chance says`() {
        var generator = SeededGenerator(seed: 5)
        let sample = NumberSample((0..<8_000).map { _ in Double(generator.failures(beforeSuccessOf: 0.02)) })
        #expect(abs(sample.mean - 49) < 2.3)
        #expect(generator.failures(beforeSuccessOf: 1) == 0)
    }

    @Test func `quantiles lie straight between neighbours, as in R`() {
        let sample = NumberSample([40, 10, 30, 20])
        #expect(sample.quantile(0) == 10 && sample.quantile(1) == 40)
        #expect(abs(sample.quantile(0.92) - 37.6) < 1e-12)
        #expect(sample.quantile(0.5) == 25)
        #expect(NumberSample([]).quantile(0.5).isNaN && NumberSample([]).mean.isNaN)
        #expect(NumberSample([3]).standardDeviation.isNaN)
    }
}

extension SeededGenerator {
    fileprivate static func first(seed: UInt64) -> UInt64 {
        var generator = SeededGenerator(seed: seed)
        return generator.bits()
    }
}
