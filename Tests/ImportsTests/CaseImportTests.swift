import Casework
import Facts
import Foundation
import Storage
import Testing

@testable import Imports

/// Two files in a folder of their own, and an empty area in memory.
private final class CaseBench {
    let stores: Stores
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "cairn-cases-\(UInt64.random(in: 0 ... .max))")
    let hand = Hand("import", at: "2026-11-21T09:00:00Z")

    /// A class so that the folder goes when the test ends.
    init() throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func read(cases: String = "", events: String = "") async throws -> CaseProposal {
        var paths: [String] = []
        for (name, text) in [("cases.csv", cases), ("events.csv", events)] where !text.isEmpty {
            let file = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: file)
            paths.append(file.path)
        }
        return try await CaseImport.read(paths: paths, into: stores, today: "2026-11-21")
    }

    func commit(_ proposal: CaseProposal, skipping: Bool = false) async throws -> ImportOutcome {
        try await proposal.commit(to: stores, skippingRefused: skipping, by: hand)
    }

    /// The state of each case, in order.
    func states() async throws -> [String] {
        var facts = CaseFacts()
        facts.described = try await stores.ledger.entries()
        facts.steps = try await stores.ledger.entries()
        let book = CaseBook(facts)
        return book.facts.keys.compactMap { book.file($0, asAt: AsAt("2026-11-21"))?.state.code }.sorted()
    }
}

private let header = "case,event,day,until,service,setting,answer,note\n"
private let people = """
    case,name,born,setting,setting_name,placement_kind,need
    A1,Robin Nobody,2017-05-14,900001,Oak School,mainstream,SLCN
    A2,Sasha Nobody,03/09/2012,900002,Elm School,special,ASD

    """
private let good =
    header + """
        A1,request_received,2026-01-05,,,,,
        A1,decision_to_assess,13/02/2026,,,,,
        A2,request_received,2026-02-02,,,,,
        A2,advice_requested,2026-03-20,,health,,,
        A2,decision_to_assess,2026-03-13,,,,,

        """

@Suite struct `Importing cases` {
    @Test func `keeps each case under a random id, and who it is sealed`() async throws {
        let bench = try CaseBench()
        let proposal = try await bench.read(cases: people, events: good)
        #expect(proposal.refusedRows == 0 && proposal.report.text.hasPrefix("To add:\n  2 case\n  5 event"))
        #expect(try await bench.states().isEmpty, "a dry run keeps nothing")
        #expect(try await bench.commit(proposal) == ImportOutcome(added: 11, already: 0))
        #expect(try await bench.states() == ["assessing", "assessing"])
        let lines = try await bench.stores.ledger.lines(after: 0, limit: 100)
        for secret in ["Robin", "Sasha", "2017-05-14", "A1\""] {
            #expect(!lines.contains { "\($0)".contains(secret) }, "\(secret)")
        }
        let id = try #require(lines.first?.subject)
        let who = try await bench.stores.people.identity(of: id, reason: "test", by: bench.hand)
        #expect(who?["name"] == "Robin Nobody" && who?["born"] == "2017-05-14")
        #expect(try await bench.stores.ledger.entries(CaseDescribed.self).map(\.fact?.receptionYear) == [2021, 2017])
    }

