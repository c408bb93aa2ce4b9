import Facts

extension People {
    /// Keeps the identity of a person, each field sealed with the person's own key. Fields left out are removed.
    package func setIdentity(_ fields: [String: String], of id: String, by hand: Hand) async throws {
        try await database.write { [seals] connection in
            if try connection.isErased(id) { throw Refusal.notAllowed("This person was erased by law.") }
            let seal = try connection.seal(of: id, seals) ?? connection.addPerson(id, seals)
            try connection.run("DELETE FROM identity WHERE person = $1", [.text(id)])
            for (field, value) in fields {
                try connection.run(
                    "INSERT INTO identity (person, field, value) VALUES ($1, $2, $3)",
                    [.text(id), .text(field), .bytes(try seal.seal(value, as: field))])
            }
            try connection.note("identity set: \(fields.keys.sorted().joined(separator: ", "))", of: id, by: hand)
        }
    }

    /// Keeps the identities of several new people, all or none, each sealed with a key of its own; gives their random
    /// ids in the same order.
    package func addIdentities(_ identities: [[String: String]], by hand: Hand) async throws -> [String] {
        try await database.write { [seals] connection in
            try identities.map { try connection.addIdentity($0, seals, by: hand) }
        }
    }

    /// A mark that stands for a text of another system, such as a case number: the same for the same text, and not to
    /// be read back without the area's key.
    package func mark(of text: String) -> String { Hexadecimal.text(seals.mark(ofEmail: "elsewhere: \(text)")) }

    /// Reads an identity and writes a line in the access log; nothing if there is none or it was erased.
    ///
    /// - Throws: `Problems` without a reason.
    package func identity(of id: String, reason: String, by hand: Hand) async throws -> [String: String]? {
        if reason.isBlank { throw Problems("reason", "Enter why you need to see who this is") }
        return try await database.write { [seals] connection in
            guard let seal = try connection.seal(of: id, seals) else { return nil }
            let sealed = try connection.rows("SELECT field, value FROM identity WHERE person = $1", [.text(id)]) {
                ($0.word(0), $0.bytes(1))
            }
            guard !sealed.isEmpty else { return nil }
            try connection.run(
                "INSERT INTO access_line (recordedAt, reader, person, reason) VALUES ($1, $2, $3, $4)",
                [.text(hand.at), .text(hand.person), .text(id), .text(reason)])
            var fields: [String: String] = [:]
            for (field, value) in sealed { fields[field] = try seal.openText(value, as: field) }
            return fields
        }
    }

    /// Destroys the person's key and everything that it sealed; what they signed in with goes too.
    ///
    /// - Throws: `Problems` without a legal basis; `Refusal` when there is no such person.
    package func erase(_ id: String, basis: String, by hand: Hand) async throws {
        if basis.isBlank { throw Problems("basis", "Enter the legal basis for the erasure") }
        try await database.write { connection in
            guard try connection.integer("SELECT 1 FROM person WHERE id = $1", [.text(id)]) != nil else {
                throw Refusal.notFound("There is no such person.")
            }
            try connection.run(
                "UPDATE person SET sealedKey = NULL, erasedAt = $1, erasedBasis = $2 WHERE id = $3",
                [.text(hand.at), .text(basis), .text(id)])
            try connection.run(
                """
                UPDATE account SET emailMark = NULL, name = NULL, email = NULL, passwordSalt = NULL, passwordHash = NULL,
                    passwordCost = NULL, secondFactor = NULL, closedAt = coalesce(closedAt, $1) WHERE id = $2
                """, [.text(hand.at), .text(id)])
            try connection.run("DELETE FROM identity WHERE person = $1", [.text(id)])
            try connection.run("DELETE FROM draft WHERE owner = $1", [.text(id)])
            try connection.note("erased", of: id, by: hand)
        }
        try await database.wipe()
    }
}

extension SQLConnection {
    /// Keeps the identity of a new person; gives their random id.
    func addIdentity(_ fields: [String: String], _ seals: Seals, by hand: Hand) throws -> String {
        let id = Random.id()
        let seal = try addPerson(id, seals)
        for (field, value) in fields {
            try run(
                "INSERT INTO identity (person, field, value) VALUES ($1, $2, $3)",
                [.text(id), .text(field), .bytes(try seal.seal(value, as: field))])
        }
        try note("identity set: \(fields.keys.sorted().joined(separator: ", "))", of: id, by: hand)
        return id
    }

    fileprivate func isErased(_ person: String) throws -> Bool {
        try integer("SELECT 1 FROM person WHERE id = $1 AND erasedAt IS NOT NULL", [.text(person)]) != nil
    }
}
