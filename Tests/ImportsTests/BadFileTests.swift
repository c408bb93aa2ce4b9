import Facts
import Imports
import Storage
import Testing

@Suite struct `A bad file` {
    /// What stands in the file, and the row, column and words of the finding that refuses it.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let row: Int?
        let column: String?
        let words: String
        var testDescription: String { name }
    }

    static let flat = [
        Case(
            name: "no title column", file: "ref,colour of it\n1,green", row: 1, column: nil, words: "ref, colour of it"),
        Case(name: "31 February", file: "ref,action,due\n1,Do it,2023-02-31", row: 2, column: "due", words: "calendar"),
        Case(
            name: "31 February in words", file: "ref,action,due\n1,Do,31 Feb 2023", row: 2, column: "due",
            words: "calendar"),
        Case(
            name: "a reference twice", file: "ref,action\n1,Do it\n2,And\n1,Again", row: 4, column: "ref",
            words: "row 2 and in row 4"),
        Case(
            name: "a ring of parents", file: "ref,parent,title\n1,2,a\n2,3,b\n3,1,c", row: 2, column: "parent",
            words: "1 under 2 under 3 under 1"),
        Case(
            name: "a line under itself", file: "ref,parent,title\n1,1,a", row: 2, column: "parent",
            words: "under itself"),
        Case(
            name: "an unknown parent", file: "ref,parent,title\n1,,a\n2,9,b", row: 3, column: "parent",
            words: "no line '9'"),
        Case(
            name: "an unknown rating", file: "ref,action,status\n1,Do it,purple", row: 2, column: "status",
            words: "on track"),
        Case(
            name: "words for a number", file: "ref,action,target\n1,Do it,lots", row: 2, column: "target",
            words: "number"),
        Case(name: "too many cells", file: "ref,action\n1,Do it, and more", row: 2, column: nil, words: "3 cells"),
        Case(
            name: "a heading twice", file: "ref,action,Action\n1,Do it,x", row: 1, column: "action",
            words: "Two columns"),
        Case(name: "an open quote", file: "ref,action\n1,\"Do it", row: 2, column: nil, words: "never closed"),
        Case(name: "no title", file: "ref,action\n1,", row: 2, column: "action", words: "title"),
        Case(name: "nothing", file: "", row: nil, column: nil, words: "empty"),
        Case(name: "only headings", file: "ref,action", row: nil, column: nil, words: "no lines"),
    ]

    @Test(arguments: flat)
    func `is refused with its row, its column and what to do, and nothing is kept`(bad: Case) async throws {
        let stores = try Given.stores()
        let proposal = try await Given.folder(["plan.csv": bad.file]) { folder in
            try await PlanImport.read(
                path: folder + "/plan.csv", existing: RecordedFacts(), options: ImportOptions(today: "2026-11-21"))
        }
        let refused = proposal.report.findings.filter { $0.severity == .refused }
        #expect(
            refused.contains { $0.row == bad.row && $0.column == bad.column && $0.words.contains(bad.words) },
            "\(proposal.report.text)")
        await #expect(throws: Problems.self) { try await proposal.commit(to: stores.ledger, by: Given.hand) }
        #expect(try await stores.ledger.head().line == 0)
        try await stores.close()
    }

    @Test func `every problem of a set is told at once`() async throws {
        let files = [
            "p-areas.csv": "area,short_title\n1,Waits\n1,Trust\n",
            "p-measures.csv": "measure,area,measure_short,baseline_value\n1.1,1,Longest wait,many\n2.1,2,Trust,5\n",
            "p-milestones.csv": "measure,kind,month\n1.1,final,2023-02-31\n9.9,final,2023-03\n",
            "p-ratings.csv": "measure,progress_rating\n1.1,green\n",
        ]
        let report = try await Given.folder(files) { folder in
            try await PlanImport.read(
                path: folder, existing: RecordedFacts(), options: ImportOptions(today: "2026-11-21")
            )
            .report
        }
        let refused = report.findings.filter { $0.severity == .refused }.map {
            "\($0.file) \($0.row ?? 0) \($0.column ?? "")"
        }
        #expect(
            Set(refused) == [
                "p-areas.csv 3 area", "p-measures.csv 2 baseline_value", "p-measures.csv 3 area",
                "p-milestones.csv 2 month", "p-milestones.csv 3 measure", "p-ratings.csv 1 ",
            ])
        #expect(report.text.contains("The column 'report' is missing. The file has: measure, progress_rating."))
    }

    @Test func `a file too large or not in UTF-8 is refused`() async throws {
        var options = ImportOptions(today: "2026-11-21")
        options.limits.bytes = 1_000
        let large = Array("ref,action\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 1_000)
        let latin: [UInt8] = Array("ref,action\n1,Caf".utf8) + [0xE9, 10]
        let texts = try await Given.folder(bytes: ["large.csv": large, "latin.csv": latin]) { folder in
            var texts: [String] = []
            for name in ["large", "latin", "none"] {
                let path = "\(folder)/\(name).csv"
                texts.append(
                    try await PlanImport.read(path: path, existing: RecordedFacts(), options: options).report.text)
            }
            return texts
        }
        #expect(texts[0].contains("1011 bytes; the limit is 1000"))
        #expect(texts[1].contains("latin.csv, row 2: The file is not UTF-8 text: byte 16"))
        #expect(texts[2].contains("There is no such file"))
    }

    @Test func `a long list of problems is cut and counted`() async throws {
        let rows = (1...500).map { "\($0),Do it,purple" }.joined(separator: "\n")
        let report = try await Given.folder(["plan.csv": "ref,action,status\n" + rows]) { folder in
            try await PlanImport.read(
                path: folder + "/plan.csv", existing: RecordedFacts(), options: ImportOptions(today: "2026-11-21")
            ).report
        }
        #expect(report.count(.refused) == 500)
        #expect(report.text.contains("more findings"))
        #expect(report.text.split(separator: "\n").count < 210)
        #expect(report.csv.split(separator: "\r\n").count == report.findings.count + 1)
        #expect(try report.json.contains("\"severity\" : \"refused\""))
    }
}
