import Documents
import Facts
import Improvement
import Web

/// Puts the approvals page together.
struct ApprovalsDrawing {
    let plan: PlanReading
    let visit: Visit
    let names: [String: String]
    let chosen: Set<Int>

    func page(_ queue: ApprovalQueue?, _ typed: Typed) -> ApprovalsPage {
        let waiting = queue?.waiting ?? []
        let mayDecide = plan.query.isToday && visit.mayRecord(Approval.kind)
        let first = waiting.first { mayDecide && $0.author != visit.viewer.person }?.ledgerLine
        let groups = (queue?.waitingByLine ?? []).map { line, items in
            ApprovalsPage.Group(
                name: "\(line.ref) \(line.title)", url: PlanPaths.of(line: line.subject),
                items: items.map { item($0, mayDecide, isFirst: $0.ledgerLine == first) })
        }
        let offers = [
            ChoiceField.Offer("approve", "Approve", hint: "The public sees it, and new dates take effect"),
            .init("refuse", "Do not approve"),
        ]
        return ApprovalsPage(
            tabs: PlanTab.tabs(plan, current: .approvals), lede: lede(waiting.count),
            summary: typed.problems.isEmpty ? [] : [ErrorSummary(typed.problems)],
            target: PlanPaths.page("approvals", of: plan.id), mayDecide: mayDecide && first != nil, groups: groups,
            isEmpty: groups.isEmpty,
            emptyState: EmptyState(
                "Nothing waits. Updates, ratings, evidence and new dates stand here until somebody other than their author approves them."
            ),
            decision: [
                typed.radios("decision", "What do you decide?", offers: offers),
                typed.area("note", "Note", hint: "Needed when you do not approve. The author sees it.", rows: 2),
            ], refused: (queue?.refused ?? []).map { item($0, false, isFirst: false) },
            firstBox: typed.problems.list.first { $0.field == "lines" }?.message ?? "",
            files: groups.isEmpty ? [] : [visit.csvLink])
    }

    /// What waits, for a spreadsheet: a row for each thing that somebody recorded.
    func table(_ queue: ApprovalQueue?) -> Table {
        let titles = ["Line", "Title", "Recorded", "What", "Day", "By", "What it says"]
        let rows = (queue?.waiting ?? []).map { item -> [Table.Cell] in
            let said = item.says.map { "\($0.label): \($0.text)" }.joined(separator: "\n")
            return [
                item.line.ref, item.line.title, "\(item.ledgerLine)", Self.noun(item.kind), item.day.description,
                names[item.author] ?? item.author, said,
            ].map { [.text($0)] }
        }
        return Table(caption: "Waiting for approval", columns: titles.map { .words($0) }, rows: rows)
    }

    private func lede(_ count: Int) -> String {
        count == 0
            ? ""
            : "\(countWords(count, "thing").capitalisedFirst) \(count == 1 ? "waits" : "wait") for approval. Nobody approves what they wrote themselves."
    }

    private func item(_ item: ApprovalQueue.Item, _ mayDecide: Bool, isFirst: Bool) -> ApprovalsPage.Item {
        let isOwn = item.author == visit.viewer.person
        let by = names[item.author] ?? item.author
        let refusal = item.decision.map { ". Not approved on \($0.day.words): \($0.note)" } ?? ""
        return ApprovalsPage.Item(
            id: isFirst ? "lines" : "lines-\(item.ledgerLine)", value: String(item.ledgerLine),
            name: Self.noun(item.kind),
            words: "\(item.line.ref), ledger line \(item.ledgerLine), \(item.day.words), by \(by)\(refusal)",
            said: item.says.map { TextRow($0.label, $0.text) }
                + (item.says.isEmpty ? [TextRow("Takes back", "ledger line \(item.replaces ?? 0)")] : []),
            bar: isOwn ? "You wrote this. Somebody else must approve it." : "", mayChoose: mayDecide && !isOwn,
            isChosen: chosen.contains(item.ledgerLine),
            url: PlanPaths.correction(of: item.ledgerLine, about: item.subject))
    }

    static func noun(_ kind: String) -> String {
        switch kind {
        case ProgressUpdate.kind: ProgressUpdate.noun
        case ProgressRating.kind: ProgressRating.noun
        case ImpactRating.kind: ImpactRating.noun
        case Evidence.kind: Evidence.noun
        default: DeadlineChange.noun
        }
    }
}
