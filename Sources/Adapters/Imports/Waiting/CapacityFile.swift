import Facts
import Waiting

/// How `cairn waiting solve` looks for a capacity beyond the worked one.
package struct CapacitySearch: Sendable {
    /// The chance of meeting the target that the simulated capacity must have; nothing asks for none.
    package var chance: Double?
    /// Runs for each capacity that is tried.
    package var replications = 200
    /// The seed of the runs.
    package var seed: UInt64 = 1
    package init() {}
}

/// `cairn waiting solve`: what capacity brings the longest wait to the target by the end, and where the planned one
/// leads.
package func capacityAnswer(_ cases: TrajectoryCases, _ search: CapacitySearch) -> AnalystAnswer {
    let simulated = search.chance == nil ? [] : ["capacity_for_chance"]
    var answer = AnalystAnswer(
        columns: [
            "case_id", "start_date", "waiting_now", "oldest_weeks", "referrals_per_week", "capacity_per_week", "weeks",
            "target_weeks", "queue_at_end", "longest_wait_days_at_end", "least_capacity_for_target",
            "fluid_capacity_for_target", "must_be_seen", "cautious_capacity_for_target", "capacity_to_hold_target",
            "slots_short",
        ] + simulated, keys: ["case_id"])
    for one in cases.cases {
        let found = one.solved(search)
        answer.add(one.cells + found.cells, remark: found.remark)
    }
    return answer
}

extension TrajectoryCases.Case {
    fileprivate var cells: [AnalystAnswer.Cell] {
        let end = list.trajectory(capacityPerWeek: capacity * (1 - lostShare)).last
        return [
            .text(name), .text(list.start.description), .whole(list.waitingNow), .number(list.oldestWeeks),
            .number(list.referralsPerWeek), .number(capacity), .whole(list.weeks), .optional(targetWeeks),
            .whole(end?.queue ?? 0), .whole(end?.longestWaitDays ?? 0),
        ]
    }

    fileprivate func solved(_ search: CapacitySearch) -> (cells: [AnalystAnswer.Cell], remark: String?) {
        let extra = search.chance == nil ? 6 : 7
        guard let targetWeeks else {
            return (Array(repeating: .blank, count: extra), "Not defined: the case has no target_weeks.")
        }
        var question = CapacityQuestion(
            waits: list.startingWaits, referrals: [list.referralsPerWeek], targetWeeks: targetWeeks,
            weeks: list.weeks)
        question.lostShare = lostShare
        question.leavingUnseen = leavingUnseen
        let answer = question.answer
        let least = list.leastCapacity(forTargetWeeks: targetWeeks).map { lostShare == 0 ? $0 : $0 / (1 - lostShare) }
        let fluid = capacityNeeded(
            mustLeave: list.mustLeave(byTargetWeeks: targetWeeks) * (1 - leavingUnseen), weeks: Double(list.weeks),
            lostShare: lostShare)
        var cells: [AnalystAnswer.Cell] = [
            .optional(least), .number(fluid), .optional(answer?.mustBeSeen), .optional(answer?.cautiousPerWeek),
            .optional(answer?.holdingPerWeek), .optional(question.shortfall(ofPlanned: [capacity])),
        ]
        if let chance = search.chance {
            cells.append(
                .optional(
                    leastCapacity(
                        scenario(capacity: 0), targetWeeks: targetWeeks, chance: chance, runs: search.replications,
                        seed: search.seed)))
        }
        return (cells, nil)
    }
}
