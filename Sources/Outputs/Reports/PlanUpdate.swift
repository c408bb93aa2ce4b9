package import Documents
package import Facts
import Governance
import Improvement

/// The plan update: the whole plan as it stands, in the sections that boards and regulators expect.
///
/// - Throws: `Refusal.notFound` if the plan was not in force.
package func planUpdate(_ input: PlanReportInput) throws(Refusal) -> Document {
    let material = try PlanMaterial(input)
    let plan = material.outline.described
    var blocks: [Block] = [.heading(level: 2, "Purpose of this plan")]
    blocks += paragraphs(plan.purpose, ifNone: "No purpose has been written yet.")
    blocks.append(.heading(level: 2, "How we work together"))
    blocks += paragraphs(plan.arrangements, ifNone: "No arrangements have been written yet.")
    blocks.append(.heading(level: 2, "What must get better"))
    blocks += material.weaknesses
    blocks.append(.heading(level: 2, "Key to the ratings"))
    blocks += material.keyBlocks
    blocks.append(.heading(level: 2, "The plan in numbers"))
    blocks += material.numberBlocks
    blocks += [.newPage, .heading(level: 2, "The plan on a page")]
    blocks += material.gridBlocks
    for area in material.page.areas { blocks += material.areaBlocks(area) }
    blocks += [.newPage, .heading(level: 2, "How we keep watch")]
    blocks += material.monitoring
    blocks.append(.heading(level: 2, "Groups and their members"))
    blocks += material.groups
    blocks += material.glossaryBlocks(for: blocks)
    blocks += material.aboutBlocks
    return material.document(plan.title, subtitle: "Update to \(input.asAt.day.words)", blocks)
}

func paragraphs(_ text: String?, ifNone: String) -> [Block] {
    let parts = (text ?? "").split(separator: "\n").map(String.init).filter { !$0.isBlank }
    return (parts.isEmpty ? [ifNone] : parts).map { .text($0) }
}

extension PlanMaterial {
    fileprivate var weaknesses: [Block] {
        let told = outline.described.background.map { paragraphs($0, ifNone: "") } ?? []
        let areas = page.areas.map { [Inline.text("\(areaName($0.line)): \($0.line.title)")] }
        return told + [.text("The plan answers these in \(counted(areas.count, outline.levelName(0))):")]
            + [.list(isNumbered: false, areas)]
    }

    fileprivate var monitoring: [Block] {
        let steps = reportingCycle(input.governance, asAt: input.asAt)
        guard !steps.isEmpty else { return [.text("No reporting cycle has been recorded yet.")] }
        let rows = steps.map {
            [[Inline.text($0.cadence.capitalisedFirst)], [.text($0.product)], [.text($0.audience)]]
        }
        let columns = [Table.Column("How often"), .init("What is reported"), .init("To whom")]
        return [.table(Table(caption: "The reporting cycle", columns: columns, rows: rows))]
    }

    fileprivate var groups: [Block] {
        let map = groupsMap(input.governance, asAt: input.asAt)
        guard !map.groups.isEmpty else { return [.text("No groups have been recorded yet.")] }
        return map.groups.flatMap { group -> [Block] in
            var blocks: [Block] = [.heading(level: 3, group.described.name)]
            let above = group.reportsTo.flatMap(map.group).map { "It reports to \($0.described.name)." }
            let about = [group.described.purpose.map(\.asSentence), above].compactMap(\.self).joined(separator: " ")
            if !about.isEmpty { blocks.append(.text(about)) }
            guard !group.seats.isEmpty else { return blocks + [.text("No members have been recorded yet.")] }
            let rows = group.seats.map { [[Inline.text($0.role)], [.text($0.organisation)]] }
            let caption = "Members of \(group.described.name)"
            let columns = [Table.Column("Role"), .init("Organisation")]
            return blocks + [.table(Table(caption: caption, columns: columns, rows: rows))]
        }
    }

    /// How the figures are made, for whoever wants to check them.
    var aboutBlocks: [Block] {
        let sources = outline.described.about.map { [Block.text($0)] } ?? []
        return [
            .heading(level: 2, "About this report"),
            .text(
                """
                It says what was known of \(input.asAt.day.words). Shares are whole percent of the \
                \(plural(unit)) in the same row's part of the plan, halves rounded up, so they need not add up to 100. \
                Retired lines are not counted.
                """),
        ] + sources + proofBlocks
    }

    private var proofBlocks: [Block] {
        guard let proof = particulars.first(where: { $0.label == "Proof" }) else { return [] }
        return [
            .text(
                "\(proof.label): \(proof.text). Whoever keeps the ledger can check it with \u{2018}cairn verify\u{2019}."
            )
        ]
    }
}
