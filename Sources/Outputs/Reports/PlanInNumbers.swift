import Facts
import Documents
import Improvement

extension PlanMaterial {
    /// The quantitative summary: overall, over time, and for each area.
    var numberBlocks: [Block] {
        var blocks: [Block] = [.text("Overall the plan has \(countsSentence(summary.overall)).")]
        if let previous = input.previous {
            blocks.append(.text("Figures in brackets are those reported at \(previous.day.words)."))
        }
        blocks += scopeBlocks(summary.overall, named: "the whole plan")
        if summary.overall.isRated {
            blocks.append(.figure(overTime.picture))
            if summary.areas.count > 1 { blocks += byArea.map { .figure($0.picture) } }
        }
        for scope in summary.areas {
            guard let area = scope.area else { continue }
            let name = "\(areaName(area)): \(area.title)"
            blocks.append(.heading(level: 3, name))
            blocks.append(.text("\(countsSentence(scope).capitalisedFirst)."))
            blocks += scopeBlocks(scope, named: "\(outline.levelName(0)) \(area.ref)")
        }
        return blocks
    }

    /// 'Area 1', in the plan's own word for its first level.
    func areaName(_ area: PlanLine) -> String { "\(outline.levelName(0).capitalisedFirst) \(area.ref)" }

    private func countsSentence(_ scope: ComparedSummary.Scope) -> String {
        let all = Array(zip(summary.levels, scope.counts))
        return listed((all.count > 1 ? all.dropFirst() : all[...]).map { counted($0.1, $0.0) })
    }

    private func scopeBlocks(_ scope: ComparedSummary.Scope, named name: String) -> [Block] {
        guard scope.isRated else { return [.text("No \(unit) is rated yet.")] }
        var blocks: [Block] = [.table(ratingsTable(scope, named: name))]
        if scope.unrated > 0 { blocks.append(.text("\(counted(scope.unrated, unit).capitalisedFirst) not rated yet.")) }
        if let note = restatement(scope) { blocks.append(.note([.strong("Restated. "), .text(note)])) }
        return blocks
    }

    private func ratingsTable(_ scope: ComparedSummary.Scope, named name: String) -> Table {
        let rows = scope.rows.map { row -> [Table.Cell] in
            let percent = row.percent.map { "\($0)%" } ?? "\u{2013}"
            return [
                [.chip(Chip(row.step))], [.text(row.step.meaning)],
                [.text(bracketed(String(row.count), row.previousCount.map(String.init)))],
                [.text(bracketed(percent, row.previousPercent.map { "\($0)%" }))],
            ]
        }
        let columns: [Table.Column] = [
            .init("Rating"), .init("Meaning"), .init(plural(unit).capitalisedFirst, isNumeric: true),
            .init("Share", isNumeric: true),
        ]
        return Table(caption: "Progress of \(name)", columns: columns, rows: rows)
    }

    private func bracketed(_ now: String, _ before: String?) -> String { before.map { "\(now) (\($0))" } ?? now }

    private func restatement(_ scope: ComparedSummary.Scope) -> String? {
        guard !scope.restated.isEmpty, let previous = input.previous else { return nil }
        let parts = scope.restated.map {
            "\($0.step.word) was reported as \($0.told) and is now known to have been \($0.known)"
        }
        return "At \(previous.day.words), \(listed(parts)). The figures in brackets are as they were reported."
    }

    private var overTime: StackedChart {
        let all = summary.overall
        var bars = [bar(input.asAt.day.words, all)]
        if let previous = input.previous, let unrated = all.previousUnrated {
            bars.insert(.init(previous.day.words, all.rows.map { $0.previousCount ?? 0 }, unrated: unrated), at: 0)
        }
        return chart("Progress of the whole plan", bars, each: "Date")
    }

    // As many areas in one chart as stand on one side of paper.
    private var byArea: [StackedChart] {
        let areas = summary.areas.compactMap { scope in scope.area.map { ($0, scope) } }
        let name = outline.levelName(0)
        return stride(from: 0, to: areas.count, by: 12).map { start in
            let part = areas[start..<min(start + 12, areas.count)]
            let which = part.count == areas.count ? "" : ", \(part[start].0.ref) to \(part[part.endIndex - 1].0.ref)"
            let bars = part.map { bar("\(areaName($0)): \($0.title)", $1) }
            return chart("Progress of each \(name)\(which)", bars, each: name.capitalisedFirst)
        }
    }

    private func bar(_ label: String, _ scope: ComparedSummary.Scope) -> StackedChart.Bar {
        .init(label, scope.rows.map(\.count), unrated: scope.unrated)
    }

    private func chart(_ title: String, _ bars: [StackedChart.Bar], each name: String) -> StackedChart {
        StackedChart(
            title: title, unit: unit, parts: outline.scale.steps.map { Chip($0) }, bars: bars, barName: name)
    }
}
