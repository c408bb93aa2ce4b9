import Facts
import Documents
import Improvement

extension PlanMaterial {
    /// What has no word said of it since the last report, or none at all when there was no report.
    var silent: [Attention.Finding] {
        let limits = AttentionLimits(lastReport: input.previous?.day)
        let found = attention(facts, plan: input.plan, asAt: input.asAt, limits: limits)?.findings ?? []
        let silent = found.filter { $0.kind == .noUpdate || $0.kind == .riskWithoutUpdate }
        let bySubject = Dictionary(grouping: silent, by: \.line.subject)
        return outline.ratedLines.flatMap { bySubject[$0.subject] ?? [] }
    }

    var silentSection: [Block] {
        let rows = silent.map { nameCells($0.line) + [[.text($0.what)], [.text($0.why)], leads($0.line)] }
        let heading = Block.heading(
            level: 2, input.previous == nil ? "No update yet" : "No update since the last report")
        let caption = "\(plural(unit).capitalisedFirst) nobody has reported on"
        return section(heading, ["What", "How we know", "Lead"], rows, caption: caption)
    }

    /// The cells that name a line, first in every row.
    func nameCells(_ line: PlanLine) -> [Table.Cell] { [[.text(line.ref)], [.text(line.title)]] }

    /// A section with its table, or the good news that it is empty.
    func section(
        _ heading: Block, _ titles: [String], _ rows: [[Table.Cell]], caption: String, numeric: String = ""
    ) -> [Block] {
        guard !rows.isEmpty else { return [heading, .text("None.")] }
        let columns = ([unit.capitalisedFirst, "What"] + titles).map { Table.Column($0, isNumeric: $0 == numeric) }
        return [heading, .table(Table(caption: caption, columns: columns, rows: rows))]
    }
}
