import Facts
import Foundation
import Testing

@Suite struct `Approvals` {
    func decision(_ line: Int, _ lines: [Int], _ isApproved: Bool, on day: Day) throws -> Entry<Approval> {
        Entry(line, "A", on: day, try .checked(lines: lines, isApproved: isApproved, note: "As discussed"))
    }

    @Test func `the latest known decision on a line counts, and one taken back does not`() throws {
        let approvals = [
            try decision(10, [1, 2], true, on: "2026-01-10"), try decision(11, [2], false, on: "2026-02-10"),
            try decision(12, [3], true, on: "2026-01-10"),
            Entry<Approval>(13, "A", on: "2026-01-10", replaces: 12, nil),
        ]
        #expect(approvedLines(approvals, AsAt("2026-01-09")) == [])
        #expect(approvedLines(approvals, AsAt("2026-01-10", upTo: 12)) == [1, 2, 3])
        #expect(approvedLines(approvals, AsAt("2026-02-10")) == [1])
        #expect(approvedLines(approvals, AsAt("2026-01-10").onAnyDay) == [1])
    }

    @Test func `an unapproved correction stays hidden and the line it corrects goes on standing`() {
        let moods = [
            Entry(5, "A", on: "2026-01-10", Mood("green")), Entry(8, "A", on: "2026-01-10", replaces: 5, Mood("blue")),
        ]
        let seen: [Entry<Mood>] = moods.published([5])
        #expect(seen.standing(AsAt("2026-01-31")).map(\.fact?.word) == ["green"])
        let both: [Entry<Mood>] = moods.published([5, 8])
        #expect(both.standing(AsAt("2026-01-31")).map(\.fact?.word) == ["blue"])
    }

    @Test func `an approved correction of a refused one stands in place of the line they both go back to`() {
        let moods = [
            Entry(5, "A", on: "2026-02-10", Mood("green")), Entry(8, "A", on: "2026-02-10", replaces: 5, Mood("blue")),
            Entry(9, "A", on: "2026-01-10", replaces: 8, Mood("amber")),
        ]
        let seen: [Entry<Mood>] = moods.published([5, 9])
        #expect(seen.standing(AsAt("2026-02-28")).map(\.fact?.word) == ["amber"])
        #expect(seen.map(\.replaces) == [nil, 5])
    }

    @Test func `a refusal must say why, and a decision must be on something`() {
        #expect(throws: Problems("note", "Enter why it is not approved")) {
            try Approval.checked(lines: [1], isApproved: false, note: " \n")
        }
        #expect(throws: Problems("lines", "Select what you are deciding on")) {
            try Approval.checked(lines: [], isApproved: true, note: "")
        }
    }

    @Test func `an approval once recorded is read for ever`() throws {
        let sample = Data(#"{"lines":[12,13],"isApproved":false,"note":"Say more"}"#.utf8)
        let read = try JSONDecoder().decode(Approval.self, from: sample)
        #expect(read == (try Approval.checked(lines: [12, 13], isApproved: false, note: "Say more")))
        #expect(Approval.kind == "approval")
    }
}