    @Test func `twice adds nothing, and newer events join their case even after a correction`() async throws {
        let bench = try CaseBench()
        _ = try await bench.commit(try await bench.read(cases: people, events: good))
        let again = try await bench.read(cases: people, events: good)
        #expect(try await bench.commit(again) == ImportOutcome(added: 0, already: 5))
        let first = try #require(
            try await bench.stores.ledger.entries(CaseStep.self).first { $0.fact?.event == "decision_to_assess" })
        let (step, day) = try CaseStep.checked(
            CaseStep.Typed("decision_to_assess", on: "2026-02-12"), today: "2026-11-21")
        try await bench.stores.ledger.record(by: bench.hand) { door in
            try door.append(step, to: first.subject, on: day, replaces: first.line)
        }
        let more = try await bench.read(events: good + "A1,draft_served,2026-04-20,,,,,\n")
        #expect(try await bench.commit(more) == ImportOutcome(added: 1, already: 5))
        #expect(try await bench.states() == ["assessing", "draft"])
    }

    @Test(arguments: [
        ("A1,final_plan_sent,2026-01-04,,,,,", "event", "before the request"),
        ("A1,decision_to_assess,2027-02-29,,,,,", "day", "not a real date"),
        ("A1,request_received,2017-05-13,,,,,", "event", "before the date of birth"),
        ("A1,claim:holiday,2026-03-01,,,,,", "event", "no exception called"),
        ("A1,advice_requested,2026-03-01,,dentist,,,", "service", "whose advice"),
        ("A1,review_meeting_planned,someday,,,,,", "day", "not a real date"),
        (",request_received,2026-01-05,,,,,", "case", "missing"),
        ("A1,absent,2026-03-01,2026-02-01,,,,", "until", "before it begins"),
        ("A1,school_responded,2026-03-01,,,Oak,perhaps,", "answer", "Choose the answer"),
        ("A1,request_withdrawn,2026-02-20,,,,,my son Sam", "note", "child's name"),
    ])
    func `a wrong row is named by row, field and reason`(row: String, column: String, words: String) async throws {
        let bench = try CaseBench()
        let proposal = try await bench.read(cases: people, events: good + row + "\n")
        let finding = try #require(proposal.report.findings.first { $0.severity == .refused })
        #expect(finding.file == "events.csv" && finding.row == 7, "\(finding)")
        #expect(finding.column == column && finding.message.contains(words), "\(finding)")
        await #expect(throws: Problems.self) { try await bench.commit(proposal) }
        #expect(try await bench.states().isEmpty)
    }

    @Test(arguments: [
        ("A3,Kim,2027-02-29,,,,", "born"), ("A3,Kim,2017-01-01,1,Oak,castle,", "placement_kind"),
        ("A3,Kim,2017-01-01,,,,XYZ", "need"), ("A1,Kim,2017-01-01,,,,", "case"),
    ])
    func `a wrong case row is named too`(row: String, column: String) async throws {
        let proposal = try await CaseBench().read(cases: people + row + "\n", events: good)
        let finding = try #require(proposal.report.findings.first { $0.severity == .refused })
        #expect(finding.file == "cases.csv" && finding.row == 4 && finding.column == column, "\(finding)")
    }

    @Test func `of ten thousand rows three are wrong, and the others wait until somebody chooses`() async throws {
        let bench = try CaseBench()
        var rows: [String] = []
        for number in 0..<5_000 {
            rows += ["C\(number),request_received,2026-01-05,,,,,", "C\(number),decision_to_assess,2026-02-13,,,,,"]
        }
        rows[10] = "C5,request_received,2027-02-29,,,,,"
        rows[4_001] = "C2000,claim:holiday,2026-02-13,,,,,"
        rows[9_999] = "C4999,final_plan_sent,2026-02-13,,,,,"
        let proposal = try await bench.read(events: header + rows.joined(separator: "\n") + "\n")
        let refused = proposal.report.findings.filter { $0.severity == .refused }
        #expect(refused.compactMap(\.row) == [12, 4_003, 10_001])
        #expect(refused.compactMap(\.column) == ["day", "event", "event"])
        #expect(proposal.refusedRows == 3 && proposal.heldBack == 3 && proposal.caseCount == 4_997)
        await #expect(throws: Problems.self) { try await bench.commit(proposal) }
        #expect(try await bench.states().isEmpty)
        #expect(try await bench.commit(proposal, skipping: true).added == 4_997 * 3)
        #expect(try await bench.states().count == 4_997)
    }

    @Test(arguments: [
        ("case,day\nA1,2026-01-05\n", "headings"), ("name,event,day\nRobin,request_received,2026-01-05\n", "case"),
        ("case,event\nA1,request_received\n", "day"), ("case,event,day\nA1,\"request_received,2026-01-05\n", "quote"),
        ("", "no such file"),
    ])
    func `a file that cannot be used as a whole keeps nothing`(text: String, words: String) async throws {
        let bench = try CaseBench()
        let proposal =
            text.isEmpty
            ? try await CaseImport.read(paths: ["/nowhere/x.csv"], into: bench.stores, today: "2026-11-21")
            : try await bench.read(events: text)
        guard words != "headings" else {
            return #expect(proposal.caseCount == 1 && proposal.report.text.contains("'day'"))
        }
        #expect(proposal.isUnreadable && proposal.report.text.contains(words), "\(proposal.report.text)")
        await #expect(throws: Problems.self) { try await bench.commit(proposal, skipping: true) }
    }

    @Test func `damaged files never bring it down`() {
        var damage = Damage(seed: 20_261_121)
        var refused = 0
        for round in 0..<1_000 {
            var report = ImportReport()
            var files = CaseFiles(today: "2026-11-21")
            let (name, text) = round.isMultiple(of: 2) ? ("cases.csv", people) : ("events.csv", good)
            let bytes = damage.applied(to: Array(text.utf8))
            files.take(SheetFile(path: name, limits: CaseImport.limits).table(of: bytes, into: &report), &report)
            files.compare(RecordedCases(), &report)
            let proposal = CaseProposal(files, report, today: "2026-11-21")
            if proposal.isUnreadable || proposal.refusedRows > 0 { refused += 1 }
        }
        #expect(refused > 100)
    }
}
