import Facts
import Foundation
import Imports
import Measures
import Storage
import Testing

private func proposed(
    _ path: String, in stores: Stores, _ change: (inout BenchmarkImportOptions) -> Void = { _ in }
) async throws -> ImportProposal {
    var options = BenchmarkImportOptions(today: "2026-11-21")
    change(&options)
    let records = try await MeasureRecords.read(from: stores.ledger)
    return await BenchmarkImport.read(path: path, records: records, options: options)
}

@Suite struct `Published figures of other areas` {
    /// The whole table when it lies beside the package, else the part that the sample area uses.
    static let file: String = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared = package.appending(path: "../shared/reference/benchmarks-send.csv").standardized.path()
        return FileManager.default.fileExists(atPath: shared)
            ? shared : package.appending(path: "Tests/SampleArea/Resources/measures/benchmarks-send.csv").path()
    }()

    @Test func `are all taken, and twice adds nothing`() async throws {
        let stores = try Given.stores()
        let rows = try String(contentsOfFile: Self.file, encoding: .utf8).split(whereSeparator: \.isNewline).count - 1
        let proposal = try await proposed(Self.file, in: stores)
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        let outcome = try await proposal.commit(to: stores.ledger, by: Given.hand)
        #expect(outcome.added == rows)
        let again = try await proposed(Self.file, in: stores)
        #expect(again.statements.isEmpty)
        let facts = try await MeasureRecords.read(from: stores.ledger).facts
        let figure = facts.benchmarks.first {
            $0.subject == "timeliness_20_week_pct_excl_exceptions" && $0.fact?.area == "England"
                && $0.fact?.period.code == "2023"
        }
        #expect(figure?.fact?.value.text == "50.3")
        #expect(figure?.fact?.seriesBreak?.contains("record for each person") == true)
    }

    static let national = """
        time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,la_name,breakdown_topic,breakdown,ehcplans,in_time_percent
        2024,Calendar year,National,E92,England,,,,All plans,Total,100,46.4
        2024,Calendar year,Regional,E92,England,E12,West Midlands,,All plans,Total,10,40
        2024,Calendar year,Local authority,E92,England,E12,West Midlands,Essex,All plans,Total,5,x
        2024,Calendar year,Local authority,E92,England,E12,West Midlands,Essex,Age,Age 5,2,1
        2025,January,National,E92,England,,,,All plans,Total,110,z
        202425,Academic year,National,E92,England,,,,All plans,Total,120,
        """

    @Test func `come from the national service's own layout, totals only`() async throws {
        let stores = try Given.stores()
        let proposal = try await Given.folder(["n.csv": Self.national]) {
            try await proposed($0 + "/n.csv", in: stores) { $0.source = "DfE 2025" }
        }
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        _ = try await proposal.commit(to: stores.ledger, by: Given.hand)
        let figures = try await MeasureRecords.read(from: stores.ledger).facts.benchmarks
        #expect(
            Set(
                figures.compactMap { entry in
                    entry.fact.map { "\($0.area) \($0.period.code) \(entry.subject) \($0.value)" }
                }) == [
                    "England 2024 ehcplans 100", "England 2024 in_time_percent 46.4", "West Midlands 2024 ehcplans 10",
                    "West Midlands 2024 in_time_percent 40", "Essex 2024 ehcplans 5", "England 2025-01 ehcplans 110",
                    "England AY2024/25 ehcplans 120",
                ])
        #expect(proposal.report.count(.left) == 3)
    }

    @Test func `are corrected by a later edition`() async throws {
        let stores = try Given.stores()
        let file = { (value: Int) in
            "area,level,year,indicator,value,source\nEssex,local authority,2024,requests_received,\(value),DfE"
        }
        for value in [10, 12] {
            _ = try await Given.folder(["b.csv": file(value)]) { try await proposed($0 + "/b.csv", in: stores) }
                .commit(to: stores.ledger, by: Given.hand)
        }
        let figures: [Entry<BenchmarkFigure>] = try await stores.ledger.entries()
        #expect(figures.count == 2)
        #expect(figures.standing(AsAt("2025-01-01")).compactMap(\.fact?.value.text) == ["12"])
    }

    @Test(arguments: [
        ("area,level,year,indicator,value,source\nEssex,parish,2024,x_pct,1,D", "level", "Level must be"),
        ("area,level,year,indicator,value,source\nEssex,national,2024,x_pct,104,D", "value", "0 to 100"),
        ("area,level,year,indicator,value,source\nEssex,national,2024,x_pct,many,D", "value", "must be a number"),
        ("area,level,year,indicator,value,source\nEssex,national,soon,x_pct,1,D", "year", "Enter the period"),
        ("area,level,year,indicator,value,source\nEssex,national,2030,x_pct,1,D", "year", "future"),
        ("area,level,year,indicator,value,source\nEssex,national,2024,x_pct,1,", "source", "Enter the source"),
        (
            "area,level,year,indicator,value,source\nE,national,2024,x,1,D\nE,national,2024,x,2,D", "value",
            "row 2 and in row 3"
        ),
        ("colour,size\nred,3", nil, "no layout"),
    ])
    func `are refused with row, column and what to do`(file: String, column: String?, words: String) async throws {
        let stores = try Given.stores()
        let proposal = try await Given.folder(["b.csv": file]) { try await proposed($0 + "/b.csv", in: stores) }
        #expect(
            proposal.report.findings.contains {
                $0.severity == .refused && $0.column == column && $0.message.contains(words)
            },
            "\(proposal.report.text)")
    }

    @Test func `are bounded in number`() async throws {
        let stores = try Given.stores()
        let proposal = try await proposed(Self.file, in: stores) { $0.mostFigures = 100 }
        #expect(proposal.isRefused)
        #expect(proposal.report.count(.refused) == 1)
        let one = try await proposed(Self.file, in: stores) { $0.areas = ["England"] }
        #expect(!one.isRefused && !one.statements.isEmpty)
    }

    @Test func `come with a list of neighbours, in its order`() async throws {
        let stores = try Given.stores()
        let file =
            "area,neighbour,order,region,source\nArdenshire,Wiltshire,2,West Midlands,List\nArdenshire,Essex,1,West Midlands,List"
        let proposal = try await Given.folder(["b.csv": file]) { try await proposed($0 + "/b.csv", in: stores) }
        _ = try await proposal.commit(to: stores.ledger, by: Given.hand)
        let lists: [Entry<Neighbours>] = try await stores.ledger.entries()
        #expect(lists.first?.fact?.areas == ["Essex", "Wiltshire"])
    }
}
