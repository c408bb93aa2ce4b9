import ArgumentParser

/// `cairn waiting`: the engines for waiting lists, for analysts.
struct WaitingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting",
        abstract: "Reckon waiting lists: rates, schedules, chances, and what capacity by when.",
        discussion: """
            CSV in, CSV out; docs/waiting.md describes every column. The same seed gives the same answer on every \
            machine.

            Example: cairn waiting solve cases.csv
            """,
        subcommands: [
            WaitingFormulas.self, WaitingStats.self, WaitingRatesCommand.self, WaitingQueue.self,
            WaitingScheduleCommand.self, WaitingSlots.self, WaitingJoin.self, WaitingInsert.self,
            WaitingSimulate.self, WaitingTrajectory.self, WaitingSolve.self,
        ])
}
