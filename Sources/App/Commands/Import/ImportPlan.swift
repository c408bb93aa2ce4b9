import ArgumentParser
import Facts
import Imports
import Storage
import Web

/// `cairn import plan`
struct ImportPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Read an improvement plan: a folder of CSV files, or one CSV or Excel file.",
        discussion: """
            Without --commit it changes nothing and says, cell by cell, what it would take, what it would fill in \
            and what must be put right. Twice the same import adds nothing.

            Example: cairn import plan plans/2023 --area A.cairn --commit
            """)

    @Argument(help: "A folder, or one .csv or .xlsx file.") var path: String
    @OptionGroup var area: AreaOptions
    @Flag(help: "Keep it. Without this, only say what would happen.") var commit = false
    @Option(help: "The plan's id, such as wsoa. The file name gives it if left out.") var plan: String?
    @Option(help: "The plan's title, when the files give none.") var title: String?
    @Option(help: "The rating scale, when the files do not show it: brag or delivery.") var scale: String?
    @Option(help: "The day from which undated statements are true, YYYY-MM-DD.") var on: Day?
    @Option(help: "The sheet of a workbook. The first if left out.") var sheet: String?
    @Option(help: "Retire the lines that the files no longer have, for this reason.") var retireMissing: String?
    @Option(
        name: .customLong("glossary-source"), parsing: .singleValue,
        help: "A source of the glossary to take, by its name in the file; give it once for each. All if left out.")
    var glossarySources: [String] = []
    @Flag(help: "Leave ratings and updates to be approved, instead of taking them as issued already.")
    var unapproved = false
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let moment = Moment.now()
        let stores = try await area.open()
        let existing = try await RecordedFacts.read(from: stores.ledger)
        let proposal = try await PlanImport.read(path: path, existing: existing, options: options(today: moment.today))
        try await finish(proposal, stores, moment, commit: commit, json: json)
    }

    private func options(today: Day) -> ImportOptions {
        var options = ImportOptions(today: today)
        options.plan = plan
        options.title = title
        options.scale = scale
        options.on = on
        options.sheet = sheet
        options.retireMissing = retireMissing
        options.glossarySources = glossarySources
        options.isApproved = !unapproved
        return options
    }
}
