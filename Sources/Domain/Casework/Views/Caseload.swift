package import Facts

/// Which cases of a caseload to show. Empty means all.
package struct CaseFilter: Equatable, Sendable {
    /// What is due: `week`, `overdue`; empty for whatever.
    package var due = ""
    /// A state's code, or `open`, `plans`, `closed`.
    package var stage = ""
    /// An officer's id, or `none` for cases that nobody looks after.
    package var officer = ""
    package var setting = ""
    /// A school year group, as a number.
    package var year = ""
    /// A panel's subject.
    package var panel = ""

    package init() {}

    package func holds(_ row: CaseRow, on day: Day) -> Bool {
        holdsDue(row, on: day) && holdsStage(row.state)
            && (officer.isEmpty || (officer == "none" ? row.officer == nil : row.officer == officer))
            && (setting.isEmpty || row.setting == setting)
            && (panel.isEmpty || row.panels.contains(panel))
            && (year.isEmpty || row.yearGroup.map(String.init) == year)
    }

    private func holdsDue(_ row: CaseRow, on day: Day) -> Bool {
        switch due {
        case "week": row.isDueThisWeek(on: day)
        case "overdue": !row.overdue.isEmpty
        default: true
        }
    }

    private func holdsStage(_ state: CaseState) -> Bool {
        switch stage {
        case "": true
        case "open": state.isOpen
        case "plans": state.hasPlan
        case "closed": !state.isOpen
        default: state.code == stage
        }
    }
}

/// In which order a caseload stands.
package enum CaseOrder: String, CaseIterable, Sendable {
    case due, overdue, requested, stage, setting, year
}

extension [CaseRow] {
    /// The rows in this order; those without what it goes by stand last, and equals by their ids.
    package func ordered(by order: CaseOrder) -> [CaseRow] {
        sorted { one, two in
            let (left, right) = (one.key(order), two.key(order))
            return left == right ? one.id < two.id : left < right
        }
    }
}

extension CaseRow {
    // Text that sorts as its thing does.
    fileprivate func key(_ order: CaseOrder) -> String {
        switch order {
        case .due: (overdue.first ?? next)?.day.description ?? "~"
        case .overdue: overdue.first?.day.description ?? "~"
        case .requested: requested?.description ?? "~"
        case .stage: String(1_000 + (CaseState.all.firstIndex(of: state) ?? 999))
        case .setting: settingName ?? "~"
        case .year: yearGroup.map { String(1_000 + $0) } ?? "~"
        }
    }
}

/// What one officer has in hand.
package struct OfficerLoad: Equatable, Sendable {
    /// The officer's id; nothing for the cases that nobody looks after.
    package let officer: String?
    package let open: Int
    package let plans: Int
    package let dueThisWeek: Int
    package let overdue: Int
}

/// The load of each officer, the heaviest first; cases that nobody looks after stand first of all.
package func officerLoads(_ rows: [CaseRow], on day: Day) -> [OfficerLoad] {
    Dictionary(grouping: rows.filter(\.state.isOpen), by: \.officer).map { officer, cases in
        OfficerLoad(
            officer: officer, open: cases.count, plans: cases.count { $0.state.hasPlan },
            dueThisWeek: cases.count { $0.isDueThisWeek(on: day) }, overdue: cases.count { !$0.overdue.isEmpty })
    }.sorted { one, two in
        if (one.officer == nil) != (two.officer == nil) { return one.officer == nil }
        return (two.open, one.officer ?? "") < (one.open, two.officer ?? "")
    }
}
