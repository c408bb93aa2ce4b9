package import Access
package import Facts

/// The append-only record of facts. Nothing in it is changed or deleted; an erasure empties a whole subject.
///
/// It has identity because there is one for each area, and everybody writes in it.
package final class Ledger: Sendable {
    let database: any AreaDatabase
    let shelves = Shelves()
    let published = PublishedShelves()
    let kept = KeptViews()

    init(_ database: any AreaDatabase) { self.database = database }

    /// All entries of a kind in line order, decoded once, newer lines read as needed. Erased lines are skipped.
    package func entries<F: Fact>(_ type: F.Type = F.self) async throws -> [Entry<F>] {
        try await entries(type, upTo: head())
    }

    func entries<F: Fact>(_ type: F.Type, upTo head: LedgerHead) async throws -> [Entry<F>] {
        try await shelves.shelf(for: type).entries(upTo: head, from: database)
    }

    /// Where the ledger has got to.
    package func head() async throws -> LedgerHead { try await database.glance(LedgerHead.read) }

    /// The one door: reads what stands, decides and writes in one durable transaction. All or nothing.
    @discardableResult
    package func record<T: Sendable>(
        by hand: Hand, _ work: @escaping @Sendable (LedgerDoor) throws -> T
    ) async throws -> T {
        try await record(by: hand, as: nil, work)
    }

    /// The door for a viewer, whose every append the access table must allow; nothing means that no table is asked.
    func record<T: Sendable>(
        by hand: Hand, as viewer: Viewer?, _ work: @escaping @Sendable (LedgerDoor) throws -> T
    ) async throws -> T {
        let shelves = shelves
        return try await database.write { connection in
            let door = LedgerDoor(connection, hand, viewer, shelves)
            let answer = try work(door)
            try door.close()
            return answer
        }
    }

    /// Sugar over `record`: reads what stands on the subject, decides, appends; gives the new line.
    @discardableResult
    package func append<F: Fact>(
        to subject: String, on day: Day, by hand: Hand, deciding: @escaping @Sendable ([Entry<F>]) throws -> F
    ) async throws -> Int {
        try await record(by: hand) { door in
            try door.append(deciding(door.entries(of: subject)), to: subject, on: day)
        }
    }

    /// The ledger as this viewer may see and write it.
    package func scoped(to viewer: Viewer) -> ScopedLedger { ScopedLedger(ledger: self, viewer: viewer) }

    /// Lines as they are kept, in order, from the one after this.
    package func lines(after line: Int, limit: Int) async throws -> [LedgerLine] {
        try await database.read { connection in
            try connection.rows(
                "SELECT \(LedgerLine.columns) FROM fact WHERE line > $1 ORDER BY line LIMIT $2",
                [.integer(line), .integer(limit)], LedgerLine.init)
        }
    }
}
