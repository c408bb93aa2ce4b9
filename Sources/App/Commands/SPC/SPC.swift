import ArgumentParser
import Documents
import Facts
import Imports
import Statistics

/// `cairn spc`: control charts from a file of cases and a file of values.
struct SPC: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spc",
        abstract: "Work out control charts (statistical process control) for any number of series.",
        discussion: """
            The file of cases says how each series is charted, the file of values gives its days and values; \
            docs/spc.md lists the columns. With --expect-points or --expect-summary it compares, and ends with 1 if \
            anything differs. Without any file to write, the summary is the answer.

            Example: cairn spc --cases CASES.csv --input INPUT.csv --profile nhsr --points P.csv --summary S.csv
            """)

    enum Profile: String, ExpressibleByArgument, CaseIterable {
        case nhsr, mdc
    }

    @Option(help: "The file of cases: case_id, improvement_direction, target, rebase and more.") var cases: String
    @Option(help: "The file of values: case_id, facet, date, value.") var input: String
    @Option(help: "nhsr (as NHSRplotthedots) or mdc (as Making Data Count).") var profile = Profile.nhsr
    @Option(help: "The file to write with a row for each point.") var points: String?
    @Option(help: "The file to write with a row for each group or series.") var summary: String?
    @Option(help: "A file of points to compare with.") var expectPoints: String?
    @Option(help: "A file of summaries to compare with.") var expectSummary: String?
    @Flag(help: "Do as NHSRplotthedots does even where that is a slip.") var strictPeer = false
    @Flag(help: "Answer with JSON: what each chart says, in codes and in words.") var json = false

    func run() async throws {
        let files = await SPCFiles.read(cases: cases, input: input)
        try tell(files.report)
        let charts = try worked(files.cases)
        let tables = SPCTables(charts, profile: profile)
        if expectPoints != nil || expectSummary != nil { return try compare(tables, files.ids) }
        try write(tables)
        if json {
            answer(JSON.array(charts.map { $0.1.json($0.0) }).text)
        } else if points == nil && summary == nil {
            try OutFile(nil).write(Array(csvText(tables.summary).utf8))
        }
        say("\(charts.count) charts of \(charts.reduce(0) { $0 + $1.1.points.count }) points")
    }

    private func tell(_ report: ImportReport) throws {
        for finding in report.findings.prefix(ImportReport.longestList) { say(finding.words) }
        let more = report.findings.count - ImportReport.longestList
        if more > 0 { say("and \(more) more findings") }
        guard report.isRefused else { return }
        say("Nothing was worked out: put right what is refused, and try again.")
        throw ExitCode(1)
    }

    private func worked(_ cases: [SPCCase]) throws -> [(SPCCase, SPCResult)] {
        let base = profile == .nhsr ? SPCOptions.nhsr : SPCOptions.mdc
        return try cases.map { one in
            var options = base
            options.isStrictPeer = strictPeer
            // A case's own choice is the peer's option; the other profile never screens.
            if profile == .nhsr, let screens = one.screensOutliers { options.screensOutliers = screens }
            return (one, try spc(one.series, options: options))
        }
    }

    // Both files are complete before either stands in its place.
    private func write(_ tables: SPCTables) throws {
        let rows = [(points, tables.points), (summary, tables.summary)]
        let files = try rows.compactMap { path, rows -> OutFile? in
            guard let path else { return nil }
            let file = try OutFile(path)
            try file.write(Array(csvText(rows).utf8))
            return file
        }
        for file in files { try file.close() }
    }

    private func compare(_ tables: SPCTables, _ ids: [String]) throws {
        var comparison = SPCComparison(cases: ids)
        if let expectPoints { try comparison.add(tables.points, key: tables.pointKey, file: expectPoints) }
        if let expectSummary { try comparison.add(tables.summary, key: tables.summaryKey, file: expectSummary) }
        try OutFile(nil).write(Array(csvText(comparison.rows).utf8))
        if comparison.unasked > 0 {
            say("\(comparison.unasked) rows are of cases that the file of cases does not have")
        }
        say("\(comparison.agreed) agree, \(comparison.differing) differ")
        if comparison.differing > 0 { throw ExitCode(1) }
    }
}
