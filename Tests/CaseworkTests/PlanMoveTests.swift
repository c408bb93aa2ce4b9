import Casework
import Clocks
import Facts
import Testing

@Suite struct `Moves between areas` {
    private let plan =
        "request_received=2025-01-06;decision_to_assess=2025-02-10;draft_served=2025-04-20;final_plan_sent=2025-05-23"

    private func moves(_ events: String, on day: Day) throws -> [PlanMove] {
        try CaseStory(events).file(day)?.planMoves ?? []
    }

    @Test(arguments: [
        // Six weeks from the transfer for the letter; the review by three months when nothing is known of the plan.
        ("plan_transferred=2026-01-05", "2026-01-20", "pending 2026-02-16", "pending 2026-04-04"),
        (
            "plan_transferred=2026-01-05;new_la_informed=2026-02-16", "2026-03-01", "met 2026-02-16",
            "pending 2026-04-04"
        ),
        (
            "plan_transferred=2026-01-05;new_la_informed=2026-02-17", "2026-03-01", "late 2026-02-16",
            "pending 2026-04-04"
        ),
        ("plan_transferred=2026-01-05", "2026-04-05", "overdue 2026-02-16", "overdue 2026-04-04"),
        (
            "plan_transferred=2026-01-05;review_meeting=2026-03-02;review_decision:maintain=2026-03-20", "2026-04-05",
            "overdue 2026-02-16", "met 2026-04-04"
        ),
    ])
    func `ask for a letter and a review when a plan comes in`(
        events: String, day: Day, letter: String, review: String
    ) throws {
        let move = try #require(try moves(events, on: day).first)
        #expect(move.way == .arriving && move.transferred == "2026-01-05")
        let told = move.limits.map { "\($0.status.rawValue) \($0.due.map(\.description) ?? "")" }
        #expect(told == [letter, review])
        #expect(move.isOverdue == (letter + review).contains("overdue"))
    }

    @Test func `ask the old area to hand the plan over, and say so before it has`() throws {
        let soon = try #require(try moves(plan + ";old_la_aware=2026-01-05;move=2026-02-09", on: "2026-01-20").first)
        #expect(soon.way == .leaving && soon.transferred == nil && soon.moved == "2026-02-09" && soon.isOpen)
        #expect(soon.limits.map(\.rule) == ["transfer.old-la"] && soon.limits[0].due == "2026-02-09")
        let gone = try moves(
            plan + ";old_la_aware=2026-01-05;move=2026-02-09;plan_transferred=2026-02-10", on: "2026-03-01")
        #expect(gone.count == 1 && gone[0].way == .leaving && gone[0].limits.map(\.status) == [.late])
        #expect(!gone[0].isOpen && gone[0].counted == "2026-02-10")
        #expect(try moves(plan, on: "2026-03-01").isEmpty)
    }

    @Test func `are told apart when a plan comes in and later moves on`() throws {
        let both = "plan_transferred=2026-01-05;old_la_aware=2026-02-02;move=2026-02-06;plan_transferred=2026-02-09"
        let list = try moves(both, on: "2026-06-01")
        #expect(list.map(\.way) == [.arriving, .leaving])
        #expect(list.map(\.moved) == [nil, "2026-02-06"])
        // The plan left before the six weeks were up, so nothing is owed any more.
        #expect(list[0].limits.map(\.status) == [.notApplicable, .notApplicable])
        #expect(list[1].limits.map(\.status) == [.met])
        #expect(try moves(both, on: "2026-02-05").map(\.way) == [.arriving, .leaving])
        #expect(try moves(both, on: "2026-01-31").map(\.way) == [.arriving])
    }

    @Test func `name the other area, which only a move has`() throws {
        var typed = CaseStep.Typed("plan_transferred", on: "2026-01-05")
        typed.area = "Ferrershire"
        var story = try CaseStory()
        try story.add(typed)
        #expect(try #require(story.file("2026-02-01")?.planMoves.first).area == "Ferrershire")
        typed.event = "request_received"
        #expect(throws: Problems("area", "Only a move between areas has another area. Leave it out, or choose a move"))
        {
            try CaseStep.checked(typed, today: "2026-02-01")
        }
    }

    @Test func `are counted by month, with the limits kept and missed`() throws {
        let files = [
            try CaseStory("plan_transferred=2026-01-05;new_la_informed=2026-02-02").file("2026-06-01"),
            try CaseStory("plan_transferred=2026-01-20").file("2026-06-01"),
            try CaseStory(plan + ";old_la_aware=2026-02-02;plan_transferred=2026-02-09").file("2026-06-01"),
            try CaseStory(plan + ";old_la_aware=2026-05-29").file("2026-06-01"),
        ].compactMap(\.self)
        let moves = planMoves(files, from: "2026-01-01", through: "2026-12-31")
        #expect(moves.count == 4 && moves.prefix(2).allSatisfy(\.isOverdue))
        let months = moveMonths(moves, from: "2026-01-01", through: "2026-12-31")
        #expect(months.map(\.month) == ["2026-01-01", "2026-02-01"])
        #expect(months[0].arrived == 2 && months[0].left == 0 && months[0].kept == 1 && months[0].missed == 3)
        #expect(months[1].arrived == 0 && months[1].left == 1 && months[1].kept == 1)
        #expect(planMoves(files, from: "2027-01-01", through: "2027-12-31").count == 3)
        #expect(moveMonths(moves, from: "2026-02-01", through: "2026-02-28").count == 1)
    }
}
