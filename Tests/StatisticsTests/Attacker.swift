import Statistics

/// Somebody who knows every shown count, every sum, and that no count is below nought, and works out what they can.
///
/// Written apart from what it attacks: each hidden count is made as small and as large as the shown ones allow, by the
/// simplex method.
struct Attacker {
    /// One sum as the reader sees it: hidden parts with their signs, and what they must add up to.
    private var equations: [(terms: [String: Double], sum: Double)] = []
    private(set) var hidden: [String: Int] = [:]

    init(_ tables: [CountTable], _ guarded: [GuardedTable]) {
        for (table, shown) in zip(tables, guarded) { read(table, shown) }
    }

    /// Reads a list of counts and what is known to add up in it.
    init(_ counts: [Int], _ sums: [CountSum], hidden: Set<Int>) {
        let cell = { (place: Int) in
            (name: "\(place)", truth: counts[place], shown: hidden.contains(place) ? nil : counts[place])
        }
        for sum in sums { add(cell(sum.total), sum.parts.map(cell)) }
    }

    private mutating func read(_ table: CountTable, _ shown: GuardedTable) {
        let isList = table.columnsAre == nil
        func name(_ labels: [String]) -> String { (table.within + labels).sorted().joined(separator: ", ") }
        func row(_ place: Int) -> String { "\(table.rowsAre)=\(table.rows[place])" }
        func column(_ place: Int) -> String { "\(table.columnsAre ?? "")=\(table.columns[place])" }
        typealias Cell = (name: String, truth: Int, shown: Int?)
        let all = table.counts.reduce(0) { $0 + $1.reduce(0, +) }
        let total: Cell = (name([]), all, shown.total)
        let cells = table.rows.indices.map { r -> [Cell] in
            isList
                ? [(name([row(r)]), table.counts[r][0], shown.counts[r][0])]
                : table.columns.indices.map { (name([row(r), column($0)]), table.counts[r][$0], shown.counts[r][$0]) }
        }
        if isList { return add(total, cells.map { $0[0] }) }
        let rows = table.rows.indices.map { r -> Cell in
            (name([row(r)]), table.counts[r].reduce(0, +), shown.rowTotals[r])
        }
        let columns = table.columns.indices.map { c -> Cell in
            (name([column(c)]), table.counts.reduce(0) { $0 + $1[c] }, shown.columnTotals[c])
        }
        for r in table.rows.indices { add(rows[r], cells[r]) }
        for c in table.columns.indices { add(columns[c], cells.map { $0[c] }) }
        add(total, rows)
        add(total, columns)
    }

    /// Learns that every count of one table is the sum of those in others.
    mutating func learn(_ whole: (CountTable, GuardedTable), is parts: [(CountTable, GuardedTable)]) {
        typealias Cell = (name: String, truth: Int, shown: Int?)
        func cell(_ one: (CountTable, GuardedTable), _ row: Int, _ column: Int) -> Cell {
            let (table, shown) = one
            let labels = ["\(table.rowsAre)=\(table.rows[row])", "\(table.columnsAre ?? "")=\(table.columns[column])"]
            let name = (table.within + labels).sorted().joined(separator: ", ")
            return (name, table.counts[row][column], shown.counts[row][column])
        }
        for row in whole.0.rows.indices {
            for column in whole.0.columns.indices {
                add(cell(whole, row, column), parts.map { cell($0, row, column) })
            }
        }
    }

    private mutating func add(
        _ total: (name: String, truth: Int, shown: Int?), _ parts: [(name: String, truth: Int, shown: Int?)]
    ) {
        var (terms, sum): ([String: Double], Double) = ([:], 0)
        for (cell, sign) in parts.map({ ($0, 1.0) }) + [(total, -1.0)] {
            if let shown = cell.shown {
                sum -= sign * Double(shown)
            } else {
                terms[cell.name, default: 0] += sign
                hidden[cell.name] = cell.truth
            }
        }
        terms = terms.filter { $0.value != 0 }
        if !terms.isEmpty { equations.append((terms, sum)) }
    }

    /// The least and the most that a hidden count can be.
    func range(of name: String) -> ClosedRange<Double> {
        let names = hidden.keys.sorted()
        let rows = equations.map { equation in names.map { equation.terms[$0] ?? 0 } }
        let sums = equations.map(\.sum)
        let goal = names.map { $0 == name ? 1.0 : 0 }
        let most = Simplex(rows, sums).most(of: goal) ?? .infinity
        let least = Simplex(rows, sums).most(of: goal.map { -$0 }) ?? .infinity
        return -least...max(most, -least)
    }
}

/// The largest value of a goal where all rows hold and nothing is below nought (two phases, Bland's rule).
private struct Simplex {
    private var table: [[Double]]
    private var basis: [Int]
    private let width: Int

    init(_ rows: [[Double]], _ sums: [Double]) {
        let (width, count) = (rows.first?.count ?? 0, rows.count)
        self.width = width
        var table: [[Double]] = []
        for (index, row) in rows.enumerated() {
            let sign = sums[index] < 0 ? -1.0 : 1
            let helpers = (0..<count).map { $0 == index ? 1.0 : 0 }
            table.append(row.map { $0 * sign } + helpers + [sums[index] * sign])
        }
        self.table = table
        basis = (0..<count).map { width + $0 }
    }

    /// Nothing when there is no bound.
    mutating func solved(_ goal: [Double], columns: Int) -> Double? {
        var costs = goal + Array(repeating: 0, count: (table.first?.count ?? 1) - goal.count)
        for (row, base) in basis.enumerated() where base < goal.count && costs[base] != 0 {
            let factor = costs[base]
            for column in costs.indices { costs[column] -= factor * table[row][column] }
        }
        while let entering = (0..<columns).first(where: { costs[$0] > 1e-7 }) {
            var leaving: (row: Int, ratio: Double)?
            for (row, cells) in table.enumerated() where cells[entering] > 1e-7 {
                let ratio = cells[cells.count - 1] / cells[entering]
                if let best = leaving, ratio > best.ratio - 1e-9,
                    !(abs(ratio - best.ratio) <= 1e-9 && basis[row] < basis[best.row])
                {
                    continue
                }
                leaving = (row, ratio)
            }
            guard let (row, _) = leaving else { return nil }
            pivot(row, entering)
            let factor = costs[entering]
            for column in costs.indices { costs[column] -= factor * table[row][column] }
        }
        return -costs[costs.count - 1]
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let value = table[row][column]
        for index in table[row].indices { table[row][index] /= value }
        for other in table.indices where other != row && table[other][column] != 0 {
            let factor = table[other][column]
            for index in table[other].indices { table[other][index] -= factor * table[row][index] }
        }
        basis[row] = column
    }

    func most(of goal: [Double]) -> Double? {
        var simplex = self
        let helpers = basis.count
        let away = Array(repeating: 0.0, count: width) + Array(repeating: -1.0, count: helpers)
        _ = simplex.solved(away, columns: width + helpers)
        for row in simplex.basis.indices where simplex.basis[row] >= width {
            if let column = (0..<width).first(where: { abs(simplex.table[row][$0]) > 1e-7 }) {
                simplex.pivot(row, column)
            }
        }
        return simplex.solved(goal, columns: width)
    }
}
