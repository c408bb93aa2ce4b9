import Casework
import Facts
import Foundation
import Storage
import Testing

@testable import Imports

/// A return in a folder of its own, and an empty area in memory.
private final class ReturnBench {
    let stores: Stores
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "cairn-sen2-\(UInt64.random(in: 0 ... .max))")
    let hand = Hand("import", at: "2026-11-21T09:00:00Z")

    /// A class so that the folder goes when the test ends.
    init() throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    func read(message: String = SEN2Given.message, events: String = "") async throws -> CaseProposal {
        let paths = [try write("return.xml", message)] + (events.isEmpty ? [] : [try write("events.csv", events)])
        return try await read(paths)
    }

    func read(_ paths: [String]) async throws -> CaseProposal {
        try await CaseImport.read(paths: paths, into: stores, today: "2026-11-21")
    }

    func commit(_ proposal: CaseProposal, skipping: Bool = false) async throws -> ImportOutcome {
        try await proposal.commit(to: stores, skippingRefused: skipping, by: hand)
    }

    /// Each case by its first event's day and name, with where it stands, its placement and its need.
    func cases() async throws -> [String] {
        var facts = CaseFacts()
        facts.described = try await stores.ledger.entries()
        facts.steps = try await stores.ledger.entries()
        facts.placements = try await stores.ledger.entries()
        facts.needs = try await stores.ledger.entries()
        let book = CaseBook(facts)
        return book.facts.keys.compactMap { book.file($0, asAt: AsAt("2026-11-21")) }.map { file in
            let need = file.need.map { "\($0.primary)/\($0.secondary ?? "")" } ?? "-"
            let placement = file.placement.map { "\($0.setting) \($0.placementKind)" } ?? "-"
            return "\(file.steps.first?.day.description ?? "") \(file.state.code) \(placement) \(need)"
        }.sorted()
    }
}

private let four = [
    "2016-03-04 ceased - -", "2021-06-14 amending 900001 resourced ASD/SLCN", "2025-02-03 maintained EHE elective -",
    "2025-05-06 refused-assessment - -",
]

