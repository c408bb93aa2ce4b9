import Facts

/// The published figures of one indicator as at a moment, by area and period.
struct BenchmarkBook {
    private let byArea: [String: [MeasurePeriod: BenchmarkFigure]]
    private let lists: [Entry<Neighbours>]
    /// The periods that any area has a figure for, in order.
    let periods: [MeasurePeriod]
    /// What is counted differently and from when, in order.
    let breaks: [BenchmarkComparison.Break]

    init(_ indicator: String, _ moment: MeasureMoment) {
        var byArea: [String: [MeasurePeriod: BenchmarkFigure]] = [:]
        var breaks: [MeasurePeriod: String] = [:]
        let standing = moment.facts.benchmarks.filter { $0.subject == indicator }.standing(moment.asAt)
        for figure in standing.compactMap(\.fact) {
            byArea[figure.area, default: [:]][figure.period] = figure
            if let words = figure.seriesBreak { breaks[figure.period] = words }
        }
        self.byArea = byArea
        lists = moment.facts.neighbours.standing(moment.asAt)
        periods = Set(byArea.values.flatMap(\.keys)).sorted()
        self.breaks = breaks.sorted { $0.key < $1.key }.map {
            BenchmarkComparison.Break(period: $0.key, words: $0.value)
        }
    }

    func figures(of area: String) -> [MeasurePeriod: BenchmarkFigure] { byArea[area] ?? [:] }

    /// The area's list of neighbours that holds on a day; the earliest one for a day before all lists.
    func neighbours(of area: String, on day: Day) -> Neighbours? {
        let own = lists.filter { $0.fact?.area == area }
        return (own.last { $0.day <= day } ?? own.first)?.fact
    }

    /// The figures of all local authorities but one.
    func authorities(in period: MeasurePeriod, but area: String) -> [Figure] {
        byArea.filter { $0.key != area }.compactMap { $0.value[period] }.filter { $0.level == .localAuthority }
            .map(\.value)
    }

    /// The area's figures over all periods; nothing when it has fewer than two.
    func shape(of area: String) -> BenchmarkComparison.Shape? {
        let values = periods.map { figures(of: area)[$0]?.value }
        return values.compactMap(\.self).count < 2 ? nil : BenchmarkComparison.Shape(area: area, values: values)
    }

    func sources(in period: MeasurePeriod) -> [String] {
        Set(byArea.values.compactMap { $0[period]?.source }).sorted()
    }

    func trend(_ period: MeasurePeriod, own: Figure?, region: String?, near: [String]) -> BenchmarkComparison.TrendPoint
    {
        BenchmarkComparison.TrendPoint(
            period: period, own: own, region: region.flatMap { figures(of: $0)[period]?.value },
            england: figures(of: "England")[period]?.value,
            median: median(near.compactMap { figures(of: $0)[period]?.value }),
            isBreak: breaks.contains { $0.period == period })
    }
}
