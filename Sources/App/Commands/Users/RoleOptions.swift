import Access
import ArgumentParser
import Facts

/// The options that describe one role held by somebody.
struct RoleOptions: ParsableArguments {
    @Option(help: "The role. An action lead, school or provider also needs --scope.") var role: Role
    @Option(parsing: .upToNextOption, help: "The plan lines, school or services that the role is for.")
    var scope: [String] = []
    @Option(help: "The first day, YYYY-MM-DD. Today if left out.") var from: Day?
    @Option(help: "The last day. Until further notice if left out.") var to: Day?

    func validate() throws {
        if role.isAlwaysScoped && scope.isEmpty {
            throw ValidationError("Say what the role \(role.rawValue) is for, with --scope.")
        }
    }

    func holding(today: Day) -> Holding { Holding(role, scope: scope, from: from ?? today, to: to) }
}
