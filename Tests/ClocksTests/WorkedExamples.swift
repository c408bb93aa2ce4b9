import Clocks
import Facts
import Foundation
import Testing

@Suite struct `Worked examples` {
    @Test func `the clock agrees with every one`() throws {
        let check = try clockCheck(csv: examples())
        let differing = check.rows.filter { !$0.agree }.map { "\($0.caseID) \($0.ruleID): \($0.due) \($0.status)" }
        #expect(differing == [])
        #expect(check.rows.count == 55)
    }

    @Test func `and with every one of the reference, where that is at hand`() throws {
        let reference = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/reference/clock-vectors.csv").standardized
        guard let text = try? String(contentsOf: reference, encoding: .utf8) else { return }
        let check = try clockCheck(csv: text)
        #expect(check.differing == 0, "\(check.csv)")
    }

    @Test func `an answer that differs is said in its row`() throws {
        let check = try clockCheck(
            csv: """
                case_id,events,rule_id,expected_due,as_at,expected_status
                A,request_received=2026-01-05,ehc.final-plan,2026-05-25,2026-05-25,pending
                B,request_received=2026-01-05,ehc.final-plan,2026-05-26,2026-05-26,pending
                """)
        #expect(
            check.csv == """
                case_id,rule_id,expected_due,due,expected_status,status,agree
                A,ehc.final-plan,2026-05-25,2026-05-25,pending,pending,yes
                B,ehc.final-plan,2026-05-26,2026-05-25,pending,overdue,no

                """)
        #expect((check.agreed, check.differing) == (1, 1))
    }

    @Test func `a row that cannot be asked is named by its number`() {
        let text = """
            case_id,events,rule_id,expected_due,as_at,expected_status
            A,request_received=2026-01-05,ehc.final-plan,2026-05-25,2026-05-25,pending
            B,request_received=2027-02-29,ehc.final-plan,,2026-05-25,pending
            C,request_received=2026-01-05,ehc.no-such-rule,,2026-05-25,pending
            """
        let problems = #expect(throws: Problems.self) { try clockCheck(csv: text) }
        #expect(
            problems?.list.map(\.field) == ["row 3, request_received=2027-02-29", "row 4, rule_id"])
    }

    private func examples() throws -> String {
        let place = try #require(Bundle.module.url(forResource: "worked-examples", withExtension: "csv"))
        return try String(contentsOf: place, encoding: .utf8)
    }
}
