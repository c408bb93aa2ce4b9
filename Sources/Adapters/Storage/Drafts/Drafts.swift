/// What may be thrown away: half-filled forms, sessions, staged uploads.
package struct Drafts: Sendable {
    private let database: any AreaDatabase

    init(_ database: any AreaDatabase) { self.database = database }

    /// Keeps a draft in place of the one with its id, if there is one.
    package func put(_ draft: Draft) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO draft (id, kind, owner, body, expires) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, owner = excluded.owner, body = excluded.body,
                    expires = excluded.expires
                """,
                [.text(draft.id), .text(draft.kind), .text(draft.owner), .text(draft.body), .text(draft.expires)])
        }
    }

    /// The draft with this id, expired or not.
    package func draft(_ id: String) async throws -> Draft? {
        try await database.glance { try $0.first("\(selection) WHERE id = $1", [.text(id)], Draft.init) }
    }

    /// Somebody's drafts of a kind, by id.
    package func drafts(kind: String, owner: String) async throws -> [Draft] {
        try await database.glance {
            try $0.rows(
                "\(selection) WHERE kind = $1 AND owner = $2 ORDER BY id", [.text(kind), .text(owner)], Draft.init)
        }
    }

    package func remove(_ id: String) async throws {
        try await database.write { try $0.run("DELETE FROM draft WHERE id = $1", [.text(id)]) }
    }

    package func remove(kind: String, owner: String) async throws {
        try await database.write {
            try $0.run("DELETE FROM draft WHERE kind = $1 AND owner = $2", [.text(kind), .text(owner)])
        }
    }

    /// Removes what expires on or before the instant (ISO 8601 UTC); gives how many.
    package func purge(through instant: String) async throws -> Int {
        try await database.write {
            try $0.rows("DELETE FROM draft WHERE expires <= $1 RETURNING id", [.text(instant)]) { $0.word(0) }.count
        }
    }
}

private let selection = "SELECT id, kind, owner, body, expires FROM draft"

extension Draft {
    fileprivate init(row: any SQLRow) {
        self.init(id: row.word(0), kind: row.word(1), owner: row.word(2), body: row.word(3), expires: row.word(4))
    }
}
