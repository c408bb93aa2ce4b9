package import Clocks
package import Facts

/// One plan that must name the next phase's setting by a day of the law.
package struct PhaseMove: Equatable, Sendable {
    package let id: String
    /// The rule book's word for the move: `primary_to_secondary`.
    package let kind: String
    /// The first day at the next setting.
    package let on: Day
    /// The last day in time, and the day that the law names.
    package let due: Day
    package let namedDay: Day?
    package let sent: Day?
    package let status: Status
    /// Whether nobody has recorded the move yet and it is expected from the year group.
    package let isExpected: Bool
    package let officer: String?
    package let settingName: String?

    /// Days left until the last day; negative when it has gone.
    package func daysLeft(on day: Day) -> Int { due.days(since: day) }
}

/// The plans whose children or young people move to the next phase in the September of a year, the nearest due first.
package func phaseBoard(_ files: [CaseFile], september year: Int) -> [PhaseMove] {
    files.filter(\.state.hasPlan).compactMap { $0.move(in: year) }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
}

extension CaseFile {
    fileprivate func move(in year: Int) -> PhaseMove? {
        let planned = steps.last { $0.step.bareEvent == "phase_transfer" && $0.day.year == year }
        guard let kind = planned.map({ $0.step.event }) ?? expected(in: year),
            let day = planned?.day ?? Day(year: year, month: 9, day: 1),
            let answer = answer(kind, on: day, isRecorded: planned != nil), let due = answer.due
        else { return nil }
        return PhaseMove(
            id: id, kind: String(kind.dropFirst("phase_transfer:".count)), on: day, due: due,
            namedDay: answer.namedDay, sent: answer.done, status: answer.status, isExpected: planned == nil,
            officer: officer, settingName: placement?.name)
    }

    private func expected(in year: Int) -> String? {
        guard let group = described?.receptionYear.map({ year - $0 }),
            let move = phaseYears.first(where: { $0.year == group })
        else { return nil }
        return "phase_transfer:\(move.kind)"
    }

    private func answer(_ kind: String, on day: Day, isRecorded: Bool) -> Answer? {
        var told = steps.map { CaseEvent($0.step.event, $0.day, until: $0.step.until) }
        if !isRecorded { told.append(CaseEvent(kind, day)) }
        guard let events = try? CaseEvents(told) else { return nil }
        let rules = ["phase.standard", "phase.to-post16", "phase.between-post16"]
        return rules.lazy.compactMap { Clocks.answer(to: $0, of: events, asAt: self.asAt.day) }
            .first { $0.due != nil && $0.trigger == day }
    }
}
