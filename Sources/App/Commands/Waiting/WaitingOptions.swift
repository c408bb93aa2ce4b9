import ArgumentParser
import Facts
import Foundation
import Imports
import Waiting

/// Where a waiting command's answer goes, and what it is held against.
struct WaitingOutput: ParsableArguments {
    @Option(name: .customLong("out"), help: "The file to write. Standard output if left out.") var target: String?
    @Option(help: "A file of expected answers to compare with, instead of printing. Ends with 1 if any differs.")
    var expect: String?
    @Flag(help: "Answer with JSON.") var json = false

    /// Writes the answer, or compares it. What is not defined is said on standard error.
    func give(_ answer: AnalystAnswer) async throws {
        if let expect { return try Self.tell(try await AnswerCheck(answer, expected: expect)) }
        try write(answer)
    }

    func write(_ answer: AnalystAnswer) throws {
        try Self.write(answer, to: target, json: json)
        if !json { answer.remarks.prefix(20).forEach(say) }
    }

    static func write(_ answer: AnalystAnswer, to target: String?, json: Bool) throws {
        let out = try OutFile(target)
        try out.write(Array((json ? answer.json.text + "\n" : answer.csv).utf8))
        try out.close()
    }

    /// Says how many cells agree, and which do not.
    static func tell(_ check: AnswerCheck) throws {
        check.differing.prefix(50).forEach(say)
        say("\(check.agreed) agree, \(check.differing.count) differ")
        if !check.differing.isEmpty { throw ExitCode(1) }
    }
}

/// Which lists are asked about, over which period, and after whose reckoning.
struct WaitingListOptions: ParsableArguments {
    @Argument(help: "The lists: columns list_id or case_id, referral and removal.") var lists: String
    @Option(help: "A file with a row for each question: list_id, and target_wait, start_date, end_date as you like.")
    var cases: String?
    @Option(help: "Only these lists.") var list: [String] = []
    @Option(help: "The target wait in weeks, when there is no file of cases.") var targetWait = 4.0
    @Option(help: "The first day of the period. Each list's first referral if left out.") var from: Day?
    @Option(help: "The last day of the period. Each list's last referral if left out.") var to: Day?
    @Flag(help: "Reckon as the R package NHSRwaitinglist does, slips included, to check its results.")
    var strictPeer = false

    /// The lists and what is asked of each.
    func read() async throws -> (WaitingLists, ListQuestions) {
        let all = try await WaitingLists(path: lists)
        let unknown = list.filter { all[$0].isEmpty }
        guard unknown.isEmpty else { throw CannotDo("\(lists) has no list '\(unknown.joined(separator: "', '"))'.") }
        let reckoning: WaitingReckoning = strictPeer ? .peer : .cairn
        if let cases { return (all, try await ListQuestions(path: cases, of: all, as: reckoning)) }
        let questions = try ListQuestions(
            every: all, only: list, targetWait: targetWait, from: from, to: to, as: reckoning)
        return (all, questions)
    }
}
