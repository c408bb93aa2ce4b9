import Facts
import Foundation
import Improvement
import Testing

@testable import Imports

@Suite struct `An Excel workbook` {
    let options = ImportOptions(today: "2023-04-01")

    @Test func `is read like a flat sheet, titles passed over, formulas as last worked out`() async throws {
        let proposal = try await PlanImport.read(
            path: Given.resource("tracker.xlsx"), existing: RecordedFacts(), options: options)
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        let milestones = proposal.statements.compactMap { $0.fact as? Milestone }
        #expect(milestones.map(\.due) == ["2023-03-31", "2023-09-30"])
        #expect(proposal.statements.compactMap { ($0.fact as? ProgressRating)?.code } == ["green", "amber"])
        #expect(proposal.statements.compactMap { ($0.fact as? ImpactMeasure)?.target } == [Figure(2), Figure(50)])
        #expect(proposal.report.findings.contains { $0.words.contains("'Early help' is taken from the row above") })
    }

    @Test func `that would unpack to too much is refused unopened`() throws {
        let bomb = directory(parts: 1, packed: 400_000, unpacked: 400_000_000)
        #expect(ZipDirectory(bomb)?.refusal(ReadingLimits())?.contains("400 MB") == true)
        let tight = directory(parts: 1, packed: 10_000, unpacked: 100_000_000)
        #expect(ZipDirectory(tight)?.refusal(ReadingLimits())?.contains("10000 times") == true)
        let many = directory(parts: 3_000, packed: 10, unpacked: 10)
        #expect(ZipDirectory(many)?.refusal(ReadingLimits())?.contains("3000 parts") == true)
        #expect(ZipDirectory(directory(parts: 5, packed: 400, unpacked: 4_000))?.refusal(ReadingLimits()) == nil)
        #expect(ZipDirectory(Array("not a zip".utf8)) == nil)
        #expect(ZipDirectory(Array(bomb.dropFirst(30))) == nil)
    }

    @Test func `that is no workbook is refused with what to do`() async throws {
        let text = try await Given.folder(["plan.xlsx": "ref,action\n1,Do it"]) { folder in
            try await PlanImport.read(path: folder + "/plan.xlsx", existing: RecordedFacts(), options: options).report
                .text
        }
        #expect(text.contains("not a whole Excel workbook. Open it and save it again"))
    }

    /// The end of a zip file: a directory that tells these sizes.
    private func directory(parts: Int, packed: Int, unpacked: Int) -> [UInt8] {
        func little(_ number: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(number >> ($0 * 8) & 255) } }
        let part =
            little(0x0201_4B50, 4) + little(0, 16) + little(packed, 4) + little(unpacked, 4) + little(0, 18)
        let all = (0..<parts).flatMap { _ in part }
        return all + little(0x0605_4B50, 4) + little(0, 4) + little(parts, 2) + little(parts, 2) + little(all.count, 4)
            + little(0, 4) + little(0, 2)
    }
}
