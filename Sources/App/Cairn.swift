import ArgumentParser

/// The commands, in the order that `cairn --help` lists them.
struct Cairn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cairn",
        abstract: "The open system of a local area's SEND partnership.",
        discussion: """
            Load the plan and its figures, see what needs attention, put it right, issue the report, and prove it later.

            Start with: cairn demo
            """,
        version: software,
        subcommands: [
            Demo.self, Init.self, Serve.self, Import.self, Report.self, EditionCommand.self, Verify.self, Backup.self,
            Restore.self, Export.self,
            Views.self, Erase.self, Users.self, Sample.self, Clock.self, SPC.self,
            WaitingCommand.self,
        ])
}

/// This program and its version, as issued documents print it.
let software = "Cairn 0.1.0"
