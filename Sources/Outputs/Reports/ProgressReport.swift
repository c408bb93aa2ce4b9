package import Documents
package import Facts
import Governance
import Improvement

/// The short account for families and the public. It is made of approved matter only, whatever the input says.
///
/// - Throws: `Refusal.notFound` if the plan was not in force.
package func progressReport(_ input: PlanReportInput) throws(Refusal) -> Document {
    var input = input
    input.includesUnapproved = false
    let material = try PlanMaterial(input)
    let plan = material.outline.described
    var blocks = material.promise
    blocks.append(.heading(level: 2, "How it is going"))
    blocks += material.howItGoes
    for area in material.page.areas { blocks += material.shortAccount(area) }
    blocks += [.heading(level: 2, "What the ratings mean")] + material.keyBlocks
    if !material.glossary.words.isEmpty { blocks += material.glossaryBlocks(for: blocks) }
    return material.document("How we are doing: \(plan.title)", subtitle: "At \(input.asAt.day.words)", blocks)
}

extension PlanMaterial {
    fileprivate var promise: [Block] {
        let area = localArea(input.governance, asAt: input.asAt)
        let promised = area?.promise.map { [Block.text($0)] } ?? []
        return promised + paragraphs(outline.described.purpose, ifNone: "").filter { $0 != .text("") }
    }

    fileprivate var howItGoes: [Block] {
        let total = summary.overall.counts.last ?? 0
        let items = summary.overall.rows.filter { $0.count > 0 || ($0.previousCount ?? 0) > 0 }.map { row -> [Inline] in
            let share = row.percent.map { " (\($0)%)" } ?? ""
            let before = input.previous.flatMap { previous in
                row.previousCount.map { ". At \(previous.day.words) it was \($0)" }
            }
            return [.chip(Chip(row.step)), .text(" \(row.step.meaning): \(row.count)\(share)\(before ?? "").")]
        }
        let all = "The plan has \(counted(total, unit))."
        guard !items.isEmpty else { return [.text("\(all) No \(unit) is rated yet.")] }
        let unrated = summary.overall.unrated
        let rest = unrated > 0 ? [[Inline.text("\(counted(unrated, unit).capitalisedFirst) not rated yet.")]] : []
        return [
            .text("\(all) This is how far the work has come:"), .list(isNumbered: false, items + rest),
            .text(impactSentence),
        ]
    }

    private var impactSentence: String {
        let rows = page.areas.flatMap(\.rows)
        let impact = rows.count { $0.impact != nil }
        let forum = rows.count { $0.forum != nil }
        return """
            We also rate what difference the work makes: \(impact) of \(counted(rows.count, unit)) so far. \
            The forums of parents, carers and young people have given their own rating to \(forum).
            """
    }

    /// An area in a few lines: its counts, and the latest news of it.
    fileprivate func shortAccount(_ area: PlanOnAPage.Area) -> [Block] {
        var blocks: [Block] = [.heading(level: 3, area.line.title)]
        let scope = summary.areas.first { $0.area?.subject == area.line.subject }
        var told = (scope?.rows ?? []).filter { $0.count > 0 }.map { "\($0.count) \($0.step.word.lowercased())" }
        if let unrated = scope?.unrated, unrated > 0 { told.append("\(unrated) not rated yet") }
        if !told.isEmpty { blocks.append(.text("\(listed(told)).")) }
        let news = area.rows.compactMap { row in update(of: row.line).map { (row.line, $0) } }
            .filter { isNews($0.1) }.sorted { ($0.1.day, $0.1.line) > ($1.1.day, $1.1.line) }.prefix(Self.newsPerArea)
        let items = news.map { line, entry -> [Inline] in
            [.strong(line.title.asSentence + " "), .text(entry.fact?.narrative ?? "")]
        }
        if !items.isEmpty { blocks.append(.list(isNumbered: false, Array(items))) }
        return blocks
    }

    private func isNews(_ entry: Entry<ProgressUpdate>) -> Bool {
        input.previous.map { entry.day > $0.day } ?? true
    }

    private static var newsPerArea: Int { 3 }
}
