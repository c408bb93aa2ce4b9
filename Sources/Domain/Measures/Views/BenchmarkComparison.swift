package import Facts

/// A measure beside the published figures of other areas for the same period and definition.
package struct BenchmarkComparison: Equatable, Sendable {
    package let indicator: String
    /// The area's own name.
    package let area: String
    /// The period compared: the latest one that the area itself has a figure for.
    package let period: MeasurePeriod
    package let own: Figure
    /// Region, England and the neighbours' median, in that order; only those with a figure of the same period.
    package let comparators: [AreaFigure]
    /// Every neighbour with a figure of the same period, in the order of the list.
    package let neighbours: [AreaFigure]
    /// Who has no figure that can be compared, and why.
    package let missing: [String]
    /// The area's place among itself and its neighbours, 1 being best.
    package let rank: Place?
    /// The area's fifth among all local authorities with a figure, 1 being best.
    package let quintile: Quintile?
    /// What is counted differently and from when.
    package let breaks: [Break]
    /// The figures by period, for a trend.
    package let trend: [TrendPoint]
    /// Each neighbour's figures over the same periods, in the order of the list; only those with two or more.
    package let shapes: [Shape]
    package let sources: [String]
    package let neighbourSource: String?

    /// Every figure in it that somebody published: all but the medians.
    package var published: [Figure] {
        [own] + (comparators.filter { $0.role != .median } + neighbours).map(\.value)
            + trend.flatMap { [$0.own, $0.region, $0.england].compactMap(\.self) }
    }

    /// One area's figure.
    package struct AreaFigure: Equatable, Sendable {
        package let area: String
        package let role: Role
        package let value: Figure
    }

    /// One area's figures, a place for each period of the trend.
    package struct Shape: Equatable, Sendable {
        package let area: String
        package let values: [Figure?]
    }

    /// What an area is to ours.
    package enum Role: String, Sendable { case neighbour, median, region, england }

    package struct Place: Equatable, Sendable {
        package let place: Int
        package let of: Int
        package let isShared: Bool
    }

    package struct Quintile: Equatable, Sendable {
        package let number: Int
        package let of: Int
    }

    /// From a period on, something is counted differently.
    package struct Break: Equatable, Sendable {
        package let period: MeasurePeriod
        package let words: String
    }

    /// One period of the trend.
    package struct TrendPoint: Equatable, Sendable {
        package let period: MeasurePeriod
        package let own: Figure?
        package let region: Figure?
        package let england: Figure?
        package let median: Figure?
        package let isBreak: Bool
    }
}

/// Fewest areas that fifths are made of.
private let fewestForQuintiles = 10

/// The comparison of a measure; nothing without an indicator, published figures and a figure of the area's own.
///
/// - Parameter area: The area's own name, as published figures print it.
package func benchmarks(of id: String, area: String, in moment: MeasureMoment) -> BenchmarkComparison? {
    guard let measure = moment.measures[id], let indicator = measure.indicator else { return nil }
    let book = BenchmarkBook(indicator, moment)
    var own = book.figures(of: area).mapValues(\.value)
    for reading in moment.readings(of: id).compactMap(\.fact) { own[reading.period] = reading.value }
    guard let (period, value) = own.filter({ book.periods.contains($0.key) }).max(by: { $0.key < $1.key }) else {
        return nil
    }
    let list = book.neighbours(of: area, on: period.last)
    let wanted = Set(measure.comparators ?? MeasureDescribed.comparatorWords)
    let near = wanted.contains("neighbours") ? list?.areas ?? [] : []
    var comparison = Comparing(book: book, period: period, definition: book.figures(of: area)[period]?.definition)
    let neighbours = near.compactMap { comparison.figure($0, .neighbour) }
    let wide = comparison.wide(list?.region, wanted, median: median(neighbours.map(\.value)))
    let isJudged = measure.direction != .neither
    return BenchmarkComparison(
        indicator: indicator, area: area, period: period, own: value, comparators: wide, neighbours: neighbours,
        missing: comparison.missing,
        rank: isJudged ? place(of: value, among: neighbours.map(\.value), measure.direction) : nil,
        quintile: isJudged
            ? quintile(of: value, among: book.authorities(in: period, but: area), measure.direction) : nil,
        breaks: book.breaks,
        trend: book.periods.map { book.trend($0, own: own[$0], region: list?.region, near: near) },
        shapes: near.compactMap(book.shape(of:)), sources: book.sources(in: period),
        neighbourSource: near.isEmpty ? nil : list?.source)
}

/// Looks up figures of one period and notes what cannot be compared.
private struct Comparing {
    let book: BenchmarkBook
    let period: MeasurePeriod
    /// The definition of the area's own published figure, if it has one.
    let definition: String?
    var missing: [String] = []

    init(book: BenchmarkBook, period: MeasurePeriod, definition: String?) {
        (self.book, self.period, self.definition) = (book, period, definition)
    }

    mutating func figure(_ area: String, _ role: BenchmarkComparison.Role) -> BenchmarkComparison.AreaFigure? {
        let figures = book.figures(of: area)
        guard let figure = figures[period] else {
            let latest = figures.keys.max().map { "; its latest is for \($0.words)" } ?? ""
            missing.append("\(area) has no figure for \(period.words)\(latest).")
            return nil
        }
        if let definition, let other = figure.definition, other != definition {
            missing.append("\(area)'s figure counts something else: \(other).")
            return nil
        }
        return BenchmarkComparison.AreaFigure(area: area, role: role, value: figure.value)
    }

    mutating func wide(_ region: String?, _ wanted: Set<String>, median: Figure?) -> [BenchmarkComparison.AreaFigure] {
        var wide: [BenchmarkComparison.AreaFigure] = []
        if let median { wide.append(.init(area: "Neighbours’ median", role: .median, value: median)) }
        if wanted.contains("region"), let region, let figure = figure(region, .region) { wide.append(figure) }
        if wanted.contains("england"), let figure = figure("England", .england) { wide.append(figure) }
        return wide
    }
}

/// The place of a value among others, 1 being best; equal values share the better place.
private func place(of own: Figure, among others: [Figure], _ direction: MeasureDirection) -> BenchmarkComparison.Place?
{
    guard !others.isEmpty else { return nil }
    let better = others.count { direction == .higher ? $0 > own : $0 < own }
    return BenchmarkComparison.Place(place: better + 1, of: others.count + 1, isShared: others.contains(own))
}

private func quintile(of own: Figure, among others: [Figure], _ direction: MeasureDirection) -> BenchmarkComparison
    .Quintile?
{
    guard others.count + 1 >= fewestForQuintiles, let rank = place(of: own, among: others, direction) else {
        return nil
    }
    return BenchmarkComparison.Quintile(number: (rank.place - 1) * 5 / rank.of + 1, of: rank.of)
}

/// The middle value, or the mean of the two in the middle to one more decimal place.
func median(_ values: [Figure]) -> Figure? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let upper = sorted[sorted.count / 2]
    if sorted.count % 2 == 1 { return upper }
    let lower = sorted[sorted.count / 2 - 1]
    let middle = (upper.billionths + lower.billionths) / 2
    let places = max(upper.decimalPlaces, lower.decimalPlaces)
    let short = Figure(billionths: middle, places: places)
    return short?.billionths == middle ? short : Figure(billionths: middle, places: min(places + 1, 9))
}
