import Clocks
import Facts

extension CaseFile {
    /// Each move of the plan between areas, in the order of the days, each with its own limits.
    package var planMoves: [PlanMove] {
        let transfers = steps.filter { $0.step.event == "plan_transferred" && $0.day <= asAt.day }
        let made = transfers.enumerated().map { place, transfer in
            let later = transfers.dropFirst(place + 1).first?.day
            return move(transfer, Between(after: place > 0 ? transfers[place - 1].day : nil, before: later))
        }
        return made + (leavingSoon(Between(after: transfers.last?.day, before: nil)).map { [$0] } ?? [])
    }

    private func move(_ transfer: DatedStep, _ between: Between) -> PlanMove {
        // Where the case stands after it says which way it was.
        let way: PlanMove.Way = Replay(steps, asAt: transfer.day).state.code == "moved-out" ? .leaving : .arriving
        return PlanMove(
            id: id, way: way, area: transfer.step.area ?? area(between, upTo: transfer.day),
            moved: moved(between, upTo: transfer.day),
            transferred: transfer.day, limits: limits(way, transfer, between), officer: officer,
            counted: transfer.day)
    }

    // The area knows that somebody with a plan moves away, and has not handed the plan over.
    private func leavingSoon(_ between: Between) -> PlanMove? {
        let aware = steps.last { step in
            step.step.event == "old_la_aware" && step.day <= asAt.day && between.holds(step.day)
        }
        guard state.hasPlan, let aware else { return nil }
        return PlanMove(
            id: id, way: .leaving, area: area(between, upTo: .last), moved: moved(between, upTo: .last),
            transferred: nil,
            limits: limits(.leaving, nil, between), officer: officer, counted: aware.day)
    }

    private func area(_ between: Between, upTo day: Day) -> String? {
        let told: [String] = steps.filter { between.holds($0.day) && $0.day <= day }.compactMap { $0.step.area }
        return told.last
    }

    // The plan is transferred on the day of the move or after it; before that only if nothing else follows.
    private func moved(_ between: Between, upTo day: Day) -> Day? {
        let days = steps.filter { $0.step.event == "move" && between.holds($0.day) }.map(\.day)
        return days.last { $0 <= day } ?? (between.before == nil ? days.first : nil)
    }

    private func limits(_ way: PlanMove.Way, _ transfer: DatedStep?, _ between: Between) -> [PlanMove.Limit] {
        guard let events = events(of: way, transfer, between) else { return [] }
        return moveRules[way, default: []].compactMap { rule in
            guard let answer = Clocks.answer(to: rule, of: events, asAt: asAt.day), answer.status != .notTriggered
            else { return nil }
            return PlanMove.Limit(
                rule: rule, title: answer.rule.title, owedBy: answer.rule.owedBy, source: answer.rule.source,
                due: answer.due, done: answer.done, status: answer.status)
        }
    }

    // The clock goes by the latest transfer, so each is put to it without the others. For this area's duties, a plan
    // that has moved on is a plan that has ended.
    private func events(of way: PlanMove.Way, _ transfer: DatedStep?, _ between: Between) -> CaseEvents? {
        let mine = steps.filter { step in
            switch step.step.event {
            case "plan_transferred": step.line == transfer?.line
            case "old_la_aware", "move": between.holds(step.day)
            default: between.before.map { step.day <= $0 } ?? true
            }
        }
        let told = mine.map { CaseEvent($0.step.event, $0.day, until: $0.step.until) }
        let end = way == .arriving ? between.before.map { CaseEvent("plan_ceased", $0) } : nil
        return try? CaseEvents(told + (end.map { [$0] } ?? []))
    }
}

/// The days after one transfer and before the next, neither included; open where there is none.
private struct Between {
    let after: Day?
    let before: Day?

    func holds(_ day: Day) -> Bool { after.map { day > $0 } ?? true && before.map { day < $0 } ?? true }
}

/// The rules of the book that a move starts and this area answers for, by the way the plan goes.
package let moveRules: [PlanMove.Way: [String]] = [
    .arriving: ["transfer.new-la-inform", "transfer.review"], .leaving: ["transfer.old-la", "transfer.icb"],
]
