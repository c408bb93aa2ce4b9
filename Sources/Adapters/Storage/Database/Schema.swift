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
        return try connection.setting("version").flatMap { Int($0) } ?? 0
    }

    /// Brings an area up to this version.
    ///
    /// - Parameter keyMark: What a new area will know its master key by.
    package func bringUp(_ connection: any SQLConnection, keyMark: String) throws {
        let version = try version(connection)
        for script in scripts.dropFirst(version) { try connection.script(script) }
        if version == 0 { try connection.set("key", keyMark) }
        try connection.set("version", String(scripts.count))
    }

    /// - Throws: `Problems` when the area was made with another master key.
    package func checkKey(_ connection: any SQLConnection, keyMark: String) throws {
        if try connection.setting("key") != keyMark {
            throw Problems("key", "Use the area's own key: this one belongs to another area")
        }
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

extension SQLConnection {
    /// What the area says about itself under this name.
    func setting(_ name: String) throws -> String? {
        try first("SELECT value FROM setting WHERE name = $1", [.text(name)]) { $0.text(0) } ?? nil
    }

    fileprivate func set(_ name: String, _ value: String) throws {
        let sql = """
            INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """
        try run(sql, [.text(name), .text(value)])
    }
}
