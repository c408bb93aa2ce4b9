import ArgumentParser

/// `cairn clock`: the legal limits of a case, with their sources.
struct Clock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work out the legal limits of a case, check the clock, and print its rules.",
        discussion: "Example: cairn clock case \"request_received=2026-01-05\" --as-at 2026-02-01",
        subcommands: [ClockCase.self, CheckClock.self, ClockRules.self])
}
