package import Facts
import Waiting

/// Slots by the case that they belong to, in the order of the file.
package struct SlotDays: Sendable {
    private(set) var names: [String] = []
    private(set) var days: [String: [Day]] = [:]

    /// Reads a file with the columns `case_id` and `date`.
    package init(path: String) async throws(Problems) {
        try self.init(try await AnalystTable(path: path, needs: ["case_id", "date"]))
    }

    init(_ source: AnalystTable) throws(Problems) {
        var table = source
        for row in table.rows {
            guard let name = table.text(row, "case_id"), let day = table.neededDay(row, "date") else { continue }
            if days[name] == nil { names.append(name) }
            days[name, default: []].append(day)
        }
        try table.finish()
    }
}

/// `cairn waiting schedule`: the lists once their open rows were given the slots, and which slots were used.
package func scheduleAnswers(
    _ lists: WaitingLists, _ slots: SlotDays
) -> (lists: AnalystAnswer, slots: AnalystAnswer) {
    var used = AnalystAnswer(columns: ["case_id", "slot", "date", "used"], keys: ["case_id", "slot"])
    let schedules = lists.names.map { name in
        let days = slots.days[name] ?? []
        let schedule = waitingSchedule(lists[name], slots: days)
        for (index, day) in days.enumerated() {
            used.add([
                .text(name), .whole(index + 1), .text(day.description), .whole(schedule.used[index] ? 1 : 0),
            ])
        }
        return (name: name, rows: schedule.rows)
    }
    return (AnalystAnswer(lists: schedules, nameColumn: lists.nameColumn), used)
}

/// `cairn waiting slots`: the days, counted from 0, of evenly spread slots.
package func slotsAnswer(_ path: String) async throws(Problems) -> AnalystAnswer {
    try slotsAnswer(try await AnalystTable(path: path, needs: ["case_id", "n_rows", "daily_capacity"]))
}

func slotsAnswer(_ source: AnalystTable) throws(Problems) -> AnalystAnswer {
    var table = source
    var answer = AnalystAnswer(
        columns: ["case_id", "n_rows", "start_date", "daily_capacity", "slots", "offsets_days"], keys: ["case_id"])
    for row in table.rows {
        let start = table.day(row, "start_date")
        guard let name = table.text(row, "case_id"), let days = table.whole(row, "n_rows", in: 0...36_525),
            let perDay = table.neededNumber(row, "daily_capacity", in: 0...1_000)
        else { continue }
        let slots = evenSlots(days: days, perDay: perDay)
        answer.add([
            .text(name), .whole(days), start.map { .text($0.description) } ?? .blank, .number(perDay),
            .whole(slots.count), .text(slots.map(String.init).joined(separator: " ")),
        ])
    }
    try table.finish()
    return answer
}

/// `cairn waiting join`: the rows of list 1 and list 2 of each case as one list, by the column `list`.
package func joinAnswer(_ path: String) async throws(Problems) -> AnalystAnswer {
    let table = try await AnalystTable(path: path, needs: ["case_id", "list", "referral"])
    let (first, second) = try bothLists(table)
    let names = first.names + second.names.filter { first[$0].isEmpty }
    return AnalystAnswer(
        lists: names.map { ($0, first[$0].joined(with: second[$0])) }, nameColumn: first.nameColumn)
}

/// `cairn waiting insert`: list 1 of each case with the referrals of another file added.
///
/// - Parameter additions: a file with the columns `case_id` and `date`.
package func insertAnswer(_ path: String, additions: String) async throws(Problems) -> AnalystAnswer {
    let table = try await AnalystTable(path: path, needs: ["case_id", "referral"])
    let lists = table.has("list") ? try bothLists(table).first : try WaitingLists(table)
    let added = try await SlotDays(path: additions)
    let names = added.names + lists.names.filter { added.days[$0] == nil }
    return AnalystAnswer(
        lists: names.map { ($0, lists[$0].inserting(added.days[$0] ?? [])) }, nameColumn: lists.nameColumn)
}

private func bothLists(_ source: AnalystTable) throws(Problems) -> (first: WaitingLists, second: WaitingLists) {
    var table = source
    for row in table.rows where !["1", "2"].contains(row["list"]) {
        table.refuse(row, "list", "This is neither list 1 nor list 2.", mend: "Write 1 or 2.")
    }
    try table.finish()
    return (try WaitingLists(table, list: "1"), try WaitingLists(table, list: "2"))
}
