package import Clocks
package import Facts

/// One event of a case as it stands: not corrected, not taken back.
package struct DatedStep: Equatable, Sendable {
    package let line: Int
    package let day: Day
    package let author: String
    package let step: CaseStep
}

/// One case as at a day: its events in order, where it stands, and what else is known of it.
package struct CaseFile: Sendable {
    package let id: String
    package let asAt: AsAt
    package let described: CaseDescribed?
    /// What stands, in the order of the days; planned days and other facts after the day asked for included.
    package let steps: [DatedStep]
    package let placement: Placement?
    /// Where the child or young person was placed from which day on, the first placement first.
    package let placements: [Entry<Placement>]
    package let need: Need?
    /// The id of the officer who looks after it.
    package let officer: String?
    /// When the tribunal was to hear an appeal, as it was made known, the first first.
    package let hearings: [Entry<AppealHearing>]
    /// What stood before panels, what they decided and what families were told.
    package let panel: PanelEntries
    /// Complaints about the case, as told, the first first.
    package let complaints: [Entry<Complaint>]
    /// Where the case stands, and since when.
    package let state: CaseState
    package let stateSince: Day?

    /// Nothing when no entry of the case was known by then.
    init?(_ id: String, _ facts: CaseFacts, asAt: AsAt) {
        let standing = facts.steps.standing(asAt.onAnyDay)
        let described = facts.described.latest(asAt.onAnyDay)[id]
        guard !standing.isEmpty || described != nil else { return nil }
        self.id = id
        self.asAt = asAt
        self.described = described
        steps = standing.compactMap { entry in
            entry.fact.map { DatedStep(line: entry.line, day: entry.day, author: entry.author, step: $0) }
        }
        placements = facts.placements.standing(asAt)
        placement = placements.last?.fact
        need = facts.needs.latest(asAt)[id]
        officer = facts.officers.latest(asAt)[id]?.officer
        hearings = facts.hearings.standing(asAt)
        panel = PanelEntries(
            items: facts.panelItems.standing(asAt), decisions: facts.panelDecisions.standing(asAt),
            tellings: facts.tellings.standing(asAt))
        complaints = facts.complaints.standing(asAt)
        let replay = Replay(steps, asAt: asAt.day)
        state = replay.state
        stateSince = replay.since
    }

    /// Whether the case is about somebody who has left or never had a plan.
    package var isOpen: Bool { state.isOpen }

    /// The day of the first request or of coming to notice, as far as the day asked for.
    package var requested: Day? {
        steps.first {
            ($0.step.event == "request_received" || $0.step.event == "brought_to_attention") && $0.day <= asAt.day
        }?.day
    }

    /// The case's events for the clock.
    ///
    /// - Parameter born: The date of birth, where the viewer has asked to know it; some rules rest on it.
    package func events(born: Day? = nil) -> CaseEvents? {
        let told = steps.map { CaseEvent($0.step.event, $0.day, until: $0.step.until) }
        return try? CaseEvents(told + (born.map { [CaseEvent("dob", $0)] } ?? []))
    }

    /// What the whole rule book says of the case on the day.
    package func timetable(born: Day? = nil) -> Timetable? {
        events(born: born).map { Clocks.timetable(of: $0, asAt: asAt.day) }
    }

    /// The school year group on the day: 0 for reception, negative before it; nothing when it is not known.
    package func yearGroup(on day: Day? = nil) -> Int? {
        described?.receptionYear.map { (day ?? asAt.day).schoolYear - $0 }
    }
}

extension Day {
    /// The calendar year in which the day's school year began: it runs from 1 September to 31 August.
    package var schoolYear: Int { month >= 9 ? year : year - 1 }
}

/// The year group in words: 'Reception', 'Year 7'.
package func yearGroupWords(_ group: Int) -> String {
    switch group {
    case ..<0: "Before school"
    case 0: "Reception"
    case 1...11: "Year \(group)"
    case 12...14: "Post-16, year \(group)"
    default: "Post-19"
    }
}
