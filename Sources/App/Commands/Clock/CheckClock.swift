import ArgumentParser
import Clocks
import Facts
import Foundation

/// `cairn clock check`: what worked examples expect beside what the clock says.
struct CheckClock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the clock against a file of worked examples.",
        discussion: """
            The file is comma-separated with the columns case_id, events, rule_id, expected_due, as_at and \
            expected_status. Ends with 1 if any answer differs.

            Example: cairn clock check clock-vectors.csv
            """)

    @Argument(help: "The file of worked examples.") var file: String

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else { throw CannotDo("\(file) cannot be read.") }
        let check = try clockCheck(csv: String(decoding: data, as: UTF8.self))
        FileHandle.standardOutput.write(Data(check.csv.utf8))
        say("\(check.agreed) agree, \(check.differing) differ")
        if check.differing > 0 { throw ExitCode(1) }
    }
}
