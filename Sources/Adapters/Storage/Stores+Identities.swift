extension Stores {
    /// Adds people and facts about them in one durable transaction: all of it, or nothing.
    ///
    /// - Parameters:
    ///   - identities: What is sealed of each new person.
    ///   - work: Records the facts; it is given the new people's random ids in the same order.
    package func record<T: Sendable>(
        adding identities: [[String: String]], by hand: Hand,
        _ work: @escaping @Sendable (LedgerDoor, [String]) throws -> T
    ) async throws -> T {
        let (seals, shelves) = (people.seals, ledger.shelves)
        return try await database.write { connection in
            let ids = try identities.map { try connection.addIdentity($0, seals, by: hand) }
            let door = LedgerDoor(connection, hand, nil, shelves)
            let answer = try work(door, ids)
            try door.close()
            return answer
        }
    }
}
