package import Documents
package import Facts
import Improvement

/// The whole plan as a table with one row for each measure: every text, date and rating in a column of its own.
///
/// - Throws: `Refusal.notFound` if the plan was not in force.
package func planTable(_ input: PlanReportInput) throws(Refusal) -> Table {
    let material = try PlanMaterial(input)
    let rows = material.page.areas.flatMap { area in area.rows.map { material.values($0, in: area.line) } }
    return Table(
        caption: material.outline.described.title, columns: planColumns.map { .init($0) },
        rows: rows.map { $0.map { [.text($0 ?? "")] } })
}

/// The whole plan as comma-separated text, one row for each measure.
package func planCSV(_ input: PlanReportInput) throws(Refusal) -> String { try planTable(input).csvText }

/// The whole plan as JSON: what it is and an object for each measure, with null for what is not told.
package func planJSON(_ input: PlanReportInput) throws(Refusal) -> JSON {
    let material = try PlanMaterial(input)
    let lines = material.page.areas.flatMap { area in
        area.rows.map { row in
            let values = zip(planColumns, material.values(row, in: area.line))
            return JSON.object(values.map { JSON.Member(camelCase($0), .optional($1)) })
        }
    }
    return [
        "plan": .string(input.plan), "title": .string(material.outline.described.title),
        "asAt": .string(input.asAt.day.description), "lines": .array(lines),
    ]
}

private let planColumns = [
    "ref", "area_ref", "area", "parent_ref", "parent", "title", "leads", "resources", "evidence_wanted", "baseline",
    "target", "unit", "population", "due", "progress", "progress_reason", "progress_day", "impact", "impact_reason",
    "impact_day", "forum_impact", "forum_reason", "forum_day", "update_day", "update", "quote", "risk", "risk_cause",
    "risk_action", "next_step", "evidence",
]

extension PlanMaterial {
    fileprivate func values(_ row: PlanOnAPage.Row, in area: PlanLine) -> [String?] {
        let line = row.line
        let parent = line.parent.flatMap(outline.line)
        let who = outline.responsibility(for: line.subject).map(seats)
        var values = [line.ref, area.ref, area.title, parent?.ref, parent?.title, line.title, who]
        values += [nearest(line, \.resources), nearest(line, \.evidence)]
        values += [
            line.measure?.baseline?.text, line.measure?.target?.text, line.measure?.unit, line.measure?.population,
        ]
        values.append(due(line).map { $0 == .lineBreak ? "; " : $0.plainText }.joined())
        values += [row.progress, row.impact, row.forum].flatMap { [$0?.code, $0?.reason, $0?.day.description] }
        let update = update(of: line)
        let said = update?.fact
        values += [
            update?.day.description, said?.narrative, said?.quote, said?.risk, said?.riskCause, said?.riskAction,
        ]
        let shown = evidence(of: line).map(\.title).joined(separator: "; ")
        return values + [said?.nextStep, shown.nonBlank]
    }
}
