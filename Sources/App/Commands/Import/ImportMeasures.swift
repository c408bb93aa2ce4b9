import ArgumentParser
import Facts
import Imports
import Measures
import Storage
import Web

/// `cairn import measures`
struct ImportMeasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Read measures with their readings and targets: CSV or Excel, long or wide.",
        discussion: """
            Without --commit it changes nothing and says, cell by cell, what it would take, what it would fill in \
            and what must be put right. Twice the same import adds nothing. A heading that is a period holds readings \
            for it; other headings are known by synonyms, or by --column, which is remembered.

            Example: cairn import measures quarter-2.csv --area A.cairn --period "Q2 2022-23" --commit
            """)

    @Argument(help: "One .csv or .xlsx file, or a folder of them.") var path: String
    @OptionGroup var area: AreaOptions
    @Flag(help: "Keep it. Without this, only say what would happen.") var commit = false
    @Option(help: "The period of rows that name none, such as 2022-09 or \"Q2 2022-23\".") var period: String?
    @Option(help: "The day from which new definitions and targets hold, YYYY-MM-DD.") var on: Day?
    @Option(help: "What a column is, such as \"Seen=value\". May be given again.") var column: [String] = []
    @Option(help: "The sheet of a workbook. The first if left out.") var sheet: String?
    @Option(help: "Why readings that differ from those recorded are restated.") var reason: String?
    @Flag(help: "Describe measures that are not known by what the file says of them.") var describe = false
    @Flag(help: "Leave out rows that cannot be taken, each reported, and keep the rest.") var leaveOut = false
    @Flag(help: "Leave readings to be approved, instead of taking them as published already.") var unapproved = false
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let moment = Moment.now()
        let options = try options(today: moment.today)
        let stores = try await area.open()
        let records = try await MeasureRecords.read(from: stores.ledger)
        let proposal = try await MeasureImport.read(path: path, records: records, options: options)
        try await finish(proposal, stores, moment, commit: commit, json: json)
    }

    private func options(today: Day) throws -> MeasureImportOptions {
        var options = MeasureImportOptions(today: today)
        if let period {
            guard let read = MeasurePeriod(period) else {
                throw ValidationError("--period must be a period like \(MeasurePeriod.examples).")
            }
            options.period = read
        }
        options.columns = try Dictionary(column.map(columnMeaning)) { $1 }
        options.on = on
        options.sheet = sheet
        options.reason = reason
        options.describes = describe
        options.leavesOut = leaveOut
        options.isApproved = !unapproved
        return options
    }
}

private func columnMeaning(_ typed: String) throws -> (String, String) {
    let parts = typed.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
        throw ValidationError("--column must be a heading and a meaning: \"Seen=value\".")
    }
    return (columnName(parts[0]), parts[1])
}
