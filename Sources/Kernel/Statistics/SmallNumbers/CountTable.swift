/// Counts of people by one or two characteristics, with their totals.
///
/// A cell is known by what it counts: `district=Rugby, age=16`. A row's total counts `district=Rugby`, so two tables that
/// share a characteristic share that total, and are linked without being told so.
package struct CountTable: Equatable, Sendable {
    /// What the rows are: 'district'.
    package let rowsAre: String
    package let rows: [String]
    /// What the columns are; nothing for a plain list.
    package let columnsAre: String?
    package let columns: [String]
    /// A row of counts for each row; one count in each for a plain list.
    package let counts: [[Int]]
    /// What holds for the whole table: `year=2022`. Tables are linked only where this is the same.
    package let within: [String]

    package init(
        rowsAre: String, rows: [String], columnsAre: String, columns: [String], counts: [[Int]], within: [String] = []
    ) {
        self.rowsAre = rowsAre
        self.rows = rows
        self.columnsAre = columnsAre
        self.columns = columns
        self.counts = counts
        self.within = within
    }

    /// A plain list with its total.
    package init(rowsAre: String, rows: [String], counts: [Int], within: [String] = []) {
        self.rowsAre = rowsAre
        self.rows = rows
        columnsAre = nil
        columns = []
        self.counts = counts.map { [$0] }
        self.within = within
    }
}

/// A table as it may be shown; nothing stands where a count must not be.
///
/// One mark must stand for every hidden count: a mark that told small counts from those hidden to guard them would help
/// to work them out. Percentages and other figures made from a hidden count are hidden with it.
package struct GuardedTable: Equatable, Sendable {
    package let counts: [[Int?]]
    /// The total of each row; empty for a plain list.
    package let rowTotals: [Int?]
    /// The total of each column; empty for a plain list.
    package let columnTotals: [Int?]
    package let total: Int?

    package init(counts: [[Int?]], rowTotals: [Int?], columnTotals: [Int?], total: Int?) {
        self.counts = counts
        self.rowTotals = rowTotals
        self.columnTotals = columnTotals
        self.total = total
    }
}
