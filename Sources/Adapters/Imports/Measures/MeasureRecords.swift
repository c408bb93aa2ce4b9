package import Facts
package import Measures
package import Storage

/// What is recorded already of measures and published figures: the facts that an import is compared with.
package struct MeasureRecords: Sendable {
    package var facts = MeasureFacts()
    package var columnWords: [Entry<ColumnWords>] = []

    /// Nothing recorded: a new area.
    package init() {}

    /// Everything in the ledger that an import of measures may touch.
    package static func read(from ledger: Ledger) async throws -> MeasureRecords {
        var records = MeasureRecords()
        records.facts.measures = try await ledger.entries()
        records.facts.targets = try await ledger.entries()
        records.facts.readings = try await ledger.entries()
        records.facts.commentary = try await ledger.entries()
        records.facts.forecasts = try await ledger.entries()
        records.facts.overrides = try await ledger.entries()
        records.facts.availability = try await ledger.entries()
        records.facts.benchmarks = try await ledger.entries()
        records.facts.neighbours = try await ledger.entries()
        records.facts.links = try await ledger.entries()
        records.columnWords = try await ledger.entries()
        return records
    }

    /// The meanings of headings that somebody said before.
    var words: [String: String] {
        let latest: [String: ColumnWords] = columnWords.latest(AsAt(.last))
        let rows = latest[ColumnWords.subject]?.rows ?? []
        return Dictionary(rows.map { ($0.heading, $0.field) }) { $1 }
    }
}
