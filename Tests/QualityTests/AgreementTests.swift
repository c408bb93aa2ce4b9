import Facts
import Quality
import Testing

@Suite struct `Agreement between two markers` {
    /// The marks behind a table of counts: rows are the first marker's, columns the second's.
    private func marks(_ table: [[Int]]) -> [(first: Int?, second: Int?)] {
        table.enumerated().flatMap { first, row in
            row.enumerated().flatMap { second, count in
                Array(repeating: (first: Optional(first), second: Optional(second)), count: count)
            }
        }
    }

    @Test func `the published example of 91 couples gives 0.24`() {
        // Agresti, Categorical Data Analysis, 1990, from Hout and others, 1987; R package vcd gives 0.2374.
        let table = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]
        let agreement = Agreement(marks(table), least: 10)
        #expect(agreement.pairs == 91 && agreement.alike == 33 && agreement.percent == Figure("36.3"))
        #expect(agreement.kappa == .figure(Figure(24).hundredth, word: "fair"))
    }

    @Test(arguments: [
        ([[5, 0], [0, 5]], "1.00", "almost perfect"), ([[0, 5], [5, 0]], "-1.00", "worse than chance"),
        ([[25, 25], [25, 25]], "0.00", "slight"), ([[45, 15], [25, 15]], "0.13", "slight"),
        ([[20, 5], [10, 15]], "0.40", "fair"),
    ])
    func `with two marks it is Cohen's kappa`(table: [[Int]], kappa: String, word: String) throws {
        let figure = try #require(Figure(kappa))
        #expect(Agreement(marks(table), least: 10).kappa == .figure(figure, word: word))
    }

    @Test func `it is the same as the sum worked out cell by cell`() throws {
        var state: UInt64 = 7
        for _ in 0..<200 {
            let table = (0..<4).map { _ in
                (0..<4).map { _ -> Int in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return Int(state >> 33) % 9
                }
            }
            guard case .figure(let kappa, _) = Agreement(marks(table), least: 1).kappa else { continue }
            #expect(abs(kappa.double - byHand(table)) <= 0.005_000_1)
        }
    }

    // 1 - sum(w o) / sum(w e), with w the distance over the greatest distance, o and e as shares.
    private func byHand(_ table: [[Int]]) -> Double {
        let whole = Double(table.joined().reduce(0, +))
        var (seen, chance) = (0.0, 0.0)
        for row in 0..<4 {
            for column in 0..<4 {
                let weight = Double(abs(row - column)) / 3
                let rowSum = Double(table[row].reduce(0, +))
                let columnSum = Double(table.map { $0[column] }.reduce(0, +))
                seen += weight * Double(table[row][column]) / whole
                chance += weight * rowSum / whole * columnSum / whole
            }
        }
        return 1 - seen / chance
    }

    @Test func `one mark only, or too few pairs, give no figure but the reason`() {
        #expect(Agreement(marks([[0, 0], [0, 12]]), least: 10).kappa == .oneMarkOnly)
        #expect(Agreement(marks([[4, 0], [1, 4]]), least: 10).kappa == .tooFew(least: 10))
        let none = Agreement([], least: 0)
        #expect(none.kappa == .tooFew(least: 1) && none.percent == nil)
    }

    @Test func `a criterion that one of them finds not to apply is told apart`() {
        let agreement = Agreement([(1, 1), (nil, 2), (3, nil), (nil, nil), (2, 3)], least: 1)
        #expect(agreement.pairs == 2 && agreement.alike == 1 && agreement.oneSided == 2)
    }

    @Test func `the least number of pairs is data`() {
        #expect(leastPairs(on: "2026-03-20") == 10)
        #expect(agreementWord(hundredths: 80) == "substantial" && agreementWord(hundredths: 81) == "almost perfect")
    }
}

extension Figure {
    fileprivate var hundredth: Figure { Figure("0.\(text)") ?? self }
}
