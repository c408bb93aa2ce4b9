import Foundation
import Testing

/// One file that must be refused, and a word that the message must have.
struct BadFile: CustomTestStringConvertible, Sendable {
    let name: String
    let told: String
    let bytes: Data
    var testDescription: String { name }

    init(_ name: String, telling told: String, _ text: String) { self.init(name, telling: told, Data(text.utf8)) }

    init(_ name: String, telling told: String, _ bytes: Data) {
        self.name = name
        self.told = told
        self.bytes = bytes
    }

    static let all = [
        BadFile("wsoa-measures.csv", telling: "ref", "area,title\n1,No reference column\n"),
        BadFile("wsoa-measures.csv", telling: "1.1.1.1", doubled("wsoa-measures.csv", "1.1.1.1,")),
        BadFile("wsoa-milestones.csv", telling: "31", replaced("wsoa-milestones.csv", firstDayBy: "2023-02-31")),
        BadFile("wsoa-areas.csv", telling: "UTF-16", Data([0xFF, 0xFE, 0x72, 0x00, 0x00, 0xD8, 0x00, 0x00])),
    ]

    /// The sample's file with the row that begins so written twice.
    private static func doubled(_ name: String, _ start: String) -> String {
        let text = sample(name)
        let row = text.split(separator: "\n").first { $0.hasPrefix(start) } ?? ""
        return text + row + "\n"
    }

    private static func replaced(_ name: String, firstDayBy day: String) -> String {
        let text = sample(name)
        guard let match = text.firstMatch(of: /20\d\d-\d\d(-\d\d)?/) else { return "" }
        return text.replacingCharacters(in: match.range, with: day)
    }

    private static func sample(_ name: String) -> String {
        (try? String(contentsOf: planFiles.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }
}

@Suite struct `Importing a plan from the command line` {
    @Test func `a dry run says what would happen and changes nothing; the import is kept once`() throws {
        let bench = try Workbench()
        let dry = try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn")
        #expect(dry.status == 0)
        #expect(dry.output.contains("To add:"))
        #expect(try bench.lines().count == 1)
        #expect(try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit").status == 0)
        let lines = try bench.lines()
        #expect(lines.count > 500)
        #expect(try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit").status == 0)
        #expect(try bench.lines() == lines)
    }

    @Test(arguments: BadFile.all)
    func `a bad file is refused in words and changes nothing`(bad: BadFile) throws {
        let bench = try Workbench()
        try bench.copy(planFiles, as: "plan")
        try bench.write("plan/\(bad.name)", bad.bytes)
        try refuses(bench, "plan", telling: bad.told)
    }

    @Test func `a line that stands under itself is refused`() throws {
        let bench = try Workbench()
        try bench.write("ring.csv", "ref,parent,title\n1,2,One\n2,3,Two\n3,1,Three\n")
        try refuses(bench, "ring.csv", telling: "1 under 2 under 3 under 1")
    }

    @Test func `a file of 50 MB is refused at once`() throws {
        let bench = try Workbench()
        try bench.write("big.csv", Data(repeating: UInt8(ascii: "x"), count: 50_000_000))
        try refuses(bench, "big.csv", telling: "MB")
    }

    @Test func `a workbook that unpacks to far more than it should is refused`() throws {
        let bench = try Workbench()
        try bench.write("bomb.xlsx", try zipBomb(in: bench.folder))
        try refuses(bench, "bomb.xlsx", telling: "bomb.xlsx")
    }

    @Test(arguments: [
        ("nowhere", "There is no such file"), ("empty", "The folder holds no plan"), ("words.xlsx", "words.xlsx"),
    ])
    func `what is not there, is empty or is no workbook is refused`(name: String, told: String) throws {
        let bench = try Workbench()
        try FileManager.default.createDirectory(
            at: bench.folder.appendingPathComponent("empty"), withIntermediateDirectories: true)
        try bench.write("words.xlsx", "no workbook")
        try refuses(bench, name, telling: told)
    }

    private func refuses(_ bench: Workbench, _ path: String, telling told: String) throws {
        let before = try bench.lines()
        let command = try bench.cairn("import", "plan", path, "--area", "A.cairn", "--commit")
        #expect(command.status == 1)
        let said = command.output + command.errors
        #expect(said.contains("refused"), "\(said.prefix(500))")
        #expect(said.contains(told), "\(said.prefix(500))")
        #expect(try bench.lines() == before)
    }

    /// A workbook whose one sheet is 600 MB of noughts.
    private func zipBomb(in folder: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            """
            import zipfile
            with zipfile.ZipFile('made.xlsx', 'w', zipfile.ZIP_DEFLATED) as z:
                z.writestr('[Content_Types].xml', '<Types/>')
                with z.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as f:
                    for _ in range(600): f.write(b'0' * 1000000)
            """,
        ]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: folder.appendingPathComponent("made.xlsx"))
    }
}
