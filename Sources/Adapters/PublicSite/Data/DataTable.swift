import Documents
import Facts

/// One public table: what it is, what each column holds, and its rows.
struct DataTable: Sendable {
    /// As in its address: `plan-lines`.
    let name: String
    let title: String
    let about: String
    let columns: [Column]
    let rows: [[String]]

    struct Column: Sendable {
        let name: String
        let note: String
        init(_ name: String, _ note: String) {
            self.name = name
            self.note = note
        }
    }

    /// RFC 4180 with the column names in the first line.
    var csv: String { csvText([columns.map(\.name)] + rows) }

    /// The rows as objects, with what a reader needs to know about them.
    func json(area: String, asAt: AsAt) -> String {
        let rows = rows.map { row in
            JSON.object(zip(columns, row).map { .init($0.name, $1.isEmpty ? .null : .string($1)) })
        }
        let notes = columns.map { JSON.Member($0.name, .string($0.note)) }
        return JSON.object([
            .init("title", .string(title)), .init("about", .string(about)), .init("publisher", .string(area)),
            .init("licence", .string(licenceName)), .init("licenceAddress", .string(licenceAddress)),
            .init("asAt", .string("\(asAt.day)")), .init("columns", .object(notes)), .init("rows", .array(rows)),
        ]).text + "\n"
    }
}

let licenceName = "Open Government Licence v3.0"
let licenceAddress = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
