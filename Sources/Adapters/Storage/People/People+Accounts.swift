import Facts
import Foundation

extension People {
    /// Shortest password, in characters. Source: NCSC and OWASP ASVS 2.1.1.
    private static var shortestPassword: Int { 12 }
    private static var longestPassword: Int { 1_000 }

    /// Adds an account; the id is random.
    ///
    /// - Throws: `Problems` if the e-mail address is taken or the password is short (12 characters).
    package func addAccount(name: String, email: String, password: String, by hand: Hand) async throws -> String {
        var problems = Problems()
        if name.isBlank { problems.add("name", "Enter a name") }
        if !Self.looksLikeAnAddress(email) { problems.add("email", "Enter an e-mail address, like name@example.com") }
        if let problem = Self.problem(password) { problems.add("password", problem) }
        guard problems.isEmpty else { throw problems }

        let hash = try await hashed(password)
        let id = Random.id()
        let address = email.trimmingCharacters(in: .whitespacesAndNewlines)
        let mark = seals.mark(ofEmail: email)
        return try await database.write { [seals] connection in
            if try connection.integer("SELECT 1 FROM account WHERE emailMark = $1", [.bytes(mark)]) != nil {
                throw Problems("email", "Use another e-mail address: this one has an account already")
            }
            let seal = try connection.addPerson(id, seals)
            try connection.run(
                """
                INSERT INTO account (id, emailMark, name, email, passwordSalt, passwordHash, passwordCost)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                [
                    .text(id), .bytes(mark), .bytes(try seal.seal(name, as: "name")),
                    .bytes(try seal.seal(address, as: "email")), .bytes(hash.salt), .bytes(hash.hash),
                    .text(hash.cost.text),
                ])
            try connection.note("account added", of: id, by: hand)
            return id
        }
    }

    package func account(id: String) async throws -> Account? {
        try await database.glance { [seals] in try $0.account(id, seals) }
    }

    /// All accounts by name, closed ones too; erased people are left out.
    package func accounts() async throws -> [Account] {
        let accounts = try await database.read { [seals] connection in
            try connection.rows("SELECT id FROM account") { $0.word(0) }.compactMap {
                try connection.account($0, seals)
            }
        }
        return accounts.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Closes an account: nobody can sign in with it any more.
    package func close(account id: String, by hand: Hand) async throws {
        try await change(id, "account closed", by: hand) { connection, _ in
            try connection.run("UPDATE account SET closedAt = $1 WHERE id = $2", [.text(hand.at), .text(id)])
        }
    }

    /// Changes the record of somebody with an account, and notes it.
    func change(
        _ id: String, _ words: String, by hand: Hand,
        _ work: @escaping @Sendable (any SQLConnection, PersonSeal) throws -> Void
    ) async throws {
        try await database.write { [seals] connection in
            guard try connection.integer("SELECT 1 FROM account WHERE id = $1", [.text(id)]) != nil,
                let seal = try connection.seal(of: id, seals)
            else { throw Refusal.notFound("There is no such account.") }
            try work(connection, seal)
            try connection.note(words, of: id, by: hand)
        }
    }

    /// What is wrong with a new password, if anything.
    static func problem(_ password: String) -> String? {
        if password.count < shortestPassword { return "Password must be \(shortestPassword) characters or more" }
        if password.count > longestPassword { return "Password must be \(longestPassword) characters or fewer" }
        return nil
    }

    private static func looksLikeAnAddress(_ email: String) -> Bool {
        let parts = email.trimmingCharacters(in: .whitespacesAndNewlines).split(
            separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    }
}

extension SQLConnection {
    /// The account of somebody who was not erased.
    func account(_ id: String, _ seals: Seals) throws -> Account? {
        guard let seal = try seal(of: id, seals) else { return nil }
        let sql = "SELECT name, email, secondFactor, closedAt FROM account WHERE id = $1"
        return try first(sql, [.text(id)]) { row in
            Account(
                id: id, name: try seal.openText(row.bytes(0), as: "name"),
                email: try seal.openText(row.bytes(1), as: "email"), hasSecondFactor: row.bytes(2) != nil,
                isClosed: row.text(3) != nil)
        }
    }

    /// Adds a person with a key of their own; gives their seal.
    func addPerson(_ id: String, _ seals: Seals) throws -> PersonSeal {
        let sealed = try seals.newKey(for: id)
        try run("INSERT INTO person (id, sealedKey) VALUES ($1, $2)", [.text(id), .bytes(sealed)])
        return try seals.own(sealed, of: id)
    }
}
