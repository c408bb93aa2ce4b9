import Access
import ArgumentParser
import Facts
import Storage
import Web

/// `cairn users list`
struct ListUsers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the people who sign in, with the roles they hold today.",
        discussion: "Example: cairn users list --area A.cairn")

    @OptionGroup var area: AreaOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let stores = try await area.open()
        let today = Moment.now().today
        var rows: [Row] = []
        for account in try await stores.people.accounts() {
            let held = try await stores.people.holdings(of: account.id).filter { $0.isHeld(on: today) }
            rows.append(Row(account, held))
        }
        try await stores.close()
        if json { return try answer(json: rows) }
        for row in rows { answer([row.email, row.name, row.roleWords, row.state].joined(separator: "\t")) }
    }

    private struct Row: Encodable {
        let id: String, name: String, email: String
        let isClosed: Bool, hasSecondFactor: Bool
        let roles: [Held]

        struct Held: Encodable {
            let role: Role
            let scope: [String]
        }

        init(_ account: Account, _ holdings: [Holding]) {
            id = account.id
            name = account.name
            email = account.email
            isClosed = account.isClosed
            hasSecondFactor = account.hasSecondFactor
            roles = holdings.map { Held(role: $0.role, scope: $0.scope) }
        }

        var roleWords: String {
            let words = roles.map { held in
                held.role.words + (held.scope.isEmpty ? "" : " of " + held.scope.joined(separator: ", "))
            }
            return words.isEmpty ? "No role today" : words.joined(separator: "; ")
        }

        var state: String { isClosed ? "closed" : hasSecondFactor ? "second factor" : "password only" }
    }
}
