import Foundation
import Testing

@Suite struct `The clock's commands` {
    private let bench: Workbench

    init() throws { bench = try Workbench(withArea: false) }

    @Test func `a case gives what is due next, with its source`() throws {
        let run = try bench.cairn("clock", "case", "request_received=2026-01-05", "--as-at", "2026-02-01")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("Timetable as at 1 February 2026\n"))
        #expect(run.output.contains("2026-02-16  Due: Tell the family whether there will be an EHC needs assessment"))
        #expect(run.output.contains("SI 2014/1530 reg 5(1),(2),(4)"))
    }

    @Test func `as JSON every rule answers`() throws {
        let run = try bench.cairn("clock", "case", "request_received=2026-01-05", "--as-at", "2026-05-26", "--json")
        let body = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(body["outstanding"] as? [String] == ["ehc.decide-to-assess", "ehc.final-plan"])
        #expect((body["rules"] as? [Any])?.count ?? 0 > 90)
    }

    @Test(arguments: [
        ("request_recieved=2026-01-05", "request_received"), ("request_received=2027-02-29", "2027-02-29"),
        ("claim:holiday=2026-01-05", "holiday"),
        ("dob=2026-01-06;request_received=2026-01-05", "before the date of birth"),
    ])
    func `a slip is refused with its mend and no answer`(events: String, word: String) throws {
        let run = try bench.cairn("clock", "case", events, "--as-at", "2026-03-01")
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains(word))
    }

    @Test func `check says how many agree, and ends with 1 if any differs`() throws {
        let header = "case_id,events,rule_id,expected_due,as_at,expected_status\n"
        let right = "A,request_received=2026-01-05,ehc.final-plan,2026-05-25,2026-02-01,pending\n"
        try bench.write("right.csv", header + right)
        let good = try bench.cairn("clock", "check", "right.csv")
        #expect(good.status == 0 && good.errors == "1 agree, 0 differ\n")
        #expect(good.output.hasPrefix("case_id,rule_id,expected_due,due,expected_status,status,agree\n"))
        try bench.write("wrong.csv", header + right + right.replacing("2026-05-25", with: "2026-05-26"))
        let bad = try bench.cairn("clock", "check", "wrong.csv")
        #expect(bad.status == 1 && bad.errors == "1 agree, 1 differ\n")
        try bench.write(
            "broken.csv", header + right + "B,request_received=2027-02-29,ehc.final-plan,,2026-02-01,pending\n")
        let broken = try bench.cairn("clock", "check", "broken.csv")
        #expect(broken.status == 1 && broken.output.isEmpty && broken.errors.contains("3"))
    }

    @Test func `the rules print in three forms, as at a day or every version`() throws {
        let every = try bench.cairn("clock", "rules").output
        let then = try bench.cairn("clock", "rules", "--as-at", "2026-11-20").output
        #expect(every.contains("unopposed.assess.complete,2014-09-01,2015-03-22") && !then.contains("2015-03-22"))
        let json = try bench.cairn("clock", "rules", "--format", "json").output
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [Any])
        #expect(try bench.cairn("clock", "rules", "--format", "html").output.contains("<h1>"))
        #expect(try bench.cairn("clock", "rules", "--format", "doc").status == 2)
        #expect(try bench.cairn("clock", "rules", "--as-at", "2027-02-29").status == 2)
    }
}
