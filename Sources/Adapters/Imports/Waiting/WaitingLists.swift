package import Facts
package import Waiting

/// Lists of referrals and removals out of one file, in the order in which each is first met.
package struct WaitingLists: Sendable {
    /// The lists’ names, in the order of the file.
    package private(set) var names: [String] = []
    private var rows: [String: [WaitingRow]] = [:]
    /// What the column with the name of a list is called.
    package let nameColumn: String

    /// Longest period between two days of a list, in days: a hundred years.
    static let longestPeriod = 36_525

    /// Reads a file with the columns `list_id` or `case_id`, `referral` and `removal` (which may be missing).
    package init(path: String) async throws(Problems) {
        try self.init(try await AnalystTable(path: path, needs: ["referral"]))
    }

    /// - Parameter list: only the rows whose column `list` holds this.
    init(_ source: AnalystTable, list: String? = nil) throws(Problems) {
        var table = source
        let column = ["list_id", "case_id"].first(where: table.has)
        nameColumn = column ?? "list_id"
        for row in table.rows where list == nil || row["list"] == list {
            let name = column.map { table.text(row, $0) } ?? "list"
            guard let name, let made = Self.row(row, &table) else { continue }
            if rows[name] == nil { names.append(name) }
            rows[name, default: []].append(made)
        }
        try table.finish()
        try Self.checkPeriods(rows, table.table.file)
    }

    private static func row(_ row: TableRow, _ table: inout AnalystTable) -> WaitingRow? {
        let removal = table.day(row, "removal")
        guard let referral = table.neededDay(row, "referral") else { return nil }
        if let removal, removal < referral {
            table.refuse(
                row, "removal", "The removal is before the referral, \(referral).",
                mend: "Put the two days right, or leave the removal empty while the person waits.")
        }
        return WaitingRow(referral, removed: removal)
    }

    private static func checkPeriods(_ rows: [String: [WaitingRow]], _ file: String) throws(Problems) {
        for (name, list) in rows.sorted(by: { $0.key < $1.key }) {
            guard let period = list.wholePeriod,
                period.upperBound.days(since: period.lowerBound) > longestPeriod
            else { continue }
            throw Problems(
                "\(file), list '\(name)'",
                "The referrals run from \(period.lowerBound) to \(period.upperBound), more than a hundred years. "
                    + "Check the years.")
        }
    }

    /// The rows of one list; none if there is no such list.
    package subscript(_ name: String) -> [WaitingRow] { rows[name] ?? [] }

    /// The name of a list as its cell.
    func cell(_ name: String) -> AnalystAnswer.Cell { .text(name) }
}

extension AnalystAnswer {
    /// Lists as rows with their number, referral and removal.
    init(lists: [(name: String, rows: [WaitingRow])], nameColumn: String) {
        self.init(columns: [nameColumn, "row", "referral", "removal"], keys: [nameColumn, "row"])
        for (name, rows) in lists {
            for (index, row) in rows.enumerated() {
                add([
                    .text(name), .whole(index + 1), .text(row.referral.description),
                    row.removal.map { .text($0.description) } ?? .blank,
                ])
            }
        }
    }
}
