import Facts

extension Issued {
    /// Keeps files about a person, each sealed with the person's own key, all of them or none; gives the SHA-256 of
    /// each file's sealed bytes.
    ///
    /// Erasing the person destroys the key, and the files can then be read by nobody.
    ///
    /// - Throws: `Refusal` when there is no such person or they were erased.
    package func keepSealed(
        _ files: [(mediaType: String, bytes: [UInt8])], of person: String, by hand: Hand
    ) async throws -> [String] {
        try await database.write { [seals] connection in
            guard let seal = try connection.seal(of: person, seals) else {
                throw Refusal.notAllowed("Nothing more can be kept about this person: they were erased, or never were.")
            }
            return try files.map { file in
                try Self.keep(try seal.seal(file.bytes, as: Self.field), file.mediaType, hand, into: connection)
            }
        }
    }

    /// Opens a sealed file and writes a line in the access log; nothing if there is none or the person was erased.
    ///
    /// - Parameter hash: The SHA-256 of the sealed bytes, as `keepSealed` gave it.
    /// - Throws: `Problems` without a reason; `StoreError` when the bytes are no longer those that were kept.
    package func openSealed(
        hash: String, of person: String, reason: String, by hand: Hand
    ) async throws -> [UInt8]? {
        if reason.isBlank { throw Problems("reason", "Enter why you need to read it") }
        return try await database.write { [seals] connection in
            guard let seal = try connection.seal(of: person, seals),
                let sealed = try connection.keptBytes(hash)
            else { return nil }
            if Self.hash(sealed) != hash { throw StoreError(.other, "the kept file \(hash) was altered") }
            try connection.run(
                "INSERT INTO access_line (recordedAt, reader, person, reason) VALUES ($1, $2, $3, $4)",
                [.text(hand.at), .text(hand.person), .text(person), .text(reason)])
            return try seal.open(sealed, as: Self.field)
        }
    }

    // What a sealed file is bound to beside its person; the hash tells one of the person's files from another.
    private static var field: String { "file" }
}

extension SQLConnection {
    fileprivate func keptBytes(_ hash: String) throws -> [UInt8]? {
        try first("SELECT bytes FROM kept_file WHERE hash = $1", [.text(hash)]) { $0.bytes(0) } ?? nil
    }
}
