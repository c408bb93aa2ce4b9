package import Clocks
package import Facts

/// One case as a line of a caseload: where it stands and what is due next.
package struct CaseRow: Equatable, Sendable {
    package let id: String
    package let state: CaseState
    package let stateSince: Day?
    package let requested: Day?
    /// What the law says is due next from the area, and by when; nothing when nothing is.
    package let next: Due?
    /// Law that has passed its day, the longest ago first.
    package let overdue: [Due]
    package let officer: String?
    /// The setting's short name, its name, and the kind of placement.
    package let setting: String?
    package let settingName: String?
    package let placementKind: String?
    package let need: String?
    package let yearGroup: Int?
    package let district: String?
    /// The panels that it stands or stood before.
    package let panels: [String]

    /// One thing that is due.
    package struct Due: Equatable, Sendable {
        /// The rule's name in the rule book.
        package let rule: String
        package let title: String
        package let day: Day
        /// Who owes it, as the rule book says.
        package let owedBy: String
    }

    /// Whether anything is due within seven days of the day asked for, that day included.
    package func isDueThisWeek(on day: Day) -> Bool {
        next.map { $0.day >= day && $0.day < day.adding(days: 7) } ?? false
    }
}

extension CaseFile {
    /// The case as a line of a caseload.
    package var row: CaseRow {
        let table = isOpen ? timetable() : nil
        // Rights are the family's own: they are not due from anybody.
        let next = table?.next.first { $0.rule.force.isLaw && $0.rule.kind != .right && $0.rule.kind != .minimum }
        return CaseRow(
            id: id, state: state, stateSince: stateSince, requested: requested, next: next.flatMap(CaseRow.Due.init),
            overdue: (table?.outstanding ?? []).compactMap(CaseRow.Due.init), officer: officer,
            setting: placement?.setting, settingName: placement?.name, placementKind: placement?.placementKind,
            need: need?.primary, yearGroup: yearGroup(), district: described?.district,
            panels: Array(Set(panel.items.compactMap { $0.fact?.panel })).sorted())
    }
}

extension CaseRow.Due {
    /// Nothing when the answer has no day.
    package init?(_ answer: Answer) {
        guard let due = answer.due else { return nil }
        self.init(rule: answer.rule.id, title: answer.rule.title, day: due, owedBy: answer.rule.owedBy)
    }
}
