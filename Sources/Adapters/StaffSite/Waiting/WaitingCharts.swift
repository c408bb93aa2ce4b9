import Documents
import Facts
import Waiting

/// The pictures of a list's page, each with its words and its table.
struct WaitingCharts {
    let now: WaitingNow

    /// How many had waited how long, at the last counts in bands that are alike; the latest three.
    var bands: Picture? {
        let banded = now.snapshots.filter { $0.snapshot.bands != nil }
        guard let words = banded.last?.snapshot.bands?.map(\.words) else { return nil }
        let alike = banded.filter { $0.snapshot.bands?.map(\.words) == words }.suffix(3)
        let bars = alike.map { told in
            let longest = now.snapshots.last { $0.day == told.day && $0.snapshot.longestWeeks != nil }
            return WaitingBands.Bar(
                told.day.words(isMonth: told.snapshot.isMonth), told.snapshot.bands?.map(\.count) ?? [],
                longest: longest?.snapshot.longestWeeks.map { "\($0.text) weeks" })
        }
        return WaitingBands(title: "Waiting, by how long", unit: "people", bands: words, bars: bars).picture
    }

    /// The longest wait over time beside what was promised; nothing for fewer than two figures.
    var longest: Picture? {
        let told = known
        guard told.count > 1 else { return nil }
        let promised = now.milestones.map { ChartPoint($0.milestone.due, $0.milestone.weeks) }
        let lines =
            [LineChart.Line("Longest wait", .measure, told)]
            + (promised.isEmpty ? [] : [LineChart.Line("Promised", .trajectory, promised)])
        return LineChart(title: "Longest wait and what was promised", unit: "weeks", lines: lines).picture
    }

    /// The longest wait to come with its bands, from the day of the count.
    func outlook(_ outlook: WaitingOutlook) -> Picture {
        let steps = outlook.points.dropFirst().map { point in
            FanChart.Step(
                point.day, middle: weeks(point.median),
                bands: [band(50, point.half), band(80, point.eighty), band(95, point.ninetyFive)])
        }
        let chances = outlook.promises.map { promise in
            let due = promise.milestone.due.words(isMonth: promise.milestone.isMonth)
            return
                "The chance of \(promise.milestone.weeks.text) weeks or less by \(due) is \(chanceWords(promise.chance))."
        }
        return FanChart(
            title: "The longest wait to come, by simulation", unit: "weeks",
            known: known.filter { $0.day < outlook.assumptions.start }
                + [ChartPoint(outlook.assumptions.start, weeks(outlook.assumptions.longestWeeks))],
            steps: steps, target: outlook.promises.last?.milestone.weeks, sentences: chances
        ).picture
    }

    private var known: [ChartPoint] {
        now.snapshots.compactMap { told in told.snapshot.longestWeeks.map { ChartPoint(told.day, $0) } }
    }

    private func band(_ percent: Int, _ range: ClosedRange<Double>) -> FanChart.Band {
        FanChart.Band(percent, weeks(range.lowerBound), weeks(range.upperBound))
    }

    /// Weeks to one decimal, as every table shows them.
    private func weeks(_ number: Double) -> Figure { Figure(tenthsWords(number)) ?? Figure(0) }
}
