import Access
import Facts
import Imports
import Measures
import Storage

extension Story {
    /// The measures: published figures, imported as the partnership would have done, and what people added.
    func tellMeasures() async throws {
        try await keep("wsoa", as: "2023-03-06") { $0.leavesOut = true }
        try await keep("quarter", as: "2022-12-12") { $0.period = MeasurePeriod("Q2 2022-23") }
        try await keep("social-care-trend.csv", as: "2023-03-06") { $0.describes = true }
        try await keep("ehc-plans.csv", as: "2025-07-01")
        for file in ["benchmarks-send.csv", "neighbours.csv"] { try await compare(file) }
        try await tellJudgements()
    }

    private func path(_ name: String) -> String {
        SampleArea.resources.appending(path: "measures/\(name)").path(percentEncoded: false)
    }

    private func keep(
        _ name: String, as day: Day, _ change: (inout MeasureImportOptions) -> Void = { _ in }
    ) async throws {
        var options = MeasureImportOptions(today: max(day, today))
        change(&options)
        let records = try await MeasureRecords.read(from: stores.ledger)
        _ = try await MeasureImport.read(path: path(name), records: records, options: options)
            .commit(to: stores.ledger, by: Hand("import", at: "\(day)T10:00:00Z"))
    }

    private func compare(_ name: String) async throws {
        var options = BenchmarkImportOptions(today: max("2025-07-01", today))
        options.on = "2024-01-01"
        let records = try await MeasureRecords.read(from: stores.ledger)
        _ = try await BenchmarkImport.read(path: path(name), records: records, options: options)
            .commit(to: stores.ledger, by: Hand("import", at: "2025-07-01T11:00:00Z"))
    }

    // Targets, a forecast, a comment and links, all invented but the figures that they speak of.
    private func tellJudgements() async throws {
        let id = SampleArea.timeliness
        let measures: [String: MeasureDescribed] = try await stores.ledger.entries().latest(AsAt(.last))
        for (period, value) in [("2023", "55"), ("2024", "40"), ("2025", "50"), ("2026", "60")] {
            let target = try Target.checked(
                period: period, value: value, note: "Invented for the sample", of: measures[id])
            _ = try await record(.dataOfficer, target, of: id, on: "2023-01-16")
        }
        let forecast = try OwnerForecast.checked(
            period: "2025", value: "38", standing: "offTarget", travel: "improving",
            reason: "New case officers start in the spring", of: measures[id])
        _ = try await record(.dataOfficer, forecast, of: id, on: "2025-07-08")
        let said = try Commentary.checked(
            period: "2024",
            text: "Requests have doubled in three years and more plans were issued than ever; more of them were late.",
            action: "Two teams now write plans, and advice is asked for on the first day.")
        let line = try await record(.dataOfficer, said, of: id, on: "2025-07-08")
        try await decide([line], of: id, on: "2025-07-10")
        for (subject, sort, target, note) in [
            (id, "planLine", "\(SampleArea.plan)/2.1.1", "Families’ confidence rests on plans in time"),
            (id, "view", "cases within 20 weeks without exceptions", "Earlier years are as published"),
            (id, "meeting", "Scrutiny committee, 14 February 2023", ""),
            (SampleArea.longestWait, "report", "plan-update", "Told in every progress report"),
        ] {
            let link = try MeasureLink.checked(sort: sort, target: target, note: note)
            _ = try await record(.dataOfficer, link, of: subject, on: "2023-01-16")
        }
    }
}

extension SampleArea {
    /// The measure of EHC plans issued within 20 weeks.
    package static let timeliness = "ehc-plans-within-20-weeks"
    /// The measure of the longest wait for an autism assessment.
    package static let longestWait = "1-1-1-1-longest-wait"
}
