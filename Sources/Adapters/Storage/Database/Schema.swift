import Facts

/// The tables of an area, as one script for each version, in one database's own words.
package struct Schema: Sendable {
    /// The first script makes a new area; each one after it takes the area a version further. Never edited once shipped.
    let scripts: [String]
    /// A question that gives 1 when the area has a `setting` table.
    let hasSettings: String

    package init(scripts: [String], hasSettings: String) {
        self.scripts = scripts
        self.hasSettings = hasSettings
    }

    /// The version that an area has; 0 when it is new.
    package func version(_ connection: any SQLConnection) throws -> Int {
        guard try connection.integer(hasSettings) == 1 else { return 0 }
        return try Int(connection.first("SELECT value FROM setting WHERE name = 'version'") { $0.word(0) } ?? "") ?? 0
    }

    /// Brings an area up to this version.
    package func bringUp(_ connection: any SQLConnection) throws {
        for script in scripts.dropFirst(try version(connection)) { try connection.script(script) }
        try connection.run(
            "INSERT INTO setting (name, value) VALUES ('version', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [.text(String(scripts.count))])
    }

    /// Whether the area has still to be brought up.
    ///
    /// - Throws: `Problems` when a later version of Cairn made the area.
    package func isBehind(_ connection: any SQLConnection) throws -> Bool {
        let version = try version(connection)
        if version > scripts.count {
            throw Problems("area", "Use a newer Cairn: this area was made by version \(version) of the tables")
        }
        return version < scripts.count
    }
}
