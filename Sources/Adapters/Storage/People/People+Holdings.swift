package import Access
package import Facts
import Foundation

extension People {
    /// Gives somebody a role from a day on.
    package func grant(_ holding: Holding, to id: String, by hand: Hand) async throws {
        let scope = String(decoding: try JSONEncoder().encode(holding.scope), as: UTF8.self)
        try await change(id, "role given: \(holding.role.rawValue)", by: hand) { connection, _ in
            try connection.run(
                "INSERT INTO holding (person, role, scope, fromDay, toDay) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(id), .text(holding.role.rawValue), .text(scope), .text(holding.from.description),
                    .text(holding.to?.description),
                ])
        }
    }

    /// Ends every open holding of the role: on the day itself it is no longer held.
    package func end(_ role: Role, of id: String, on day: Day, by hand: Hand) async throws {
        try await change(id, "role ended: \(role.rawValue)", by: hand) { connection, _ in
            try connection.run(
                """
                UPDATE holding SET toDay = $1 WHERE person = $2 AND role = $3 AND (toDay IS NULL OR toDay >= $4)
                """,
                [
                    .text(day.adding(days: -1).description), .text(id), .text(role.rawValue), .text(day.description),
                ])
        }
    }

    /// Every holding there ever was, in the order in which they were given. A role that is no longer known is left out.
    package func holdings(of id: String) async throws -> [Holding] {
        try await database.glance { connection in
            let sql = "SELECT role, scope, fromDay, toDay FROM holding WHERE person = $1 ORDER BY number"
            return try connection.rows(sql, [.text(id)], Self.holding).compactMap { $0 }
        }
    }

    private static func holding(_ row: any SQLRow) throws -> Holding? {
        guard let role = Role(rawValue: row.word(0)), let from = Day(row.word(2)) else { return nil }
        let scope = try JSONDecoder().decode([String].self, from: Data(row.word(1).utf8))
        return Holding(role, scope: scope, from: from, to: row.text(3).flatMap { Day($0) })
    }
}
