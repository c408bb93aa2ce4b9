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
        // A row is large and its key costs something, so each key is made once and only places are moved.
        let keys = map { $0.key(order) }
        return indices.sorted { keys[$0] == keys[$1] ? self[$0].id < self[$1].id : keys[$0] < keys[$1] }
            .map { self[$0] }
    }
}

extension CaseRow {
    fileprivate struct Key: Comparable {
        var number = 0
        var words = ""

        static func < (left: Key, right: Key) -> Bool {
            (left.number, left.words) < (right.number, right.words)
        }
    }

    fileprivate func key(_ order: CaseOrder) -> Key {
        switch order {
        case .due: Key(number: (overdue.first ?? next)?.day.number ?? .max)
        case .overdue: Key(number: overdue.first?.day.number ?? .max)
        case .requested: Key(number: requested?.number ?? .max)
        case .stage: Key(number: CaseState.all.firstIndex(of: state) ?? .max)
        case .setting: settingName.map { Key(words: $0) } ?? Key(number: .max)
        case .year: Key(number: yearGroup ?? .max)
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
