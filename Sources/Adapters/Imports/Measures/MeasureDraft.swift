import Facts
import Measures

/// One row of a sheet of measures as it was typed.
struct MeasureDraft {
    let row: TableRow
    let columns: MeasureColumns
    /// What the row says, by field; empty cells and 'N/A' are left out.
    let fields: [String: String]
    /// The row's readings: the period as typed, the column it stands in, and the value.
    let cells: [Cell]
    /// Whether the reading's period was filled in.
    let isPeriodGiven: Bool

    struct Cell {
        let period: String
        let column: String
        let value: String
    }

    init(_ row: TableRow, _ columns: MeasureColumns, _ options: MeasureImportOptions) {
        self.row = row
        self.columns = columns
        var fields: [String: String] = [:]
        for (field, name) in columns.byField { fields[field] = Self.said(row[name]) }
        let period = fields["period"] ?? options.period?.code ?? fields["told"]
        isPeriodGiven = fields["period"] == nil
        var cells: [Cell] = []
        if let value = fields["value"] ?? (fields["numerator"] == nil ? nil : ""),
            let column = columns.byField["value"] ?? columns.byField["numerator"]
        {
            cells.append(Cell(period: period ?? "", column: column, value: Self.number(value)))
        }
        for column in columns.periods {
            guard let value = Self.said(row[column.name]) else { continue }
            cells.append(Cell(period: column.period.code, column: column.name, value: Self.number(value)))
        }
        self.fields = fields
        self.cells = cells
    }

    subscript(_ field: String) -> String { fields[field] ?? "" }

    /// What the measure is called: its name, else the theme with the word of the value's column.
    var name: String {
        if let name = fields["name"] ?? fields["code"] ?? fields["id"] { return name }
        guard let theme = fields["theme"], !columns.valueWord.isEmpty else { return "" }
        return "\(theme): \(columns.valueWord)"
    }

    /// Whether a percent sign stands by the row's values.
    var hasPercentSign: Bool { ["value", "baseline"].contains { self[$0].hasSuffix("%") } }

    private static func said(_ text: String) -> String? {
        ["", "n/a", "na", "-", "not available"].contains(text.lowercased()) ? nil : text
    }

    /// A number without the sign of its unit: '52%' is 52.
    static func number(_ text: String) -> String {
        var text = text
        if text.hasSuffix("%") { text.removeLast() }
        if text.hasPrefix("£") { text.removeFirst() }
        return text
    }
}
