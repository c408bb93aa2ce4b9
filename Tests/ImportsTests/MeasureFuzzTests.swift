import Facts
import Foundation
import Measures
import Testing

@testable import Imports

@Suite struct `Damaged sheets of measures` {
    @Test func `never bring the import down, and are kept only when nothing is refused`() throws {
        let names = [
            "kbm-q2-2022-23.csv", "social-care-trend.csv", "warks-2019-kpis.csv", "wsoa-observations.csv",
            "wsoa-milestones.csv",
        ]
        let files = try names.map { name in
            (name, Array([UInt8](try Data(contentsOf: URL(filePath: Given.folder + "/" + name))).prefix(1_500)))
        }
        var damage = Damage(seed: 20_240_611)
        var refused = 0
        for round in 0..<`Damaged files`.count {
            let (name, bytes) = files[round % files.count]
            refused += read(name, damage.applied(to: bytes), leavesOut: round % 2 == 0) ? 1 : 0
        }
        #expect(refused > `Damaged files`.count / 10)
    }

    // The same path as a file takes, without the disk. What would be kept must be readable again.
    private func read(_ name: String, _ bytes: [UInt8], leavesOut: Bool) -> Bool {
        var options = MeasureImportOptions(today: "2026-11-21")
        options.describes = true
        options.leavesOut = leavesOut
        options.period = MeasurePeriod("Q2 2022-23")
        var comparison = MeasureComparison(MeasureRecords(), options: options)
        let file = SheetFile(path: name, limits: options.limits)
        if let table = file.table(of: bytes, into: &comparison.report, headingRow: MeasureColumns.isHeading) {
            comparison.take(table)
        }
        let proposal = comparison.finished()
        for statement in proposal.statements {
            guard let reading = statement.fact as? Reading else { continue }
            #expect(reading.period.last <= "2026-11-21")
            #expect(statement.day == reading.period.last)
        }
        return proposal.isRefused
    }

    @Test func `of published figures never bring the import down`() {
        let tidy =
            "area,level,year,indicator,value,source\nEngland,national,2024,in_time_pct,46.4,EHC2025:a\nEssex,local authority,2023,in_time_pct,30,EHC2025:a\n"
        let national =
            "time_period,time_identifier,geographic_level,country_name,la_name,breakdown_topic,breakdown,plans\n2024,Calendar year,National,England,,All,Total,5\n202425,Academic year,Local authority,England,Essex,All,Total,6\n"
        var damage = Damage(seed: 7)
        var refused = 0
        for round in 0..<`Damaged files`.count {
            var sheet = BenchmarkSheet(MeasureRecords(), options: BenchmarkImportOptions(today: "2026-11-21"))
            let bytes = damage.applied(to: Array((round % 2 == 0 ? tidy : national).utf8))
            let file = SheetFile(path: "b.csv", limits: ReadingLimits())
            if let table = file.table(of: bytes, into: &sheet.report) { sheet.take(table) }
            refused += sheet.report.isRefused ? 1 : 0
        }
        #expect(refused > `Damaged files`.count / 10)
    }
}
