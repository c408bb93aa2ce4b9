import Facts
import Statistics

/// One row of the file of cases: how its series are to be charted.
struct SPCOrder {
    let id: String
    private let row: TableRow
    private let direction: SPCSeries.Direction
    private let targets: ByFacet<Double>
    private let rebases: ByFacet<[Day]>
    private let fixAfter: Int?
    private let screensOutliers: Bool?

    /// Every row of the file, each fault in its own finding.
    static func all(_ table: Table, _ report: inout ImportReport) -> [SPCOrder] {
        var seen: [String: Int] = [:]
        return table.rows.compactMap { row in
            let id = row["case_id"]
            if id.isEmpty {
                report.add(
                    .refused, row, "case_id", "The case has no name.", mend: "Give every case a name of its own.")
            } else if let first = seen[id] {
                report.add(
                    .refused, row, "case_id", "The case is there already, in row \(first).",
                    mend: "Give every case one row.")
            }
            seen[id] = seen[id] ?? row.number
            return SPCOrder(row, &report)
        }
    }

    private init?(_ row: TableRow, _ report: inout ImportReport) {
        self.row = row
        id = row["case_id"]
        let names = SPCSeries.Direction.allCases.map(\.rawValue)
        let direction = SPCSeries.Direction(rawValue: row["improvement_direction"].lowercased())
        if direction == nil {
            report.add(
                .refused, row, "improvement_direction", "This is no direction.",
                mend: "Write \(names.joined(separator: ", ")).")
        }
        self.direction = direction ?? .neutral
        targets = ByFacet(row["target"]) { plainNumber($0) }
        if !targets.isWhole {
            report.add(
                .refused, row, "target", "This is no number.", mend: "Write 95, or A=95;B=80, or leave it empty.")
        }
        rebases = ByFacet(row["rebase"]) { text in
            let days = text.split(separator: "|").map { Day(trimmed($0)) }
            return days.contains(nil) ? nil : days.compactMap { $0 }
        }
        if !rebases.isWhole {
            report.add(
                .refused, row, "rebase", "This is no day of the calendar.",
                mend: "Write 2023-02-14, several days with | between them, or A=2023-02-14;B=2023-03-01.")
        }
        fixAfter = Self.fixAfter(row, &report)
        screensOutliers = Self.screens(row, &report)
    }

    private static func fixAfter(_ row: TableRow, _ report: inout ImportReport) -> Int? {
        let text = row["fix_after_n_points"]
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), number >= SPCOptions.nhsr.shortestBaseline else {
            report.add(
                .refused, row, "fix_after_n_points", "A baseline is a whole number of points.",
                mend: "Write \(SPCOptions.nhsr.shortestBaseline) or more, or leave it empty.")
            return nil
        }
        return number
    }

    private static func screens(_ row: TableRow, _ report: inout ImportReport) -> Bool? {
        switch row["screen_outliers"].lowercased() {
        case "": return nil
        case "true": return true
        case "false": return false
        default:
            report.add(.refused, row, "screen_outliers", "This is neither yes nor no.", mend: "Write TRUE or FALSE.")
            return nil
        }
    }

    /// The case's series, one for each facet that has values.
    func cases(_ values: SPCValues, _ report: inout ImportReport) -> [SPCCase] {
        let facets = values.facets(of: id)
        if facets.isEmpty { report.add(.left, row, "case_id", "The case has no values and is left out.") }
        let unknown = targets.facets.union(rebases.facets).subtracting(facets)
        for facet in unknown.sorted() {
            report.add(
                .refused, row, targets.facets.contains(facet) ? "target" : "rebase",
                "The case has no facet '\(facet)'.", mend: "Use the names in the column 'facet' of the values.")
        }
        return facets.map { facet in
            SPCCase(
                id: id, facet: facet,
                series: SPCSeries(
                    values.points(of: id, facet: facet), direction: direction,
                    targets: targets[facet].map { [SPCSeries.Target($0)] } ?? [],
                    rebases: (rebases[facet] ?? []).map { SPCSeries.Rebase($0, reason: "as the file of cases says") },
                    fixAfter: fixAfter),
                screensOutliers: screensOutliers, isBesideTargets: facets.contains { targets[$0] != nil })
        }
    }
}

/// What one cell says of every facet, or of each by its name: `95`, or `A=95;B=80`.
private struct ByFacet<Value: Sendable>: Sendable {
    private let common: Value?
    private let named: [String: Value]
    /// Whether all of the cell could be read.
    let isWhole: Bool

    init(_ cell: String, _ read: (Substring) -> Value?) {
        guard cell.contains("=") else {
            common = cell.isEmpty ? nil : read(cell[...])
            named = [:]
            isWhole = cell.isEmpty || common != nil
            return
        }
        common = nil
        let parts = cell.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1) }
        let pairs = parts.compactMap { part -> (String, Value)? in
            guard part.count == 2, let value = read(trimmed(part[1])) else { return nil }
            return (String(trimmed(part[0])), value)
        }
        named = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        isWhole = named.count == parts.count
    }

    var facets: Set<String> { Set(named.keys) }

    subscript(facet: String) -> Value? { common ?? named[facet] }
}

/// A number as a machine writes it, and nothing cleverer: no words, no hexadecimal, no thousands separators.
func plainNumber(_ text: some StringProtocol) -> Double? {
    let allowed = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    guard allowed, let number = Double(String(text)), number.isFinite else { return nil }
    return number
}

private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
}
