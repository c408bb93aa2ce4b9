import Facts
import Statistics
import Testing

@testable import Imports

@Suite struct `Damaged files of a control chart` {
    private let cases = Array(
        """
        case_id,improvement_direction,target,rebase,fix_after_n_points,screen_outliers
        Waits,decrease,13,2023-03-01|2023-05-01,12,TRUE
        Attendance,increase,A=95;B=80,B=2023-03-01,,FALSE

        """.utf8)

    private let values = Array(
        """
        case_id,facet,date,value
        Waits,,2023-01-01,242
        Waits,,2023-02-01,177.5
        Waits,,2023-03-01,
        Attendance,A,2023-01-01,95
        Attendance,B,2023-01-01,-1e-3

        """.utf8)

    @Test func `never bring the charts down, and what is taken can be charted`() throws {
        var damage = Damage(seed: 20_230_301)
        var (refused, charted) = (0, 0)
        for round in 0..<`Damaged files`.count {
            let isCases = round.isMultiple(of: 2)
            let files = read(
                isCases ? damage.applied(to: cases) : cases, isCases ? values : damage.applied(to: values))
            if files.report.isRefused {
                refused += 1
                #expect(files.cases.isEmpty)
            }
            for one in files.cases {
                _ = try spc(one.series)
                charted += 1
            }
        }
        #expect(refused > `Damaged files`.count / 10 && charted > `Damaged files`.count / 10)
    }

    private func read(_ cases: [UInt8], _ values: [UInt8]) -> SPCFiles {
        var report = ImportReport()
        let limits = ReadingLimits()
        guard let options = SheetFile(path: "cases.csv", limits: limits).table(of: cases, into: &report),
            let rows = SheetFile(path: "values.csv", limits: limits).table(of: values, into: &report)
        else { return SPCFiles(cases: [], ids: [], report: report) }
        return SPCFiles.made(options, rows, report)
    }

    @Test(
        arguments: [
            ("1", 1.0), ("-2.5", -2.5), ("1e-07", 1e-7), ("+3", 3), ("nan", nil), ("inf", nil), ("0x10", nil),
            ("1,000", nil),
            ("", nil), ("-", nil), ("1e999", nil), ("\u{663}", nil),
        ] as [(String, Double?)])
    func `a number is digits and no more`(text: String, number: Double?) {
        #expect(plainNumber(text) == number)
    }
}
