import Foundation
import Testing

@Suite struct `Control charts from the command line` {
    private let cases = """
        case_id,improvement_direction,target,rebase,fix_after_n_points,screen_outliers
        Waits,decrease,13,,,TRUE
        Attendance,increase,A=95;B=80,B=2023-03-01,,

        """

    /// Fourteen months of two wards and one waiting list.
    private var values: String {
        var text = "case_id,facet,date,value\n"
        for month in 0..<14 {
            let day = "202\(3 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-01"
            text += "Waits,,\(day),\(200 - 5 * month)\n"
            text += "Attendance,A,\(day),\(90 + month % 3)\nAttendance,B,\(day),\(month == 4 ? "" : "85.5")\n"
        }
        return text
    }

    private func bench(cases: String? = nil, values: String? = nil) throws -> Workbench {
        let bench = try Workbench(withArea: false)
        try bench.write("cases.csv", cases ?? self.cases)
        try bench.write("values.csv", values ?? self.values)
        return bench
    }

    @Test func `points and summary are written, and agree with themselves`() throws {
        let bench = try bench()
        let made = try bench.cairn(
            "spc", "--cases", "cases.csv", "--input", "values.csv", "--points", "p.csv", "--summary", "s.csv")
        #expect(made.status == 0 && made.output.isEmpty)
        #expect(made.errors.contains("3 charts of 42 points"))
        let summary = try bench.text("s.csv").split(whereSeparator: \.isNewline)
        #expect(summary.count == 5)
        #expect(summary.last?.hasPrefix("Attendance,B,1,12,85.5,85.5,85.5,12,0,0,common_cause,") == true)
        let again = try bench.cairn(
            "spc", "--cases", "cases.csv", "--input", "values.csv", "--expect-points", "p.csv", "--expect-summary",
            "s.csv")
        #expect(again.status == 0 && again.errors.contains("46 agree, 0 differ"))
    }

    @Test func `one altered figure is told by its row and column, and ends with 1`() throws {
        let bench = try bench()
        _ = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--points", "p.csv")
        try bench.write(
            "p.csv", try bench.text("p.csv").replacingOccurrences(of: "2023-03-01,190,", with: "2023-03-01,191,"))
        let check = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--expect-points", "p.csv")
        #expect(check.status == 1 && check.errors.contains("41 agree, 1 differ"))
        #expect(check.output.contains("p.csv,Waits  2023-03-01,value,191,190"))
    }

    @Test func `without a file to write the summary is the answer, or the words with JSON`() throws {
        let bench = try bench()
        let plain = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--profile", "mdc")
        #expect(plain.output.hasPrefix("case_id,improvement_direction,target,points,limits_shown,"))
        let told = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--json")
        #expect(told.output.contains("14 values in a row fall, from 1 January 2023 to 1 February 2024."))
    }

    @Test func `the peer's slips are kept on request`() throws {
        let bench = try bench(
            cases: "case_id,improvement_direction,target\nFull,increase,95\n",
            values: "case_id,date,value\n" + (1...9).map { "Full,2023-0\($0)-01,100\n" }.joined())
        let ours = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv")
        #expect(ours.output.contains("Full,,0,9,100,100,100,9,0,0,common_cause,common_cause,consistent_pass,pass"))
        let peer = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--strict-peer")
        #expect(peer.output.contains("Full,,0,9,100,NaN,NaN,9,0,0,common_cause,common_cause,inconsistent,inconsistent"))
    }

    struct Bad: CustomTestStringConvertible, Sendable {
        let told: [String]
        var cases: String?
        var values: String?
        var testDescription: String { told[0] }
    }

    private static let head = "case_id,facet,date,value\n"

    static let bad = [
        Bad(
            told: ["values.csv, row 2, column 'value', 'many'", "no number", "digits"],
            values: head + "Waits,,2023-01-01,many\n"),
        Bad(told: ["values.csv, row 2, column 'value', '0x1p3'"], values: head + "Waits,,2023-01-01,0x1p3\n"),
        Bad(told: ["values.csv, row 2, column 'date', '2023-02-30'"], values: head + "Waits,,2023-02-30,1\n"),
        Bad(
            told: ["values.csv, row 3, column 'date', '2023-01-01'", "in row 2"],
            values: head + "Waits,,2023-01-01,1\nWaits,,2023-01-01,2\n"),
        Bad(told: ["values.csv, row 2, column 'case_id', 'Weights'"], values: head + "Weights,,2023-01-01,1\n"),
        Bad(told: ["values.csv, row 1, column 'value'", "no such column"], values: "case_id,date\nWaits,2023-01-01\n"),
        Bad(
            told: ["cases.csv, row 2, column 'improvement_direction', 'up'"],
            cases: "case_id,improvement_direction\nA,up\n"),
        Bad(
            told: ["cases.csv, row 2, column 'target', 'A=9;B=x'"],
            cases: "case_id,improvement_direction,target\nA,increase,A=9;B=x\n"),
        Bad(
            told: ["cases.csv, row 2, column 'fix_after_n_points', '11'", "12 or more"],
            cases: "case_id,improvement_direction,fix_after_n_points\nA,increase,11\n"),
        Bad(
            told: ["cases.csv, row 3, column 'case_id', 'A'"],
            cases: "case_id,improvement_direction\nA,increase\nA,increase\n"),
        Bad(told: ["cases.csv: The file is empty."], cases: ""),
    ]

    @Test(arguments: bad) func `bad input is named by file, row, column and value, and nothing is written`(
        bad: Bad
    ) throws {
        let bench = try bench(cases: bad.cases, values: bad.values)
        let command = try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--points", "p.csv")
        #expect(command.status == 1 && command.output.isEmpty)
        for words in bad.told { #expect(command.errors.contains(words), "\(command.errors.prefix(400))") }
        #expect(!FileManager.default.fileExists(atPath: bench.folder.appendingPathComponent("p.csv").path))
    }

    @Test func `a file that is not there is a finding, a profile that is not is wrong use`() throws {
        let bench = try bench()
        #expect(try bench.cairn("spc", "--cases", "none.csv", "--input", "values.csv").status == 1)
        #expect(try bench.cairn("spc", "--cases", "cases.csv", "--input", "values.csv", "--profile", "x").status == 2)
    }

    @Test(arguments: [("nhsr", "spc", "2819 agree, 0 differ"), ("mdc", "spc-mdc", "agree, 0 differ")])
    func `the reference agrees, where that is at hand`(profile: String, name: String, told: String) throws {
        let reference = projectFolder.deletingLastPathComponent().appending(path: "shared/reference/vectors")
        guard FileManager.default.fileExists(atPath: reference.path) else { return }
        let file = { (name: String) in reference.appending(path: name + ".csv").path }
        let check = try Workbench(withArea: false).cairn(
            "spc", "--cases", file("spc-cases"), "--input", file("spc-input"), "--profile", profile, "--strict-peer",
            "--expect-points", file("\(name)-points"), "--expect-summary", file("\(name)-summary"))
        #expect(check.status == 0 && check.errors.contains(told), "\(check.errors) \(check.output.prefix(2_000))")
    }
}

extension Workbench {
    fileprivate func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
}
