import Access
import ArgumentParser
import Facts
import Storage
import Web

/// `cairn users add`
struct AddUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add somebody who signs in, with a first role.",
        discussion: """
            Example: cairn users add --area A.cairn --name "A. Manager" --email manager@ardenshire.example \
            --role programmeManager
            """)

    @OptionGroup var area: AreaOptions
    @Option(help: "The person's name, as colleagues will see it.") var name: String
    @Option(help: "The e-mail address that they sign in with.") var email: String
    @OptionGroup var roleOptions: RoleOptions
    @OptionGroup var passwordOptions: PasswordOptions

    func run() async throws {
        let holding = roleOptions.holding(today: Moment.now().today)
        let password = try passwordOptions.password()
        let stores = try await area.open()
        let hand = Moment.now().hand("users")
        let id = try await stores.people.addAccount(name: name, email: email, password: password.text, by: hand)
        try await stores.people.grant(holding, to: id, by: hand)
        try await stores.close()
        answer("Added \(email) as \(holding.role.words.lowercased()).")
        if password.isMadeUp { answer("Password: \(password.text)") }
    }
}
