package import Facts
package import Waiting

/// What is asked of each list: a period and a target. Blank days mean the list's own.
package struct ListQuestions: Sendable {
    struct Question {
        let list: String
        let targetWait: Double
        let start: Day?
        let end: Day?
    }

    let questions: [Question]
    let reckoning: WaitingReckoning

    /// The same question of every list, or of those chosen.
    package init(
        every lists: WaitingLists, only chosen: [String] = [], targetWait: Double, from start: Day?, to end: Day?,
        as reckoning: WaitingReckoning
    ) throws(Problems) {
        guard targetWait > 0, targetWait.isFinite else {
            throw Problems("target-wait", "The target must be a number of weeks above 0")
        }
        let names = chosen.isEmpty ? lists.names : chosen
        questions = names.map { Question(list: $0, targetWait: targetWait, start: start, end: end) }
        self.reckoning = reckoning
    }

    /// Questions out of a file with the column `list_id` and, as it likes, `target_wait`, `start_date`, `end_date`.
    package init(path: String, of lists: WaitingLists, as reckoning: WaitingReckoning) async throws(Problems) {
        try self.init(try await AnalystTable(path: path, needs: ["list_id"]), of: lists, as: reckoning)
    }

    init(_ source: AnalystTable, of lists: WaitingLists, as reckoning: WaitingReckoning) throws(Problems) {
        var table = source
        self.reckoning = reckoning
        var questions: [Question] = []
        for row in table.rows {
            let target = table.number(row, "target_wait", in: 0.001...5_200) ?? 4
            let (start, end) = (table.day(row, "start_date"), table.day(row, "end_date"))
            guard let list = table.text(row, "list_id") else { continue }
            if lists[list].isEmpty {
                table.refuse(row, "list_id", "The lists' file has no such list.", mend: "Check the name.")
            }
            if let start, let end, abs(end.days(since: start)) > WaitingLists.longestPeriod {
                table.refuse(row, "end_date", "The period is longer than a hundred years.", mend: "Check the years.")
            }
            questions.append(Question(list: list, targetWait: target, start: start, end: end))
        }
        try table.finish()
        self.questions = questions
    }
}

extension ListQuestions.Question {
    fileprivate var cells: [AnalystAnswer.Cell] {
        [start, end].map { day in day.map { .text($0.description) } ?? .blank }
    }

    fileprivate var noPeriod: String { "Not defined: the period ends before it begins, or the list has no days." }
}

/// `cairn waiting rates`: how fast each list fills and empties.
package func ratesAnswer(_ lists: WaitingLists, _ asked: ListQuestions) -> AnalystAnswer {
    let sides = ["weekly", "daily", "cov"]
    var answer = AnalystAnswer(
        columns: ["list_id", "start_date", "end_date"] + sides.map { "demand_\($0)" } + ["demand_count"]
            + sides.map { "capacity_\($0)" } + ["removal_count"], keys: ["list_id"])
    for question in asked.questions {
        let rates = waitingRates(lists[question.list], from: question.start, to: question.end, as: asked.reckoning)
        let cells = rates.map { $0.demand.cells + $0.capacity.cells } ?? Array(repeating: .blank, count: 8)
        answer.add(
            [.text(question.list)] + question.cells + cells,
            remark: rates == nil ? question.noPeriod : rates?.remark)
    }
    return answer
}

/// `cairn waiting queue`: how many waited at the end of each day.
package func queueAnswer(_ lists: WaitingLists, _ asked: ListQuestions) throws(Problems) -> AnalystAnswer {
    var answer = AnalystAnswer(columns: ["list_id", "date", "queue_size"], keys: ["list_id", "date"])
    for question in asked.questions {
        guard let whole = lists[question.list].wholePeriod else { continue }
        let (start, end) = (question.start ?? whole.lowerBound, question.end ?? whole.upperBound)
        guard start <= end, end.days(since: start) <= WaitingLists.longestPeriod else {
            throw Problems("list '\(question.list)'", "The period from \(start) to \(end) must be 0 to 100 years long.")
        }
        let sizes = queueSizes(lists[question.list], over: start...end, as: asked.reckoning) ?? []
        for (days, size) in sizes.enumerated() {
            answer.add([.text(question.list), .text(start.adding(days: days).description), .whole(size)])
        }
    }
    return answer
}

extension WaitingRates.Rate {
    var cells: [AnalystAnswer.Cell] { [.number(weekly), .number(daily), .number(variation), .whole(count)] }
}

extension WaitingRates {
    fileprivate var remark: String? {
        capacity.count == 0 ? "Capacity is not defined: nobody was removed." : nil
    }
}
