import Casework
import Documents
import Facts
import Web

extension Visit {
    /// What is overdue or due within a week on the cases that this officer looks after.
    func caseWork() async throws -> [WorkPage.Section] {
        guard mayRecord(CaseStep.kind), let own = account?.id else { return [] }
        let query = try AsAtQuery(FormFields(), today: today)
        let rows = try await cases(query).rows.values.filter { $0.officer == own && $0.state.isOpen }
        let due = Array(rows).filter { !$0.overdue.isEmpty || $0.isDueThisWeek(on: today) }.ordered(by: .due)
        guard !due.isEmpty else { return [] }
        let mine = "officer=\(percentEncoded(own))"
        return [
            WorkPage.Section(
                heading: "Cases: overdue, or due within a week",
                lede:
                    "\(countWords(due.count, "case").capitalisedFirst) of the \(rows.count) open ones that you look after.",
                tasks: due.prefix(8).map(task),
                more: [
                    Link("All your cases", "\(CaseworkPaths.caseload)?stage=open&\(mine)"),
                    Link("Your overdue cases", "\(CaseworkPaths.caseload)?due=overdue&\(mine)"),
                ])
        ]
    }

    private func task(_ row: CaseRow) -> WorkPage.Task {
        let late = row.overdue.first
        let due = late ?? row.next
        return WorkPage.Task(
            title: caseName(row.id), url: CaseworkPaths.of(row.id), words: due?.title ?? row.state.title,
            when: due?.day.words ?? "", chip: [ChipView(late == nil ? Chip("Due", .none) : Chip("Overdue", .red))],
            deed: [Link("Record what happened", CaseworkPaths.page("events/new", of: row.id))])
    }
}
