package import Documents
package import Facts
package import Measures
import Statistics

/// What a measure's page is made of.
package struct MeasureReport: Sendable {
    package let id: String
    package let moment: MeasureMoment
    /// The area's own name, as published figures print it.
    package let area: String
    /// Whether the chart is a control chart, and by which profile; nothing for the plain one.
    package let profile: String?
    /// Periods whose readings are hidden because they tell of very few people.
    package let hidden: [MeasurePeriod]
    /// Who recorded what, by random id; empty where nobody is to be named.
    package let names: [String: String]

    package init(
        id: String, moment: MeasureMoment, area: String, profile: String? = nil, hidden: [MeasurePeriod] = [],
        names: [String: String] = [:]
    ) {
        self.id = id
        self.moment = moment
        self.area = area
        self.profile = profile
        self.hidden = hidden
        self.names = names
    }
}

/// The sections of a measure's page: chart, trajectory, forecast, comparison, commentary, history, definition.
///
/// - Throws: `Problems` of the control chart.
package func measureSections(_ report: MeasureReport) throws(Problems) -> [Block] {
    guard let story = measureStory(of: report.id, in: report.moment) else { return [] }
    let trajectory = measureTrajectory(of: report.id, in: report.moment)
    var blocks = try chartSection(report, story, trajectory)
    if let trajectory { blocks += trajectorySection(trajectory, story.printing) }
    if let seen = forecasts(of: report.id, in: report.moment) {
        blocks += forecastSection(seen, story, report.moment.words)
    }
    if let seen = benchmarks(of: report.id, area: report.area, in: report.moment) {
        blocks += comparisonSection(seen, story)
    }
    blocks += commentarySection(story, report.names)
    blocks += historySection(story, report)
    return blocks + definitionSection(story)
}

private func chartSection(
    _ report: MeasureReport, _ story: MeasureStory, _ trajectory: MeasureTrajectory?
) throws(Problems) -> [Block] {
    let options = report.profile.flatMap { SPCOptions.profiles[$0] }
    if let options, let chart = try controlChart(of: report.id, in: report.moment, options: options) {
        let leftOut = chart.leftOut
        let note: [Block] =
            leftOut > 0
            ? [.note([.text("\(leftOut) readings are for periods of another length and are left out.")])] : []
        return [.heading(level: 2, "Control chart"), .figure(controlPicture(chart, story))] + note
            + [.list(isNumbered: false, controlSentences(chart).map { [.text($0)] })]
    }
    return trendPicture(story, trajectory).map { [.heading(level: 2, "Over time"), .figure($0)] } ?? []
}

private func trajectorySection(_ trajectory: MeasureTrajectory, _ printing: FigurePrinting) -> [Block] {
    var lines: [String] = []
    let latest = "\(printing.words(trajectory.latest.value)) in \(trajectory.latest.period.words)"
    if let expected = trajectory.expected {
        lines.append("By the targets it should have been \(printing.words(expected)); it was \(latest).")
    }
    for aim in trajectory.aims {
        let target = "\(printing.words(aim.target.value)) by \(aim.target.period.words)"
        if aim.standing.isReached {
            lines.append("The target of \(target) is reached already.")
        } else if let needed = aim.standing.needed {
            let rate = printing.move(needed.perMonth)
            let way = needed.perMonth < 0 ? "down" : "up"
            lines.append("To reach \(target) it must go \(way) by \(rate) a month from here. \(reached(aim, printing))")
        }
    }
    return lines.isEmpty
        ? [] : [.heading(level: 2, "Are we getting there?"), .list(isNumbered: false, lines.map { [.text($0)] })]
}

private func reached(_ aim: MeasureTrajectory.Aim, _ printing: FigurePrinting) -> String {
    guard let fastest = aim.standing.fastest else {
        return "There are too few readings to say whether that was ever reached."
    }
    let days = "from \(fastest.from.words) to \(fastest.to.words)"
    let moved = printing.move(fastest.perMonth)
    if let needed = aim.standing.needed, fastest.perDay * needed.perDay < 0 {
        return "It has been moving the other way, by \(moved) a month \(days)."
    }
    let best = "the fastest was \(moved) a month, \(days)"
    switch aim.standing.hasBeenReached {
    case true?: return "That rate has been kept up before: \(best)."
    case false?: return "That rate has never been kept up for so long: \(best)."
    case nil: return "There are too few readings to say whether that was ever reached."
    }
}

private func forecastSection(_ seen: Forecasts, _ story: MeasureStory, _ words: StatusWords) -> [Block] {
    let silence: [Block] = seen.silence.map { [.text($0)] } ?? []
    guard !seen.rows.isEmpty else { return [.heading(level: 2, "Forecast")] + silence }
    let printing = story.printing
    let rows = seen.rows.map { row -> [Table.Cell] in
        let status = row.owner.flatMap { owner in owner.standing.map { words.row($0, owner.travel).words } }
        let owner = [row.owner?.value.map { printing.words($0) }, status, row.owner?.reason].compactMap(\.self)
        let band = row.statistical.map {
            "\(printing.words($0.middle)) (\(printing.words($0.fourFifths.lower)) to \(printing.words($0.fourFifths.upper)))"
        }
        return [
            [.text(row.period.words)], [.text(owner.joined(separator: ". "))], [.text(band ?? "")],
            [.text(row.reading.map { printing.words($0) } ?? "Still to come")],
        ]
    }
    let table = Table(
        caption: "Forecasts side by side",
        columns: [
            .init("Period"), .init("The owner’s"), .init("From the figures (80 times in 100 between)"),
            .init("What came"),
        ],
        rows: rows)
    let errors = [
        seen.ownerErrors.map {
            "The owner’s \($0.count == 1 ? "forecast was" : "\($0.count) forecasts were") out by \(printing.finer.words($0.meanAbsolute)) on average."
        },
        seen.statisticalErrors.map {
            "Forecasts from the figures would have been out by \(printing.finer.words($0.meanAbsolute)) on average, over \($0.count) periods."
        },
    ].compactMap(\.self)
    let picture: [Block] = forecastPicture(seen, story).map { [.figure($0)] } ?? []
    return [.heading(level: 2, "Forecast")] + picture + [.table(table)] + errors.map { .text($0) } + silence
}

private func commentarySection(_ story: MeasureStory, _ names: [String: String]) -> [Block] {
    let said = story.commentary.flatMap { entry -> [Block] in
        guard let fact = entry.fact else { return [] }
        let by = names[entry.author].map { ", by \($0)" } ?? ""
        let action: [Block] = fact.action.map { [.paragraph([.strong("What is being done: "), .text($0)])] } ?? []
        return [.heading(level: 3, "\(fact.period.words)\(by)"), .text(fact.text)] + action
    }
    return said.isEmpty ? [] : [.heading(level: 2, "Commentary")] + said
}
