import Facts

extension Stores {
    /// Puts a backup into a file that is not there or holds nothing yet, and verifies it.
    ///
    /// - Throws: `Problems` when the area holds something, or the backup is not whole or is another key's.
    @discardableResult
    package static func restore(from copy: String, file: String, key: MasterKey) async throws -> Verification {
        let backup = try await proven(copy, key)
        let area = try open(file: file, key: key)
        let verification = try await area.fill(from: backup)
        try await area.close()
        return verification
    }

    /// Puts a backup into this area, which must hold nothing yet; all or nothing.
    package func fill(from copy: String, key: MasterKey) async throws -> Verification {
        try await fill(from: Self.proven(copy, key))
    }

    private func fill(from backup: SQLiteDatabase) async throws -> Verification {
        try await database.write { destination in
            guard try AreaCopy.isEmpty(destination) else {
                throw Problems("area", "Choose a new area: this one already holds something")
            }
            try backup.readNow { try AreaCopy.carry(from: $0, to: destination) }
        }
        try await backup.close()
        return try await ledger.verify()
    }

    // Before anything is made or written: a bad backup changes nothing.
    private static func proven(_ copy: String, _ key: MasterKey) async throws -> SQLiteDatabase {
        let backup = try SQLiteDatabase.openToRead(copy, keyMark: key.mark)
        if case .broken(let line, let reason) = try await Ledger(backup).verify() {
            throw Problems("file", "Choose another backup: in this one, at line \(line), \(reason)")
        }
        return backup
    }
}
