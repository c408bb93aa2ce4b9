import Facts

/// Names, addresses, passwords and roles: what the ledger must not hold.
///
/// Every personal field is sealed with its person's own key, and that key under the area's master key. Every change
/// leaves a line in the change log, without what was changed.
package struct People: Sendable {
    let database: any AreaDatabase
    let seals: Seals
    let cost: ScryptCost
    /// Where passwords are worked out, so that nobody else waits for them.
    let desks = Desks("cairn passwords", count: 2)

    init(_ database: any AreaDatabase, key: MasterKey, cost: ScryptCost) {
        self.database = database
        seals = Seals(key)
        self.cost = cost
    }

    /// Names for ids; ids without a name are left out.
    package func names(of ids: Set<String>) async throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        return try await database.glance { [seals] connection in
            var names: [String: String] = [:]
            for id in ids {
                let account = try connection.account(id, seals)
                names[id] = account?.name.nonBlank
            }
            return names
        }
    }

    /// Who read whose identity, the first reading first.
    package func accessLog() async throws -> [AccessLogLine] {
        try await database.read { connection in
            try connection.rows("SELECT recordedAt, reader, person, reason FROM access_line ORDER BY number") { row in
                AccessLogLine(at: row.word(0), reader: row.word(1), person: row.word(2), reason: row.word(3))
            }
        }
    }
}

extension SQLConnection {
    /// The person's own seal, unless they were erased or never were.
    func seal(of person: String, _ seals: Seals) throws -> PersonSeal? {
        let sealed = try first("SELECT sealedKey FROM person WHERE id = $1", [.text(person)]) { $0.bytes(0) } ?? nil
        return try sealed.map { try seals.own($0, of: person) }
    }

    /// Notes that a person's record was changed; the words never say what it was changed to.
    func note(_ words: String, of person: String, by hand: Hand) throws {
        try run(
            "INSERT INTO person_change (person, author, recordedAt, words) VALUES ($1, $2, $3, $4)",
            [.text(person), .text(hand.person), .text(hand.at), .text(words)])
    }
}
