import Facts
import Improvement

extension PlanDraft {
    /// Takes the levels that the set has, each line standing under the nearest level above that its row names.
    mutating func takeLevels(_ tables: [PlanSetFile: Table], _ report: inout ImportReport) {
        let present = PlanSetFile.levels.filter { tables[$0.file] != nil }
        guard !present.isEmpty else { return }
        if levels.isEmpty { levels = present.map(\.name) }
        for (level, kind) in present.enumerated() {
            guard let table = tables[kind.file] else { continue }
            let parentKey = present[..<level].last { table.has($0.key) }?.key
            if level > 0 && parentKey == nil {
                report.add(
                    .refused, file: table.file, row: 1, "No column says what each line stands under.",
                    mend:
                        "Add the column '\(present[level - 1].key)'. The file has: \(table.headings.joined(separator: ", "))."
                )
                continue
            }
            var orders: [String: Int] = [:]
            for row in table.rows {
                let parent = parentKey.map { row[$0] } ?? ""
                orders[parent, default: 0] += 1
                takeLine(row, kind, level: level, parentKey: parentKey, order: orders[parent, default: 1], &report)
            }
        }
        checkCounts(tables, &report)
    }

    private mutating func takeLine(
        _ row: TableRow, _ kind: (file: PlanSetFile, key: String, name: String), level: Int, parentKey: String?,
        order: Int,
        _ report: inout ImportReport
    ) {
        let ref = row[kind.key]
        let titleColumn = kind.file == .measures ? "measure_short" : "short_title"
        var line = LineDraft(
            row: row, ref: ref, was: row["was"], parent: parentKey.map { row[$0] }, level: level,
            title: row[titleColumn],
            order: order, columns: ["ref": kind.key, "title": titleColumn, "parent": parentKey ?? kind.key])
        line.more = lineMore(row, kind.file)
        lines.append(line)
        takeSeats(row, ref: ref, &report)
        if kind.file == .measures { measures.append(FieldsDraft(row, ref: ref, reading: measureColumns)) }
    }

    private mutating func takeSeats(_ row: TableRow, ref: String, _ report: inout ImportReport) {
        if !row["sro_role"].isBlank {
            let seat = Responsibility.Seat(.senior, role: row["sro_role"], organisation: row["sro_org"].nonBlank)
            seats.append(SeatsDraft(row: row, ref: ref, day: nil, seats: [seat]))
        }
        let partners = readSeats(row["partners"], part: .partner)
        for name in row.table.names {
            let day = leadMonth(name)
            guard day != nil || name == "lead", !row[name].isBlank else { continue }
            let leads = readSeats(row[name], part: .lead)
            for seat in leads where seat.code != nil {
                report.add(
                    .defaulted, row, name, "\(seat.code ?? "") are initials, kept as a code.", mend: "Give the role.")
            }
            seats.append(SeatsDraft(row: row, ref: ref, day: day, seats: leads + partners))
            if let day { reports.insert(day) }
        }
        if !partners.isEmpty, !row.table.names.contains(where: { $0 == "lead" || leadMonth($0) != nil }) {
            seats.append(SeatsDraft(row: row, ref: ref, day: nil, seats: partners))
        }
    }

    // What the plan itself prints about how much it holds is compared with what was read.
    private func checkCounts(_ tables: [PlanSetFile: Table], _ report: inout ImportReport) {
        let counted: [(PlanSetFile, String, Int)] = [
            (.areas, "actions", 1), (.areas, "sub_actions", 2), (.areas, "measures", 3),
            (.subactions, "measures_on_a_page", 3),
        ]
        for (file, column, level) in counted where levels.count == 4 {
            guard let table = tables[file], table.has(column) else { continue }
            let key = file == .areas ? "area" : "sub_action"
            for row in table.rows {
                guard let printed = Int(row[column]) else { continue }
                let found = descendants(of: row[key], level: level)
                if found != printed {
                    report.add(.defaulted, row, column, "\(found) were read; the count is not kept.")
                }
            }
        }
    }

    private func descendants(of ref: String, level: Int) -> Int {
        let parents = Dictionary(lines.map { ($0.ref, $0.parent) }, uniquingKeysWith: { first, _ in first })
        return lines.count { line in
            guard line.level == level else { return false }
            var above = line.parent
            for _ in 0..<level {
                if above == ref { return true }
                above = above.flatMap { parents[$0] ?? nil }
            }
            return false
        }
    }
}

private let measureColumns = [
    "type": "measure_type", "direction": "direction", "unit": "unit", "baseline": "baseline_value",
    "baselineDate": "baseline_date", "target": "target_value", "population": "population_or_scope", "note": "note",
]

// Everything a row says of its line beside its place and title. Unknown columns become details.
private func lineMore(_ row: TableRow, _ file: PlanSetFile) -> NodeDescribed.More {
    var more = NodeDescribed.More()
    let outcomes = row["outcomes_sought"]
    if Int(outcomes) != nil {
        more.details.append(NodeDescribed.Detail("Outcomes sought", outcomes))
    } else {
        more.outcomes = parted(outcomes)
    }
    more.audience = row["i_statement_audience"]
    more.statement = row["i_statement"]
    more.resources = row["resources"]
    more.evidence = row["evidence_short"]
    more.completion = row["completion_printed"]
    more.linked = parted(row["linked_area"]) + parted(row["linked"])
    for name in row.table.names where file.meanings[name] == nil && leadMonth(name) == nil && !isPresence(name) {
        if let text = row[name].nonBlank { more.details.append(NodeDescribed.Detail(detailLabel(name), text)) }
    }
    return more
}

/// Whether the column only says in which report a line is printed.
func isPresence(_ name: String) -> Bool { name.hasPrefix("present_in_") }
