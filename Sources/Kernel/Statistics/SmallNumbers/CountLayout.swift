import Facts

/// Where each count of a table stands in the network.
struct CountLayout {
    private let cells: [[Int]]
    private let rowTotals: [Int]
    private let columnTotals: [Int]
    private let total: Int

    /// - Parameter number: which table it is, counted from 1, for what is told of it.
    init(_ table: CountTable, _ number: Int, _ network: inout CountNetwork) throws(Problems) {
        try Self.check(table, number)
        var clash: String?
        func cell(_ labels: [String], _ value: Int, _ rank: CountNetwork.Rank, _ network: inout CountNetwork) -> Int {
            let sorted = (table.within + labels).sorted()
            guard let cell = network.cell(sorted, value, rank: rank) else {
                clash = clash ?? (sorted.isEmpty ? "everybody" : sorted.joined(separator: ", "))
                return 0
            }
            return cell
        }
        let isList = table.columnsAre == nil
        var cells: [[Int]] = []
        var rowTotals: [Int] = []
        for (row, counts) in zip(table.rows, table.counts) {
            let label = "\(table.rowsAre)=\(row)"
            let ofRow = zip(isList ? [""] : table.columns, counts).map { column, count in
                cell(
                    isList ? [label] : [label, "\(table.columnsAre ?? "")=\(column)"], count, isList ? .total : .part,
                    &network)
            }
            cells.append(ofRow)
            if !isList { rowTotals.append(cell([label], counts.reduce(0, +), .total, &network)) }
        }
        let columnTotals: [Int] =
            isList
            ? []
            : table.columns.indices.map { column -> Int in
                let sum = table.counts.reduce(0) { $0 + $1[column] }
                return cell(["\(table.columnsAre ?? "")=\(table.columns[column])"], sum, .total, &network)
            }
        total = cell([], table.counts.reduce(0) { $0 + $1.reduce(0, +) }, .grandTotal, &network)
        (self.cells, self.rowTotals, self.columnTotals) = (cells, rowTotals, columnTotals)
        if let clash { throw Problems("table \(number)", "Two tables give different counts for \(clash): mend one") }
        tie(&network)
    }

    private func tie(_ network: inout CountNetwork) {
        guard !rowTotals.isEmpty else { return network.add(total: total, of: cells.flatMap { $0 }) }
        for (row, total) in zip(cells, rowTotals) { network.add(total: total, of: row) }
        for (column, total) in columnTotals.enumerated() { network.add(total: total, of: cells.map { $0[column] }) }
        network.add(total: total, of: rowTotals)
        network.add(total: total, of: columnTotals)
    }

    private static func check(_ table: CountTable, _ number: Int) throws(Problems) {
        var problems = Problems()
        let width = table.columnsAre == nil ? 1 : table.columns.count
        if table.rows.count != table.counts.count {
            problems.add("table \(number)", "Give a row of counts for each of its \(table.rows.count) rows")
        }
        for (row, counts) in zip(table.rows, table.counts) {
            if counts.count != width { problems.add("table \(number), \(row)", "Give \(width) counts") }
            for count in counts where count < 0 || count > 1_000_000_000_000 {
                problems.add("table \(number), \(row)", "\(count) cannot be a count of people")
            }
        }
        for names in [table.rows, table.columns] where Set(names).count < names.count {
            problems.add("table \(number)", "Give each row and column a name of its own")
        }
        guard problems.isEmpty else { throw problems }
    }

    /// The table with what may be shown.
    func shown(_ values: [Int], _ hidden: [Bool]) -> GuardedTable {
        let show = { (cell: Int) -> Int? in hidden[cell] ? nil : values[cell] }
        return GuardedTable(
            counts: cells.map { $0.map(show) }, rowTotals: rowTotals.map(show), columnTotals: columnTotals.map(show),
            total: show(total))
    }
}
