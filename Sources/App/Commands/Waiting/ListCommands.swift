import ArgumentParser
import Imports

/// `cairn waiting stats`
struct WaitingStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Each list in numbers: rates, size against target, and the capacity it needs.",
        discussion: "Example: cairn waiting stats lists.csv --target-wait 13")

    @OptionGroup var asked: WaitingListOptions
    @OptionGroup var output: WaitingOutput

    func run() async throws {
        let (lists, questions) = try await asked.read()
        try await output.give(statisticsAnswer(lists, questions))
    }
}

/// `cairn waiting rates`
struct WaitingRatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates",
        abstract: "How fast each list fills and empties, and how much that varies.",
        discussion: "Example: cairn waiting rates lists.csv --from 2026-01-01")

    @OptionGroup var asked: WaitingListOptions
    @OptionGroup var output: WaitingOutput

    func run() async throws {
        let (lists, questions) = try await asked.read()
        try await output.give(ratesAnswer(lists, questions))
    }
}

/// `cairn waiting queue`
struct WaitingQueue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "How many waited at the end of each day.",
        discussion: "Example: cairn waiting queue lists.csv --list speech")

    @OptionGroup var asked: WaitingListOptions
    @OptionGroup var output: WaitingOutput

    func run() async throws {
        let (lists, questions) = try await asked.read()
        try await output.give(try queueAnswer(lists, questions))
    }
}

/// `cairn waiting formulas`
struct WaitingFormulas: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formulas",
        abstract: "The formulas of a waiting list, a row for each question.",
        discussion: "Example: cairn waiting formulas formulas.csv")

    @Argument(help: "The questions: a column fn, and a column for each number that the formulas take.")
    var file: String
    @OptionGroup var output: WaitingOutput

    func run() async throws { try await output.give(try await formulaAnswer(file)) }
}
