import Waiting

private let statisticsColumns = [
    "list_id", "target_wait", "start_date", "end_date", "peer_status", "mean_demand", "mean_capacity", "load",
    "load_too_big", "count_demand", "queue_size", "target_queue_size", "queue_too_big", "mean_wait", "cv_arrival",
    "cv_removal", "target_capacity", "relief_capacity", "pressure",
]

/// `cairn waiting stats`: each list in numbers. `peer_status` says whether there are any.
package func statisticsAnswer(_ lists: WaitingLists, _ asked: ListQuestions) -> AnalystAnswer {
    var answer = AnalystAnswer(columns: statisticsColumns, keys: ["list_id"])
    for question in asked.questions {
        let statistics = listStatistics(
            lists[question.list], targetWait: question.targetWait, from: question.start, to: question.end,
            as: asked.reckoning)
        let days = [question.start, question.end].map { day -> AnalystAnswer.Cell in
            day.map { .text($0.description) } ?? .blank
        }
        answer.add(
            [.text(question.list), .number(question.targetWait)] + days
                + (statistics?.cells ?? [.text("error")] + Array(repeating: .blank, count: 14)),
            remark: remark(statistics, asked.reckoning))
    }
    return answer
}

private func remark(_ statistics: ListStatistics?, _ reckoning: WaitingReckoning) -> String? {
    guard let statistics else {
        return reckoning == .peer
            ? "The package fails: somebody was referred after the period." : "Not defined: the period holds no day."
    }
    if statistics.meanWaitDays.isNaN { return "The mean wait is not defined: nobody waited at the end." }
    return statistics.load.isNaN ? "The load is not defined: nobody was removed." : nil
}

extension ListStatistics {
    fileprivate var cells: [AnalystAnswer.Cell] {
        [
            .text("ok"), .number(rates.demand.weekly), .number(rates.capacity.weekly), .number(load),
            isLoadTooBig.map { .flag($0) } ?? .blank, .whole(rates.demand.count), .whole(queueSize),
            .number(targetQueueSize), .flag(isQueueTooBig), .number(meanWaitDays), .number(rates.demand.variation),
            .number(rates.capacity.variation), .optional(targetCapacity), .optional(reliefCapacity),
            .number(pressure),
        ]
    }
}
