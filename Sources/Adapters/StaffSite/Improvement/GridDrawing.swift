import Documents
import Facts
import Improvement
import Web

extension Grid {
    /// The tables of the page: one for each area, or one for all when they are sorted.
    func tables(_ query: GridQuery) -> [PlanPage.GridTable] {
        let rows = query.rows(of: self)
        if query.isSorted {
            return rows.isEmpty ? [] : [PlanPage.GridTable(caption: "The whole plan", rows: rows.map(drawn))]
        }
        let byArea = Dictionary(grouping: rows, by: \.line.area)
        return plan.outline.areas.compactMap { area in
            byArea[area.subject].map {
                PlanPage.GridTable(caption: "\(plan.name(of: area)): \(area.title)", rows: $0.map(drawn))
            }
        }
    }

    private func drawn(_ row: Row) -> PlanPage.Row {
        let marks = [row.progress, row.impact].contains { $0?.approval == .waiting }
        return PlanPage.Row(
            ref: row.line.ref, name: row.line.title,
            url: PlanPaths.of(line: row.line.subject) + plan.query.suffix, lead: row.leads.joined(separator: "; "),
            progress: chips(row.progress), impact: chips(row.impact), forum: chips(row.forum),
            mark: marks ? ApprovalState.waiting.mark : "", next: next(row), isLate: row.daysLate > 0)
    }

    private func chips(_ rating: GivenRating?) -> [ChipView] { rating.map { [$0.chip] } ?? [] }

    private func next(_ row: Row) -> String {
        guard let next = row.next else { return "" }
        let day = next.due.words(isMonth: next.isMonth)
        return row.daysLate > 0 ? "\(day): \(next.state.words.lowercased())" : day
    }

    /// The filters and the sort, as they are now.
    func filterForm(_ query: GridQuery) -> FilterForm {
        let scale = plan.outline.scale
        let rated = scale.steps.map { ($0.code, $0.word) } + [("none", "Not rated")]
        let areas = plan.outline.areas.filter(\.isInUse).map { ($0.subject, "\($0.ref) \($0.title)") }
        let leads = Set(rows.flatMap(\.leads)).sorted().map { ($0, $0) }
        let details = Set(
            rows.flatMap {
                ($0.line.described.details ?? []).filter { $0.text.count < 60 }.map { "\($0.label): \($0.text)" }
            })
        var fields = [
            Self.choice("area", plan.outline.levelName(0).capitalisedFirst, "All", areas, query.area),
            Self.choice("lead", "Lead", "All", leads, query.lead),
            Self.choice("progress", "Progress", "All", rated, query.progress),
            Self.choice("impact", "Impact", "All", rated, query.impact),
            Self.choice("late", "Milestones", "All", [("yes", "Late only")], query.isLateOnly ? "yes" : ""),
            Self.choice("sort", "Sort by", "Plan order", Self.sorts, query.sort),
        ]
        if (1...60).contains(details.count) {
            fields.insert(
                Self.choice("detail", "Detail", "All", details.sorted().map { ($0, $0) }, query.detail), at: 2)
        }
        return FilterForm(
            action: PlanPaths.of(plan: plan.id), fields: fields, kept: plan.query.kept,
            clear: PlanPaths.of(plan: plan.id) + plan.query.suffix, isOn: query.isFiltered || query.isSorted)
    }

    private static let sorts = [
        ("progress", "Progress, worst first"), ("impact", "Impact, worst first"), ("late", "Most days late first"),
        ("due", "Next date"), ("updated", "Oldest update first"),
    ]

    private static func choice(
        _ name: String, _ label: String, _ all: String, _ offers: [(String, String)], _ chosen: String
    ) -> FieldRow {
        let offers = [ChoiceField.Offer("", all)] + offers.map { ChoiceField.Offer($0.0, $0.1) }
        return FieldRow(select: [ChoiceField(name, label, offers: offers, chosen: [chosen])])
    }

    /// The grid as a file for spreadsheets.
    func csv(_ query: GridQuery) -> String {
        let titles = [
            "ref", "title", "area", "leads", "progress", "progress_since", "progress_reason", "impact", "impact_since",
            "impact_reason", "forum_impact", "next_milestone", "days_late", "last_update", "approval",
        ]
        return csvText([titles] + query.rows(of: self).map(csvRow))
    }

    private func csvRow(_ row: Row) -> [String] {
        let area = plan.outline.line(row.line.area)?.ref ?? ""
        let waits = [row.progress, row.impact].contains { $0?.approval == .waiting }
        let (progress, impact) = (row.progress, row.impact)
        return [
            row.line.ref, row.line.title, area, row.leads.joined(separator: "; "), progress?.chip.word ?? "",
            progress?.day.description ?? "", progress?.reason ?? "", impact?.chip.word ?? "",
            impact?.day.description ?? "", impact?.reason ?? "", row.forum?.chip.word ?? "",
            row.next?.due.description ?? "", row.daysLate > 0 ? String(row.daysLate) : "",
            row.updatedOn?.description ?? "", waits ? "waiting" : "",
        ]
    }
}
