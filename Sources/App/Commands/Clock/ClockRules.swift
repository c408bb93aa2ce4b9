import ArgumentParser
import Clocks
import Documents
import Facts
import Foundation
import Timetables

/// `cairn clock rules`: the rule book, so that anyone can check the clock.
struct ClockRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Print the rule book with its sources.",
        discussion: "Example: cairn clock rules --as-at 2026-11-20 --format html > rules.html")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json, html
    }

    @Option(help: "Only the versions in force on this day. Every version if left out.") var asAt: Day?
    @Option(help: "csv, json or html.") var format = Format.csv

    func run() async throws {
        let book = RuleBook.england
        switch format {
        case .csv: FileHandle.standardOutput.write(Data(book.csv(asAt: asAt).utf8))
        case .json: answer(book.json(asAt: asAt).text)
        case .html: answer(book.document(asAt: asAt, publisher: software).html())
        }
    }
}
