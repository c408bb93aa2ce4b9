import Facts
import Foundation
import Imports
import Measures
import Storage
import Testing

/// Keeps a file of measures in a ledger, as the command does.
private func keep(
    _ path: String, in stores: Stores, _ change: (inout MeasureImportOptions) -> Void = { _ in }
) async throws -> ImportOutcome {
    try await proposed(path, in: stores, change).commit(to: stores.ledger, by: Given.hand)
}

private func proposed(
    _ path: String, in stores: Stores, _ change: (inout MeasureImportOptions) -> Void = { _ in }
) async throws -> ImportProposal {
    var options = MeasureImportOptions(today: "2026-11-21")
    change(&options)
    let records = try await MeasureRecords.read(from: stores.ledger)
    return try await MeasureImport.read(path: path, records: records, options: options)
}

/// A published table of figures and how it is read.
struct PublishedTable: Sendable, CustomTestStringConvertible {
    let file: String
    let period: String?
    let measures: Int
    let readings: Int
    var testDescription: String { file }

    func set(_ options: inout MeasureImportOptions) {
        options.period = period.flatMap { MeasurePeriod($0) }
        options.describes = true
        options.leavesOut = true
    }
}

@Suite struct `Published tables of figures` {
    static let tables = [
        PublishedTable(file: "kbm-q2-2022-23.csv", period: "Q2 2022-23", measures: 22, readings: 21),
        PublishedTable(file: "kbm-summary.csv", period: "Q2 2022-23", measures: 12, readings: 18),
        PublishedTable(file: "kbm-areas-of-focus.csv", period: "Q2 2022-23", measures: 10, readings: 10),
        PublishedTable(file: "social-care-trend.csv", period: nil, measures: 5, readings: 30),
        PublishedTable(file: "warks-2019-kpis.csv", period: nil, measures: 14, readings: 13),
        PublishedTable(file: "wsoa-observations.csv", period: nil, measures: 112, readings: 132),
    ]

    @Test(arguments: tables)
    func `are read as they were printed, and twice adds nothing`(table: PublishedTable) async throws {
        let stores = try Given.stores()
        let path = Given.folder + "/" + table.file
        let proposal = try await proposed(path, in: stores, table.set)
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        _ = try await proposal.commit(to: stores.ledger, by: Given.hand)
        let records = try await MeasureRecords.read(from: stores.ledger)
        #expect(Set(records.facts.measures.map(\.subject)).count == table.measures)
        #expect(records.facts.readings.count == table.readings)
        let again = try await keep(path, in: stores, table.set)
        #expect(again.added == 0)
    }

    @Test func `keep a printed status that the figures deny, with its reason`() async throws {
        let stores = try Given.stores()
        _ = try await keep(Given.folder + "/kbm-q2-2022-23.csv", in: stores, Self.tables[0].set)
        let facts = try await MeasureRecords.read(from: stores.ledger).facts
        let moment = measureMoment(facts, asAt: AsAt("2022-12-31"))
        let status = try #require(measureStatus(of: "3-and-4-year-old-entitlement-uptake", in: moment))
        #expect(status.standing == .offTarget)
        #expect(status.shown.words == "On track")
        #expect(status.override?.reason.hasPrefix("As printed in the report: latest is below") == true)
        let forecast = try #require(forecasts(of: "3-and-4-year-old-entitlement-uptake", in: moment)?.rows.first)
        #expect(forecast.owner?.travel == .static)
        let late = availabilityCalendar(moment).rows.first { $0.id == "mmr-coverage-at-5" }
        #expect(late?.expected == "2023-03-31")
    }

    @Test func `show what a later report restated`() async throws {
        let stores = try Given.stores()
        _ = try await keep(Given.folder + "/wsoa-observations.csv", in: stores, Self.tables[5].set)
        let facts = try await MeasureRecords.read(from: stores.ledger).facts
        let moment = measureMoment(facts, asAt: AsAt("2023-03-31"))
        let story = try #require(measureStory(of: "2-2-1-6-feel-heard", in: moment))
        #expect(story.periods.map(\.reading.value.text) == ["30"])
        #expect(story.periods[0].earlier.compactMap(\.fact?.value.text) == ["35"])
        #expect(story.periods[0].reading.restatedBecause == "Restated in the report of 2023-02")
        #expect(measures(linkedWith: "wsoa/2.2.1", as: .planLine, in: moment).contains("2-2-1-6-feel-heard"))
    }

    @Test func `join milestones with the readings they are for`() async throws {
        let stores = try Given.stores()
        let names = ["wsoa-observations.csv", "wsoa-milestones.csv"]
        let files = try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOfFile: Given.folder + "/" + $0, encoding: .utf8))
            })
        _ = try await Given.folder(files) { try await keep($0, in: stores, Self.tables[5].set) }
        let facts = try await MeasureRecords.read(from: stores.ledger).facts
        let moment = measureMoment(facts, asAt: AsAt("2022-10-31"))
        #expect(moment.targets(of: "1-1-1-1-longest-wait").map(\.value.text) == ["177", "125", "13"])
        #expect(moment.measures["1-1-1-1-longest-wait"]?.direction == .lower)
        #expect(measureStatus(of: "1-1-1-1-longest-wait", in: moment)?.standing == .onTarget)
    }
}

@Suite struct `A sheet of measures` {
    static let definitions = """
        measure_id,name,definition,unit,direction
        wait,Longest wait,Weeks waited.,weeks,down
        share,In time,Plans in time.,%,up
        need,Children in need,Open cases.,count,down
        """

