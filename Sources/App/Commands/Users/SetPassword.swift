import ArgumentParser
import Storage
import Web

/// `cairn users password`
struct SetPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Give somebody a new password.",
        discussion: "Example: cairn users password --area A.cairn --email lead@ardenshire.example")

    @OptionGroup var area: AreaOptions
    @Option(help: "The e-mail address that they sign in with.") var email: String
    @OptionGroup var passwordOptions: PasswordOptions

    func run() async throws {
        let password = try passwordOptions.password()
        let stores = try await area.open()
        let id = try await stores.accountID(email: email)
        try await stores.people.setPassword(password.text, of: id, by: Moment.now().hand("users"))
        try await stores.close()
        answer("\(email) has a new password.")
        if password.isMadeUp { answer("Password: \(password.text)") }
    }
}

/// `cairn users close`
struct CloseUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close somebody's account: they can no longer sign in.",
        discussion: "Example: cairn users close --area A.cairn --email lead@ardenshire.example")

    @OptionGroup var area: AreaOptions
    @Option(help: "The e-mail address that they sign in with.") var email: String

    func run() async throws {
        let stores = try await area.open()
        let id = try await stores.accountID(email: email)
        try await stores.people.close(account: id, by: Moment.now().hand("users"))
        try await stores.close()
        answer("\(email) can no longer sign in.")
    }
}
