import Documents
import Facts
import Hummingbird
import Improvement
import Web

/// What in a plan needs attention, the most pressing first.
@Sendable func showAttention(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let days = try await visit.reportingDays(of: plan.id, on: plan.query.asAt.day)
    let limits = AttentionLimits(lastReport: days.last)
    let all = attention(plan.facts, plan: plan.id, asAt: plan.query.asAt, limits: limits)?.findings ?? []
    let kind = Attention.Kind(rawValue: visit.query["kind"])
    let shown = all.filter { kind == nil || $0.kind == kind }
    let table = attentionTable(shown, plan)
    if visit.query["format"] == "csv" {
        return visit.csv(table.csvText, name: "\(plan.id)-attention-\(plan.query.asAt.day).csv")
    }
    let page = ReadingPage(
        "Needs attention", lede: attentionLede(all, plan, days), tabs: PlanTab.tabs(plan, current: .attention),
        form: attentionForm(plan, all, kind), files: shown.isEmpty ? [] : [visit.csvLink],
        blocks: shown.isEmpty ? [] : [.table(table)],
        emptyState: shown.isEmpty
            ? EmptyState(
                "Nothing needs attention. Late and coming dates, missing updates, and ratings that the figures do not bear out will stand here."
            ) : nil)
    return try await visit.page(page, title: "Needs attention", crumbs: plan.crumbs, asAt: plan.query)
}

private func attentionLede(_ findings: [Attention.Finding], _ plan: PlanReading, _ days: ReportingDays) -> String {
    let pressing = findings.count { $0.severity == .high }
    let day = plan.query.asAt.day.words
    return
        "\(countWords(findings.count, "thing").capitalisedFirst) on \(day), \(pressing) of them pressing. Updates are counted since \(days.last.words)."
}

private func attentionForm(_ plan: PlanReading, _ all: [Attention.Finding], _ kind: Attention.Kind?) -> FilterForm {
    let counts = Dictionary(all.map { ($0.kind, 1) }, uniquingKeysWith: +)
    let offers = Attention.Kind.allCases.compactMap { kind in
        counts[kind].map { ChoiceField.Offer(kind.rawValue, "\(kind.words) (\($0))") }
    }
    let field = ChoiceField(
        "kind", "Show", offers: [.init("", "Everything (\(all.count))")] + offers, chosen: [kind?.rawValue ?? ""])
    let path = PlanPaths.page("attention", of: plan.id)
    return FilterForm(
        action: path, fields: [FieldRow(select: [field])], kept: plan.query.kept, clear: path + plan.query.suffix,
        isOn: kind != nil)
}

private func attentionTable(_ findings: [Attention.Finding], _ plan: PlanReading) -> Table {
    let rows = findings.map { finding -> [Table.Cell] in
        [
            plan.cell(finding.line), [.text(finding.kind.words)],
            [.text(finding.what), .lineBreak, .text(finding.why)],
            [.chip(finding.severity.chip)],
            [.text(plan.outline.leads(of: finding.line.subject).joined(separator: "; "))],
        ]
    }
    return Table(
        caption: "What needs attention, the most pressing first",
        columns: [.words("Line"), .words("Kind"), .words("What and why"), .words("How pressing"), .words("Lead")],
        rows: rows)
}

extension Attention.Kind {
    /// What people call it.
    var words: String {
        switch self {
        case .lateMilestone: "Late milestone"
        case .dueSoon: "Due soon"
        case .noUpdate: "No update since the last report"
        case .ratedBetterThanFigures: "Rated better than its figures"
        case .doneWithoutEvidence: "Done without evidence"
        case .doneWithOpenMilestone: "Done with an open milestone"
        case .riskWithoutUpdate: "Risk without an update"
        case .retiredWithOpenMilestone: "Retired with an open milestone"
        }
    }
}

extension Attention.Severity {
    /// How pressing it is, as a chip.
    var chip: Chip {
        switch self {
        case .high: Chip("Pressing", .red)
        case .medium: Chip("Soon", .amber)
        case .low: Chip("To note", .grey)
        }
    }
}

extension PlanReading {
    /// A table cell that leads to a line.
    func cell(_ line: PlanLine) -> Table.Cell {
        [.link("\(line.ref) \(line.title)", to: PlanPaths.of(line: line.subject) + query.suffix)]
    }
}

extension AsAtQuery {
    /// What a form must not lose: the day and the ledger line.
    var kept: [FilterForm.Kept] {
        guard !isToday else { return [] }
        let day = FilterForm.Kept(name: "as-at", text: asAt.day.description)
        return [day] + (asAt.upTo.map { [FilterForm.Kept(name: "known", text: String($0))] } ?? [])
    }
}

extension Visit {
    /// A link to this page's table as a file.
    var csvLink: Link {
        let text = queryText(query)
        return Link("Download as CSV", path + (text.isEmpty ? "?" : text + "&") + "format=csv")
    }
}
