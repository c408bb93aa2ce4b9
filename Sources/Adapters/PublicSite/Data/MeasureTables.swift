import Facts
import Measures

/// The tables made from measures: definitions, readings, targets and published figures.
func measureTables(_ known: PublicMeasures) -> [DataTable] {
    let moment = known.moment
    let stories = moment.ids.compactMap { measureStory(of: $0, in: moment) }
    return [
        measuresTable(stories), readingsTable(stories, known), targetsTable(stories), comparisonTable(stories, known),
    ]
}

private func measuresTable(_ stories: [MeasureStory]) -> DataTable {
    DataTable(
        name: "measures", title: "Measures", about: "What each measure counts, and how it stands.",
        columns: [
            .init("id", "The measure’s id, as in its address"), .init("code", "Its printed code"),
            .init("name", "Its name"),
            .init("definition", "What it counts"), .init("theme", "Its theme"), .init("unit", "The unit of its values"),
            .init("better", "Which way is better: higher, lower or neither"),
            .init("period", "The latest period with a final, approved reading"), .init("value", "That reading"),
            .init("status", "How it stands against its target"),
        ],
        rows: stories.map { story in
            let (measure, status) = (story.measure, story.status)
            return [
                story.id, measure.code, measure.name, measure.definition, measure.theme ?? "", measure.unitName,
                measure.direction.rawValue, status.period?.code ?? "", status.reading?.value.text ?? "",
                status.shown.words,
            ]
        })
}

private func readingsTable(_ stories: [MeasureStory], _ known: PublicMeasures) -> DataTable {
    let shown = stories.flatMap { story in
        story.periods.map { period -> [String] in
            let reading = period.reading
            return [
                story.id, reading.period.code, "\(reading.period.last)", reading.value.text,
                reading.numerator?.text ?? "",
                reading.denominator?.text ?? "", period.earlier.isEmpty ? "no" : "yes", reading.restatedBecause ?? "",
                reading.seriesBreak ?? "", reading.source ?? "", reading.note ?? "",
            ]
        }
    }
    let hidden = known.hidden.sorted { $0.key < $1.key }.flatMap { id, periods in
        periods.sorted().map {
            [id, $0.code, "\($0.last)", "", "", "", "", "", "", "", "Hidden: it would tell of very few people"]
        }
    }
    return DataTable(
        name: "measure-readings", title: "Readings of measures",
        about: "Every final, approved reading. Counts of 1 to 4 people, and shares made from them, are left out.",
        columns: [
            .init("measure", "The measure’s id"), .init("period", "Month, quarter, year or run of months"),
            .init("last_day", "The period’s last day"), .init("value", "The value, in the measure’s unit"),
            .init("numerator", "What was counted"), .init("denominator", "Out of how many"),
            .init("restated", "Whether another value was told before"), .init("restated_because", "Why"),
            .init("series_break", "What is counted differently from this period on"),
            .init("source", "Where it comes from"),
            .init("note", "What to know about it"),
        ], rows: shown + hidden)
}

private func targetsTable(_ stories: [MeasureStory]) -> DataTable {
    DataTable(
        name: "measure-targets", title: "Targets of measures", about: "What each measure is to reach, and when.",
        columns: [
            .init("measure", "The measure’s id"), .init("period", "The period it is for"),
            .init("value", "The target, in the measure’s unit"), .init("sort", "Target, milestone or ambition"),
        ],
        rows: stories.flatMap { story in
            story.targets.map { [story.id, $0.period.code, $0.value.text, $0.sort.rawValue] }
        })
}

private func comparisonTable(_ stories: [MeasureStory], _ known: PublicMeasures) -> DataTable {
    let rows = stories.flatMap { story -> [[String]] in
        guard let seen = benchmarks(of: story.id, area: known.area, in: known.moment) else { return [] }
        let own = [(seen.area, "own", seen.own)]
        let others = (seen.comparators + seen.neighbours).map { ($0.area, $0.role.rawValue, $0.value) }
        return (own + others).map {
            [story.id, seen.period.code, $0.0, $0.1, $0.2.text, seen.sources.joined(separator: "; ")]
        }
    }
    return DataTable(
        name: "measure-comparisons", title: "Measures compared with other areas",
        about: "The latest period for which the area and others have a figure of the same definition.",
        columns: [
            .init("measure", "The measure’s id"), .init("period", "The period compared"), .init("area", "The area"),
            .init("role", "own, neighbour, median, region or england"), .init("value", "The figure"),
            .init("source", "Where the figures come from"),
        ], rows: rows)
}
