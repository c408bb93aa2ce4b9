package import Documents
import Facts
package import Measures
import Statistics

/// The readings as a line with target and trajectory; nothing without a reading.
func trendPicture(_ story: MeasureStory, _ trajectory: MeasureTrajectory?) -> Picture? {
    guard let last = story.periods.last?.reading else { return nil }
    let printing = story.printing
    let alike = story.periods.map(\.reading).filter { $0.period.shape == last.period.shape }
    var lines = [
        LineChart.Line(
            story.measure.name, .measure, alike.map { ChartPoint($0.period.last, printing.figure($0.value)) })
    ]
    if let trajectory, trajectory.steps.count > 1 {
        lines.append(
            .init("Trajectory", .trajectory, trajectory.steps.map { ChartPoint($0.day, printing.figure($0.value)) }))
    } else if !story.targets.isEmpty {
        lines.append(
            .init("Target", .target, story.targets.map { ChartPoint($0.period.last, printing.figure($0.value)) }))
    }
    let breaks = alike.compactMap { reading in
        reading.seriesBreak.map { LineChart.Break(reading.period.first, why: $0) }
    }
    return LineChart(
        title: "\(story.measure.name) over time", unit: story.measure.chartUnit, lines: lines, breaks: breaks
    ).picture
}

/// The control chart with each special cause in words.
func controlPicture(_ chart: MeasureControlChart, _ story: MeasureStory) -> Picture {
    let result = chart.result
    let printing = story.printing.finer
    let points = result.points.map {
        SPCChart.Point($0.day, $0.value.flatMap { printing.figure($0) }, kind($0.type, isOut: $0.ghosted != nil))
    }
    let stretches = result.groups.compactMap { group -> SPCChart.Stretch? in
        guard let mean = group.mean.flatMap({ printing.figure($0) }), let first = group.rows.first,
            let last = group.rows.last
        else {
            return nil
        }
        return SPCChart.Stretch(
            from: result.points[first].day, to: result.points[last].day, mean: mean,
            lower: group.drawnLower.flatMap { printing.figure($0) },
            upper: group.drawnUpper.flatMap { printing.figure($0) })
    }
    return SPCChart(
        title: "\(story.measure.name): control chart", unit: story.measure.chartUnit, points: points,
        stretches: stretches, target: story.status.target.map { printing.figure($0.value) },
        sentences: controlSentences(chart)
    ).picture
}

/// What the control chart says, in sentences.
func controlSentences(_ chart: MeasureControlChart) -> [String] {
    let result = chart.result
    let rebases = chart.rebases.map { "The limits start anew in \($0.period.words): \($0.reason)." }
    let whole = [result.variation?.words, result.assurance?.words].compactMap(\.self)
    let suggestion = chart.suggestion.map { ["\($0.words) Only a person decides whether the limits start anew."] } ?? []
    return whole + result.causes.map(result.sentence) + rebases + suggestion
}

private func kind(_ type: SPCPointType, isOut: Bool) -> SPCChart.Kind {
    if isOut { return .leftOut }
    return switch type {
    case .commonCause: .usual
    case .improvement: .improvement
    case .concern: .concern
    case .neutralHigh: .high
    case .neutralLow: .low
    }
}

/// The area beside its neighbours, region and England for one period.
func comparatorPicture(
    _ seen: BenchmarkComparison, _ measure: MeasureDescribed, _ printing: FigurePrinting
) -> Picture {
    let others = seen.comparators + seen.neighbours
    let bars =
        [ChartBar(seen.area, printing.figure(seen.own), isOwn: true)]
        + others.map { ChartBar($0.area, printing.figure($0.value)) }
    return ComparatorBars(
        title: "\(measure.name), \(seen.period.words): compared", unit: measure.chartUnit, groupName: "Period",
        groups: [.init(seen.period.words, bars)]
    ).picture
}

