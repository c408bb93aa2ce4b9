import Access
import ArgumentParser
import Facts
import Storage
import Web

/// `cairn users grant`
struct GrantRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Give somebody a role.",
        discussion: """
            Example: cairn users grant --area A.cairn --email lead@ardenshire.example --role actionLead \
            --scope wsoa/1.1
            """)

    @OptionGroup var area: AreaOptions
    @Option(help: "The e-mail address that they sign in with.") var email: String
    @OptionGroup var roleOptions: RoleOptions

    func run() async throws {
        let moment = Moment.now()
        let holding = roleOptions.holding(today: moment.today)
        let stores = try await area.open()
        let id = try await stores.accountID(email: email)
        try await stores.people.grant(holding, to: id, by: moment.hand("users"))
        try await stores.close()
        answer("\(email) is \(holding.role.words.lowercased()) from \(holding.from.words).")
    }
}

/// `cairn users end`
struct EndRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End somebody's role.",
        discussion: "Example: cairn users end --area A.cairn --email lead@ardenshire.example --role actionLead")

    @OptionGroup var area: AreaOptions
    @Option(help: "The e-mail address that they sign in with.") var email: String
    @Option(help: "The role that ends.") var role: Role
    @Option(help: "The day from which they no longer hold it, YYYY-MM-DD. Today if left out.") var on: Day?

    func run() async throws {
        let moment = Moment.now()
        let day = on ?? moment.today
        let stores = try await area.open()
        let id = try await stores.accountID(email: email)
        try await stores.people.end(role, of: id, on: day, by: moment.hand("users"))
        try await stores.close()
        answer("\(email) is no longer \(role.words.lowercased()) from \(day.words).")
    }
}
