import Facts

/// One area's four stores, open.
package struct Stores: Sendable {
    /// Facts: never changed.
    package let ledger: Ledger
    /// Who people are: sealed.
    package let people: People
    /// What may be thrown away.
    package let drafts: Drafts
    /// What left the building.
    package let issued: Issued
    let database: any AreaDatabase

    /// Opens a file, or `:memory:`; makes the area when new.
    ///
    /// - Parameters:
    ///   - key: The area's own; another area's is refused.
    ///   - scrypt: How hard new passwords are made to guess. Lighter is for tests.
    /// - Throws: `Problems` when the file is something else, or the key is another area's.
    package static func open(file: String, key: MasterKey, scrypt: ScryptCost = .standard) throws -> Stores {
        let database = try SQLiteDatabase.open(file, keyMark: key.mark)
        return Stores(database, key: key, scrypt: scrypt)
    }

    /// The stores over a database whose tables are up to date.
    package init(_ database: any AreaDatabase, key: MasterKey, scrypt: ScryptCost) {
        self.database = database
        ledger = Ledger(database)
        people = People(database, key: key, cost: scrypt)
        drafts = Drafts(database)
        issued = Issued(database, people.seals)
    }

    /// A consistent copy in one new file, made while serving.
    package func backup(to path: String) async throws { try await database.backup(to: path) }

    package func close() async throws { try await database.close() }
}