/// The area, England, the region and the neighbours' median over the years, with breaks in the series.
func comparisonTrend(
    _ seen: BenchmarkComparison, _ measure: MeasureDescribed, _ printing: FigurePrinting
) -> Picture? {
    guard seen.trend.count > 1 else { return nil }
    let lines: [(String, LineChart.Role, (BenchmarkComparison.TrendPoint) -> Figure?)] = [
        (seen.area, .measure, { $0.own }), ("England", .comparator, { $0.england }),
        ("Region", .comparator, { $0.region }),
        ("Neighbours’ median", .comparator, { $0.median }),
    ]
    let drawn = lines.filter { line in seen.trend.contains { line.2($0) != nil } }
    return LineChart(
        title: "\(measure.name): compared over time", unit: measure.chartUnit,
        lines: drawn.map { line in
            LineChart.Line(
                line.0, line.1, seen.trend.map { ChartPoint($0.period.last, line.2($0).map { printing.figure($0) }) })
        }, breaks: seen.breaks.map { LineChart.Break($0.period.first, why: $0.words) }
    ).picture
}

/// Each neighbour's figures beside the area's own, one small chart each on one scale.
func neighbourShapes(_ seen: BenchmarkComparison, _ measure: MeasureDescribed, _ printing: FigurePrinting) -> Picture? {
    guard !seen.shapes.isEmpty, seen.trend.count > 1 else { return nil }
    let shapes = [(seen.area, seen.trend.map(\.own))] + seen.shapes.map { ($0.area, $0.values) }
    return SmallMultiples(
        title: "\(measure.name): each neighbour over time", unit: measure.chartUnit,
        panels: shapes.map { area, values in
            let points = zip(seen.trend, values).map { ChartPoint($0.period.last, $1.map { printing.figure($0) }) }
            return SmallMultiples.Panel(area, points)
        }
    ).picture
}

/// The statistical forecast with its bands; nothing when there is none.
func forecastPicture(_ seen: Forecasts, _ story: MeasureStory) -> Picture? {
    guard let last = story.periods.last?.reading, let method = seen.method else { return nil }
    let printing = story.printing
    let alike = story.periods.map(\.reading).filter { $0.period.shape == last.period.shape }
    let steps = seen.rows.compactMap { row -> FanChart.Step? in
        guard let step = row.statistical, let middle = printing.figure(step.middle) else { return nil }
        let bands = [step.half, step.fourFifths, step.nineteenTwentieths].compactMap { band -> FanChart.Band? in
            guard let lower = printing.figure(band.lower), let upper = printing.figure(band.upper) else { return nil }
            return FanChart.Band(band.percent, lower, upper)
        }
        return FanChart.Step(row.period.last, middle: middle, bands: bands)
    }
    guard !steps.isEmpty else { return nil }
    return FanChart(
        title: "\(story.measure.name): what may come", unit: story.measure.chartUnit,
        known: alike.suffix(12).map { ChartPoint($0.period.last, printing.figure($0.value)) }, steps: steps,
        target: story.status.target.map { printing.figure($0.value) }, sentences: ["Worked out by: \(method.words)."]
    ).picture
}

/// A measure's readings with its trajectory or targets, as a picture; nothing without a reading.
package func measurePicture(_ id: String, _ moment: MeasureMoment) -> Picture? {
    measureStory(of: id, in: moment).flatMap { trendPicture($0, measureTrajectory(of: id, in: moment)) }
}

/// Every reading as plain text, for a file: what stands and what stood before it.
package func readingRows(_ story: MeasureStory) -> [[String]] {
    let head = [
        "measure", "period", "first_day", "last_day", "value", "numerator", "denominator", "provisional", "target",
        "status", "restated", "restated_because", "series_break", "source", "note", "ledger_line",
    ]
    let rows = story.periods.flatMap { period in
        period.earlier.map { ($0, "yes", "") } + [(period.entry, "no", period.status.shown.words)]
    }
    return [head]
        + rows.compactMap { entry, isOld, status in
            entry.fact.map { reading in
                [
                    story.id, reading.period.code, "\(reading.period.first)", "\(reading.period.last)",
                    reading.value.text,
                    reading.numerator?.text ?? "", reading.denominator?.text ?? "",
                    reading.isProvisional ? "yes" : "no",
                    story.periods.last { $0.reading.period == reading.period }?.status.target?.value.text ?? "", status,
                    isOld, reading.restatedBecause ?? "", reading.seriesBreak ?? "", reading.source ?? "",
                    reading.note ?? "", String(entry.line),
                ]
            }
        }
}
