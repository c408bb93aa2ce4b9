import Facts
import Improvement

extension PlanDraft {
    /// Takes one sheet with a row for each line, its columns found by synonyms.
    mutating func takeFlat(
        _ table: Table, _ options: ImportOptions, _ companions: Companions, _ report: inout ImportReport
    ) {
        let columns = FlatColumns(table)
        report.use(table, as: columns.meanings)
        isUndated = reports.isEmpty
        guard columns["title"] != nil else {
            report.add(
                .refused, file: table.file, row: 1,
                "No column says what each line is: 'title', 'action' or 'activity'.",
                mend: "Name it so. The file has: \(table.headings.joined(separator: ", ")).")
            return
        }
        var reader = FlatReader(columns: columns, companions: companions, scale: flatScale(table, columns, options))
        reader.takeLines(table, into: &self, &report)
        for (row, ref) in reader.refs {
            reader.takeSeats(row, ref, into: &self, &report)
            reader.takeTime(row, ref, into: &self, &report)
            reader.takeMeasure(row, ref, into: &self)
        }
        scale = scale ?? options.scale ?? reader.scaleID
    }

    // Colours mean the scale of colours; any other words mean the words of delivery plans.
    private func flatScale(_ table: Table, _ columns: FlatColumns, _ options: ImportOptions) -> String {
        if let chosen = scale ?? options.scale { return chosen }
        let typed = table.rows.map { columns.text("status", $0) }.filter { !$0.isBlank }
        return !typed.isEmpty && typed.allSatisfy { RatingScale.brag.code(for: $0) != nil } ? "brag" : "delivery"
    }
}

/// Reads the rows of one flat sheet.
struct FlatReader {
    let columns: FlatColumns
    let companions: Companions
    let scaleID: String
    let scale: RatingScale
    /// Each row of the sheet with the reference of its line.
    private(set) var refs: [(row: TableRow, ref: String)] = []

    init(columns: FlatColumns, companions: Companions, scale: String) {
        self.columns = columns
        self.companions = companions
        scaleID = scale
        self.scale = RatingScale.builtIn[scale] ?? .delivery
    }

    mutating func takeLines(_ table: Table, into draft: inout PlanDraft, _ report: inout ImportReport) {
        refs = table.rows.enumerated().map { ($1, columns["ref"] == nil ? String($0 + 1) : columns.text("ref", $1)) }
        if columns["ref"] == nil {
            report.add(.defaulted, file: table.file, "No column gives references; the lines are numbered.")
        }
        if columns["parent"] != nil {
            takeTree(into: &draft)
        } else {
            takeGroups(into: &draft, &report)
        }
    }

    // Each line names the one it stands under; its level is how deep that leads.
    private func takeTree(into draft: inout PlanDraft) {
        let parents = Dictionary(refs.map { ($0.ref, columns.text("parent", $0.row)) }) { first, _ in first }
        var words: [Int: String] = [:]
        for (index, (row, ref)) in refs.enumerated() {
            var level = 0
            var above = columns.text("parent", row)
            while !above.isBlank, level <= refs.count {
                level += 1
                above = parents[above] ?? ""
            }
            if level > refs.count { level = 1 }
            if words[level] == nil, let word = columns.text("level", row).nonBlank { words[level] = word.lowercased() }
            draft.lines.append(
                line(row, ref, parent: columns.text("parent", row).nonBlank, level: level, order: index + 1))
        }
        if draft.levels.isEmpty {
            let deepest = draft.lines.map(\.level).max() ?? 0
            draft.levels = (0...deepest).map { words[$0] ?? (deepest == 0 ? columns.lineWord : "level \($0 + 1)") }
        }
    }

    private func takeGroups(into draft: inout PlanDraft, _ report: inout ImportReport) {
        if draft.levels.isEmpty { draft.levels = columns.groups.map(\.word) + [columns.lineWord] }
        var namer = GroupNamer(refs: refs, columns: columns, companions: companions)
        var orders: [String: Int] = [:]
        for (row, ref) in refs {
            var parent: String?
            for level in columns.groups.indices {
                guard let group = namer.group(row, level: level, under: parent, &report) else { break }
                if group.isNew {
                    orders[parent ?? "", default: 0] += 1
                    draft.lines.append(
                        LineDraft(
                            row: row, ref: group.ref, parent: parent, level: level, title: group.title,
                            order: orders[parent ?? "", default: 1],
                            columns: ["ref": columns.groups[level].name, "title": columns.groups[level].name]))
                }
                parent = group.ref
            }
            orders[parent ?? "", default: 0] += 1
            draft.lines.append(
                line(
                    row, ref, parent: columns.groups.isEmpty ? nil : parent ?? "", level: columns.groups.count,
                    order: orders[parent ?? "", default: 1]))
        }
    }

    private func line(_ row: TableRow, _ ref: String, parent: String?, level: Int, order: Int) -> LineDraft {
        var line = LineDraft(
            row: row, ref: ref, was: columns.text("was", row), parent: parent, level: level,
            title: columns.text("title", row),
            order: order, columns: columns.byField)
        line.more.outcomes = parted(columns.text("outcomes", row))
        line.more.audience = columns.text("audience", row)
        line.more.statement = columns.text("statement", row)
        line.more.resources = columns.text("resources", row)
        line.more.evidence = columns.text("evidence", row)
        line.more.completion = columns.text("timeframe", row)
        line.more.linked = parted(columns.text("linked", row))
        let progress = columns.text("progress", row)
        let isWords = !progress.isBlank && scale.code(saying: progress) == nil
        let details = columns.details + (isWords ? [columns["progress"]].compactMap(\.self) : [])
        line.more.details = details.compactMap { name in
            row[name].nonBlank.map {
                NodeDescribed.Detail(detailLabel(name), $0 == "y" ? "yes" : $0 == "n" ? "no" : $0)
            }
        }
        return line
    }
}
