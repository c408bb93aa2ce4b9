import ArgumentParser
import Facts
import Imports
import Storage
import Web

/// `cairn import benchmarks`
struct ImportBenchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Read published figures of other areas, or a list of statistical neighbours.",
        discussion: """
            Takes three layouts: area, level, year, indicator, value, source; a file of the national statistics \
            service, of which it takes the totals; and area, neighbour, order, region, source. Without --commit it \
            changes nothing. Twice the same import adds nothing; a figure that differs corrects the one recorded.

            Example: cairn import benchmarks benchmarks.csv --area A.cairn --commit
            """)

    @Argument(help: "One .csv or .xlsx file.") var path: String
    @OptionGroup var area: AreaOptions
    @Flag(help: "Keep it. Without this, only say what would happen.") var commit = false
    @Option(help: "Areas to take, with commas between. All if left out.") var areas: String?
    @Option(help: "Columns of a national file to take, with commas between. All if left out.") var indicators: String?
    @Option(help: "Where the figures come from, when the file does not say.") var source: String?
    @Option(help: "The day from which a list of neighbours holds, YYYY-MM-DD.") var on: Day?
    @Option(help: "The sheet of a workbook. The first if left out.") var sheet: String?
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let moment = Moment.now()
        var options = BenchmarkImportOptions(today: moment.today)
        options.areas = Set(list(areas))
        options.indicators = Set(list(indicators).map(columnName))
        options.source = source
        options.on = on
        options.sheet = sheet
        let stores = try await area.open()
        let records = try await MeasureRecords.read(from: stores.ledger)
        let proposal = await BenchmarkImport.read(path: path, records: records, options: options)
        try await finish(proposal, stores, moment, commit: commit, json: json)
    }

    private func list(_ typed: String?) -> [String] {
        (typed ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
}
