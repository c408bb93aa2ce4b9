import Access
import Documents
import Facts
import Improvement
import Web

/// What one plan asks of one viewer, role by role.
struct WorkDrawing {
    let plan: PlanReading
    let visit: Visit
    let days: ReportingDays

    private var roles: Set<Role> { visit.viewer.roles }
    private var asAt: AsAt { plan.query.asAt }

    var sections: [WorkPage.Section] {
        var sections: [WorkPage.Section] = []
        if roles.contains(.actionLead) { sections += due }
        if visit.mayRecord(Approval.kind) { sections += approvals }
        if roles.contains(.programmeManager) { sections += watching }
        if roles.contains(.forumMember) { sections += forum }
        return sections
    }

    private var due: [WorkPage.Section] {
        let scope = visit.viewer.holdings.filter { $0.role == .actionLead }.flatMap(\.scope)
        let work = workDue(
            plan.facts, plan: plan.id, scope: scope, asAt: asAt, lastReport: days.last, nextReport: days.next)
        let items = scope.isEmpty ? [] : work?.items ?? []
        guard !items.isEmpty else { return [] }
        return [
            WorkPage.Section(
                heading: "Due from you: \(plan.title)",
                lede: "Updates are for the report at the end of \(days.next.monthWords).", tasks: items.map(task),
                more: [])
        ]
    }

    private func task(_ item: WorkDue.Item) -> WorkPage.Task {
        let subject = item.line.subject
        let (words, deed): (String, Link)
        switch item.kind {
        case .returned:
            words = "Not approved: \(item.returned?.note ?? "")"
            deed = Link("Put it right", PlanPaths.correction(of: item.returned?.line ?? 0, about: subject))
        case .milestoneLate, .milestoneDue:
            words = "Milestone: \(item.milestone?.described.name ?? "not named")"
            deed = Link(
                "Say that it is reached", PlanPaths.page("reached/new", ofMilestone: item.milestone?.subject ?? subject)
            )
        case .update:
            words = "No update since \(days.last.words)"
            deed = Link("Update", PlanPaths.page("updates/new", ofLine: subject))
        }
        return WorkPage.Task(
            title: "\(item.line.ref) \(item.line.title)", url: PlanPaths.of(line: subject), words: words,
            when: item.due.words, chip: [chip(item)], deed: updateToo(deed, item))
    }

    private func updateToo(_ deed: Link, _ item: WorkDue.Item) -> [Link] {
        let isUpdate = item.kind == .update || item.line.level != plan.outline.lastLevel
        return isUpdate ? [deed] : [deed, Link("Update", PlanPaths.page("updates/new", ofLine: item.line.subject))]
    }

    private func chip(_ item: WorkDue.Item) -> ChipView {
        if item.kind == .returned { return ChipView(Chip("Sent back", .amber)) }
        if item.daysLeft < 0 { return ChipView(Chip("\(countWords(-item.daysLeft, "day")) late", .red)) }
        return ChipView(
            Chip(
                item.daysLeft == 0 ? "Today" : "\(countWords(item.daysLeft, "day")) left",
                item.daysLeft <= 14 ? .amber : .none))
    }

    private var approvals: [WorkPage.Section] {
        let waiting = approvalQueue(plan.facts, plan: plan.id, asAt: asAt)?.waiting ?? []
        let mine = waiting.filter { $0.author != visit.viewer.person }
        guard !mine.isEmpty else { return [] }
        let url = PlanPaths.page("approvals", of: plan.id)
        let byLine = Dictionary(grouping: mine, by: \.line.subject)
        let tasks = byLine.values.sorted { $0[0].ledgerLine < $1[0].ledgerLine }.prefix(8).map { items in
            WorkPage.Task(
                title: "\(items[0].line.ref) \(items[0].line.title)", url: PlanPaths.of(line: items[0].line.subject),
                words: items.map { ApprovalsDrawing.noun($0.kind) }.joined(separator: ", "), when: items[0].day.words,
                chip: [], deed: [])
        }
        return [
            WorkPage.Section(
                heading: "For you to approve: \(plan.title)",
                lede: "\(countWords(mine.count, "thing").capitalisedFirst) on \(countWords(byLine.count, "line")).",
                tasks: Array(tasks), more: [Link("Go to approvals", url)])
        ]
    }

    private var watching: [WorkPage.Section] {
        let found = attention(plan.facts, plan: plan.id, asAt: asAt, limits: AttentionLimits(lastReport: days.last))
        let counts = found?.counts ?? [:]
        let page = PlanPaths.page("attention", of: plan.id)
        let tasks = Attention.Kind.allCases.compactMap { kind -> WorkPage.Task? in
            guard let count = counts[kind] else { return nil }
            let tone: Tone = kind == .lateMilestone ? .red : .amber
            return WorkPage.Task(
                title: kind.words, url: "\(page)?kind=\(kind.rawValue)", words: "", when: "",
                chip: [ChipView(Chip(String(count), tone))], deed: [])
        }
        guard !tasks.isEmpty else { return [] }
        return [
            WorkPage.Section(
                heading: "Needs attention: \(plan.title)", lede: "Since the last report, \(days.last.words).",
                tasks: tasks, more: [Link("See everything", page)])
        ]
    }

    private var forum: [WorkPage.Section] {
        let rated = plan.facts.forum.latestEntries(asAt)
        let lines = plan.outline.ratedLines.filter { line in
            let standing = plan.moment.rating(.progress, of: line.subject)?.step?.stands
            return standing != .notDue && (rated[line.subject].map { $0.day <= days.last } ?? true)
        }
        guard !lines.isEmpty else { return [] }
        let tasks = lines.map { line in
            WorkPage.Task(
                title: "\(line.ref) \(line.title)", url: PlanPaths.of(line: line.subject),
                words: rated[line.subject].map { "Last rated on \($0.day.words)" } ?? "Not rated by the forum yet",
                when: "", chip: [],
                deed: [Link("Rate its impact", PlanPaths.page("forum-ratings/new", ofLine: line.subject))])
        }
        return [
            WorkPage.Section(
                heading: "For the forum to rate: \(plan.title)",
                lede:
                    "What difference has each made to families? \(countWords(lines.count, "line").capitalisedFirst) to rate since \(days.last.words).",
                tasks: tasks, more: [])
        ]
    }
}
