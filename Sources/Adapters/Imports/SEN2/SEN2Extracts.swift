/// The return's modules as CSV extracts, one file each, which hang together by the ids of their tables.
///
/// Source: the CSV export of the DfE collection system: each file has its own `…tableid` and its parent's. An extract
/// made by hand may name the person's and the request's instead: `person_id`, `requests_record_id`.
struct SEN2Extracts {
    private var tables: [String: Table] = [:]

    /// Which table a file is, by its name: `Blade-Export_01-02-2026_person.csv`; nothing if it is none of them.
    static func table(named file: String) -> String? {
        let bare = file.lowercased().split(separator: ".").first.map(String.init) ?? ""
        let name = headingName(bare).replacing("_", with: "")
        return SEN2Tables.inOrder.filter { name.hasSuffix($0) || name.hasSuffix($0 + "s") }.max { $0.count < $1.count }
    }

    /// Takes a file's table; one that is there already is refused.
    mutating func take(_ table: Table, as name: String, _ report: inout ImportReport) {
        if let other = tables[name] {
            report.add(
                .refused, file: table.file, "‘\(other.file)’ holds the same module, \(name).",
                mend: "Give each module once.")
        } else {
            tables[name] = table
        }
    }

    /// The people of the extracts with what hangs from them; rows that hang from nothing are refused.
    func people(_ report: inout ImportReport) -> [SEN2Record]? {
        guard let people = tables["person"] else { return nil }
        var hung: [String: [String: [Int]]] = [:]
        for name in SEN2Tables.inOrder {
            guard let table = tables[name], let parent = Self.linkTable(table, name, tables) else { continue }
            hung[name] = link(table, parent, &report)
        }
        return people.rows.map { row in
            filled(SEN2Record(table: "person", row), ids: Self.ids(row, "person", [:]), hung)
        }
    }

    // The nearest table that the rows name.
    private static func linkTable(_ table: Table, _ name: String, _ tables: [String: Table]) -> String? {
        SEN2Tables.line(name).dropFirst().first { parent in
            tables[parent] != nil && columns(parent).contains(where: table.has)
        }
    }

    private static func columns(_ name: String) -> [String] {
        let byHand = ["person": "person_id", "requests": "requests_record_id"]
        return ["\(name)tableid", "\(name)_table_id"] + (byHand[name].map { [$0] } ?? [])
    }

    fileprivate static func id(_ row: TableRow, _ name: String) -> String? {
        columns(name).lazy.compactMap { row[$0].nonBlank }.first
    }

    // The places of a table's rows by the id of what they hang from.
    private func link(_ table: Table, _ parent: String, _ report: inout ImportReport) -> [String: [Int]] {
        let known = Set((tables[parent]?.rows ?? []).compactMap { Self.id($0, parent) })
        var places: [String: [Int]] = [:]
        for (place, row) in table.rows.enumerated() {
            guard let id = Self.id(row, parent), known.contains(id) else {
                report.add(
                    .refused, row, Self.columns(parent).first(where: table.has),
                    "It hangs from no row of the module \(parent).", mend: "Give the id that the other file has.")
                continue
            }
            places["\(parent) \(id)", default: []].append(place)
        }
        return places
    }

    private static func ids(_ row: TableRow, _ name: String, _ others: [String: String]) -> [String: String] {
        var ids = others
        ids[name] = id(row, name)
        return ids
    }

    private func filled(
        _ record: SEN2Record, ids: [String: String], _ hung: [String: [String: [Int]]]
    ) -> SEN2Record {
        var record = record
        for name in SEN2Tables.inOrder where SEN2Tables.parents[name] == record.table {
            guard let rows = tables[name]?.rows, let places = hung[name] else { continue }
            for place in ids.flatMap({ places["\($0.key) \($0.value)"] ?? [] }) {
                let child = SEN2Record(table: name, rows[place])
                record.children.append(filled(child, ids: Self.ids(rows[place], name, ids), hung))
            }
        }
        return record
    }
}

extension SEN2Record {
    fileprivate init(table: String, _ row: TableRow) {
        self.init(table: table, file: row.table.file, row: row.number)
        for (place, heading) in row.table.headings.enumerated() where row.cells.indices.contains(place) {
            items.append(Item(name: heading, value: row.cells[place], row: row.number))
        }
    }
}
