import ArgumentParser
import Reports
import Storage
import Web

/// `cairn report`: one report, for reading or for other programs.
struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a report of a plan, as at any day.",
        discussion: """
            Reports: \(ReportName.allCases.map(\.rawValue).joined(separator: ", ")). It holds approved matter only.

            Example: cairn report plan-summary --area A.cairn --as-at 2023-02-28 --previous 2022-11-30 --format json
            """)

    @Argument(help: "Which report.") var name: ReportName
    @OptionGroup var area: AreaOptions
    @OptionGroup var options: ReportOptions
    @Option(help: "html, docx, odt, pdf, csv or json, as far as the report has it.") var format: ReportFormat?
    @Option(name: .customLong("out"), help: "The file to write. Standard output if left out.") var target: String?

    func validate() throws {
        if let format, !name.formats.contains(format) {
            let formats = name.formats.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("The report \(name.rawValue) can be written as \(formats).")
        }
    }

    func run() async throws {
        let stores = try await area.open()
        let reading = try await PlanReading(options.plan, from: stores.ledger)
        let previous = try await options.moment(before: name.series(of: reading.plan), in: stores.issued)
        let input = reading.input(asAt: options.moment, previous: previous)
        let format = format ?? name.formats.first ?? .json
        let bytes = try await name.bytes(input, as: format, at: .now())
        try await stores.close()
        let out = try OutFile(target)
        try out.write(bytes)
        if target == nil, bytes.last != UInt8(ascii: "\n"), format == .json { try out.write("") }
        try out.close()
    }
}
