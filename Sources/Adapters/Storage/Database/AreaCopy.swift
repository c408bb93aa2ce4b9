import Facts

/// Carries an area, row by row, between a database and one SQLite file: that file is the portable copy.
package enum AreaCopy {
    /// Writes everything that the connection sees into a new file.
    package static func write(_ source: any SQLConnection, toNewFile path: String) throws {
        try NewFile.write(to: path) { unfinished in
            let copy = try SQLiteDatabase.open(unfinished, keyMark: try source.setting("key") ?? "")
            try copy.writeNow { try carry(from: source, to: $0) }
            try copy.closeWhole()
        }
    }

    /// Adds every row of the source to a destination whose tables are empty.
    static func carry(from source: any SQLConnection, to destination: any SQLConnection) throws {
        for table in AreaTable.all {
            let names = table.columns.map(\.name).joined(separator: ", ")
            let places = table.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
            let sql = "INSERT INTO \(table.name) (\(names)) VALUES (\(places))"
            try source.each("SELECT \(names) FROM \(table.name) ORDER BY \(table.order)", []) { row in
                try destination.run(sql, table.columns.enumerated().map { $1.value(row, $0) })
            }
        }
        try destination.run("UPDATE tally SET line = $1", [.integer(try source.integer("SELECT line FROM tally"))])
    }

    /// Whether nothing has been put into the area yet.
    static func isEmpty(_ connection: any SQLConnection) throws -> Bool {
        try AreaTable.all.allSatisfy { table in
            try connection.integer("SELECT 1 FROM \(table.name) LIMIT 1") == nil
        }
    }
}

/// A table as copying needs to know it.
private struct AreaTable {
    enum Column {
        case text(String), integer(String), bytes(String)

        var name: String {
            switch self {
            case .text(let name), .integer(let name), .bytes(let name): name
            }
        }

        func value(_ row: any SQLRow, _ place: Int) -> SQLArgument {
            switch self {
            case .text: .text(row.text(place))
            case .integer: .integer(row.integer(place))
            case .bytes: .bytes(row.bytes(place))
            }
        }
    }

    let name: String
    let order: String
    let columns: [Column]

    /// Every table but the settings, those first that others point to. Numbers that mean nothing are given anew.
    static let all = [
        AreaTable("erasure", by: "number", "#number subject onDay basis author recordedAt"),
        AreaTable(
            "fact", by: "line",
            """
            #line kind subject onDay body #replaces source reference author recordedAt *salt *bodyHash *lineHash
            """),
        AreaTable("person", by: "id", "id *sealedKey erasedAt erasedBasis"),
        AreaTable(
            "account", by: "id",
            "id *emailMark *name *email *passwordSalt *passwordHash passwordCost *secondFactor #lastStep closedAt"),
        AreaTable("holding", by: "number", "person role scope fromDay toDay"),
        AreaTable("identity", by: "person, field", "person field *value"),
        AreaTable("person_change", by: "number", "person author recordedAt words"),
        AreaTable("access_line", by: "number", "recordedAt reader person reason"),
        AreaTable("draft", by: "id", "id kind owner body expires"),
        AreaTable("kept_file", by: "hash", "hash mediaType *bytes author recordedAt"),
        AreaTable(
            "edition", by: "series, number",
            "series #number title onDay previous #line headHash software author recordedAt"),
        AreaTable("edition_file", by: "series, number, place", "series #number #place format mediaType hash"),
    ]

    /// - Parameter columns: `#` stands before a number, `*` before bytes.
    private init(_ name: String, by order: String, _ columns: String) {
        self.name = name
        self.order = order
        self.columns = columns.split(whereSeparator: \.isWhitespace).map { word in
            switch word.first {
            case "#": .integer(String(word.dropFirst()))
            case "*": .bytes(String(word.dropFirst()))
            default: .text(String(word))
            }
        }
    }
}
