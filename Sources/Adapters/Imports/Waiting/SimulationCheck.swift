package import Facts

extension AnswerCheck {
    /// Compares how runs lie, which no two generators give alike.
    ///
    /// Means agree when they are within four standard errors of each other; spreads when neither is more than half as
    /// much again as the other, where the expected 5th centile is above 0. Both are counted.
    package init(simulated answer: AnalystAnswer, expected path: String) async throws(Problems) {
        let needs = ["case_id", "metric", "valid_replications", "mean", "sd", "p05"]
        try self.init(simulated: answer, try await AnalystTable(path: path, needs: needs))
    }

    init(simulated answer: AnalystAnswer, _ source: AnalystTable) throws(Problems) {
        var table = source
        self.init()
        let ours = Dictionary(answer.rows.map { (answer.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        for line in table.rows {
            let key = ["case_id", "metric"].map { line[$0] }
            guard let row = ours[key] else {
                count(false, "\(key.joined(separator: " ")): there is no such row in the answer")
                continue
            }
            compare(row.cells.map(\.value), table.moments(line), key.joined(separator: " "))
        }
        try table.finish()
    }

    /// - Parameters:
    ///   - ours: the cells in the order of the answer's columns.
    ///   - theirs: count, mean, spread and 5th centile.
    private mutating func compare(_ ours: [Double], _ theirs: [Double], _ place: String) {
        guard ours.count > 4, theirs.count == 4 else { return }
        let error = (theirs[2] * theirs[2] / theirs[0] + ours[4] * ours[4] / ours[2]).squareRoot()
        count(abs(ours[3] - theirs[1]) <= 4 * error + 1e-9, "\(place): mean \(ours[3]), expected \(theirs[1])")
        guard theirs[3] > 0, theirs[2] > 0 else { return }
        let ratio = ours[4] / theirs[2]
        count(ratio <= 1.5 && ratio >= 1 / 1.5, "\(place): spread \(ours[4]), expected \(theirs[2])")
    }
}

extension AnalystTable {
    fileprivate mutating func moments(_ row: TableRow) -> [Double] {
        ["valid_replications", "mean", "sd", "p05"].map { neededNumber(row, $0) ?? .nan }
    }
}

extension AnalystAnswer.Cell {
    /// The number, or not a number for anything else.
    fileprivate var value: Double {
        if case .number(let number) = self { number } else { .nan }
    }
}
