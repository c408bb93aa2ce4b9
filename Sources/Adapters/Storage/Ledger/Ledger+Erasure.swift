package import Facts

extension Ledger {
    /// Empties every line about a subject, for ever. The lines stay, and so does the proof.
    ///
    /// - Parameter basis: The law or request that it rests on.
    /// - Throws: `Problems` without a basis; `Refusal` if there is no such subject or it was erased before.
    package func erase(subject: String, basis: String, on day: Day, by hand: Hand) async throws {
        guard !basis.isBlank else { throw Problems("basis", "Enter the legal basis for the erasure") }
        try await database.write { connection in
            if try connection.integer("SELECT 1 FROM erasure WHERE subject = $1", [.text(subject)]) != nil {
                throw Refusal.changedMeanwhile("This record has already been erased.")
            }
            guard try connection.integer("SELECT 1 FROM fact WHERE subject = $1 LIMIT 1", [.text(subject)]) != nil
            else {
                throw Refusal.notFound("Nothing is recorded about \(subject).")
            }
            try connection.run(
                """
                INSERT INTO erasure (number, subject, onDay, basis, author, recordedAt)
                VALUES ((SELECT coalesce(max(number), 0) + 1 FROM erasure), $1, $2, $3, $4, $5)
                """,
                [.text(subject), .text(day.description), .text(basis), .text(hand.person), .text(hand.at)])
            try connection.run("UPDATE fact SET body = NULL, salt = NULL WHERE subject = $1", [.text(subject)])
        }
        try await database.wipe()
    }
}
