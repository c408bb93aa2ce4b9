import Facts

extension People {
    /// The open account whose password this is, or nothing. Takes the same work for an unknown address.
    package func account(email: String, password: String) async throws -> Account? {
        let mark = seals.mark(ofEmail: email)
        let found = try await database.glance { try Self.password(of: mark, $0) }
        let stand = PasswordHash(salt: mark, cost: cost, hash: mark)
        let fits = try await desks.run { _ in try (found?.hash ?? stand).fits(String(password.prefix(1_000))) }
        guard fits, let found, let account = try await account(id: found.id), !account.isClosed else { return nil }
        return account
    }

    /// - Throws: `Problems` when the password is short.
    package func setPassword(_ password: String, of id: String, by hand: Hand) async throws {
        if let problem = Self.problem(password) { throw Problems("password", problem) }
        let hash = try await hashed(password)
        try await change(id, "password set", by: hand) { connection, _ in
            try connection.run(
                "UPDATE account SET passwordSalt = $1, passwordHash = $2, passwordCost = $3 WHERE id = $4",
                [.bytes(hash.salt), .bytes(hash.hash), .text(hash.cost.text), .text(id)])
        }
    }

    /// nil takes it off. The secret is kept sealed.
    package func setSecondFactor(_ secret: [UInt8]?, of id: String, by hand: Hand) async throws {
        let words = secret == nil ? "second factor taken off" : "second factor set"
        try await change(id, words, by: hand) { connection, seal in
            let sealed = try secret.map { try seal.seal($0, as: "second factor") }
            try connection.run(
                "UPDATE account SET secondFactor = $1, lastStep = 0 WHERE id = $2", [.bytes(sealed), .text(id)])
        }
    }

    /// Whether the six digits fit the second factor at this Unix time.
    ///
    /// RFC 6238: 30 seconds, one step either side, each step once.
    package func checkSecondFactor(_ digits: String, of id: String, unixTime: Int) async throws -> Bool {
        try await database.write { [seals] connection in
            let sql = "SELECT secondFactor, lastStep FROM account WHERE id = $1"
            let kept = try connection.first(sql, [.text(id)]) { ($0.bytes(0), $0.count(1)) }
            guard let kept, let sealed = kept.0, let seal = try connection.seal(of: id, seals) else { return false }
            let secret = try seal.open(sealed, as: "second factor")
            guard let step = OneTimeCode.step(of: digits, secret, unixTime: unixTime, after: kept.1) else {
                return false
            }
            try connection.run("UPDATE account SET lastStep = $1 WHERE id = $2", [.integer(step), .text(id)])
            return true
        }
    }

    /// Works a new password's hash out where nobody waits for it.
    func hashed(_ password: String) async throws -> PasswordHash {
        try await desks.run { [cost] _ in try PasswordHash.of(password, cost: cost) }
    }

    private static func password(
        of mark: [UInt8], _ connection: any SQLConnection
    ) throws -> (id: String, hash: PasswordHash)? {
        let sql = "SELECT id, passwordSalt, passwordHash, passwordCost FROM account WHERE emailMark = $1"
        return try connection.first(sql, [.bytes(mark)]) { row in
            guard let salt = row.bytes(1), let hash = row.bytes(2), let cost = ScryptCost(text: row.word(3)) else {
                return nil
            }
            return (row.word(0), PasswordHash(salt: salt, cost: cost, hash: hash))
        } ?? nil
    }
}
