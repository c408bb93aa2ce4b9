import Facts
import Testing
import Waiting

@Suite struct `What is recorded of a list` {
    @Test func `milestones are put in order, and a month means its last day`() throws {
        let list = try ListDescribed.checked(
            name: "Autism assessment", service: "Community paediatrics", planLines: ["wsoa/1.1.1.1", " "],
            milestones: [
                .init(due: "2024-03", weeks: "13"), .init(due: "", weeks: ""), .init(due: "2022-09-15", weeks: "177"),
            ])
        #expect(list.milestones?.map(\.due) == ["2022-09-15", "2024-03-31"])
        #expect(list.milestones?.map(\.isMonth) == [false, true])
        #expect(list.planLines == ["wsoa/1.1.1.1"])
        #expect(list.counts == nil)
    }

    @Test func `every slip of a list is told at once, by its field`() throws {
        let problems = try #require(throws: Problems.self) {
            try ListDescribed.checked(
                name: " ", service: "",
                milestones: [
                    .init(due: "2024-02-31", weeks: "13"), .init(due: "2024-03", weeks: "many"),
                    .init(due: "2024-04", weeks: "9"), .init(due: "2024-04-30", weeks: "8"),
                ])
        }
        #expect(problems.list.map(\.field) == ["name", "service", "due-1", "weeks-2", "due-4"])
    }

    @Test func `a snapshot's bands give its total`() throws {
        let snapshot = try WaitingSnapshot.checked(
            longestWeeks: "118", bands: ["340", "290", "420", "280", "220", "90"], source: "Monthly return")
        #expect(snapshot.waiting == 1_640)
        #expect(snapshot.bands?.first == .init(fromWeeks: 0, toWeeks: 13, count: 340))
        #expect(snapshot.bands?.last == .init(fromWeeks: 104, toWeeks: nil, count: 90))
    }

    static let badSnapshots: [(waiting: String, longest: String, bands: [String], field: String)] = [
        ("", "", [], "waiting"), ("-3", "", [], "waiting"), ("1.5", "", [], "waiting"),
        ("", "long", [], "longestWeeks"),
        ("", "-1", [], "longestWeeks"), ("7", "", ["1", "2", "3", "0", "0", "0"], "waiting"),
        ("", "20", ["1", "2", "3", "0", "0", "0"], "longestWeeks"), ("", "", ["1", "", "3", "0", "0", "0"], "band-2"),
        ("", "", ["1", "x", "3", "0", "0", "0"], "band-2"),
    ]

    @Test(arguments: badSnapshots)
    func `a snapshot that cannot be is refused`(
        bad: (waiting: String, longest: String, bands: [String], field: String)
    ) throws {
        let problems = try #require(throws: Problems.self) {
            try WaitingSnapshot.checked(
                waiting: bad.waiting, longestWeeks: bad.longest, bands: bad.bands, source: "Monthly return")
        }
        #expect(problems.list.map(\.field) == [bad.field])
    }

    @Test func `a period has its days in order, and at least one count`() throws {
        let counts = WaitingActivity.Typed(referrals: "104", delivered: "356")
        let month = try WaitingActivity.checked(
            first: "2022-09-01", last: "2022-09-30", counts: counts, source: "Monthly return")
        #expect(month.referrals == 104 && month.removals == nil && month.delivered == 356)
        let problems = try #require(throws: Problems.self) {
            try WaitingActivity.checked(first: "2022-09-30", last: "2022-09-01", counts: counts, source: "")
        }
        #expect(problems.list.map(\.field) == ["last", "source"])
        let empty = try #require(throws: Problems.self) {
            try WaitingActivity.checked(first: "2022-09-01", last: "2022-09-30", counts: .init(), source: "Return")
        }
        #expect(empty.list.map(\.field) == ["referrals"])
    }

    @Test func `planned capacity comes in the order of its days`() throws {
        let plan = try CapacityPlanned.checked([
            .init(from: "2023-04-01", perWeek: "48"), .init(from: "", perWeek: ""),
            .init(from: "2023-01-01", perWeek: "57.5"),
        ])
        #expect(plan.steps.map(\.perWeek.text) == ["57.5", "48"])
        let problems = try #require(throws: Problems.self) {
            try CapacityPlanned.checked([.init(from: "2023-02-29", perWeek: "-1")])
        }
        #expect(problems.list.map(\.field) == ["from-1", "perWeek-1"])
        #expect(throws: Problems.self) { try CapacityPlanned.checked([]) }
    }

    @Test func `no more slots can be lost than were offered`() throws {
        let problems = try #require(throws: Problems.self) {
            try LostSlots.checked(first: "2022-10-01", last: "2022-12-31", offered: "100", lost: "101")
        }
        #expect(problems.list.map(\.field) == ["lost"])
        let lost = try LostSlots.checked(first: "2022-10-01", last: "2022-12-31", offered: "100", lost: "0")
        #expect(lost.lost == 0)
    }
}
