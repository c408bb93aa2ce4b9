import ArgumentParser
import Storage
import Web

/// `cairn erase`: lawful erasure of a subject, or of a person's identity.
struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Empty every line about a subject, or destroy a person's identity, for ever.",
        discussion: """
            The ledger still verifies afterwards, and the erasure itself is recorded with its basis. Without --yes \
            it only says what would go.

            Example: cairn erase --area A.cairn --subject wsoa/1.1.1.1 --basis "UK GDPR article 17" --yes
            """)

    @OptionGroup var area: AreaOptions
    @Option(help: "The subject whose lines are emptied.") var subject: String?
    @Option(help: "The random id of the person whose name and contacts are destroyed.") var person: String?
    @Option(help: "Why it is lawful, such as 'UK GDPR article 17'.") var basis: String
    @Flag(help: "Do it. It cannot be undone.") var yes = false

    func validate() throws {
        if (subject == nil) == (person == nil) { throw ValidationError("Give either --subject or --person.") }
        if basis.allSatisfy(\.isWhitespace) { throw ValidationError("Give the basis in law with --basis.") }
    }

    func run() async throws {
        let stores = try await area.open()
        let moment = Moment.now()
        if let subject {
            let count = try await lines(about: subject, in: stores.ledger)
            if count == 0 { throw CannotDo("No line of the ledger is about \(subject).") }
            try confirm("\(count) lines about \(subject) would be emptied")
            try await stores.ledger.erase(
                subject: subject, basis: basis, on: moment.today, by: moment.hand("erase"))
            answer("Emptied \(count) lines about \(subject).")
        } else if let person {
            try confirm("The identity of \(person) would be destroyed")
            try await stores.people.erase(person, basis: basis, by: moment.hand("erase"))
            answer("Destroyed the identity of \(person).")
        }
        try await stores.close()
    }

    private func confirm(_ what: String) throws {
        if !yes { throw CannotDo("\(what), for ever. Nothing was done. To do it, add --yes.") }
    }

    private func lines(about subject: String, in ledger: Ledger) async throws -> Int {
        var last = 0
        var count = 0
        while true {
            let lines = try await ledger.lines(after: last, limit: 1_000)
            guard let end = lines.last else { return count }
            count += lines.count { $0.subject == subject && !$0.isErased }
            last = end.line
        }
    }
}
