import Access
import ArgumentParser
import Facts
import Storage

/// `cairn users`: who may sign in, and what they are trusted with.
struct Users: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add people who sign in, and say what they may do.",
        discussion: "Example: cairn users list --area A.cairn",
        subcommands: [AddUser.self, ListUsers.self, GrantRole.self, EndRole.self, SetPassword.self, CloseUser.self])
}

extension Role: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(dayOrMonth: argument) }
}

/// A password read from the first line of standard input, or a new one made up.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Read the password from the first line of standard input, instead of making one up.")
    var passwordStdin = false

    /// The password, and whether it was made up and so must be told.
    func password() throws -> (text: String, isMadeUp: Bool) {
        guard passwordStdin else { return (Self.madeUp(), true) }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw CannotDo("Standard input holds no password.")
        }
        return (line, false)
    }

    /// Twenty letters and digits in fives, none that look alike: 97 bits.
    private static func madeUp() -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let groups = (0..<4).map { _ in String((0..<5).map { _ in letters[Int.random(in: 0..<letters.count)] }) }
        return groups.joined(separator: "-")
    }
}

extension Stores {
    /// The id of the open account with this e-mail address.
    func accountID(email: String) async throws -> String {
        let found = try await people.accounts().first { $0.email.lowercased() == email.lowercased() && !$0.isClosed }
        guard let found else { throw CannotDo("Nobody signs in as \(email). See: cairn users list") }
        return found.id
    }
}
