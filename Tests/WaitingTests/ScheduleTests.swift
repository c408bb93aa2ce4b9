import Facts
import Testing
import Waiting

@Suite struct `Slots and lists` {
    @Test func `are scheduled as in every worked case`() throws {
        let input = try Vectors.lists("schedule-input", by: "case_id")
        let output = try Vectors.lists("schedule-output", by: "case_id")
        for (id, slots) in try Vectors.lines("schedule-slots", by: "case_id") {
            let schedule = waitingSchedule(input[id] ?? [], slots: try slots.map { try $0.day("date") })
            #expect(schedule.rows == output[id], "\(id)")
            #expect(schedule.used == slots.map { $0[text: "used"] == "1" }, "\(id)")
        }
    }

    @Test func `are spread as in every worked case`() throws {
        for line in try Vectors.lines("slots") {
            let slots = evenSlots(days: try line.whole("n_rows"), perDay: try #require(line[number: "daily_capacity"]))
            #expect(slots.map(String.init).joined(separator: " ") == line[text: "offsets_days"])
            #expect(slots.count == (try line.whole("slots")))
        }
    }

    @Test func `are joined and added to as in every worked case`() throws {
        let joined = try Vectors.lists("join-output", by: "case_id")
        let inserted = try Vectors.lists("insert-output", by: "case_id")
        let additions = try Vectors.lines("insert-additions", by: "case_id")
        for (id, lines) in try Vectors.lines("join-input", by: "case_id") {
            let first = try lines.filter { $0[text: "list"] == "1" }.map { try $0.row }
            let second = try lines.filter { $0[text: "list"] == "2" }.map { try $0.row }
            #expect(first.joined(with: second) == joined[id], "\(id)")
            let days = try (additions[id] ?? []).map { try $0.day("date") }
            #expect(first.inserting(days) == inserted[id], "\(id)")
        }
    }

    @Test func `a slot is never used by somebody referred on its day`() {
        let schedule = waitingSchedule([WaitingRow("2026-03-02")], slots: ["2026-03-02", "2026-03-03"])
        #expect(schedule.used == [false, true])
        #expect(schedule.rows == [WaitingRow("2026-03-02", removed: "2026-03-03")])
    }

    @Test(arguments: [0.1, 0.6, 1, 3.7, 14, 51])
    func `the same number each week is an even spread`(perWeek: Double) {
        let even = evenSlots(days: 70, perDay: perWeek / 7)
        #expect(evenSlots(days: 70, perWeek: [perWeek, perWeek]) == even)
        #expect(evenSlots(days: 70, perWeek: [perWeek]).count == even.count)
    }

    @Test func `a week without slots is a gap, and more later come later`() {
        let slots = evenSlots(days: 29, perWeek: [0, 7, 0, 14])
        #expect(slots.filter { (1...6).contains($0) }.isEmpty)
        #expect(slots.filter { (15...21).contains($0) }.isEmpty)
        #expect(slots.count { (8...14).contains($0) } == 7)
        #expect(slots.count { (22...28).contains($0) } == 14)
        #expect(slots == slots.sorted())
    }

    @Test(arguments: [(0, 1.0), (7, 0.0), (7, -1.0), (7, Double.nan), (7, Double.infinity)])
    func `there are no slots without days or capacity`(days: Int, perDay: Double) {
        #expect(evenSlots(days: days, perDay: perDay).isEmpty)
    }
}
