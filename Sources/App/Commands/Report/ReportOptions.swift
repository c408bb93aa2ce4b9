import ArgumentParser
import Facts
import Reports
import Storage
import Web

extension ReportName: ExpressibleByArgument {}

/// The options that say of which plan and which moment a report is.
struct ReportOptions: ParsableArguments {
    @Option(help: "The plan's id. The only plan if left out.") var plan: String?
    @Option(help: "The day the report is as at, YYYY-MM-DD; a month means its last day. Today if left out.")
    var asAt: Day?
    @Option(help: "The last ledger line that counts as known: what was known then.") var known: Int?
    @Option(help: "The day of the report before, whose figures stand in brackets.") var previous: Day?

    /// The moment asked for.
    var moment: AsAt { AsAt(asAt ?? Moment.now().today, upTo: known) }

    /// The moment before: as its edition told it if one was issued that day, else as it is known now.
    func moment(before series: String, in issued: Issued) async throws -> AsAt? {
        guard let previous else { return nil }
        let told = try await issued.editions(series: series).last { $0.day == previous }
        return AsAt(previous, upTo: told?.line ?? known)
    }
}