    static func stores() async throws -> Stores {
        let stores = try Given.stores()
        _ = try await Given.folder(["a.csv": definitions]) { try await keep($0 + "/a.csv", in: stores) }
        return stores
    }

    /// What stands in the file, and the finding that refuses it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let row: Int?
        let column: String?
        let words: String

        init(_ name: String, _ file: String, _ row: Int?, _ column: String?, _ words: String) {
            (testDescription, self.file, self.row, self.column, self.words) = (name, file, row, column, words)
        }
    }

    @Test(arguments: [
        Case("text in a number", "measure,period,value\nwait,2022-09,about 100", 2, "value", "must be a number"),
        Case("104 per cent", "measure,period,value,note\nshare,2022-09,104%,x", 2, "value", "100 or less"),
        Case("a negative count", "measure,period,value\nneed,2022-09,-4", 2, "value", "0 or more"),
        Case(
            "denominator below numerator", "measure,period,numerator,denominator\nshare,2022-09,5,4", 2, "numerator",
            "not be above"),
        Case(
            "two readings for a period", "measure,period,value\nwait,2022-09,5\nwait,Sep 2022,6", 3, "value",
            "already"),
        Case("an unknown measure", "measure,period,value\nwiat,2022-09,5", 2, "measure", "no measure"),
        Case("the future", "measure,period,value\nwait,2026-12,5", 2, "period", "future"),
        Case("no period", "measure,period,value\nwait,soon,5", 2, "period", "Enter the period"),
        Case("a bad target", "measure,period,value,target\nwait,2022-09,5,many", 2, "target", "must be a number"),
        Case("a wide cell", "measure,2022-09,2022-10\nwait,5,six", 2, "2022-10", "must be a number"),
        Case("no measure named", "period,value\n2022-09,5", 1, nil, "No column names"),
        Case("a row without a measure", "measure,period,value\n,2022-09,5", 2, "measure", "No measure is named"),
        Case("no rows", "measure,period,value", nil, nil, "no rows"),
        Case("an unknown status", "measure,period,value,status\nwait,2022-09,5,purple", 2, "status", "no status"),
    ])
    func `is refused with its row, its column and what to do, and nothing is kept`(bad: Case) async throws {
        let stores = try await Self.stores()
        let before = try await stores.ledger.head().line
        let proposal = try await Given.folder(["b.csv": bad.file]) { try await proposed($0 + "/b.csv", in: stores) }
        let refused = proposal.report.findings.filter { $0.severity == .refused }
        #expect(
            refused.contains { $0.row == bad.row && $0.column == bad.column && $0.message.contains(bad.words) },
            "\(proposal.report.text)")
        await #expect(throws: Problems.self) { try await proposal.commit(to: stores.ledger, by: Given.hand) }
        #expect(try await stores.ledger.head().line == before)
    }

    @Test func `may leave out what cannot be taken, and says so`() async throws {
        let stores = try await Self.stores()
        let file = "measure,2022-09,2022-10\nwait,5,six\nneed,7,8"
        let proposal = try await Given.folder(["b.csv": file]) {
            try await proposed($0 + "/b.csv", in: stores) { $0.leavesOut = true }
        }
        #expect(!proposal.isRefused)
        #expect(proposal.statements.count == 3)
        #expect(proposal.report.count(.left) == 1)
    }

    @Test func `restates a reading only for a reason`() async throws {
        let stores = try await Self.stores()
        let file = { (value: Int) in "measure,period,value\nwait,2022-09,\(value)" }
        _ = try await Given.folder(["b.csv": file(5)]) { try await keep($0 + "/b.csv", in: stores) }
        let silent = try await Given.folder(["b.csv": file(6)]) { try await proposed($0 + "/b.csv", in: stores) }
        #expect(silent.isRefused)
        let told = try await Given.folder(["b.csv": file(6)]) {
            try await keep($0 + "/b.csv", in: stores) { $0.reason = "Two families were counted twice" }
        }
        #expect(told.added == 2)
        let readings: [Entry<Reading>] = try await stores.ledger.entries()
        #expect(readings.standing(AsAt("2022-12-31")).compactMap(\.fact?.value.text) == ["6"])
    }

    @Test func `has its columns said once and remembered`() async throws {
        let stores = try await Self.stores()
        let file = "Ziel,Zeit,Ergebnis\nwait,2022-09,5"
        let unknown = try await Given.folder(["b.csv": file]) { try await proposed($0 + "/b.csv", in: stores) }
        #expect(unknown.isRefused)
        _ = try await Given.folder(["b.csv": file]) {
            try await keep($0 + "/b.csv", in: stores) {
                $0.columns = ["ziel": "name", "zeit": "period", "ergebnis": "value"]
            }
        }
        let next = "Ergebnis,Zeit,Ziel\n4,2022-10,wait"
        let again = try await Given.folder(["c.csv": next]) { try await keep($0 + "/c.csv", in: stores) }
        #expect(again.added == 2)
    }

    @Test func `of a million rows is refused before anything is kept`() async throws {
        let stores = try await Self.stores()
        var bytes = Array("measure,period,value\n".utf8)
        let row = Array("wait,2022-09,5\n".utf8)
        bytes.reserveCapacity(bytes.count + row.count * 1_000_000)
        for _ in 0..<1_000_000 { bytes += row }
        let proposal = try await Given.folder(bytes: ["b.csv": bytes]) { try await proposed($0 + "/b.csv", in: stores) }
        #expect(proposal.isRefused)
        #expect(proposal.statements.isEmpty)
        #expect(proposal.report.text.contains("more than 200000 rows"))
    }
}
