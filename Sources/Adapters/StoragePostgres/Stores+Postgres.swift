import Facts
package import Storage

extension Stores {
    /// Opens an area in PostgreSQL; makes it when new.
    ///
    /// - Parameters:
    ///   - postgres: `postgres://user:password@host:port/database?schema=ardenshire`; the schema is the area.
    ///   - key: The area's own; another area's is refused.
    ///   - scrypt: How hard new passwords are made to guess. Lighter is for tests.
    /// - Throws: `Problems` when the server cannot be reached or the key is another area's.
    package static func open(postgres: String, key: MasterKey, scrypt: ScryptCost = .standard) throws -> Stores {
        let address = try PostgresAddress(postgres)
        do {
            return Stores(try PostgresDatabase(address, keyMark: key.mark), key: key, scrypt: scrypt)
        } catch let error as StoreError where error.cause == .unreachable {
            throw Problems("area", "Cannot reach the database: check its address, and that it is running. \(error)")
        }
    }

    /// Puts a backup into an area of PostgreSQL that holds nothing yet, and verifies it.
    ///
    /// - Throws: `Problems` when the area holds something, or the backup is not whole or is another key's.
    @discardableResult
    package static func restore(from copy: String, postgres: String, key: MasterKey) async throws -> Verification {
        let area = try open(postgres: postgres, key: key)
        return try await area.fill(from: copy, key: key)
    }
}
