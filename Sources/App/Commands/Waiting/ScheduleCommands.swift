import ArgumentParser
import Imports

/// `cairn waiting schedule`
struct WaitingScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Give the open rows of each list the slots, in turn.",
        discussion: "Example: cairn waiting schedule lists.csv --slots slots.csv --used used.csv")

    @Argument(help: "The lists: columns case_id, referral and removal.") var file: String
    @Option(help: "The slots: columns case_id and date.") var slots: String
    @Option(help: "The file to write each slot to, with 1 if it was used and 0 if not.") var used: String?
    @Option(help: "A file of expected slots to compare with.") var expectUsed: String?
    @OptionGroup var output: WaitingOutput

    func run() async throws {
        let answers = scheduleAnswers(try await WaitingLists(path: file), try await SlotDays(path: slots))
        if let expectUsed {
            try WaitingOutput.tell(try await AnswerCheck(answers.slots, expected: expectUsed))
        }
        if let used { try WaitingOutput.write(answers.slots, to: used, json: output.json) }
        if expectUsed == nil || output.expect != nil { try await output.give(answers.lists) }
    }
}

/// `cairn waiting slots`
struct WaitingSlots: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slots",
        abstract: "The days on which evenly spread slots fall.",
        discussion: "Example: cairn waiting slots slots.csv")

    @Argument(help: "A row for each case: case_id, n_rows (days), start_date and daily_capacity.") var file: String
    @OptionGroup var output: WaitingOutput

    func run() async throws { try await output.give(try await slotsAnswer(file)) }
}

/// `cairn waiting join`
struct WaitingJoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Make one list of two, in the order of referral.",
        discussion: "Example: cairn waiting join lists.csv")

    @Argument(help: "The lists: columns case_id, list (1 or 2), referral and removal.") var file: String
    @OptionGroup var output: WaitingOutput

    func run() async throws { try await output.give(try await joinAnswer(file)) }
}

/// `cairn waiting insert`
struct WaitingInsert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insert",
        abstract: "Add referrals to a list, in the order of referral.",
        discussion: "Example: cairn waiting insert lists.csv --additions new.csv")

    @Argument(help: "The lists: columns case_id, referral and removal; of two lists, list 1 is taken.")
    var file: String
    @Option(help: "The referrals to add: columns case_id and date.") var additions: String
    @OptionGroup var output: WaitingOutput

    func run() async throws { try await output.give(try await insertAnswer(file, additions: additions)) }
}