@Suite struct `Importing cases from a SEN2 return` {
    @Test func `keeps each person's events, placement and need, and who it is sealed`() async throws {
        let bench = try ReturnBench()
        let proposal = try await bench.read()
        #expect(proposal.refusedRows == 0 && proposal.caseCount == 4, "\(proposal.report.text)")
        #expect(try await bench.cases().isEmpty, "a dry run keeps nothing")
        _ = try await bench.commit(proposal)
        #expect(try await bench.cases() == four)
        let lines = try await bench.stores.ledger.lines(after: 0, limit: 1_000)
        for secret in ["Robin", "Nobody", "2014-05-09", "A123456789012", "ZZ99"] {
            #expect(!lines.contains { "\($0)".contains(secret) }, "\(secret)")
        }
        let entry = try #require(
            try await bench.stores.ledger.entries(CaseStep.self).first { $0.day == "2021-06-14" })
        let who = try await bench.stores.people.identity(of: entry.subject, reason: "test", by: bench.hand)
        #expect(
            who?["name"] == "Robin Nobody & Sons" && who?["upn"] == "A123456789012" && who?["address"] == "ZZ99 1AA")
    }

    @Test func `says what is left and why, and names what it does not know`() async throws {
        let odd = SEN2Given.message.replacing("<Sex>F</Sex>", with: "<Sex>F</Sex><ShoeSize>5</ShoeSize>")
        let text = try await ReturnBench().read(message: odd).report.text
        #expect(text.contains("column 'ShoeSize': not known, left alone."))
        #expect(text.contains("'Sex': One value is left. Cairn keeps no sex of a person."))
        #expect(
            text.contains("Week20 says that an exception applied")
                && text.contains("RequestTribunal says that there was one"))
        #expect(text.contains("To add:\n  4 case\n  2 placement\n  15 event"), "\(text)")
    }

    @Test func `twice adds nothing, and the modules' extracts are the same people`() async throws {
        let bench = try ReturnBench()
        _ = try await bench.commit(try await bench.read())
        let again = try await bench.commit(try await bench.read())
        #expect(again.added == 0 && again.already == 15)
        for (name, text) in SEN2Given.extracts { _ = try bench.write(name, text) }
        try FileManager.default.removeItem(at: bench.folder.appendingPathComponent("return.xml"))
        let extracts = try await bench.read([bench.folder.path])
        #expect(extracts.refusedRows == 0, "\(extracts.report.text)")
        #expect(try await bench.commit(extracts).added == 0)
        #expect(try await bench.cases() == four)
    }

    @Test func `reads the extracts from a zip file, wherever they lie in it`() async throws {
        let bench = try ReturnBench()
        for (name, text) in SEN2Given.extracts { _ = try bench.write(name, text) }
        let packing = Process()
        packing.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        packing.arguments = ["python3", "-m", "zipfile", "-c", bench.folder.path + ".zip", bench.folder.path]
        try packing.run()
        packing.waitUntilExit()
        defer { try? FileManager.default.removeItem(atPath: bench.folder.path + ".zip") }
        let proposal = try await bench.read([bench.folder.path + ".zip"])
        _ = try await bench.commit(proposal)
        #expect(try await bench.cases() == four, "\(proposal.report.text)")
        let broken = try await bench.read([try bench.write("broken.zip", "PK not a zip")])
        #expect(broken.isUnreadable && broken.report.text.contains("not a whole zip file"))
    }

    @Test(
        arguments: [
            ("<RequestOutcome>Y</RequestOutcome>", "<RequestOutcome>Q</RequestOutcome>", "RequestOutcome", "Q"),
            ("<ReceivedDate>2025-02-03", "<ReceivedDate>2025-02-30", "ReceivedDate", "2025-02-30"),
            ("<ReceivedDate>2025-02-03", "<ReceivedDate>2027-02-03", "ReceivedDate", "2027-02-03"),
            ("<ReceivedDate>2025-02-03</ReceivedDate>", "", "ReceivedDate", nil),
            ("<UPN>B123456789012", "<UPN>B12345", "UPN", "B12345"), ("<SENtype>ASD", "<SENtype>XYZ", "SENtype", "XYZ"),
            ("<CeaseReason>4</CeaseReason>", "", "CeaseReason", nil), ("<URN>900001", "<URN>9 0", "URN", "9 0"),
            ("<SENSetting>EHE", "<SENSetting>ZZZ", "SENSetting", "ZZZ"),
            ("<RequestOutcomeDate>2025-03-14", "<RequestOutcomeDate>2025-01-14", "RequestOutcomeDate", "2025-01-14"),
            ("<UPN>B123456789012", "<UPN>A123456789012", "UPN", nil),
        ] as [(String, String, String, String?)])
    func `a wrong value is named by line, item and value, and its case waits`(
        good: String, bad: String, item: String, value: String?
    ) async throws {
        let message = SEN2Given.message.replacing(good, with: bad)
        let proposal = try await ReturnBench().read(message: message)
        let finding = try #require(proposal.report.findings.first { $0.severity == .refused })
        #expect(finding.file == "return.xml" && finding.column == item && finding.value == value, "\(finding)")
        #expect((finding.row ?? 0) > 5 && proposal.caseCount < 4)
    }

    @Test func `what has no day in the return is asked for, and an events file may give it`() async throws {
        let bench = try ReturnBench()
        let gone = SEN2Given.message.replacing("<RequestOutcome>N<", with: "<RequestOutcome>W<")
        let proposal = try await bench.read(message: gone)
        let finding = try #require(proposal.report.findings.first { $0.severity == .refused })
        #expect(finding.column == "RequestOutcome" && finding.mend?.contains("‘request_withdrawn’") == true)
        let events = "case,event,day\nKim Nobody 2016-07-21,request_withdrawn,2025-05-20\n"
        let whole = try await bench.read(message: gone, events: events)
        #expect(whole.refusedRows == 0, "\(whole.report.text)")
        _ = try await bench.commit(whole)
        #expect(try await bench.cases().contains { $0.contains("2025-05-06 withdrawn") })
    }

    @Test func `a plan that moved in begins with its transfer`() async throws {
        let bench = try ReturnBench()
        let moved = SEN2Given.message.replacing("<ActivePlans>", with: "<ActivePlans><TransferLA>330</TransferLA>")
        #expect(try await bench.read(message: moved).report.text.contains("came from local authority 330"))
        let events = "case,event,day,area\nA123456789012,plan_transferred,2025-01-13,Ferrershire\n"
        _ = try await bench.commit(try await bench.read(message: moved, events: events))
        #expect(try await bench.cases().contains { $0.hasPrefix("2025-01-13 amending") })
    }

    @Test func `the whole sample of the reference is read, where it is there`() async throws {
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/reference/sen2-sample-2026.xml").standardizedFileURL.path
        guard FileManager.default.fileExists(atPath: sample) else { return }
        let bench = try ReturnBench()
        let proposal = try await bench.read([sample])
        let refused = proposal.report.findings.filter { $0.severity == .refused }
        #expect(refused.map(\.column) == ["RequestOutcome", "TransferLA", "Exported"], "\(proposal.report.text)")
        #expect(try await bench.commit(proposal, skipping: true).added > 0)
        #expect(try await bench.cases().count == 8)
    }

    @Test(arguments: [
        ("<Message><Persons></Message>", "is open"), ("<!DOCTYPE x [<!ENTITY a \"b\">]><Message/>", "document type"),
        ("<Other></Other>", "not a SEN2 return"), ("<Message>&bomb;</Message>", "stands for nothing"),
        ("", "no element"),
        ("<Message><Persons>", "has no end"), (String(repeating: "<a>", count: 100), "too deep"),
    ])
    func `a message that cannot be read keeps nothing`(message: String, words: String) async throws {
        let bench = try ReturnBench()
        let proposal = try await bench.read(message: message)
        #expect(proposal.isUnreadable && proposal.report.text.contains(words), "\(proposal.report.text)")
        await #expect(throws: Problems.self) { try await bench.commit(proposal, skipping: true) }
    }

    @Test func `damaged returns never bring it down`() {
        var damage = Damage(seed: 20_260_115)
        var (refused, read) = (0, 0)
        for round in 0..<1_000 {
            var report = ImportReport()
            var files = CaseFiles(today: "2026-11-21")
            let people: [SEN2Record]?
            if round.isMultiple(of: 2) {
                people = SEN2Files.people(
                    message: damage.applied(to: Array(SEN2Given.message.utf8)), file: "return.xml", &report)
            } else {
                let hit = round / 2 % SEN2Given.extracts.count
                let extracts = SEN2Given.extracts.enumerated().map { place, one in
                    let bytes = Array(one.text.utf8)
                    return (name: one.name, bytes: place == hit ? damage.applied(to: bytes) : bytes)
                }
                people = SEN2Files.people(extracts: extracts, of: "folder", ReadingLimits(), &report)
            }
            if let people { files.take(people, &report) } else { files.markUnreadable() }
            files.compare(RecordedCases(), &report)
            let proposal = CaseProposal(files, report, today: "2026-11-21")
            if proposal.isUnreadable || proposal.refusedRows > 0 { refused += 1 } else { read += 1 }
        }
        #expect(refused > 100 && read > 50)
    }
}
