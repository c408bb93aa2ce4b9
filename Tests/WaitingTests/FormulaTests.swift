import Testing
import Waiting

@Suite struct `The formulas of a waiting list` {
    @Test func `agree with every worked case`() throws {
        let cases = try Vectors.lines("formulas")
        #expect(cases.count >= 420)
        for line in cases {
            let formula = try #require(WaitingFormula(rawValue: line[text: "fn"]))
            let given = WaitingFormula.Input.allCases.compactMap { input in
                line[number: input.rawValue].map { (input, $0) }
            }
            let result = formula.result(Dictionary(uniqueKeysWithValues: given))
            #expect(agree(result, line[number: "result"]), "\(formula.rawValue) \(line[text: "case"]): \(result)")
        }
    }

    @Test func `take the usual factor and variation when nothing is said`() {
        #expect(WaitingFormula.targetMeanWait.result([.targetWait: 52]) == 13)
        #expect(agree(WaitingFormula.targetCapacity.result([.demand: 30, .targetWait: 52]), 30 + 4.0 / 52))
        #expect(agree(WaitingFormula.chanceOfExceeding.result([:]), 0.018315638888734))
    }

    @Test func `say why there is no result`() {
        #expect(WaitingFormula.queueLoad.whyUndefined([.demand: 5, .capacity: 4]) == nil)
        let nothingBelow = WaitingFormula.queueLoad.whyUndefined([.demand: 5, .capacity: 0])
        #expect(nothingBelow == "Not defined: capacity is 0, and nothing can be divided by it.")
        #expect(WaitingFormula.queueLoad.whyUndefined([.demand: 5])?.contains("missing") == true)
    }

    @Test(arguments: [(0.92, 2.526), (0.95, 2.996), (0.982, 4.017)])
    func `know the factor that keeps a share within the target`(share: Double, factor: Double) {
        #expect(abs(waitFactor(forShareWithinTarget: share) - factor) < 0.0005)
    }
}
