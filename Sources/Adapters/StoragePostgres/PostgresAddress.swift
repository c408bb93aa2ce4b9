import Facts

/// Where an area in PostgreSQL is: `postgres://user:password@host:port/database?schema=ardenshire`.
struct PostgresAddress: Equatable, Sendable {
    /// What libpq is told; the schema is ours alone and left out.
    let connection: String
    /// The area: letters, digits and underscores. `cairn` unless it is said.
    let schema: String

    /// - Throws: `Problems` when the schema could not be one.
    init(_ address: String) throws(Problems) {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let settings = parts.count == 2 ? parts[1].split(separator: "&") : []
        let others = settings.filter { !$0.hasPrefix("schema=") }
        let named = settings.last { $0.hasPrefix("schema=") }?.dropFirst("schema=".count)
        schema = named.map(String.init) ?? "cairn"
        connection = String(parts[0]) + (others.isEmpty ? "" : "?" + others.joined(separator: "&"))
        guard Self.isName(schema) else {
            throw Problems("area", "Use small letters, digits and underscores for the schema, a letter first")
        }
    }

    private static func isName(_ text: String) -> Bool {
        let letters = "abcdefghijklmnopqrstuvwxyz"
        guard let first = text.first, letters.contains(first), text.count <= 60 else { return false }
        return text.allSatisfy { letters.contains($0) || "0123456789_".contains($0) }
    }
}
