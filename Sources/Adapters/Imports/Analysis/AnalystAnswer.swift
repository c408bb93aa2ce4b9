package import Documents

/// What an engine answers: rows under column names that are a promise, as CSV or JSON.
package struct AnalystAnswer: Equatable, Sendable {
    /// The names of the columns.
    package let columns: [String]
    /// The columns that tell one row from another.
    package let keys: [String]
    /// The rows in order.
    package private(set) var rows: [Row] = []

    /// One row, with a remark when something in it is not defined.
    package struct Row: Equatable, Sendable {
        /// What stands in the row, column by column.
        package let cells: [Cell]
        /// Why something in it is not defined.
        package let remark: String?
    }

    /// What stands in one place.
    package enum Cell: Equatable, Sendable {
        case text(String)
        case number(Double)
        case flag(Bool)
        case blank
    }

    init(columns: [String], keys: [String]) {
        self.columns = columns
        self.keys = keys
    }

    mutating func add(_ cells: [Cell], remark: String? = nil) { rows.append(Row(cells: cells, remark: remark)) }
}

extension AnalystAnswer {
    /// The rows as CSV; `Inf` and `NaN` stand for what is not defined, TRUE and FALSE for yes and no.
    package var csv: String {
        var text = columns.map { Cell.text($0).csv }.joined(separator: ",") + "\n"
        for row in rows { text += row.cells.map(\.csv).joined(separator: ",") + "\n" }
        return text
    }

    /// The rows as JSON objects; null stands for what is blank or not defined, and `remark` says why.
    package var json: JSON {
        .array(
            rows.map { row in
                let members = zip(columns, row.cells).map { JSON.Member($0, $1.json) }
                return .object(members + (row.remark.map { [JSON.Member("remark", .string($0))] } ?? []))
            })
    }

    /// Every remark with the row that it is about, the keys' values first.
    package var remarks: [String] {
        rows.compactMap { row in row.remark.map { "\(key(of: row).joined(separator: " ")): \($0)" } }
    }

    func key(of row: Row) -> [String] { zip(columns, row.cells).filter { keys.contains($0.0) }.map(\.1.csv) }
}

extension AnalystAnswer.Cell {
    static func whole(_ number: Int) -> Self { .number(Double(number)) }
    static func optional(_ number: Double?) -> Self { number.map(Self.number) ?? .blank }

    /// The cell as CSV. What a spreadsheet would run as a formula gets an apostrophe in front.
    var csv: String {
        switch self {
        case .blank: return ""
        case .number(let number): return numberText(number)
        case .flag(let answer): return answer ? "TRUE" : "FALSE"
        case .text(let text):
            let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
            let safe = isFormula && plainNumber(text) == nil ? "'" + text : text
            guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
            return "\"" + safe.replacing("\"", with: "\"\"") + "\""
        }
    }

    var json: JSON {
        switch self {
        case .blank: .null
        case .number(let number): number.isFinite ? .decimal(numberText(number)) : .null
        case .flag(let answer): .bool(answer)
        case .text(let text): .string(text)
        }
    }
}
