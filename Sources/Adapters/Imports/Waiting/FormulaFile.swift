package import Facts
import Waiting

/// `cairn waiting formulas`: each row names a formula and gives its numbers; the answer has its result.
package func formulaAnswer(_ path: String) async throws(Problems) -> AnalystAnswer {
    try formulaAnswer(try await AnalystTable(path: path, needs: ["fn"]))
}

func formulaAnswer(_ source: AnalystTable) throws(Problems) -> AnalystAnswer {
    var table = source
    let inputs = WaitingFormula.Input.allCases.map(\.rawValue)
    var answer = AnalystAnswer(columns: ["fn", "case"] + inputs + ["result"], keys: ["fn", "case"])
    for (index, row) in table.rows.enumerated() {
        guard let formula = table.formula(row) else { continue }
        let given = table.inputs(row, of: formula)
        let name = row["case"].nonBlank ?? String(index + 1)
        let told = WaitingFormula.Input.allCases.map { AnalystAnswer.Cell.optional(given[$0]) }
        answer.add(
            [.text(formula.rawValue), .text(name)] + told + [.number(formula.result(given))],
            remark: formula.whyUndefined(given))
    }
    try table.finish()
    return answer
}

extension AnalystTable {
    fileprivate mutating func formula(_ row: TableRow) -> WaitingFormula? {
        guard let name = text(row, "fn") else { return nil }
        if let formula = WaitingFormula(rawValue: name) { return formula }
        let names = WaitingFormula.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(row, "fn", "There is no such formula.", mend: "There are: \(names).")
        return nil
    }

    /// Waits, rates and sizes are none or more; a queue's difference from its target may go below.
    fileprivate mutating func inputs(_ row: TableRow, of formula: WaitingFormula) -> [WaitingFormula.Input: Double] {
        var given: [WaitingFormula.Input: Double] = [:]
        for input in WaitingFormula.Input.allCases {
            if let number = number(row, input.rawValue, in: 0...1e12) {
                given[input] = number
            } else if row[input.rawValue].isBlank, formula.needs.contains(input) {
                refuse(row, input.rawValue, "\(formula.rawValue) needs this number.", mend: "Fill it in.")
            }
        }
        return given
    }
}
