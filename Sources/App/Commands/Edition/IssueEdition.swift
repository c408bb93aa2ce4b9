import ArgumentParser
import Facts
import Publishing
import Reports
import Storage
import Web

/// `cairn edition issue`
struct IssueEdition: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue a report: keep it in every format, byte for byte, under the next number.",
        discussion: """
            Example: cairn edition issue plan-update --area A.cairn --as-at 2023-02-28 --previous 2022-11-30
            """)

    @Argument(help: "Which report: plan-update, exception or progress.") var name: ReportName
    @OptionGroup var area: AreaOptions
    @OptionGroup var options: ReportOptions
    @Flag(help: "Answer with JSON.") var json = false

    func validate() throws {
        if !name.isDocument { throw ValidationError("\(name.rawValue) is data and is not issued. Use: cairn report") }
    }

    func run() async throws {
        let stores = try await area.open()
        let moment = Moment.now()
        let reading = try await PlanReading(options.plan, from: stores.ledger)
        let series = name.series(of: reading.plan)
        let number = (try await stores.issued.editions(series: series).last?.number ?? 0) + 1
        let previous = try await options.moment(before: series, in: stores.issued)
        let asAt = AsAt(options.moment.day, upTo: options.known ?? reading.head.line)
        let input = reading.input(asAt: asAt, previous: previous, edition: number)
        var files: [(format: String, mediaType: String, bytes: [UInt8])] = []
        for format in name.formats {
            say("Making \(format.rawValue) ...")
            let bytes = try await name.bytes(input, as: format, at: moment)
            files.append((format.rawValue, format.mediaType, bytes))
        }
        let new = NewEdition(
            series: series, number: number, title: name.title, day: asAt.day, previous: previous?.day,
            head: reading.head,
            software: software, files: files)
        let edition = try await stores.issued.issue(new, by: moment.hand("edition"))
        try await stores.close()
        if json { try answer(json: EditionTold(edition)) } else { answer(EditionTold(edition).words) }
    }
}
