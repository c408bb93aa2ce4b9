import Documents
import Facts
import Measures

/// The area beside others: in a sentence, as bars, in a table, over time.
func comparisonSection(_ seen: BenchmarkComparison, _ story: MeasureStory) -> [Block] {
    let measure = story.measure
    let printing = story.printing.beside(seen.published)
    var blocks: [Block] = [.heading(level: 2, "Compared with others"), .text(sentence(seen, printing))]
    blocks += seen.breaks.map { Block.note([.strong("Break in the series, \($0.period.words): "), .text($0.words)]) }
    blocks.append(.figure(comparatorPicture(seen, measure, printing)))
    if let trend = comparisonTrend(seen, measure, printing) { blocks.append(.figure(trend)) }
    if let shapes = neighbourShapes(seen, measure, printing) { blocks.append(.figure(shapes)) }
    if !seen.missing.isEmpty { blocks.append(.list(isNumbered: false, seen.missing.map { [.text($0)] })) }
    let sources = seen.sources + (seen.neighbourSource.map { ["Neighbours: \($0)"] } ?? [])
    blocks.append(.paragraph([.text("Sources: \(sources.joined(separator: "; ")).")]))
    return blocks
}

private func sentence(_ seen: BenchmarkComparison, _ printing: FigurePrinting) -> String {
    let others = seen.comparators.map { "\($0.area): \(printing.words($0.value))" }.joined(separator: ", ")
    var words = "\(seen.period.words), \(seen.area): \(printing.words(seen.own))."
    if !others.isEmpty { words += " \(others)." }
    if let rank = seen.rank {
        words += " \(seen.area) is number \(rank.place) of \(rank.of) among itself and its neighbours, 1 being best"
        words += rank.isShared ? ", a place it shares." : "."
    }
    if let quintile = seen.quintile {
        words +=
            " It is in fifth \(quintile.number) of 5 of the \(quintile.of) authorities with a figure, 1 being best."
    }
    return words
}

/// Every reading with what stood before it, restatements shown as such.
func historySection(_ story: MeasureStory, _ report: MeasureReport) -> [Block] {
    let measure = story.measure
    let rows = story.periods.reversed().map { period -> [Table.Cell] in
        [
            [.text(period.reading.period.words)], [.text(period.reading.words(story.printing))],
            [.text(period.status.target.map { story.printing.words($0.value) } ?? "")],
            [.text(period.change.map(story.printing.signed) ?? "")],
            [.chip(period.status.chip)], [.text(told(period, measure, report.names))],
        ]
    }
    let hidden = report.hidden.sorted().reversed().map { period -> [Table.Cell] in
        [[.text(period.words)], [.text("Hidden")], [], [], [], [.text("It would tell of very few people.")]]
    }
    guard !(rows + hidden).isEmpty else { return [] }
    let table = Table(
        caption: "Every reading, the latest first",
        columns: [
            .init("Period"), .init("Value", isNumeric: true), .init("Target", isNumeric: true),
            .init("Change", isNumeric: true), .init("Status"), .init("Notes"),
        ], rows: rows + hidden)
    let odd = story.oddities.map { Block.note([.text($0)]) }
    return [.heading(level: 2, "Readings"), .table(table)] + odd
}

private func told(_ period: MeasureStory.Period, _ measure: MeasureDescribed, _ names: [String: String]) -> String {
    let reading = period.reading
    var notes: [String] = []
    if reading.isProvisional { notes.append("Provisional") }
    for earlier in period.earlier {
        guard let fact = earlier.fact else { continue }
        notes.append("Restated: it was told as \(fact.told(measure)) (ledger line \(earlier.line))")
    }
    if let reason = reading.restatedBecause { notes.append("Why: \(reason)") }
    if let override = period.status.override {
        let by = names[override.author].map { " by \($0)" } ?? ""
        notes.append("Status judged\(by): \(override.reason); computed: \(period.status.computed.words)")
    }
    if let words = reading.seriesBreak { notes.append("Break in the series: \(words)") }
    notes += [reading.note, reading.source.map { "Source: \($0)" }].compactMap(\.self)
    return notes.joined(separator: ". ")
}

/// What is counted, of what, how often, by whom; and what was said of it before.
func definitionSection(_ story: MeasureStory) -> [Block] {
    let measure = story.measure
    let rows: [(String, String?)] = [
        ("What it counts", measure.definition), ("Code", measure.code), ("Unit", measure.unitName),
        ("Which way is better", measure.direction.words), ("Numerator", measure.numerator),
        ("Denominator", measure.denominator), ("How often", measure.frequency.words),
        ("Due", "\(measure.lagDays) days after the period ends"), ("Owner", measure.owner), ("Source", measure.source),
        (
            "Baseline",
            measure.baseline.map {
                "\(story.printing.words($0))\(measure.baselinePeriod.map { ", \($0.words)" } ?? "")"
            }
        ),
        ("On target within", measure.tolerance?.text), ("Close to target within", measure.closeTo?.text),
        ("Compared by", measure.indicator),
    ]
    let table = Table(
        caption: "Definition", columns: [.init("Part"), .init("What it is")],
        rows: rows.compactMap { label, text in text?.nonBlank.map { [[.text(label)], [.text($0)]] } })
    let targets = story.targets.map { target -> [Table.Cell] in
        [
            [.text(target.period.words)], [.text(story.printing.words(target.value))], [.text(target.sort.rawValue)],
            [.text(target.note ?? "")],
        ]
    }
    let targetTable = Table(
        caption: "Targets", columns: [.init("Period"), .init("Target", isNumeric: true), .init("Sort"), .init("Note")],
        rows: targets)
    let earlier = story.definitions.compactMap { entry in
        entry.fact.map { [Inline.text("From \(entry.day.words): \($0.definition)")] }
    }
    return [.heading(level: 2, "Definition"), .table(table)] + (targets.isEmpty ? [] : [.table(targetTable)])
        + (earlier.isEmpty ? [] : [.heading(level: 3, "How it was defined before"), .list(isNumbered: false, earlier)])
}
