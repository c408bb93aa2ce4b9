package import Clocks
package import Facts

/// One plan's next review: by when it must be finished, and what is arranged.
package struct ReviewDue: Equatable, Sendable {
    package let id: String
    package let due: Day
    /// The day by which to meet, so that there is time to decide.
    package let meetBy: Day
    package let planned: Day?
    package let status: Status
    package let setting: String?
    package let settingName: String?
    package let officer: String?
    package let yearGroup: Int?
}

/// The reviews that must be finished between two days, both included, and those overdue on the day asked for; the
/// earliest first.
package func reviewPlanner(_ files: [CaseFile], from first: Day, through last: Day) -> [ReviewDue] {
    files.compactMap(\.reviewDue)
        .filter { $0.due <= last && ($0.due >= first || $0.status.isOutstanding) }
        .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
}

extension CaseFile {
    /// The review that is due next, or should have been finished.
    package var reviewDue: ReviewDue? {
        guard state.hasPlan, let events = events() else { return nil }
        let open = ["review.next", "review.first", "transfer.review"].lazy
            .compactMap { Clocks.answer(to: $0, of: events, asAt: self.asAt.day) }
            .first { $0.due != nil && ($0.status.isStillDue || $0.status.isOutstanding) }
        guard let answer = open, let due = answer.due else { return nil }
        let target = Clocks.answer(to: "review.meeting-target", of: events, asAt: asAt.day)?.due
        let planned = steps.last { $0.step.event == "review_meeting_planned" && $0.day >= asAt.day }
        return ReviewDue(
            id: id, due: due, meetBy: target ?? due, planned: planned?.day, status: answer.status,
            setting: placement?.setting, settingName: placement?.name, officer: officer, yearGroup: yearGroup())
    }
}
