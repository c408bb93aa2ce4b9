import Facts
import Foundation
import Governance
import Improvement
import SampleArea
import Storage
import Testing

@testable import Imports

@Suite struct `The documented CSV set` {
    let options = ImportOptions(today: "2026-11-21")

    @Test(arguments: [("2022-11", "2022-11-30" as Day), ("2023-02", "2023-02-28")])
    func `the published statement gives exactly the published figures`(report: String, day: Day) async throws {
        let stores = try Given.stores()
        try await Given.keep(Given.folder, in: stores, options)
        #expect(try await published(stores.ledger, AsAt(day)) == printed(report))
        try await stores.close()
    }

    @Test(arguments: [("2022-11", "2022-11-30" as Day), ("2023-02", "2023-02-28")])
    func `the sample area has the published figures too, to the public as well`(report: String, day: Day) async throws {
        let stores = try Given.stores()
        let built = try await SampleArea.build(into: stores, today: "2026-11-21", isPeopled: false)
        #expect(try await published(stores.ledger, AsAt(day)) == printed(report))
        #expect(try await published(stores.ledger, AsAt(day, upTo: built.lineAtSecondReport)) == printed(report))
        try await stores.close()
    }

    @Test func `leads that changed between two reports are two dated facts`() async throws {
        let proposal = try await PlanImport.read(path: Given.folder, existing: RecordedFacts(), options: options)
        let days = { (subject: String) in
            proposal.statements.filter { $0.subject == subject && $0.fact is Responsibility }.map(\.day)
        }
        #expect(days("wsoa/1.2.3") == ["2022-11-30", "2023-02-28"])
        #expect(days("wsoa/1.2.4") == ["2022-11-30"])
    }

    @Test func `a milestone that the plan does not have is left out and said`() async throws {
        let proposal = try await PlanImport.read(path: Given.folder, existing: RecordedFacts(), options: options)
        let left = proposal.report.findings.filter { $0.severity == .left && $0.row != nil }
        #expect(left.map(\.value) == ["claimed"])
        #expect(proposal.statements.count { $0.fact is Milestone } == 110)
        #expect(proposal.statements.count { $0.fact is Observation } == 132)
    }

    @Test func `ratings wait for approval when they are said to`() async throws {
        let stores = try Given.stores()
        var unapproved = options
        unapproved.isApproved = false
        try await Given.keep(Given.folder, in: stores, unapproved)
        #expect(try await stores.ledger.entries(ProgressRating.self).count == 144)
        #expect(try await stores.ledger.entries(Approval.self).isEmpty)
        try await stores.close()
    }

    @Test(arguments: PlanSetFile.allCases)
    func `every column is in the document`(file: PlanSetFile) throws {
        let text = try String(contentsOfFile: Given.document, encoding: .utf8)
        #expect(text.contains("`-\(file.rawValue).csv`"))
        let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
        let columns = file.required.flatMap { $0.split(separator: "|").map(String.init) } + file.meanings.keys
        #expect(columns.filter { !words.contains($0) } == [])
    }

    /// Actions, sub-actions and measures, then blue, green, amber, red and grey: overall and for each area.
    private func published(_ ledger: Ledger, _ asAt: AsAt) async throws -> [String: [Int]] {
        let approved = approvedLines(try await ledger.entries(Approval.self), asAt)
        let nodes = try await ledger.entries(NodeDescribed.self).latest(asAt).filter { $0.value.plan == "wsoa" }
        let ratings = try await ledger.entries(ProgressRating.self).published(approved).latest(asAt)
        var figures: [String: [Int]] = [:]
        for area in ["all", "1", "2", "3", "4", "5"] {
            let inside = nodes.filter { area == "all" || $0.value.ref.hasPrefix(area) }
            let levels = (1...3).map { level in inside.count { $0.value.level == level } }
            let codes = inside.keys.compactMap { ratings[$0]?.code }
            figures[area] = levels + RatingScale.brag.steps.map { step in codes.count { $0 == step.code } }
        }
        return figures
    }

    private func printed(_ report: String) throws -> [String: [Int]] {
        let path = Given.folder + "/wsoa-published-summary.csv"
        let records = try CSVReader.records([UInt8](try Data(contentsOf: URL(filePath: path))))
        var figures: [String: [Int]] = [:]
        for record in records where record.cells[0] == report {
            let levels = record.cells[2...4].compactMap { Int($0) }
            figures[record.cells[1], default: levels].append(Int(record.cells[6]) ?? -1)
        }
        return figures
    }
}
